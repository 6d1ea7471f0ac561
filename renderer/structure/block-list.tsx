import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { ScrollTogether } from '../original/scroll-together.ts';
import { listTexts, messages } from '../texts/structure.ts';
import { BlockRow } from './block-row.tsx';
import { rowAtLine, shareOf } from './line-places.ts';
import { useReady, useStructure, useTell } from './structure-context.ts';
import { levels } from './wishes.ts';
import { ZoneRow } from './zone-row.tsx';

const rowHeight = 30;
const zoneHeight = 28;

type Props = { readonly together: ScrollTogether; readonly cut: () => void };

/** One row for each block. One tab stop; arrows inside, Tab and Shift+Tab change the level. */
export function BlockList({ together, cut }: Props) {
  const structure = useStructure();
  const tell = useTell();
  const rows = useReady((ready) => ready.rows);
  const chosen = useReady((ready) => ready.chosen);
  const selected = useReady((ready) => ready.selected);
  const scroller = useRef<HTMLDivElement>(null);
  const chosenAt = useMemo(() => rows.findIndex((row) => row.kind === 'block' && row.id === chosen), [rows, chosen]);
  const total = useMemo(() => rows.filter(({ kind }) => kind === 'block').length, [rows]);
  const keyOf = useCallback(
    (index: number) => {
      const row = rows[index];
      return row === undefined ? index : row.kind === 'block' ? row.id : `zone ${index}`;
    },
    [rows],
  );
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'zone' ? zoneHeight : rowHeight),
    getItemKey: keyOf,
    overscan: 8,
    // The chosen row stays in the page when it is scrolled away: it holds the focus.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return chosenAt < 0 || shown.includes(chosenAt) ? shown : [...shown, chosenAt].sort((a, b) => a - b);
    },
  });

  const isMoving = useRef(false);
  useLayoutEffect(() => {
    if (chosenAt < 0) return;
    virtualizer.scrollToIndex(chosenAt, { align: 'auto' });
    const hadFocus = isMoving.current || scroller.current?.contains(document.activeElement) === true;
    isMoving.current = false;
    if (hadFocus) focusRow(scroller.current, chosen);
  }, [chosenAt, chosen, virtualizer]);
  const items = virtualizer.getVirtualItems();
  const isThere = items.length > 0;
  // What had the keyboard may have gone with the change, and at first nothing has it: then the list takes it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows, or the first, are what it waits for
  useEffect(() => {
    if (document.activeElement === document.body) focusRow(scroller.current, structure.ready()?.chosen ?? null);
  }, [structure, rows, isThere]);

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
    if (event.ctrlKey && event.key.toLowerCase() === 'a' && !event.altKey && !event.shiftKey) structure.selectAll();
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
      if (!structure.collapse()) leaveList();
    } else {
      const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1);
      const step = stepOf(event.key, page);
      if (step === 0) return;
      isMoving.current = true;
      together.lead('list');
      structure.move(step, event.shiftKey);
    }
    event.preventDefault();
    event.stopPropagation();
  }

  const click = useCallback(
    (id: string, event: MouseEvent) => {
      isMoving.current = true;
      structure.choose(id, event.shiftKey ? 'upTo' : event.ctrlKey || event.metaKey ? 'too' : 'alone');
      focusRow(scroller.current, id);
    },
    [structure],
  );

  const lead = () => together.lead('list');
  return (
    <>
      <div className="structure-heads" aria-hidden="true">
        <span className="structure-line">{listTexts.line}</span>
        <span className="structure-kind">{listTexts.kind}</span>
        <span className="grow">{listTexts.content}</span>
        <span className="structure-part">{listTexts.part}</span>
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
    </>
  );
}

function focusRow(list: HTMLElement | null, id: string | null): void {
  list?.querySelector<HTMLElement>(`[data-id="${id}"]`)?.focus({ preventScroll: true });
}

/** Tab means a level here, so another key must lead out: to the tools above. */
function leaveList(): void {
  document.querySelector<HTMLElement>('.structure-tools button:not(:disabled)')?.focus();
}

function stepOf(key: string, page: number): number {
  switch (key) {
    case 'ArrowDown':
      return 1;
    case 'ArrowUp':
      return -1;
    case 'PageDown':
      return page;
    case 'PageUp':
      return -page;
    case 'Home':
      return Number.NEGATIVE_INFINITY;
    case 'End':
      return Number.POSITIVE_INFINITY;
    default:
      return 0;
  }
}
