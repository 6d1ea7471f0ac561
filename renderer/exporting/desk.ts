/** The desk on which the pages lie one below the other. */
import { type RefObject, useLayoutEffect, useState } from 'react';
import type { PageSize } from './page-look.ts';

export const zooms = ['page', 'width', 'full'] as const;
export type Zoom = (typeof zooms)[number];

/** Around a page on the desk, and for the scroll bar beside it. */
const margin = 16;
const scrollBar = 16;

/** Of the paper on the desk; 0 until the desk has a size. */
export function useScale(desk: RefObject<HTMLElement | null>, zoom: Zoom, size: PageSize): number {
  const [room, setRoom] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = desk.current;
    if (element === null) return;
    const look = (): void => setRoom({ width: element.offsetWidth, height: element.offsetHeight });
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [desk]);
  if (room.width === 0) return 0;
  if (zoom === 'full') return 1;
  const toWidth = Math.max(0.2, (room.width - 2 * margin - scrollBar) / size.width);
  return zoom === 'width' ? toWidth : Math.min(toWidth, Math.max(0.2, (room.height - 2 * margin) / size.height));
}

export function scrollTo(desk: HTMLElement | null, page: number): void {
  const paper = desk?.querySelector(`[data-page="${page}"]`);
  if (desk === null || paper === null || paper === undefined) return;
  desk.scrollTop += paper.getBoundingClientRect().top - desk.getBoundingClientRect().top - margin / 2;
}

/** The page that fills the middle of the desk. */
export function pageAt(desk: HTMLElement | null): number {
  if (desk === null) return 1;
  const middle = desk.getBoundingClientRect().top + desk.clientHeight / 2;
  const pages = [...desk.children];
  const at = pages.findIndex((page) => page.getBoundingClientRect().bottom >= middle);
  return at < 0 ? pages.length : at + 1;
}
