import { type Block, blockReading } from './block.ts';
import { foldWidth } from './search-terms.ts';

/** Marks whose half-width spelling is another character, so that folding the width alone does not unite them. */
const marks: Readonly<Record<string, string>> = {
  '。': '.',
  '｡': '.',
  '．': '.',
  '“': '"',
  '”': '"',
  '„': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '〜': '~',
  '〔': '[',
  '〕': ']',
  '【': '[',
  '】': ']',
};

/** Width, case and spelling of marks folded away, one unit for one: offsets in the result are offsets in the text. */
export function foldMarks(text: string): string {
  return foldWidth(text.replace(/[。｡．“”„‘’–—―−〜〔〕【】]/gu, (mark) => marks[mark] ?? mark));
}

export type QuoteRange = { readonly blockId: string; readonly start: number; readonly end: number };

/**
 * Every place where the quoted words stand within one block, overlapping ones too. People copy a quotation from Word, from the web or by hand, so
 * width and blanks do not count; the offsets are those of the block's reading as it is.
 */
export function findQuote(quote: string, blocks: readonly Block[]): readonly QuoteRange[] {
  return blocks.flatMap((block) =>
    wordsIn(quote, blockReading(block)).map((place) => ({ blockId: block.id, ...place })),
  );
}

type Stretch = { readonly start: number; readonly end: number };

/**
 * The words of a stretch in another spelling of the same text: with other marks, other blanks, something before or behind.
 * Where they stand there more than once, the one with the same count is meant; `null` where they do not stand as often.
 */
export function sameWords({ start, end }: Stretch, text: string, other: string): Stretch | null {
  const words = text.slice(start, end);
  const here = wordsIn(words, text);
  const count = here.findIndex((place) => place.start >= start);
  const there = wordsIn(words, other);
  return there.length === here.length ? (there[count] ?? null) : null;
}

/** Every place where the words stand in a text, whatever their width, marks and blanks. */
export function wordsIn(quote: string, reading: string): readonly Stretch[] {
  const { text: words } = withoutBlanks(foldMarks(quote));
  if (words === '') return [];
  const found: Stretch[] = [];
  const { text, offsets } = withoutBlanks(foldMarks(reading));
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const start = offsets[at] ?? 0;
    found.push({ start, end: (offsets[at + words.length - 1] ?? start) + 1 });
  }
  return found;
}

/** The text without blanks and zero-width characters, and for each unit left its offset in the text. */
function withoutBlanks(text: string): { readonly text: string; readonly offsets: readonly number[] } {
  const offsets: number[] = [];
  let kept = '';
  for (let i = 0; i < text.length; i++) {
    const unit = text.charAt(i);
    if (/[\s\u200b-\u200d\u2060\ufeff]/u.test(unit)) continue;
    offsets.push(i);
    kept += unit;
  }
  return { text: kept, offsets };
}
