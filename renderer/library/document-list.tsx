import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { libraryTexts } from '../texts/library.ts';
import { DocumentRow } from './document-row.tsx';
import { useLibrary } from './library-context.tsx';
import type { ShownLibrary } from './library-store.ts';
import { groupAt, heights, indexesOf, keyOf, useInSight, useKeptPlace } from './list-place.ts';

type Props = {
  readonly state: ShownLibrary;
  readonly label: string;
  readonly onOpen: (id: string) => void;
  /** Keys beside moving and opening. Answers what they do to the document, `null` when they mean nothing. */
  readonly onKey: (key: string, id: string) => 'stays' | 'goes' | null;
};

export function DocumentList({ state, label, onOpen, onKey }: Props) {
  const { library, toConfirm } = useLibrary();
  const known = useStore(toConfirm.store, (confirm) => confirm.known);
  const scroller = useRef<HTMLDivElement>(null);
  const { rows, chosenId } = state;
  const places = useMemo(() => indexesOf(rows), [rows]);
  const chosenAt = chosenId === null ? -1 : (places.get(chosenId) ?? -1);
  const drafting = useMemo(() => {
    // A draft from an old version counts for the newest, which stands for it in the list.
    const newest = new Map(state.older.map(({ id, newestVersionId }) => [id, newestVersionId]));
    const sources = state.drafts.flatMap(({ source }) => (source.from === 'document' ? [source.documentId] : []));
    return new Set(sources.map((id) => newest.get(id) ?? id));
  }, [state.drafts, state.older]);
  // Another list of rows is another list of heights: the virtualizer counts anew when this function changes.
  const keyOfRow = useCallback((index: number) => keyOf(rows[index]) ?? index, [rows]);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heights[rows[index]?.kind ?? 'document'],
    getItemKey: keyOfRow,
    overscan: 6,
    scrollPaddingStart: heights.group,
    // The chosen row stays in the page when it is scrolled away: it holds the focus.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return chosenAt < 0 || shown.includes(chosenAt) ? shown : [...shown, chosenAt].sort((a, b) => a - b);
    },
  });
  const items = virtualizer.getVirtualItems();
  useInSight(items.map(({ index }) => rows[index]));
  useKeptPlace(state, scroller);

  const isMoving = useRef(false);
  useLayoutEffect(() => {
    if (chosenAt < 0) return;
    virtualizer.scrollToIndex(chosenAt, { align: 'auto' });
    const hadFocus = isMoving.current || document.activeElement?.closest('.document-list') === scroller.current;
    isMoving.current = false;
    if (hadFocus) rowOf(scroller.current, chosenId)?.focus({ preventScroll: true });
  }, [chosenAt, chosenId, virtualizer]);

  function press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || chosenId === null) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / heights.document) - 1);
    const step = stepOf(event.key, page);
    if (step !== 0) {
      isMoving.current = true;
      library.move(step);
    } else if (event.key === 'Enter') onOpen(chosenId);
    else {
      const does = onKey(event.key, chosenId);
      if (does === null) return;
      // Its row takes the focus along; the row in its place gets it.
      if (does === 'goes') isMoving.current = true;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  const group = groupAt(rows, virtualizer.getVirtualItemForOffset(virtualizer.scrollOffset ?? 0)?.index ?? 0);
  return (
    <div
      ref={scroller}
      className="document-list scroll"
      role="listbox"
      aria-label={label}
      tabIndex={rows.length === 0 ? 0 : -1}
      onKeyDown={press}
    >
      <div className="group-head group-now" role="presentation">
        {group !== null && <GroupHead label={group.label} count={group.count} />}
      </div>
      <div role="presentation" style={{ height: virtualizer.getTotalSize() - heights.group, position: 'relative' }}>
        {items.map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const top = start - heights.group;
          if (row.kind === 'group') {
            return (
              <div
                key={`group ${row.label}`}
                className="group-head row-placed"
                role="presentation"
                style={{ transform: `translateY(${top}px)` }}
              >
                <GroupHead label={row.label} count={row.count} />
              </div>
            );
          }
          const { id } = row.document;
          return (
            <DocumentRow
              key={id}
              document={row.document}
              position={row.position}
              total={places.size}
              isChosen={id === chosenId}
              isDrafting={drafting.has(id)}
              toConfirm={known.get(id)}
              top={top}
              onChoose={() => {
                isMoving.current = true;
                library.choose(id);
              }}
              onOpen={() => onOpen(id)}
            />
          );
        })}
      </div>
    </div>
  );
}

function GroupHead({ label, count }: { readonly label: string; readonly count: number }) {
  return (
    <>
      <b>{label}</b>
      <span>{libraryTexts.documents(count)}</span>
    </>
  );
}

function rowOf(list: HTMLElement | null, id: string | null): HTMLElement | null | undefined {
  return list?.querySelector<HTMLElement>(`[data-id="${id}"]`);
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
