import { type KeyboardEvent, memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Icon } from './icon.tsx';
import './outline-tree.css';
import {
  lineFor,
  type OutlineEntry,
  type PlacedEntry,
  placedEntries,
  shownEntries,
  steppedTo,
} from './outline-order.ts';

export type { OutlineEntry } from './outline-order.ts';

type Props = {
  readonly label: string;
  readonly entries: readonly OutlineEntry[];
  readonly chosen: string | null;
  /** Chosen with the pointer or, as `opened`, with Enter: then the keyboard goes along. */
  readonly onChoose: (id: string, how: 'clicked' | 'opened') => void;
};

/** An outline as a tree: one tab stop, arrows inside, ← and → fold and unfold. */
export function OutlineTree({ label, entries, chosen, onChoose }: Props) {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [focused, setFocused] = useState<string | null>(null);
  const placed = useMemo(() => placedEntries(entries), [entries]);
  const shown = useMemo(() => shownEntries(placed, folded), [placed, folded]);
  const tree = useRef<HTMLDivElement>(null);
  // A chosen entry inside a folded one is shown by the nearest line that is there.
  const mark = useMemo(() => lineFor(chosen, placed, shown), [chosen, placed, shown]);
  const stop = shown.some(({ id }) => id === focused) ? focused : (mark ?? shown[0]?.id ?? null);

  useEffect(() => {
    tree.current?.querySelector(`[data-entry="${mark}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [mark]);

  function fold(id: string, isFolded: boolean): void {
    setFolded((before) => new Set(isFolded ? [...before, id] : [...before].filter((each) => each !== id)));
  }

  function press(event: KeyboardEvent, entry: PlacedEntry): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') onChoose(entry.id, event.key === 'Enter' ? 'opened' : 'clicked');
    else if (event.key === 'ArrowRight' && entry.hasChildren && folded.has(entry.id)) fold(entry.id, false);
    else if (event.key === 'ArrowLeft' && entry.hasChildren && !folded.has(entry.id)) fold(entry.id, true);
    else {
      const next = steppedTo(event.key, shown, entry);
      if (next === null) return;
      setFocused(next);
      tree.current?.querySelector<HTMLElement>(`[data-entry="${next}"]`)?.focus();
    }
    event.preventDefault();
  }

  function take(entry: PlacedEntry, how: KeyboardEvent | 'click' | 'fold'): void {
    if (how === 'fold') fold(entry.id, !folded.has(entry.id));
    else if (how === 'click') {
      setFocused(entry.id);
      onChoose(entry.id, 'clicked');
    } else press(how, entry);
  }
  const latest = useRef(take);
  latest.current = take;
  // One and the same for all lines and all times, so that only lines that changed are drawn again.
  const act: Act = useCallback((entry, how) => latest.current(entry, how), []);

  return (
    <div ref={tree} className="outline-tree" role="tree" aria-label={label} onBlur={() => setFocused(null)}>
      {shown.map((entry) => (
        <Line
          key={entry.id}
          entry={entry}
          isChosen={entry.id === mark}
          isStop={entry.id === stop}
          isFolded={folded.has(entry.id)}
          act={act}
        />
      ))}
    </div>
  );
}

type LineProps = {
  readonly entry: PlacedEntry;
  readonly isChosen: boolean;
  readonly isStop: boolean;
  readonly isFolded: boolean;
  readonly act: Act;
};

type Act = (entry: PlacedEntry, how: KeyboardEvent | 'click' | 'fold') => void;

const Line = memo(function Line({ entry, isChosen, isStop, isFolded, act }: LineProps) {
  const { label, title, count, countLabel, depth } = entry;
  const text = (label ?? '') + (label?.endsWith('.') ? ' ' : '') + title;
  return (
    <div
      className={`outline-line outline-depth-${Math.min(depth, 4)}${isChosen ? ' on' : ''}`}
      role="treeitem"
      data-entry={entry.id}
      aria-label={countLabel === undefined ? text : `${text}，${countLabel}`}
      aria-level={depth}
      aria-setsize={entry.siblings}
      aria-posinset={entry.position}
      aria-selected={isChosen}
      aria-expanded={entry.hasChildren ? !isFolded : undefined}
      tabIndex={isStop ? 0 : -1}
      title={text}
      onClick={() => act(entry, 'click')}
      onKeyDown={(event) => act(entry, event)}
    >
      <span className="cut">{text}</span>
      {count !== undefined && <span className="outline-count">{count}</span>}
      {entry.hasChildren && (
        // The keys ← and → of the line do the same.
        <span
          className={isFolded ? 'outline-fold folded' : 'outline-fold'}
          aria-hidden="true"
          onClick={(event) => {
            event.stopPropagation();
            act(entry, 'fold');
          }}
        >
          <Icon name={isFolded ? 'right' : 'down'} size={12} />
        </span>
      )}
    </div>
  );
});
