import { isBlankAt, skipBlanks, trimEnd } from './characters.ts';

/** A line that is not blank, without the blanks around it. Offsets count in the whole text, `end` is exclusive. */
export type Line = {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Width of the blanks before it, a full-width one counting 2. */
  readonly indent: number;
  readonly blankBefore: boolean;
};

/** Lines end at LF, CR LF or CR, as editors count them. */
export function splitLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let number = 1;
  let at = 0;
  let blankBefore = false;
  // Each is looked for again only when passed: a text without one is not searched for it line by line.
  let feed = text.indexOf('\n');
  let carriage = text.indexOf('\r');
  while (at <= text.length) {
    if (feed >= 0 && feed < at) feed = text.indexOf('\n', at);
    if (carriage >= 0 && carriage < at) carriage = text.indexOf('\r', at);
    let end = feed < 0 ? text.length : feed;
    let next = end + 1;
    if (carriage >= 0 && carriage < end) {
      end = carriage;
      next = text.charAt(carriage + 1) === '\n' ? carriage + 2 : carriage + 1;
    }
    const start = skipBlanks(text, at, end);
    if (start === end) {
      blankBefore = true;
    } else {
      const last = trimEnd(text, end, start);
      lines.push({
        number,
        start,
        end: last,
        text: text.slice(start, last),
        indent: width(text, at, start),
        blankBefore,
      });
      blankBefore = false;
    }
    number += 1;
    at = next;
  }
  return lines;
}

function width(text: string, from: number, to: number): number {
  let total = 0;
  for (let i = from; i < to; i += 1) {
    const c = text.charAt(i);
    if (c === '\t') total += 4;
    else if (isBlankAt(text, i))
      total += c === '\u3000' || c === '\u2003' ? 2 : c === '\ufeff' || c === '\u200b' ? 0 : 1;
  }
  return total;
}
