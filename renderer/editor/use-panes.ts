import { type RefObject, useCallback, useEffect, useMemo, useState } from 'react';

export type Panes = ReturnType<typeof usePanes>;

/** Below these widths of the window a column lies over the text, and comes only when it is called. */
const narrow = { right: '(max-width: 1099px)', left: '(max-width: 899px)' } as const;

/** Which columns are open, and the way round them with F6. */
export function usePanes(frame: RefObject<HTMLElement | null>) {
  const [left, setLeft] = useOpen(narrow.left);
  const [right, setRight] = useOpen(narrow.right);
  const next = useCallback(
    (step: 1 | -1) => {
      const panes = [...(frame.current?.querySelectorAll<HTMLElement>('[data-pane]') ?? [])];
      const here = panes.findIndex((pane) => pane.contains(document.activeElement));
      const pane = panes[(here + step + panes.length) % panes.length];
      pane?.querySelector<HTMLElement>('[tabindex="0"], [contenteditable="true"]')?.focus();
    },
    [frame],
  );
  return useMemo(
    () => ({
      left,
      right,
      toggleLeft: () => setLeft((before) => !before),
      toggleRight: () => setRight((before) => !before),
      next,
    }),
    [left, right, setLeft, setRight, next],
  );
}

function useOpen(query: string) {
  const [isOpen, setOpen] = useState(() => !matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const change = () => setOpen(!media.matches);
    media.addEventListener('change', change);
    return () => media.removeEventListener('change', change);
  }, [query]);
  return [isOpen, setOpen] as const;
}
