import { runHashes, runLength } from './sketch.ts';

/** How many characters of each text stand in a run that the other has too, as shares from 0 to 1. */
export type SameText = { readonly ofFirst: number; readonly ofSecond: number };

/** In linear time; what was moved counts as the same. */
export function sameText(first: string, second: string): SameText {
  const a = runHashes(first);
  const b = runHashes(second);
  return { ofFirst: covered(first, a, new Set(b)), ofSecond: covered(second, b, new Set(a)) };
}

function covered(text: string, hashes: Uint32Array, other: ReadonlySet<number>): number {
  let same = 0;
  let until = 0;
  hashes.forEach((hash, start) => {
    if (!other.has(hash)) return;
    same += start + runLength - Math.max(start, until);
    until = start + runLength;
  });
  return text.length === 0 ? 0 : same / text.length;
}
