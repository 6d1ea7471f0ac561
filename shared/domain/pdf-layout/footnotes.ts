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
  while (from < lines.length && !marks.test(lines[from]?.text ?? '')) from += 1;
  if (from === 0 || from === lines.length) return { lines, notes: [] };
  const notes: { page: number; mark: string; text: string }[] = [];
  for (const line of lines.slice(from)) {
    const mark = marks.exec(line.text)?.[0];
    const last = notes.at(-1);
    if (mark !== undefined) notes.push({ page: line.page, mark: mark.trim(), text: line.text.slice(mark.length) });
    else if (last) last.text += line.text;
  }
  return { lines: lines.slice(0, from), notes };
}

/** Where a note's mark stands in a page's text, and how long it is; `null` when it is not found there. */
export function markIn(text: string, mark: string): readonly [at: number, length: number] | null {
  if (!/[①-⑳[［〔【]/.test(mark)) return null;
  const at = text.indexOf(mark);
  return at === -1 ? null : [at, mark.length];
}
