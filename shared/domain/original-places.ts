import { wordsIn } from './anchor-quote.ts';
import type { LineHint, PagePart } from './line-hint.ts';
import { cleanText, emsOf } from './pdf-layout/characters.ts';

/** A line of the text that was read of an original, with the offset at which it begins there. */
type Line = { readonly text: string; readonly start: number; readonly hint: LineHint };

/** A part of a page with the words that stand on it; offsets are those of the text that was read. */
export type PlacedPart = {
  readonly page: number;
  readonly box: PagePart['box'];
  /** 1-based. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** A row of a table: its words do not run on from the left to the right. */
  readonly isRow: boolean;
};

export type PageBox = Pick<PlacedPart, 'page' | 'box'>;
type Stretch = { readonly start: number; readonly end: number };

/** All that has a place on a page, in the order of the text. */
export function placedParts(lines: readonly Line[]): readonly PlacedPart[] {
  return lines.flatMap(({ text, start, hint: { place, isTable } }, i) => {
    if (place?.kind !== 'page') return [];
    let from = 0;
    return place.parts.map(({ page, until, box }) => {
      const part = { page, box, line: i + 1, start: start + from, end: start + until, text: text.slice(from, until) };
      from = until;
      return { ...part, isRow: isTable === true };
    });
  });
}

/** Where the words of a stretch of the text stand: a box for each printed line. */
export function boxesOf(parts: readonly PlacedPart[], { start, end }: Stretch): readonly PageBox[] {
  return parts.flatMap((part) => {
    const from = Math.max(start, part.start);
    const to = Math.min(end, part.end);
    if (from >= to) return [];
    const { page, box } = part;
    if (part.isRow) return [{ page, box }];
    return [{ page, box: [xAt(part, from - part.start), box[1], xAt(part, to - part.start), box[3]] }];
  });
}

/** Type is set to full lines, so that the widths of its characters tell well enough where each of them stands. */
function xAt({ text, box: [left, , right] }: PlacedPart, offset: number): number {
  const all = emsOf(text);
  return all === 0 ? left : left + ((right - left) * emsOf(text.slice(0, offset))) / all;
}

/** The part at a point of a page, or the nearest one within `reach` points. */
export function partAt(
  parts: readonly PlacedPart[],
  page: number,
  x: number,
  y: number,
  reach: number,
): PlacedPart | null {
  let nearest: PlacedPart | null = null;
  let least = reach;
  for (const part of parts) {
    if (part.page !== page) continue;
    const [left, top, right, bottom] = part.box;
    const distance = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
    if (distance < least || (distance === 0 && least === 0 && nearest === null)) {
      nearest = part;
      least = distance;
    }
  }
  return nearest;
}

/**
 * The offset in the text of a place in a part, by its distance from the left, put right by the words that stand there on the
 * page: those behind the place, or before it where a stretch ends.
 */
export function offsetIn(part: PlacedPart, x: number, words: string, side: 'behind' | 'before'): number {
  const guess = guessIn(part, x);
  const places = wordsIn(cleanText(words), part.text).map(({ start, end }) => (side === 'behind' ? start : end));
  const near = places.toSorted((a, b) => Math.abs(a - guess) - Math.abs(b - guess))[0];
  return part.start + (near ?? guess);
}

function guessIn({ text, box: [left, , right] }: PlacedPart, x: number): number {
  const wanted = right > left ? ((x - left) / (right - left)) * emsOf(text) : 0;
  let ems = 0;
  for (let i = 0; i < text.length; i += 1) {
    const width = emsOf(text.charAt(i));
    if (ems + width / 2 >= wanted) return i;
    ems += width;
  }
  return text.length;
}
