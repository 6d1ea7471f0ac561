import { useCallback, useState } from 'react';

export type Sides = {
  readonly hasOriginal: boolean;
  readonly hasSide: boolean;
  /** Whether the columns may take more than they need. */
  readonly isRoomy: boolean;
  readonly toggleOriginal: () => void;
  readonly toggleSide: () => void;
  readonly openOriginal: () => void;
  readonly openSide: () => void;
  /** Closes what lies over the list; answers whether there was something. */
  readonly closeDrawers: () => boolean;
};

/** From this width on the list has room between two columns. */
const wide = 1260;
const roomy = 1600;
/** Below this the right column lies over the list, and has to be asked for. */
const narrow = 1100;
/** Below this the original does too. */
const slim = 900;

/** Which columns are open. Where there is room for one only, the other goes when one is opened. */
export function useSides(): Sides {
  const [hasOriginal, setOriginal] = useState(false);
  const [hasSide, setSide] = useState(() => window.innerWidth >= narrow);
  const setBoth = useCallback((original: boolean, side: boolean, wins: 'original' | 'side') => {
    const isCrowded = original && side && window.innerWidth < wide;
    setOriginal(original && !(isCrowded && wins === 'side'));
    setSide(side && !(isCrowded && wins === 'original'));
  }, []);
  return {
    hasOriginal,
    hasSide,
    isRoomy: window.innerWidth >= roomy,
    // What had to go for the original comes back after it.
    toggleOriginal: useCallback(() => {
      setBoth(!hasOriginal, hasSide || (hasOriginal && window.innerWidth >= narrow), 'original');
    }, [setBoth, hasOriginal, hasSide]),
    toggleSide: useCallback(() => setBoth(hasOriginal, !hasSide, 'side'), [setBoth, hasOriginal, hasSide]),
    openOriginal: useCallback(() => setBoth(true, hasSide, 'original'), [setBoth, hasSide]),
    openSide: useCallback(() => setBoth(hasOriginal, true, 'side'), [setBoth, hasOriginal]),
    closeDrawers: useCallback(() => {
      const isSideOver = hasSide && window.innerWidth < narrow;
      const isOriginalOver = hasOriginal && window.innerWidth < slim;
      if (isSideOver) setSide(false);
      if (isOriginalOver) setOriginal(false);
      return isSideOver || isOriginalOver;
    }, [hasSide, hasOriginal]),
  };
}
