import type { Indent } from './laid-out.ts';
import { textWidth } from './text-width.ts';

/**
 * Without a seal (clause 7.3.5.2): the name ends two characters before the right edge and the date begins two characters
 * to the right of the name's beginning. A date longer than the name takes the two characters itself and the name moves left.
 * A date without a name keeps the four characters it has above a seal.
 */
export function closingIndents(
  name: string | null,
  date: string | null,
): { readonly name: Indent; readonly date: Indent } {
  if (name === null) return { name: right(2), date: right(4) };
  if (date === null) return { name: right(2), date: right(2) };
  const nameWidth = textWidth(name);
  const dateWidth = textWidth(date);
  // Where one begins is said by the other's beginning, not by its own width: programs space digits differently.
  return dateWidth > nameWidth
    ? { name: { kind: 'begins', beforeRightEdge: dateWidth + 4 }, date: right(2) }
    : { name: right(2), date: { kind: 'begins', beforeRightEdge: nameWidth } };
}

/** Clause 7.3.4: two characters in, and further lines begin under the first character of the attachment's name. */
export function attachmentIndent(text: string, first: boolean): Indent {
  const lead = first
    ? (/^附件\s*[:：]?\s*(?:\d+\s*[.．、]\s*)?/u.exec(text)?.[0] ?? '')
    : (/^\d+\s*[.．、]\s*/u.exec(text)?.[0] ?? '');
  // From the second on the number stands under the first one, behind the width of 附件：
  const start = first ? 2 : 5;
  const hanging = textWidth(lead);
  return { kind: 'lines', left: start + hanging, firstLine: -hanging, right: 0 };
}

function right(characters: number): Indent {
  return { kind: 'lines', left: 0, firstLine: 0, right: characters };
}
