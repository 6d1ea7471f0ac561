import type { Indent } from './laid-out.ts';
import { rowMark, rowMiddles, type Signing } from './signing.ts';
import { textWidth } from './text-width.ts';

type ClosingIndents = { readonly names: readonly Indent[]; readonly date: Indent };

/**
 * Where the names of those who sign and the date below them stand, a row of names as one. Without a date only the names count, and
 * the other way round.
 */
export function closingIndents(names: readonly string[], date: string | null, signing: Signing): ClosingIndents {
  const widths = names.map(textWidth);
  const dateWidth = date === null ? 0 : textWidth(date);
  if (signing === 'stamped')
    return { names: names.map(() => begins(stampPlace + Math.max(...widths))), date: right(4) };
  if (signing === 'plain') return withoutSeal(widths, date === null ? null : dateWidth);
  const rows = names.map((name) => name.split(rowMark).length);
  return rows.some((count) => count > 1) ? sideBySide(rows) : underSeals(widths, dateWidth);
}

/** Clause 7.3.5.3: a 签名章 ends four characters before the right edge, is about seven wide, and leaves two free behind the post. */
const stampPlace = 4 + 7 + 2;

/** Clause 7.3.5.1: the last seal of a joint document covers its name and the date. */
function sideBySide(rows: readonly number[]): ClosingIndents {
  const each = Math.max(...rows);
  const names = rows.map((count): Indent => ({ kind: 'middles', at: rowMiddles(count, each) }));
  const last = rowMiddles(rows.at(-1) ?? 1, each).at(-1) ?? 0.5;
  return { names, date: { kind: 'middles', at: [last] } };
}

/**
 * Clause 7.3.5.2: the name ends two characters before the right edge and the date begins two characters to the right of the
 * name's beginning. A date longer than the name takes the two characters itself and the name moves left. Several names stand
 * one below the other and begin where the longest does. A date without a name keeps the four characters it has above a seal.
 */
function withoutSeal(names: readonly number[], date: number | null): ClosingIndents {
  const longest = Math.max(0, ...names);
  if (date === null || names.length === 0)
    return { names: names.map(() => beginsOrEnds(names, longest)), date: right(4) };
  // Where one begins is said by the other's beginning, not by its own width: programs space digits differently.
  return date > longest
    ? { names: names.map(() => begins(date + 4)), date: right(2) }
    : { names: names.map(() => beginsOrEnds(names, longest)), date: begins(longest) };
}

function beginsOrEnds(names: readonly number[], longest: number): Indent {
  return names.length === 1 ? right(2) : begins(longest + 2);
}

/**
 * Clause 7.3.5.1: the date ends four characters before the right edge and each name is centred on it. A name too long for
 * that ends one character before the edge, and the date moves left to its middle.
 */
function underSeals(names: readonly number[], date: number): ClosingIndents {
  const usual = 4 + date / 2;
  const middle = Math.max(usual, ...names.map((name) => name / 2 + 1));
  return {
    names: names.map((name) => begins(middle + name / 2)),
    date: middle === usual ? right(4) : begins(middle + date / 2),
  };
}

/** Clause 7.3.4: two characters in, and further lines begin under the first character of the attachment's name. */
export function attachmentIndent(text: string, first: boolean): Indent {
  const lead = /^(?:附件\s*\d*\s*[:：]?\s*)?(?:\d+\s*[.．、]\s*)?/u.exec(text)?.[0] ?? '';
  // From the second on the number stands under the first one, behind the width of 附件：
  const start = first || lead.startsWith('附件') ? 2 : 5;
  const hanging = textWidth(lead);
  return { kind: 'lines', left: start + hanging, firstLine: -hanging, right: 0 };
}

function right(characters: number): Indent {
  return { kind: 'lines', left: 0, firstLine: 0, right: characters };
}

function begins(beforeRightEdge: number): Indent {
  return { kind: 'begins', beforeRightEdge };
}
