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
  const { text: words } = withoutBlanks(foldMarks(quote));
  if (words === '') return [];
  const found: QuoteRange[] = [];
  for (const block of blocks) {
    const { text, offsets } = withoutBlanks(foldMarks(blockReading(block)));
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      const start = offsets[at] ?? 0;
      const end = (offsets[at + words.length - 1] ?? start) + 1;
      found.push({ blockId: block.id, start, end });
    }
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
