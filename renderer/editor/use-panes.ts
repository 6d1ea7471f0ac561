import { useEffect, useMemo, useState } from 'react';

export type Panes = ReturnType<typeof usePanes>;

/** Below these widths of the window a column lies over the text, and comes only when it is called. */
const narrow = { right: '(max-width: 1099px)', left: '(max-width: 899px)' } as const;

/** Which columns are open. */
export function usePanes() {
  const [left, setLeft] = useOpen(narrow.left);
  const [right, setRight] = useOpen(narrow.right);
  return useMemo(
    () => ({
      left,
      right,
      toggleLeft: () => setLeft((before) => !before),
      toggleRight: () => setRight((before) => !before),
    }),
    [left, right, setLeft, setRight],
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
