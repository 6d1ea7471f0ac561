import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { Row } from './arrange.ts';
import { useLibrary } from './library-context.tsx';
import type { ShownLibrary } from './library-store.ts';

/** One line of text each: a number suffices, nothing needs measuring. */
export const heights = { group: 28, document: 54 } as const;

export function indexesOf(rows: readonly Row[]): ReadonlyMap<string, number> {
  return new Map(rows.flatMap((row, index) => (row.kind === 'document' ? [[row.document.id, index]] : [])));
}

export function keyOf(row: Row | undefined): string | undefined {
  return row?.kind === 'group' ? `group ${row.label}` : row?.document.id;
}

/** The group that a row stands in. */
export function groupAt(rows: readonly Row[], index: number): Extract<Row, { kind: 'group' }> | null {
  const row = rows.slice(0, index + 1).findLast((each) => each.kind === 'group');
  return row?.kind === 'group' ? row : null;
}

/** Reads what is left to confirm in the rows in sight, once the list rests. */
export function useInSight(rows: readonly (Row | undefined)[]): void {
  const { toConfirm } = useLibrary();
  const ids = rows.flatMap((row) => (row?.kind === 'document' ? [row.document.id] : [])).join(' ');
  useEffect(() => {
    const timer = setTimeout(() => toConfirm.look(ids.split(' ').filter((id) => id !== '')), 150);
    return () => clearTimeout(timer);
  }, [toConfirm, ids]);
}

/** When documents come or go, what is being read stays where it is on the screen. */
export function useKeptPlace(state: ShownLibrary, scroller: RefObject<HTMLDivElement | null>): void {
  const before = useRef(state);
  useLayoutEffect(() => {
    const was = before.current;
    before.current = state;
    const list = scroller.current;
    const isSameView = was.filter === state.filter && was.order === state.order;
    if (list === null || list.scrollTop === 0 || !isSameView || was.rows === state.rows) return;
    const anchor = firstDocument(was.rows, list.scrollTop);
    const now = anchor === null ? null : topOf(state.rows, anchor.id);
    if (anchor !== null && now !== null) list.scrollTop += now - anchor.top;
  }, [state, scroller]);
}

function firstDocument(rows: readonly Row[], from: number): { readonly id: string; readonly top: number } | null {
  let top = 0;
  for (const row of rows) {
    if (top >= from && row.kind === 'document') return { id: row.document.id, top };
    top += heights[row.kind];
  }
  return null;
}

function topOf(rows: readonly Row[], id: string): number | null {
  let top = 0;
  for (const row of rows) {
    if (row.kind === 'document' && row.document.id === id) return top;
    top += heights[row.kind];
  }
  return null;
}
