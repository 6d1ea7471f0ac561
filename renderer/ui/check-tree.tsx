import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import './check-tree.css';
import { Icon } from './icon.tsx';

export type Tick = 'on' | 'half' | 'off';

export type CheckRow = {
  readonly id: string;
  readonly level: number;
  /** Among its siblings, counted from 1. */
  readonly position: number;
  readonly siblings: number;
  readonly tick: Tick;
  /** `null`: it cannot be folded. */
  readonly open: boolean | null;
  readonly content: ReactNode;
  /** What is read aloud, where the content by itself would run together. */
  readonly name?: string;
  readonly className?: string;
};

type Props = {
  readonly label: string;
  /** The visible rows from top to bottom; those under a folded one are left out. */
  readonly rows: readonly CheckRow[];
  readonly onTick: (id: string) => void;
  readonly onFold?: (id: string, open: boolean) => void;
};

const checked = { on: 'true', half: 'mixed', off: 'false' } as const;

/** A tree with check boxes, one tab stop: arrows move and fold, Space ticks. */
export function CheckTree({ label, rows, onTick, onFold }: Props) {
  const [at, setAt] = useState<string | null>(null);
  const tree = useRef<HTMLDivElement>(null);
  const current = rows.find((row) => row.id === at) ?? rows[0];
  const move = (row: CheckRow | undefined): void => {
    if (row === undefined) return;
    setAt(row.id);
    tree.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(row.id)}"]`)?.focus();
  };
  const press = (event: KeyboardEvent): void => {
    if (current === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    const action = keyAction(event.key, rows, current);
    if (action === null) return;
    event.preventDefault();
    if (action.do === 'move') move(action.row);
    if (action.do === 'tick') onTick(current.id);
    if (action.do === 'fold') onFold?.(current.id, action.open);
  };
  return (
    <div ref={tree} role="tree" aria-label={label} aria-multiselectable="true" onKeyDown={press}>
      {rows.map((row) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the tree hears the keys of all its rows
        <div
          key={row.id}
          role="treeitem"
          data-row={row.id}
          className={`check-row ${row.className ?? ''}`}
          tabIndex={row === current ? 0 : -1}
          aria-label={row.name}
          aria-level={row.level}
          aria-posinset={row.position}
          aria-setsize={row.siblings}
          aria-checked={checked[row.tick]}
          aria-expanded={row.open ?? undefined}
          onFocus={() => setAt(row.id)}
          onClick={() => onTick(row.id)}
        >
          {row.open !== null && <Fold open={row.open} onFold={(open) => onFold?.(row.id, open)} />}
          <span className={`check-mark ${row.tick}`} />
          {row.content}
        </div>
      ))}
    </div>
  );
}

/** For the pointer; the keyboard has the arrows. */
function Fold({ open, onFold }: { readonly open: boolean; readonly onFold: (open: boolean) => void }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the tree item is what is operated
    <span
      className="check-fold"
      onClick={(event) => {
        event.stopPropagation();
        onFold(!open);
      }}
    >
      <Icon name={open ? 'down' : 'right'} size={12} />
    </span>
  );
}

type Action =
  | { readonly do: 'move'; readonly row: CheckRow | undefined }
  | { readonly do: 'tick' }
  | { readonly do: 'fold'; readonly open: boolean };

function keyAction(key: string, rows: readonly CheckRow[], current: CheckRow): Action | null {
  const index = rows.indexOf(current);
  switch (key) {
    case 'ArrowDown':
      return { do: 'move', row: rows[index + 1] };
    case 'ArrowUp':
      return { do: 'move', row: rows[index - 1] };
    case 'Home':
      return { do: 'move', row: rows[0] };
    case 'End':
      return { do: 'move', row: rows.at(-1) };
    case 'ArrowRight':
      return current.open === false ? { do: 'fold', open: true } : { do: 'move', row: childOf(rows, index) };
    case 'ArrowLeft':
      return current.open === true
        ? { do: 'fold', open: false }
        : { do: 'move', row: rows.slice(0, index).findLast((row) => row.level < current.level) };
    case ' ':
      return { do: 'tick' };
    default:
      return null;
  }
}

function childOf(rows: readonly CheckRow[], index: number): CheckRow | undefined {
  const next = rows[index + 1];
  return next !== undefined && next.level > (rows[index]?.level ?? 0) ? next : undefined;
}
