import type { Line } from './page.ts';

export type Footnote = { readonly page: number; readonly mark: string; readonly text: string };

const marks = /^(?:[①-⑳]|[[［〔【(（]?\d{1,2}[\]］〕】)）]|\d{1,2}(?=\s|[^\d.．、]))\s*/;

/**
 * Small lines at the foot of a page that begin with a mark. `lines` are those of one page in reading order; what is left
 * comes back beside the notes.
 */
export function takeFootnotes(
  lines: readonly Line[],
  bodySize: number,
): { readonly lines: readonly Line[]; readonly notes: readonly Footnote[] } {
  let from = lines.length;
  while (from > 0 && (lines[from - 1]?.size ?? bodySize) <= bodySize * 0.88) from -= 1;
  while (from < lines.length && !marks.test(withoutSigns(lines[from]?.text ?? ''))) from += 1;
  if (from === 0 || from === lines.length) return { lines, notes: [] };
  const notes: { page: number; mark: string; text: string }[] = [];
  for (const line of lines.slice(from)) {
    const text = withoutSigns(line.text);
    const mark = marks.exec(text)?.[0];
    const last = notes.at(-1);
    if (mark !== undefined) notes.push({ page: line.page, mark: mark.trim(), text: text.slice(mark.length) });
    else if (last) last.text += text;
  }
  return { lines: lines.slice(0, from), notes };
}

/**
 * Raised numbers stand between two signs that no text has (cleanText takes them out) until the notes are known: a note's
 * mark is no part of the text, the 2 of m² is.
 */
const opened = '\ufdd0';
const closed = '\ufdd1';

export function raised(text: string): string {
  return /^(?:[[［〔【(（]?\d{1,2}[\]］〕】)）]?|[①-⑳])$/.test(text) ? opened + text + closed : text;
}

function withoutSigns(text: string): string {
  return text.replace(/[\ufdd0\ufdd1]/g, '');
}

/** `length` is what it takes up in the line while its signs are there. */
export type Mark = { readonly text: string; readonly length: number; isTaken: boolean };

/** The parts of a line between its marks: one more than there are marks. A circled number is one wherever it stands. */
export function takeMarks(line: string): { readonly parts: readonly string[]; readonly marks: readonly Mark[] } {
  const pieces = line.split(/\ufdd0([^\ufdd1]*)\ufdd1|([①-⑳]|[〔［]\d{1,2}[〕］])/);
  const parts: string[] = [];
  const marks: Mark[] = [];
  for (let i = 0; i < pieces.length; i += 3) {
    parts.push(withoutSigns(pieces[i] ?? ''));
    const text = pieces[i + 1] ?? pieces[i + 2];
    if (text !== undefined)
      marks.push({ text, length: text.length + (pieces[i + 1] === undefined ? 0 : 2), isTaken: false });
  }
  return { parts, marks };
}

/** The line without the marks that notes have taken, where these stood, and how a length in the line before counts now. */
export function joinParts(parts: readonly string[], marks: readonly Mark[]) {
  let text = '';
  const places = new Map<Mark, number>();
  parts.forEach((part, i) => {
    text += part;
    const mark = marks[i];
    if (mark?.isTaken) places.set(mark, text.length);
    else text += mark?.text ?? '';
  });
  return { text, places, lengthAt: (length: number) => lengthWithout(parts, marks, length) };
}

function lengthWithout(parts: readonly string[], marks: readonly Mark[], length: number): number {
  let before = 0;
  let after = 0;
  for (const [i, part] of parts.entries()) {
    if (length <= before + part.length) return after + Math.max(0, length - before);
    before += part.length;
    after += part.length;
    const mark = marks[i];
    if (mark === undefined) break;
    before += mark.length;
    if (!mark.isTaken) after += mark.text.length;
    if (length <= before) return after;
  }
  return after;
}
