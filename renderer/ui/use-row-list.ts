import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useRef } from 'react';

type Options = {
  readonly count: number;
  /** The chosen row: it is in the page however far away it is, because it holds the focus. */
  readonly chosen: string | null;
  readonly chosenAt: number;
  readonly keyOf: (index: number) => string | number;
  readonly heightOf: (index: number) => number;
  readonly overscan: number;
  /** What stays at the top and hides rows behind it. */
  readonly topPadding?: number;
};

/** A long list of rows with `data-id`, one tab stop for all: the chosen one comes into sight, and keeps the focus if the list has it. */
export function useRowList({ count, chosen, chosenAt, keyOf, heightOf, overscan, topPadding = 0 }: Options) {
  const scroller = useRef<HTMLDivElement>(null);
  const isMoving = useRef(false);
  // Another list of rows is another list of heights: the virtualizer counts anew when `keyOf` changes.
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: heightOf,
    getItemKey: keyOf,
    overscan,
    scrollPaddingStart: topPadding,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return chosenAt < 0 || shown.includes(chosenAt) ? shown : [...shown, chosenAt].sort((a, b) => a - b);
    },
  });
  const focusRow = useCallback((id: string | null): void => {
    scroller.current?.querySelector<HTMLElement>(`[data-id="${id}"]`)?.focus({ preventScroll: true });
  }, []);
  useLayoutEffect(() => {
    if (chosenAt < 0) return;
    virtualizer.scrollToIndex(chosenAt, { align: 'auto' });
    const hadFocus = isMoving.current || scroller.current?.contains(document.activeElement) === true;
    isMoving.current = false;
    if (hadFocus) focusRow(chosen);
  }, [chosenAt, chosen, virtualizer, focusRow]);
  return {
    scroller,
    virtualizer,
    focusRow,
    /** The row that will be chosen next takes the focus, wherever it is now. */
    takeFocus: useCallback((): void => {
      isMoving.current = true;
    }, []),
    /** How many rows a key goes on; 0 when it means something else. */
    stepOf(key: string, rowHeight: number): number {
      return rowStep(key, Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1));
    },
  };
}

function rowStep(key: string, page: number): number {
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
