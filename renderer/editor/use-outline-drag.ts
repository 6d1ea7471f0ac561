import { type PointerEvent as ReactPointerEvent, type RefObject, useCallback, useRef, useState } from 'react';

type Over = { readonly id: string; readonly side: 'before' | 'after' };
type Drop = (id: string, beside: string, side: Over['side']) => void;

/** The pointer must have gone this far before a click becomes a drag. */
const slack = 5;

/** Sections dragged by the pointer. Escape lets go without moving; all of it can also be done with Alt and the arrows. */
export function useOutlineDrag(tree: RefObject<HTMLElement | null>, onDrop: Drop) {
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<Over | null>(null);
  const drop = useRef(onDrop);
  drop.current = onDrop;

  const start = useCallback(
    (down: ReactPointerEvent<HTMLElement>, id: string) => {
      if (down.button !== 0) return;
      const fromY = down.clientY;
      let isDragging = false;
      let target: Over | null = null;
      const listening = new AbortController();
      const { signal } = listening;
      const end = (): void => {
        listening.abort();
        setDragged(null);
        setOver(null);
      };
      const move = (event: PointerEvent): void => {
        if (!isDragging && Math.abs(event.clientY - fromY) < slack) return;
        isDragging = true;
        event.preventDefault();
        target = overAt(tree.current, event);
        setDragged(id);
        setOver(target?.id === id ? null : target);
      };
      const up = (): void => {
        const found = target;
        end();
        if (!isDragging) return;
        swallowClick();
        if (found !== null && found.id !== id) drop.current(id, found.id, found.side);
      };
      window.addEventListener('pointermove', move, { signal });
      window.addEventListener('pointerup', up, { signal });
      window.addEventListener('pointercancel', end, { signal });
      window.addEventListener('keydown', (event) => event.key === 'Escape' && end(), { signal });
    },
    [tree],
  );
  return { start, dragged, over };
}

/** The click that ends a drag is no click on the row. It comes at once or, when the pointer left the row, not at all. */
function swallowClick(): void {
  const listening = new AbortController();
  window.addEventListener('click', (event) => event.stopPropagation(), { capture: true, signal: listening.signal });
  setTimeout(() => listening.abort(), 0);
}

function overAt(tree: HTMLElement | null, { clientX, clientY }: PointerEvent): Over | null {
  const row = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-row]');
  const id = row?.dataset['row'];
  if (row === null || row === undefined || id === undefined || tree?.contains(row) !== true) return null;
  if (row.dataset['frame'] !== undefined) return null;
  const { top, height } = row.getBoundingClientRect();
  return { id, side: clientY < top + height / 2 ? 'before' : 'after' };
}
