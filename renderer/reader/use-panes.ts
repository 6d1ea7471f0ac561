import { useCallback, useEffect, useState } from 'react';

export type Panes = {
  readonly hasNotes: boolean;
  readonly hasOutline: boolean;
  readonly toggleNotes: () => void;
  readonly toggleOutline: () => void;
  /** Closes what lies over the text; answers whether there was something. */
  readonly closeDrawers: () => boolean;
};

/** Which panes are open: as the user said, and before that as there is room. Whoever writes a note sees the notes. */
export function usePanes(needsNotes: boolean): Panes {
  const isWide = useMedia('(min-width: 1100px)');
  const isMiddling = useMedia('(min-width: 900px)');
  const [notes, setNotes] = useState<boolean | null>(null);
  const [outline, setOutline] = useState<boolean | null>(null);
  const hasNotes = notes ?? isWide;
  const hasOutline = outline ?? isMiddling;
  useEffect(() => {
    if (needsNotes) setNotes(true);
  }, [needsNotes]);
  const closeDrawers = useCallback(() => {
    const open = (hasNotes && !isWide) || (hasOutline && !isMiddling);
    if (hasNotes && !isWide) setNotes(false);
    if (hasOutline && !isMiddling) setOutline(false);
    return open;
  }, [hasNotes, hasOutline, isWide, isMiddling]);
  return {
    hasNotes,
    hasOutline,
    toggleNotes: useCallback(() => setNotes(!hasNotes), [hasNotes]),
    toggleOutline: useCallback(() => setOutline(!hasOutline), [hasOutline]),
    closeDrawers,
  };
}

function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const change = () => setMatches(media.matches);
    change();
    media.addEventListener('change', change);
    return () => media.removeEventListener('change', change);
  }, [query]);
  return matches;
}
