import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { type BarPlace, barPlace } from '../ui/bar-place.ts';
import type { OriginalHost } from './host.ts';

type Props = {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly words: OriginalHost['words'];
  readonly children: ReactNode;
};

/** Puts the tools for selected words beside them, on the original as in the text. */
export function TagPlace({ scroller, words, children }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<BarPlace | null>(null);
  const draw = words?.bar ?? null;
  const isShown = draw !== null;
  useLayoutEffect(() => {
    const view = frame.current;
    if (!isShown || view === null) return setPlace(null);
    const measure = () => setPlace(placeIn(view, bar.current));
    measure();
    const element = scroller.current;
    element?.addEventListener('scroll', measure, { passive: true });
    return () => element?.removeEventListener('scroll', measure);
  }, [isShown, scroller]);
  const tools = draw?.(bar, place);
  const isDocked = place?.kind === 'docked';
  return (
    <>
      <div ref={frame} className="original-frame">
        {children}
        {!isDocked && tools}
      </div>
      {isDocked && tools}
    </>
  );
}

function placeIn(frame: HTMLElement, bar: HTMLElement | null): BarPlace | null {
  const selection = document.getSelection();
  if (bar === null || selection === null || selection.rangeCount === 0) return null;
  const origin = frame.getBoundingClientRect();
  const rects = [...selection.getRangeAt(0).getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  const [first] = rects;
  const last = rects.at(-1);
  if (first === undefined || last === undefined) return null;
  const words = { top: first.top - origin.top, bottom: last.bottom - origin.top, left: first.left - origin.left };
  const { width, height } = bar.getBoundingClientRect();
  return barPlace(words, { width, height }, { top: 0, bottom: origin.height, width: origin.width });
}
