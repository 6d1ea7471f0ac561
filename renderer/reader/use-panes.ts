import { useCallback, useEffect, useState } from 'react';

export type Panes = {
  readonly hasNotes: boolean;
  readonly hasOutline: boolean;
  readonly hasOriginal: boolean;
  /** Whether the original stands in the place of the text, because there is no room for both. */
  readonly isCovered: boolean;
  readonly toggleNotes: () => void;
  readonly toggleOutline: () => void;
  readonly toggleOriginal: () => void;
  /** Closes what lies over the text; answers whether there was something. */
  readonly closeDrawers: () => boolean;
};

const kept = 'pane.reader.original';

/** Which panes are open: as the user said, and before that as there is room. Whoever writes a note sees the notes. */
export function usePanes(needsNotes: boolean): Panes {
  const isRoomy = useMedia('(min-width: 1500px)');
  const isWide = useMedia('(min-width: 1100px)');
  const isMiddling = useMedia('(min-width: 900px)');
  const [notes, setNotes] = useState<boolean | null>(null);
  const [outline, setOutline] = useState<boolean | null>(null);
  const [hasOriginal, setOriginal] = useState(() => localStorage.getItem(kept) === 'open');
  const hasNotes = notes ?? isWide;
  // The original needs the room more, as long as nobody asked for the outline.
  const hasOutline = outline ?? (isMiddling && (isRoomy || !hasOriginal));
  const isCovered = hasOriginal && !isWide;
  useEffect(() => {
    if (!needsNotes) return;
    setNotes(true);
    if (!isWide) setOriginal(false);
  }, [needsNotes, isWide]);
  const closeDrawers = useCallback(() => {
    const open = isCovered || (hasNotes && !isWide) || (hasOutline && !isMiddling);
    if (isCovered) setOriginal(false);
    if (hasNotes && !isWide) setNotes(false);
    if (hasOutline && !isMiddling) setOutline(false);
    return open;
  }, [hasNotes, hasOutline, isCovered, isWide, isMiddling]);
  return {
    hasNotes,
    hasOutline,
    hasOriginal,
    isCovered,
    toggleNotes: useCallback(() => setNotes(!hasNotes), [hasNotes]),
    toggleOutline: useCallback(() => setOutline(!hasOutline), [hasOutline]),
    toggleOriginal: useCallback(() => {
      localStorage.setItem(kept, hasOriginal ? 'closed' : 'open');
      setOriginal(!hasOriginal);
    }, [hasOriginal]),
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
