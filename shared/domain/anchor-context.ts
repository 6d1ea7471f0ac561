import search from 'approx-string-match';
import { type Anchor, contextLength } from './anchor.ts';
import { foldMarks } from './anchor-quote.ts';

/** What stood around the quoted words, folded. Where the block began or ended there, a mark says so: that is context too. */
export type Neighbourhood = {
  readonly before: string;
  readonly after: string;
  readonly reachesStart: boolean;
  readonly reachesEnd: boolean;
};

const blockStart = '\u0002';
const blockEnd = '\u0003';
/** An edited side counts while this share of it is still there. */
const sideShare = 0.6;
const seamSide = 12;
/** How far to look for an edited context. */
const reach = contextLength + 8;

export function neighbourhood(anchor: Anchor): Neighbourhood {
  const reachesStart = anchor.prefix.length === anchor.start;
  const reachesEnd = anchor.suffix.length < contextLength;
  return {
    before: (reachesStart ? blockStart : '') + foldMarks(anchor.prefix),
    after: foldMarks(anchor.suffix) + (reachesEnd ? blockEnd : ''),
    reachesStart,
    reachesEnd,
  };
}

/** Whether the text reads on without a gap where the words stood: they were cut out. */
export function isClosedOver(around: Neighbourhood, text: string): boolean {
  return (blockStart + text + blockEnd).includes(around.before.slice(-seamSide) + around.after.slice(0, seamSide));
}

/** The share of the context that is left when only the ends of the block are elsewhere, as after a merge. */
export function allButEnds(around: Neighbourhood): number {
  const ends = (around.reachesStart ? 1 : 0) + (around.reachesEnd ? 1 : 0);
  const all = around.before.length + around.after.length;
  return (all - ends) / all;
}

/** The share of the remembered context, both sides together, that stands around a place now. */
export function agreement(around: Neighbourhood, text: string, start: number, end: number): number {
  const before = (start <= reach ? blockStart : '') + text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach) + (end + reach >= text.length ? blockEnd : '');
  const kept = sideKept(reversed(around.before), reversed(before)) + sideKept(around.after, after);
  return kept / (around.before.length + around.after.length);
}

/** Where some words stand once the text that was typed or deleted at their edges is counted in: up to their surroundings. */
export function fitted(
  around: Neighbourhood,
  text: string,
  start: number,
  end: number,
  slack: number,
): [number, number] {
  const whole = blockStart + text + blockEnd;
  const near = (offsets: readonly number[], at: number): number =>
    offsets.map((offset) => offset - 1).find((offset) => Math.abs(offset - at) <= slack) ?? at;
  const from = near(leastChanged(whole, around.before).ends, start);
  const to = near(leastChanged(whole, around.after).starts, end);
  return from < to ? [from, to] : [start, end];
}

/**
 * Whether a place is where the surroundings are, and not only where they have a look-alike: nowhere else in the text does
 * either side stand with fewer changes. And it does not hold words that were a neighbour of the quotation.
 */
export function isTheirPlace(around: Neighbourhood, text: string, start: number, end: number, errors: number): boolean {
  const whole = blockStart + text + blockEnd;
  const before = edgeErrors(reversed(around.before), reversed(whole.slice(0, start + 1).slice(-reach)));
  const after = edgeErrors(around.after, whole.slice(end + 1).slice(0, reach));
  return (
    before <= leastChanged(whole, around.before).errors &&
    after <= leastChanged(whole, around.after).errors &&
    !isLikeNeighbour(around, text.slice(start, end), errors)
  );
}

function leastChanged(text: string, words: string): { errors: number; starts: number[]; ends: number[] } {
  const matches = search(text, words, Math.floor(words.length * (1 - sideShare)));
  return {
    errors: matches[0]?.errors ?? words.length,
    starts: matches.map((match) => match.start),
    ends: matches.map((match) => match.end),
  };
}

/** Whether some words are as much like what stood beside the quotation as like the quotation itself. */
function isLikeNeighbour(around: Neighbourhood, words: string, errors: number): boolean {
  const length = Math.min(words.length, contextLength);
  const after = edgeErrors(words.slice(0, length), around.after);
  const before = edgeErrors(reversed(words).slice(0, length), reversed(around.before));
  return Math.min(after, before) <= (errors * length) / words.length;
}

/** Characters of the expected side that are still there, counted from the quotation outwards; none when most have gone. */
function sideKept(expected: string, actual: string): number {
  const kept = expected.length - edgeErrors(expected, actual);
  return kept >= expected.length * sideShare ? kept : 0;
}

/** The fewest edits that turn `expected` into some beginning of `actual`. */
function edgeErrors(expected: string, actual: string): number {
  let row = Array.from({ length: actual.length + 1 }, (_, i) => i);
  for (let i = 1; i <= expected.length; i++) {
    const next = [i];
    for (let j = 1; j <= actual.length; j++) {
      const change = (row[j - 1] ?? 0) + (expected.charAt(i - 1) === actual.charAt(j - 1) ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return Math.min(...row);
}

function reversed(text: string): string {
  return [...text].toReversed().join('');
}
