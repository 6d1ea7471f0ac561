import { isOrganisation } from '../structure/framing-words.ts';
import { hasRole, type LaidBlock, type LaidParagraph, paragraphText } from './laid-out.ts';
import { textWidth } from './text-width.ts';

/** How a text is signed: under seals (clause 7.3.5.1), without (7.3.5.2), or with 签名章 behind the posts of those who sign (7.3.5.3). */
export type Signing = 'sealed' | 'plain' | 'stamped';

/**
 * A seal is 42 mm wide, four lines and a bit: its upper edge stands within a line of the text above, its middle a little over
 * that between name and date; and two of them must not touch. A 签名章 is about two lines high.
 */
export const blankAbove: Readonly<Record<Signing, number>> = { sealed: 2, plain: 1, stamped: 2 };
export const blankBetween: Readonly<Record<Signing, number>> = { sealed: 4, plain: 0, stamped: 1 };
export const blankAboveDate: Readonly<Record<Signing, number>> = { sealed: 0, plain: 0, stamped: 1 };

/** Between the names that stand in one row. */
export const rowMark = '\t';

/**
 * The names of a joint document one seal beside the other, each as wide as its share of the line: three in a row, two where that
 * is too narrow or four would leave one alone. `null` where they stand one below the other.
 */
export function signatureRows(names: readonly string[]): readonly (readonly string[])[] | null {
  const longest = Math.max(0, ...names.map(textWidth));
  const fits = (each: number): boolean => longest <= 28 / each - 0.5;
  if (names.length < 2 || !fits(2)) return null;
  const each = fits(3) && names.length !== 4 ? 3 : 2;
  return Array.from({ length: Math.ceil(names.length / each) }, (_, i) => names.slice(i * each, (i + 1) * each));
}

/** The middle of each name of a row, as a share of the text's width; a row that is not full stands in the middle. */
export function rowMiddles(names: number, each: number): readonly number[] {
  return Array.from({ length: names }, (_, i) => 0.5 + (i - (names - 1) / 2) / each);
}

/** Offices that sign one behind the other, as rows for their seals. */
export function inRows(blocks: readonly LaidBlock[]): readonly LaidBlock[] {
  const out: LaidBlock[] = [];
  for (let i = 0; i < blocks.length; ) {
    const names = signaturesAt(blocks, i);
    const rows = names.every((name) => isOrganisation(paragraphText(name)))
      ? signatureRows(names.map(paragraphText))
      : null;
    let at = 0;
    for (const row of rows ?? []) {
      out.push(rowOf(names.slice(at, at + row.length), row));
      at += row.length;
    }
    if (rows === null) out.push(...blocks.slice(i, i + Math.max(1, names.length)));
    i += Math.max(1, names.length);
  }
  return out;
}

function signaturesAt(blocks: readonly LaidBlock[], from: number): readonly LaidParagraph[] {
  const end = blocks.findIndex((block, i) => i >= from && !hasRole(block, 'signature'));
  return blocks.slice(from, end < 0 ? blocks.length : end).flatMap((b) => (b.kind === 'paragraph' ? [b] : []));
}

function rowOf(blocks: readonly LaidParagraph[], names: readonly string[]): LaidParagraph {
  const [first] = blocks;
  if (first === undefined) throw new Error('a row has at least one name');
  const blockIds = blocks.flatMap((block) => block.blockIds);
  return { ...first, blockIds, runs: [{ role: 'text', text: names.join(rowMark) }] };
}
