/**
 * What the full-text index holds and how a query asks it. Chinese has no blanks between words, so the index holds every pair of
 * neighbouring characters and the last character of each run alone: any word of two characters or more is a phrase of pairs,
 * a single character is a prefix, and nothing matches across punctuation. Measured: no miss and no false hit.
 */

const run = /[\p{L}\p{N}\p{M}]+/gu;

/** Width and case folded away, one unit for one, so that offsets in the result are offsets in the text. */
export function foldWidth(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const plain =
      code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : code === 0x3000 ? ' ' : text.charAt(i);
    const lower = plain.toLowerCase();
    folded += lower.length === 1 ? lower : plain;
  }
  return folded;
}

function pairs(word: string): string[] {
  const characters = [...word];
  return characters.map((c, i) => c + (characters[i + 1] ?? ''));
}

/** The tokens of a text, separated by blanks, for an FTS5 table with the `ascii` tokenizer. */
export function indexTokens(text: string): string {
  return (foldWidth(text).match(run) ?? []).flatMap(pairs).join(' ');
}

export type SearchTerms = {
  /** The folded words, each of which must stand in the text. */
  readonly words: readonly string[];
  /** The FTS5 expression; `null` when no word has a letter, digit or Chinese character to look up. */
  readonly match: string | null;
  /** Whether the index alone decides. Otherwise its hits are candidates, to be checked with `includesAll`. */
  readonly exact: boolean;
};

/** Blanks separate words that must all be there. `null` for a query without any. */
export function searchTerms(query: string): SearchTerms | null {
  const words = foldWidth(query)
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return null;
  const phrases: string[] = [];
  let exact = true;
  for (const word of words) {
    const runs = word.match(run) ?? [];
    if (runs.length !== 1 || runs[0] !== word) exact = false;
    for (const part of runs) {
      const tokens = pairs(part);
      // The last token of a phrase is a lone character in the index only at the end of a run.
      phrases.push(tokens.length === 1 ? `"${part}"*` : `"${tokens.slice(0, -1).join(' ')}"`);
    }
  }
  return { words, match: phrases.length > 0 ? phrases.join(' AND ') : null, exact };
}

export function includesAll(text: string, words: readonly string[]): boolean {
  const folded = foldWidth(text);
  return words.every((word) => folded.includes(word));
}

/** Where the words stand in the text: sorted, not overlapping, end exclusive. */
export function wordRanges(text: string, words: readonly string[]): [number, number][] {
  const folded = foldWidth(text);
  const found: [number, number][] = [];
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      found.push([at, at + word.length]);
    }
  }
  found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const ranges: [number, number][] = [];
  for (const [start, end] of found) {
    const last = ranges.at(-1);
    if (last !== undefined && start < last[1]) last[1] = Math.max(last[1], end);
    else ranges.push([start, end]);
  }
  return ranges;
}
