import { z } from 'zod';
import { LineHint, type PagePart } from '../../../shared/domain/line-hint.ts';

/**
 * The looks and places of a document's lines as one column holds them: each look once, and for each line the number of its
 * look and then where it stands, either a paragraph or six numbers for each part of a page. Most lines look like others.
 */
const Stored = z.strictObject({ looks: z.array(LineHint), lines: z.array(z.array(z.number()).min(1)) });

/** `null` when the format says nothing of its lines. */
export function storedHints(hints: readonly LineHint[]): string | null {
  if (hints.length === 0) return null;
  const looks: LineHint[] = [];
  const known = new Map<string, number>();
  const lines = hints.map(({ place, ...look }) => {
    const name = JSON.stringify(look);
    const index = known.get(name) ?? looks.push(look) - 1;
    known.set(name, index);
    return [index, ...numbersOf(place)];
  });
  return JSON.stringify({ looks, lines });
}

export function hintsOf(stored: string | null): readonly LineHint[] {
  if (stored === null) return [];
  const { looks, lines } = Stored.parse(JSON.parse(stored));
  return lines.map(([index = 0, ...numbers]) => {
    const place = placeOf(numbers);
    return { ...looks[index], ...(place === undefined ? {} : { place }) };
  });
}

function numbersOf(place: LineHint['place']): readonly number[] {
  if (place === undefined) return [];
  return place.kind === 'paragraph'
    ? [place.index]
    : place.parts.flatMap(({ page, until, box }) => [page, until, ...box]);
}

function placeOf(numbers: readonly number[]): LineHint['place'] {
  const [index] = numbers;
  if (index === undefined) return undefined;
  if (numbers.length === 1) return { kind: 'paragraph', index };
  const parts: PagePart[] = [];
  for (let i = 0; i + 5 < numbers.length; i += 6) {
    const [page = 1, until = 0, left = 0, top = 0, right = 0, bottom = 0] = numbers.slice(i, i + 6);
    parts.push({ page, until, box: [left, top, right, bottom] });
  }
  return { kind: 'page', parts };
}
