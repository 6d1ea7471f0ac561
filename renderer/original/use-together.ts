import { useEffect } from 'react';
import type { LinePlace, ScrollTogether } from './scroll-together.ts';

const none = { lead: () => {}, moved: (_: LinePlace) => {} };

/** The pane as one of two that scroll together, or by itself. `follow` must stay the same as long as it does the same. */
export function useTogether(together: ScrollTogether | null, follow: (place: LinePlace) => void) {
  useEffect(() => together?.join('original', follow), [together, follow]);
  if (together === null) return none;
  return {
    lead: () => together.lead('original'),
    moved: (place: LinePlace) => together.moved('original', place),
  };
}
