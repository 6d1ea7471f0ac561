import { skipBlanks, trimEnd } from './characters.ts';

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
  let number = 0;
  let at = 0;
  let blankBefore = false;
  // Split first: working on the whole text by index is slow when it is a rope, as one put together from parts is.
  for (const feedLine of text.split('\n')) {
    const ended = feedLine.endsWith('\r') ? feedLine.slice(0, -1) : feedLine;
    for (const line of ended.includes('\r') ? ended.split('\r') : [ended]) {
      number += 1;
      const start = skipBlanks(line, 0);
      if (start === line.length) {
        blankBefore = true;
      } else {
        const end = trimEnd(line, line.length, start);
        const indent = start === 0 ? 0 : width(line, start);
        lines.push({ number, start: at + start, end: at + end, text: line.slice(start, end), indent, blankBefore });
        blankBefore = false;
      }
      at += line.length + 1;
    }
    if (ended !== feedLine) at += 1;
  }
  return lines;
}

function width(line: string, to: number): number {
  let total = 0;
  for (let i = 0; i < to; i += 1) {
    const c = line.charAt(i);
    if (c === '\t') total += 4;
    else if (c === '\u3000' || c === '\u2003') total += 2;
    else if (c !== '\ufeff' && c !== '\u200b') total += 1;
  }
  return total;
}
