import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { SearchHit } from '../../shared/contract/search.ts';
import { searchTexts } from '../texts/library.ts';
import { versionTexts } from '../texts/versions.ts';
import { Icon } from '../ui/icon.tsx';
import { aroundFirst, Marked } from '../ui/marked.tsx';
import { Badge } from '../ui/parts.tsx';
import { useLibrary } from './library-context.tsx';
import { hitKey, isNarrowed, type ShownSearch, shownDocuments } from './search-store.ts';

type Row =
  | { readonly kind: 'document'; readonly id: string; readonly title: string; readonly count: number | null }
  | { readonly kind: 'hit'; readonly hit: SearchHit; readonly position: number };

type Props = {
  readonly state: ShownSearch;
  readonly chosen: SearchHit;
  readonly open: (hit: SearchHit) => void;
  /** At the end of the bar. */
  readonly toggle: ReactNode;
};

/** The hits, grouped by document. More are read when the end comes into sight. */
export function SearchHits({ state, chosen, open, toggle }: Props) {
  const { search } = useLibrary();
  const scroller = useRef<HTMLDivElement>(null);
  const { hits, counts } = state;
  const rows = useMemo(() => rowsOf(hits, counts), [hits, counts]);
  const keyOfRow = useCallback((index: number) => keyOf(rows[index]) ?? index, [rows]);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'document' ? 28 : 90),
    getItemKey: keyOfRow,
    overscan: 8,
  });
  const items = virtualizer.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= rows.length - 20) void search.more();
  }, [search, last, rows.length]);

  const chosenKey = hitKey(chosen);
  const chosenAt = rows.findIndex((row) => row.kind === 'hit' && row.hit === chosen);
  useLayoutEffect(() => {
    if (chosenAt >= 0) virtualizer.scrollToIndex(chosenAt <= 1 ? 0 : chosenAt, { align: 'auto' });
    const isInside = scroller.current?.contains(document.activeElement) ?? false;
    if (isInside) scroller.current?.querySelector<HTMLElement>(`[data-hit="${chosenKey}"]`)?.focus();
  }, [chosenAt, chosenKey, virtualizer]);

  function press(event: KeyboardEvent): void {
    const at = hits.indexOf(chosen);
    const next = {
      ArrowDown: hits[at + 1],
      ArrowUp: hits[at - 1],
      PageDown: hits[Math.min(hits.length - 1, at + 6)],
      PageUp: hits[Math.max(0, at - 6)],
      Home: hits[0],
      End: hits.at(-1),
    }[event.key];
    if (event.key === 'Enter') open(chosen);
    else if (next !== undefined) search.choose(next);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const documents = useMemo(() => shownDocuments(state).length, [state]);
  return (
    <>
      <div className="toolbar search-counts">
        <b>{searchTexts.places(state.all)}</b>
        <span className="quiet grow" aria-live="polite">
          {isNarrowed(state) && searchTexts.filtered(state.total)}
          {isNarrowed(state) && documents > 0 && '，'}
          {documents > 0 && searchTexts.inDocuments(documents)}
        </span>
        <span className="count">{searchTexts.elapsed(state.elapsedMs)}</span>
        {toggle}
      </div>
      <div
        ref={scroller}
        className="scroll hit-list"
        role="listbox"
        aria-label={searchTexts.hits}
        onKeyDown={press}
        tabIndex={-1}
      >
        <div role="presentation" style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
          {items.map(({ index, start, key }) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <div
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                role="presentation"
                className="hit-placed"
                style={{ transform: `translateY(${start}px)` }}
              >
                {row.kind === 'document' ? (
                  <DocumentHead
                    title={row.title}
                    count={row.count}
                    isOlder={(state.documents.get(row.id)?.newestVersionId ?? null) !== null}
                  />
                ) : (
                  <Hit
                    hit={row.hit}
                    position={row.position}
                    total={state.total}
                    isChosen={row.hit === chosen}
                    choose={() => search.choose(row.hit)}
                    open={() => open(row.hit)}
                  />
                )}
              </div>
            );
          })}
        </div>
        {state.isReadingMore && <p className="quiet hit-more">{searchTexts.more}</p>}
      </div>
    </>
  );
}

type HeadProps = { readonly title: string; readonly count: number | null; readonly isOlder: boolean };

function DocumentHead({ title, count, isOlder }: HeadProps) {
  return (
    <div className="group-head">
      <Icon name="document" size={12} />
      <b className="cut grow">{title}</b>
      {isOlder && <Badge>{versionTexts.isOlder}</Badge>}
      <span>{count !== null && searchTexts.places(count)}</span>
    </div>
  );
}

type HitProps = {
  readonly hit: SearchHit;
  readonly position: number;
  readonly total: number;
  readonly isChosen: boolean;
  readonly choose: () => void;
  readonly open: () => void;
};

function Hit({ hit, position, total, isChosen, choose, open }: HitProps) {
  const cut = aroundFirst(hit.text, hit.ranges, 20, 96);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list around it answers the keys
    <div
      className={isChosen ? 'row hit on' : 'row hit'}
      role="option"
      aria-selected={isChosen}
      aria-posinset={position}
      aria-setsize={total}
      tabIndex={isChosen ? 0 : -1}
      data-hit={hitKey(hit)}
      onClick={choose}
      onDoubleClick={open}
    >
      <div className="grow">
        <div className="hit-path">{hit.sectionPath.join(' › ') || searchTexts.noSection}</div>
        <div className="hit-text">
          <Marked {...cut} />
        </div>
      </div>
    </div>
  );
}

function rowsOf(hits: readonly SearchHit[], counts: ShownSearch['counts']): readonly Row[] {
  return hits.flatMap((hit, index): Row[] => {
    const { documentId: id, title } = hit;
    const row: Row = { kind: 'hit', hit, position: index + 1 };
    return hits[index - 1]?.documentId === id
      ? [row]
      : [{ kind: 'document', id, title, count: typeof counts === 'string' ? null : (counts.get(id) ?? null) }, row];
  });
}

function keyOf(row: Row | undefined): string | undefined {
  return row?.kind === 'document' ? row.id : row && hitKey(row.hit);
}
