/** The desk on which the pages lie one below the other. */
import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';

type Size = { readonly width: number; readonly height: number };

/** A whole page, the width of one, or so many times its real size. */
export type Zoom = 'page' | 'width' | number;

const steps = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 2, 3];
export const zooms: readonly Zoom[] = ['page', 'width', 0.5, 0.75, 1, 1.25, 1.5, 2];

/** The next step above or below what is shown now. */
export function nextZoom(scale: number, direction: 1 | -1): number {
  const near = 0.01;
  const next =
    direction === 1 ? steps.find((step) => step > scale + near) : steps.findLast((step) => step < scale - near);
  return next ?? scale;
}

/** Around a page on the desk, and for the scroll bar beside it. */
const margin = 16;
const scrollBar = 16;

/** Of the paper on the desk; 0 until the desk has a size. */
export function useScale(desk: RefObject<HTMLElement | null>, zoom: Zoom, size: Size): number {
  const [room, setRoom] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = desk.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setRoom({ width: element.offsetWidth, height: element.offsetHeight }));
    observer.observe(element);
    return () => observer.disconnect();
  }, [desk]);
  if (room.width === 0) return 0;
  if (typeof zoom === 'number') return zoom;
  const toWidth = Math.max(0.2, (room.width - 2 * margin - scrollBar) / size.width);
  return zoom === 'width' ? toWidth : Math.min(toWidth, Math.max(0.2, (room.height - 2 * margin) / size.height));
}

/** Ctrl and the wheel; React's own listener may not keep the browser from zooming the whole window. */
export function useZoomWheel(desk: RefObject<HTMLElement | null>, onZoom: (direction: 1 | -1) => void): void {
  useEffect(() => {
    const element = desk.current;
    const turn = (event: WheelEvent): void => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      if (event.deltaY !== 0) onZoom(event.deltaY < 0 ? 1 : -1);
    };
    element?.addEventListener('wheel', turn, { passive: false });
    return () => element?.removeEventListener('wheel', turn);
  }, [desk, onZoom]);
}

export function scrollTo(desk: HTMLElement | null, page: number): void {
  const paper = desk?.querySelector(`[data-page="${page}"]`);
  if (desk === null || paper === null || paper === undefined) return;
  desk.scrollTop += paper.getBoundingClientRect().top - desk.getBoundingClientRect().top - margin / 2;
}

/** Of a long paper only so many pages around the one in sight are drawn: every element there is costs each press of Tab. */
const mostDrawn = 40;

export function isDrawn(page: number, inSight: number, count: number): boolean {
  const first = Math.max(1, Math.min(inSight - mostDrawn / 2, count - mostDrawn + 1));
  return page >= first && page < first + mostDrawn;
}

/** The page that fills the middle of the desk. */
export function pageAt(desk: HTMLElement | null): number {
  if (desk === null) return 1;
  const middle = desk.getBoundingClientRect().top + desk.clientHeight / 2;
  const pages = [...desk.children];
  const at = pages.findIndex((page) => page.getBoundingClientRect().bottom >= middle);
  return at < 0 ? pages.length : at + 1;
}
