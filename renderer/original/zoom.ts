import { type RefObject, useEffect, useState } from 'react';

/** As wide as the pane, or a share of the size that it is printed in. */
export type Zoom = 'fit' | number;

const steps = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3];
const pixelsPerPoint = 96 / 72;
const margin = 12;
const kept = 'original.zoom';

export function rememberedZoom(): Zoom {
  const share = Number(localStorage.getItem(kept));
  return steps.includes(share) ? share : 'fit';
}

export function rememberZoom(zoom: Zoom): void {
  localStorage.setItem(kept, String(zoom));
}

/** The next larger or smaller step from what is shown now; the same when there is none. */
export function zoomed(scale: number, by: 1 | -1): number {
  const share = scale / pixelsPerPoint;
  const next = by > 0 ? steps.find((step) => step > share + 0.01) : steps.findLast((step) => step < share - 0.01);
  return next ?? steps.at(by > 0 ? -1 : 0) ?? 1;
}

export function percentOf(scale: number): number {
  return Math.round((scale / pixelsPerPoint) * 100);
}

/** Pixels a point. */
export function useScale(zoom: Zoom, scroller: RefObject<HTMLElement | null>, pageWidth: number): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const measure = () => setWidth(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  if (zoom !== 'fit') return zoom * pixelsPerPoint;
  return width === 0 ? 1 : Math.max(0.2, (width - 2 * margin) / pageWidth);
}
