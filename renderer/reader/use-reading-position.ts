import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { OutlineEntry } from '../ui/outline-order.ts';
import { blockElement } from './words-in-page.ts';

/** So far below the upper edge a section counts as the one that is read. */
const readingLine = 44;
const marginAbove = 20;

export type Position = {
  readonly current: string | null;
  /** Scrolls to the block of an entry, or to any block. With `focus` the keyboard goes along. */
  readonly jump: (blockId: string, focus: boolean) => void;
  readonly step: (by: 1 | -1) => void;
  /** Says that this block is what is being read now, wherever on the screen it stands. */
  readonly mark: (blockId: string) => void;
};

/** Which section is being read. After a jump it is the one jumped to, even where the text ends too soon to scroll that far. */
export function useReadingPosition(
  scroller: RefObject<HTMLElement | null>,
  entries: readonly OutlineEntry[],
  entryOf: ReadonlyMap<string, OutlineEntry>,
): Position {
  const [current, setCurrent] = useState<string | null>(entries[0]?.id ?? null);
  const jumped = useRef<{ readonly id: string; readonly top: number } | null>(null);

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    let frame = 0;
    const look = () => {
      if (jumped.current !== null && Math.abs(jumped.current.top - element.scrollTop) < 2) {
        return setCurrent(jumped.current.id);
      }
      jumped.current = null;
      setCurrent(entryAt(element, entries));
    };
    const scrolled = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    look();
    element.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener('scroll', scrolled);
    };
  }, [scroller, entries]);

  const mark = useCallback(
    (blockId: string) => {
      const entry = entryOf.get(blockId);
      if (scroller.current === null || entry === undefined) return;
      jumped.current = { id: entry.id, top: scroller.current.scrollTop };
      setCurrent(entry.id);
    },
    [scroller, entryOf],
  );

  const jump = useCallback(
    (blockId: string, focus: boolean) => {
      const block = scroller.current && blockElement(scroller.current, blockId);
      if (scroller.current === null || block === null) return;
      const above = block.getBoundingClientRect().top - scroller.current.getBoundingClientRect().top;
      scroller.current.scrollTop += above - marginAbove;
      mark(blockId);
      if (focus) block.focus({ preventScroll: true });
    },
    [scroller, mark],
  );

  const step = useCallback(
    (by: 1 | -1) => {
      const at = entries.findIndex(({ id }) => id === current);
      const next = entries[at + by];
      if (next !== undefined) jump(next.id, true);
    },
    [entries, current, jump],
  );

  return { current, jump, step, mark };
}

/** The last entry that begins above the reading line. Entries stand in the order of the page. */
function entryAt(scroller: HTMLElement, entries: readonly OutlineEntry[]): string | null {
  const line = scroller.getBoundingClientRect().top + readingLine;
  let from = 0;
  let to = entries.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const block = blockElement(scroller, entries[middle]?.id ?? '');
    if (block !== null && block.getBoundingClientRect().top <= line) from = middle + 1;
    else to = middle;
  }
  return entries[Math.max(0, from - 1)]?.id ?? null;
}
