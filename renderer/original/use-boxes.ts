import { useEffect, useMemo, useRef } from 'react';
import { boxesOf, type PageBox, type PlacedPart } from '../../shared/domain/original-places.ts';
import type { OriginalHost } from './host.ts';
import type { OriginalState } from './original-lines.ts';
import { stretchOf } from './words.ts';

/** Where on the pages the block one is at stands, and each annotation. */
export function useBoxes({ blocks, here, marks }: OriginalHost, parts: readonly PlacedPart[], state: OriginalState) {
  const byId = useMemo(() => new Map(blocks.map((each) => [each.id, each])), [blocks]);
  const hereBoxes = useMemo(() => {
    const block = byId.get(here ?? '');
    const stretch = block === undefined ? null : stretchOf(state, block, null);
    return stretch === null ? [] : boxesOf(parts, stretch);
  }, [byId, here, parts, state]);
  const drawn = useMemo(
    () =>
      marks.map((mark) => {
        const block = byId.get(mark.blockId);
        const stretch = block === undefined ? null : stretchOf(state, block, mark);
        return { ...mark, boxes: stretch === null ? [] : boxesOf(parts, stretch) };
      }),
    [byId, marks, parts, state],
  );
  return { hereBoxes, drawn };
}

/** Brings boxes into sight when they are others than before. */
export function useShowing(boxes: readonly PageBox[], show: (boxes: readonly PageBox[]) => void): void {
  const latest = useRef({ boxes, show });
  latest.current = { boxes, show };
  const name = boxes.map(({ page, box }) => [page, ...box].join()).join(' ');
  useEffect(() => {
    if (name !== '') latest.current.show(latest.current.boxes);
  }, [name]);
}
