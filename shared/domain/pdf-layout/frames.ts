import type { Line } from './page.ts';

/** Where the lines of a column begin and end when they are full. */
export type Frame = { readonly left: number; readonly right: number };

/** The frame of each region: its own where it shows one, else the width that the document's columns have. */
export function framesOf(regions: readonly (readonly Line[])[], pageWidth: (page: number) => number): readonly Frame[] {
  const own = regions.map(frameOf);
  const widths = own.flatMap((frame) => (frame ? [frame.right - frame.left] : []));
  const usual = widths.toSorted((a, b) => a - b)[widths.length >> 1];
  const lefts = own.flatMap((frame) => (frame ? [frame.left] : []));
  const usualLeft = lefts.toSorted((a, b) => a - b)[lefts.length >> 1];
  return regions.map((lines, i) => {
    const frame = own[i];
    const right = Math.max(0, ...lines.map((line) => line.right));
    const left = Math.min(...lines.map((line) => line.left));
    // A document of a few short lines shows nothing: margins are alike on both sides.
    if (usual === undefined || usualLeft === undefined) {
      return { left, right: Math.max(right, pageWidth(lines[0]?.page ?? 1) - left) };
    }
    // A page with a few short lines, or with indented ones only, shows no edge of its own.
    if (frame && frame.right - frame.left >= usual * 0.8) return frame;
    const start = frame && Math.abs(frame.left - usualLeft) > 60 ? frame.left : Math.min(usualLeft, left);
    return { left: start, right: Math.max(right, start + usual) };
  });
}

/** The leftmost beginning and the rightmost end that lines share. */
function frameOf(lines: readonly Line[]): Frame | null {
  const long = lines.filter(({ text }) => text.length >= 12);
  if (long.length < 3) return null;
  // Among few lines the one that is full stands alone; among many a single one that sticks out means nothing.
  const enough = long.length < 12 ? 1 : Math.max(2, long.length * 0.06);
  const left = sharedEdge(
    long.map((line) => line.left),
    enough,
  );
  const right = sharedEdge(
    long.map((line) => -line.right),
    enough,
  );
  return left === null || right === null ? null : { left, right: -right };
}

/** The smallest of the values that `enough` others are near to. */
function sharedEdge(values: readonly number[], enough: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  for (let i = 0; i < sorted.length; i += 1) {
    const value = sorted[i] ?? 0;
    const last = sorted[i + Math.ceil(enough) - 1];
    if (last !== undefined && last - value <= 8) return value;
  }
  return null;
}
