import type { TagLook } from './tag.tsx';

/** Where some words of a block stand, in UTF-16 units of its reading, end exclusive. */
export type Stretch = { readonly start: number; readonly end: number };

/** An annotation as it is drawn. Overlapping ones are on different lanes, so that every underline is seen. */
export type Highlight = Stretch & {
  readonly id: string;
  readonly look: TagLook | 'pending';
  readonly lane: number;
  readonly chosen: boolean;
};

export type Hit = Stretch & { readonly current: boolean };

/** A piece of a reading that looks the same from end to end. */
export type Run = {
  readonly from: number;
  readonly text: string;
  readonly strong: boolean;
  /** From the outermost to the innermost. */
  readonly highlights: readonly Highlight[];
  readonly hit: 'none' | 'hit' | 'current';
};

export type Marked = {
  /** So much of the beginning is set bold: a heading that shares its paragraph. */
  readonly strongUntil: number;
  readonly highlights: readonly Highlight[];
  readonly hits: readonly Hit[];
};

/** The part of a reading from `from` to `to`, cut wherever its look changes. The pieces joined are that part. */
export function runsOf(reading: string, from: number, to: number, marked: Marked): readonly Run[] {
  const { strongUntil, highlights, hits } = marked;
  const edges = new Set([from, to, strongUntil]);
  for (const { start, end } of [...highlights, ...hits]) {
    edges.add(start);
    edges.add(end);
  }
  const cuts = [...edges].filter((edge) => edge >= from && edge <= to).sort((a, b) => a - b);
  const runs: Run[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const start = cuts[i] ?? from;
    const end = cuts[i + 1] ?? to;
    const over = (stretch: Stretch) => stretch.start <= start && stretch.end >= end;
    const hit = hits.find(over);
    runs.push({
      from: start,
      text: reading.slice(start, end),
      strong: end <= strongUntil,
      highlights: highlights.filter(over).sort(longestFirst),
      hit: hit === undefined ? 'none' : hit.current ? 'current' : 'hit',
    });
  }
  return runs;
}

function longestFirst(a: Highlight, b: Highlight): number {
  return b.end - b.start - (a.end - a.start) || a.lane - b.lane;
}

/** Gives each stretch the lowest lane that is free all along it. The order of the result is that of the beginnings. */
export function onLanes<T extends Stretch>(stretches: readonly T[]): readonly (T & { readonly lane: number })[] {
  const ends: number[] = [];
  return stretches
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .map((stretch) => {
      const free = ends.findIndex((end) => end <= stretch.start);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = stretch.end;
      return { ...stretch, lane };
    });
}
