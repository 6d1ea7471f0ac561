import { type RefObject, useLayoutEffect, useState } from 'react';
import { type BarPlace, barPlace, type Selection } from '../ui/bar-place.ts';
import { selectedBlocks } from './block-marks.ts';
import { useReader, useReady } from './reader-context.ts';
import type { Ready } from './ready.ts';
import { blockElement, rangeOfWords } from './words-in-page.ts';

/** Where the tag bar stands for what is selected now; `null` until it is known. A single focused block has no bar: it has keys. */
export function useBarPlace(
  scroller: RefObject<HTMLElement | null>,
  page: RefObject<HTMLElement | null>,
  bar: RefObject<HTMLElement | null>,
): BarPlace | null {
  const reader = useReader();
  const selected = useReady((ready) => ready.selected);
  const [place, setPlace] = useState<BarPlace | null>(null);
  useLayoutEffect(() => {
    const ready = reader.ready();
    if (!scroller.current || !page.current || !bar.current || !ready || selected === null) return setPlace(null);
    const origin = page.current.getBoundingClientRect();
    const view = scroller.current.getBoundingClientRect();
    const rects = rectsOf(ready, page.current);
    const [first] = rects;
    const last = rects.at(-1);
    if (first === undefined || last === undefined) return setPlace(null);
    const selection: Selection = {
      top: first.top - origin.top,
      bottom: last.bottom - origin.top,
      left: last.left - origin.left,
    };
    const { width, height } = bar.current.getBoundingClientRect();
    const seen = { top: view.top - origin.top, bottom: view.bottom - origin.top, width: view.right - origin.left };
    setPlace(barPlace(selection, { width, height }, seen));
  }, [reader, scroller, page, bar, selected]);
  return place;
}

function rectsOf(ready: Ready, page: Element): readonly DOMRect[] {
  const { selected } = ready;
  if (selected?.kind !== 'words') {
    return [...selectedBlocks(ready)].flatMap((id) => blockElement(page, id)?.getBoundingClientRect() ?? []);
  }
  return selected.words.flatMap((words) => [...(rangeOfWords(page, words.blockId, words)?.getClientRects() ?? [])]);
}
