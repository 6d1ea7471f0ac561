import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { SectionAction } from '../../shared/domain/editing/refusal.ts';
import { outlineTexts as texts } from '../texts/editor.ts';
import { Icon } from '../ui/icon.tsx';
import { asksForMenu, menuPoint } from '../ui/menu-at.tsx';
import { placedEntries, steppedTo } from '../ui/outline-order.ts';
import { addSectionAfter, changeSection, dropSection } from './actions.ts';
import { type MenuPlace, OutlineMenu } from './outline-menu.tsx';
import { OutlineRowLine } from './outline-row.tsx';
import { Reuse } from './reuse.tsx';
import type { Session } from './session.ts';
import { useOutlineDrag } from './use-outline-drag.ts';
import { useRemoval } from './use-removal.ts';
import './outline-pane.css';

/** As in the text, where Alt with ← alone would lead back. */
const keys: Readonly<Record<string, SectionAction>> = {
  'Alt+ArrowUp': 'up',
  'Alt+ArrowDown': 'down',
  'Alt+Shift+ArrowLeft': 'promote',
  'Alt+Shift+ArrowRight': 'demote',
};

/** The sections of the draft as a tree: to see how far one is, to go there, and to move them. */
export function OutlinePane({ session }: { readonly session: Session }) {
  const rows = useStore(session.survey, (survey) => survey.rows);
  const characters = useStore(session.survey, (survey) => survey.characters);
  const here = useStore(session.where, (where) => where.headingId);
  const [focused, setFocused] = useState<string | null>(null);
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  const tree = useRef<HTMLDivElement>(null);
  const remove = useRemoval(session);
  const placed = useMemo(() => placedEntries(rows), [rows]);
  const drag = useOutlineDrag(tree, (id, beside, side) => dropSection(session, id, beside, side));
  const stop = [focused, here].find((id) => rows.some((row) => row.id === id)) ?? rows[0]?.id;

  useEffect(() => {
    if (here !== null) tree.current?.querySelector(`[data-row="${here}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [here]);

  function press(event: KeyboardEvent): void {
    const id = rowAt(event)?.dataset['row'];
    const row = placed.find((each) => each.id === id);
    if (row === undefined || event.ctrlKey) return;
    const action = event.altKey ? keys[`Alt+${event.shiftKey ? 'Shift+' : ''}${event.key}`] : undefined;
    const next = event.altKey ? null : steppedTo(event.key, placed, row);
    const isFrame = rows.some((each) => each.id === row.id && each.isFrame);
    if (next !== null) {
      setFocused(next);
      tree.current?.querySelector<HTMLElement>(`[data-row="${next}"]`)?.focus();
    } else if (event.key === 'Enter') session.show(row.id);
    else if (isFrame) return;
    else if (action !== undefined) changeSection(session, action, row.id);
    else if (event.key === 'Delete') remove(row.id);
    else if (event.key === 'Insert') addSectionAfter(session, row.id);
    else if (asksForMenu(event)) openMenu(event);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function openMenu(event: KeyboardEvent | MouseEvent): void {
    const row = rowAt(event);
    const id = row?.dataset['row'];
    if (row === null || id === undefined || row.dataset['frame'] !== undefined) return;
    setMenu({ id, ...menuPoint(event, row) });
    event.preventDefault();
  }

  function click(event: MouseEvent): void {
    const id = rowAt(event)?.dataset['row'];
    if (id === undefined) return;
    if (event.target instanceof Element && event.target.closest('.outline-more')) openMenu(event);
    else session.show(id);
  }

  return (
    <div className="outline-pane" data-pane="outline">
      <div className="toolbar">
        <h2 className="pane-title">{texts.pane}</h2>
        <span className="grow" />
        <span className="quiet">{texts.characters(characters)}</span>
        <button
          type="button"
          className="icon-button"
          aria-label={texts.add}
          title={texts.add}
          onClick={() => addSectionAfter(session, here)}
        >
          <Icon name="plus" />
        </button>
      </div>
      <div
        ref={tree}
        className="scroll outline-rows"
        role="tree"
        aria-label={texts.pane}
        onKeyDown={press}
        onClick={click}
        onContextMenu={openMenu}
        onPointerDown={(event) => {
          const row = rowAt(event);
          const isMore = event.target instanceof Element && event.target.closest('.outline-more') !== null;
          if (!isMore && row?.dataset['row'] !== undefined && row.dataset['frame'] === undefined) {
            drag.start(event, row.dataset['row']);
          }
        }}
        onBlur={() => setFocused(null)}
      >
        {rows.map((row, i) => (
          <OutlineRowLine
            key={row.id}
            row={row}
            position={placed[i]?.position ?? 1}
            siblings={placed[i]?.siblings ?? 1}
            isHere={row.id === here}
            isStop={row.id === stop}
            drop={drag.over?.id === row.id ? drag.over.side : null}
            isDragged={drag.dragged === row.id}
          />
        ))}
        {rows.length === 0 && (
          <p className="outline-empty">
            <b>{texts.emptyTitle}</b>
            {texts.emptyText}
          </p>
        )}
      </div>
      <Reuse session={session} />
      {menu !== null && <OutlineMenu session={session} place={menu} onRemove={remove} onClose={() => setMenu(null)} />}
    </div>
  );
}

function rowAt(event: { readonly target: EventTarget }): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
}
