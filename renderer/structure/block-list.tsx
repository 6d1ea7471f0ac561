import { type KeyboardEvent, type MouseEvent, useCallback, useEffect, useMemo, useState } from 'react';
import type { ScrollTogether } from '../original/scroll-together.ts';
import { listTexts, messages } from '../texts/structure.ts';
import { asksForMenu, type MenuPoint, menuPoint } from '../ui/menu-at.tsx';
import { isOnRowMore, RowMore } from '../ui/row-more.tsx';
import { useRowList } from '../ui/use-row-list.ts';
import { BlockRow } from './block-row.tsx';
import { rowAtLine, shareOf } from './line-places.ts';
import type { Asking } from './ready-screen.tsx';
import { RowMenu } from './row-menu.tsx';
import { useReady, useStructure, useTell } from './structure-context.ts';
import { levels } from './wishes.ts';
import { ZoneRow } from './zone-row.tsx';

const rowHeight = 30;
const zoneHeight = 28;

type Props = {
  readonly together: ScrollTogether;
  readonly cut: () => void;
  readonly ask: (what: Asking) => void;
  readonly showLine: (line: number) => void;
  /** Closes what lies over the list; answers whether there was something. */
  readonly closeDrawers: () => boolean;
};

/** One row for each block. One tab stop; arrows inside, Tab and Shift+Tab change the level. */
export function BlockList({ together, cut, ask, showLine, closeDrawers }: Props) {
  const [menu, setMenu] = useState<MenuPoint | null>(null);
  const structure = useStructure();
  const tell = useTell();
  const rows = useReady((ready) => ready.rows);
  const chosen = useReady((ready) => ready.chosen);
  const selected = useReady((ready) => ready.selected);
  const chosenAt = useMemo(() => rows.findIndex((row) => row.kind === 'block' && row.id === chosen), [rows, chosen]);
  const total = useMemo(() => rows.filter(({ kind }) => kind === 'block').length, [rows]);
  const keyOf = useCallback(
    (index: number) => {
      const row = rows[index];
      return row === undefined ? index : row.kind === 'block' ? row.id : `zone ${index}`;
    },
    [rows],
  );
  const { scroller, virtualizer, focusRow, takeFocus, stepOf } = useRowList({
    count: rows.length,
    chosen,
    chosenAt,
    keyOf,
    heightOf: (index) => (rows[index]?.kind === 'zone' ? zoneHeight : rowHeight),
    overscan: 8,
  });
  const items = virtualizer.getVirtualItems();
  const isThere = items.length > 0;
  // What had the keyboard may have gone with the change, and at first nothing has it: then the list takes it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows, or the first, are what it waits for
  useEffect(() => {
    if (document.activeElement === document.body) focusRow(structure.ready()?.chosen ?? null);
  }, [structure, focusRow, rows, isThere]);

  useEffect(
    () =>
      together.join('list', ({ line, share }) => {
        const at = rowAtLine(rows, line, share);
        if (at >= 0) virtualizer.scrollToIndex(at, { align: 'start' });
      }),
    [together, rows, virtualizer],
  );

  function scrolled(): void {
    const offset = scroller.current?.scrollTop ?? 0;
    const row = rows[virtualizer.getVirtualItemForOffset(offset + 1)?.index ?? 0];
    const source = row?.kind === 'block' ? row.block.source : null;
    if (source !== null) together.moved('list', { line: source.line, share: shareOf(rows, row) });
  }

  function press(event: KeyboardEvent): void {
    // The menu hears them at the window, also before it has the focus.
    if (menu !== null) return;
    if (asksForMenu(event)) openMenu(event);
    else if (event.ctrlKey && event.key.toLowerCase() === 'a' && !event.altKey && !event.shiftKey)
      structure.selectAll();
    else if (event.ctrlKey || event.altKey || event.metaKey) return;
    else if (event.key === 'Tab') {
      const by = event.shiftKey ? -1 : 1;
      const ids = [...(structure.ready()?.selected ?? [])];
      tell(
        structure.apply(({ view }) => levels(view.document, ids, by)),
        messages.noLevel,
      );
    } else if (event.key === 'Delete') cut();
    else if (event.key === 'Escape') {
      if (!closeDrawers() && !structure.collapse()) leaveList();
    } else {
      const step = stepOf(event.key, rowHeight);
      if (step === 0) return;
      takeFocus();
      together.lead('list');
      structure.move(step, event.shiftKey);
    }
    event.preventDefault();
    event.stopPropagation();
  }

  /** Of the rows that are chosen; the row under the pointer is, if it was not yet. */
  const openMenu = useCallback(
    (event: KeyboardEvent | MouseEvent) => {
      const row = event.target instanceof Element ? event.target.closest<HTMLElement>('.structure-row') : null;
      const id = row?.dataset['id'];
      if (row === null || id === undefined) return;
      event.preventDefault();
      takeFocus();
      if (structure.ready()?.selected.has(id) !== true) structure.choose(id);
      setMenu(menuPoint(event, row));
    },
    [structure, takeFocus],
  );

  function closeMenu(): void {
    setMenu(null);
    focusRow(chosen);
  }

  const click = useCallback(
    (id: string, event: MouseEvent) => {
      if (isOnRowMore(event)) {
        openMenu(event);
        return;
      }
      takeFocus();
      structure.choose(id, event.shiftKey ? 'upTo' : event.ctrlKey || event.metaKey ? 'too' : 'alone');
      focusRow(id);
    },
    [structure, openMenu, takeFocus, focusRow],
  );

  const lead = () => together.lead('list');
  return (
    <>
      <div className="structure-heads" aria-hidden="true">
        <span className="structure-line">{listTexts.line}</span>
        <span className="structure-kind">{listTexts.kind}</span>
        <span className="grow">{listTexts.content}</span>
        <span className="structure-part">{listTexts.part}</span>
        <RowMore title="" />
      </div>
      <div
        ref={scroller}
        className="structure-list scroll"
        role="listbox"
        aria-label={listTexts.label}
        aria-multiselectable="true"
        tabIndex={chosenAt < 0 ? 0 : -1}
        onKeyDown={press}
        onScroll={scrolled}
        onWheel={lead}
        onPointerDown={lead}
        onContextMenu={openMenu}
      >
        <div role="presentation" style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
          {items.map(({ index, start, key }) => {
            const row = rows[index];
            if (row === undefined) return null;
            if (row.kind === 'zone') return <ZoneRow key={key} zone={row.zone} count={row.count} top={start} />;
            return (
              <BlockRow
                key={key}
                row={row}
                total={total}
                isChosen={row.id === chosen}
                isSelected={selected.has(row.id)}
                top={start}
                onClick={click}
              />
            );
          })}
        </div>
      </div>
      {menu !== null && <RowMenu at={menu} ask={ask} showLine={showLine} onClose={closeMenu} />}
    </>
  );
}

/** Tab means a level here, so another key must lead out: to the tools above. */
function leaveList(): void {
  document.querySelector<HTMLElement>('.structure-tools button:not(:disabled)')?.focus();
}
