import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { outlineTexts as texts } from '../texts/editor.ts';
import { Icon } from '../ui/icon.tsx';
import { placedEntries, steppedTo } from '../ui/outline-order.ts';
import { addSectionAfter, changeSection, dropSection, type SectionAction } from './actions.ts';
import { OutlineRowLine } from './outline-row.tsx';
import { Reuse } from './reuse.tsx';
import type { Session } from './session.ts';
import { useOutlineDrag } from './use-outline-drag.ts';
import { useRemoval } from './use-removal.ts';

/** With Alt, as in Word's outline. */
const keys: Readonly<Record<string, SectionAction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'promote',
  ArrowRight: 'demote',
};

/** The sections of the draft as a tree: to see how far one is, to go there, and to move them. */
export function OutlinePane({ session }: { readonly session: Session }) {
  const rows = useStore(session.survey, (survey) => survey.rows);
  const characters = useStore(session.survey, (survey) => survey.characters);
  const here = useStore(session.where, (where) => where.headingId);
  const [focused, setFocused] = useState<string | null>(null);
  const tree = useRef<HTMLDivElement>(null);
  const remove = useRemoval(session);
  const placed = useMemo(() => placedEntries(rows), [rows]);
  const drag = useOutlineDrag(tree, (id, beside, side) => dropSection(session, id, beside, side));
  const stop = [focused, here].find((id) => rows.some((row) => row.id === id)) ?? rows[0]?.id;

  useEffect(() => {
    if (here !== null) tree.current?.querySelector(`[data-row="${here}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [here]);

  function press(event: KeyboardEvent, id: string): void {
    const action = event.altKey ? keys[event.key] : undefined;
    const entry = placed.find((each) => each.id === id);
    if (entry === undefined || event.ctrlKey) return;
    if (action !== undefined) changeSection(session, action, id);
    else if (event.altKey) return;
    else if (event.key === 'Enter') session.show(id);
    else if (event.key === 'Delete') remove(id);
    else if (event.key === 'Insert') addSectionAfter(session, id);
    else {
      const next = steppedTo(event.key, placed, entry);
      if (next === null) return;
      setFocused(next);
      tree.current?.querySelector<HTMLElement>(`[data-row="${next}"]`)?.focus();
    }
    event.preventDefault();
    event.stopPropagation();
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
        onBlur={() => setFocused(null)}
      >
        {rows.map((row, i) => (
          <OutlineRowLine
            key={row.id}
            row={row}
            session={session}
            position={placed[i]?.position ?? 1}
            siblings={placed[i]?.siblings ?? 1}
            isHere={row.id === here}
            isStop={row.id === stop}
            drop={drag.over?.id === row.id ? drag.over.side : null}
            isDragged={drag.dragged === row.id}
            onPointerDown={(event) => drag.start(event, row.id)}
            onKeyDown={(event) => press(event, row.id)}
            onRemove={() => remove(row.id)}
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
    </div>
  );
}
