import { emsOf, isWide, seam } from './characters.ts';
import type { Frame } from './frames.ts';
import type { Line } from './page.ts';

export type Paragraph = {
  readonly text: string;
  readonly lines: readonly Line[];
  /** Where in the text each line ends. */
  readonly ends: readonly number[];
  readonly centred: boolean;
  readonly boldUntil: number;
};

/** A line with the frame that it stands in; `opens` says that a page or column begins with it. */
export type Placed = { readonly line: Line; readonly frame: Frame; readonly opens: boolean };

/** Words that a line ends with when its sentence is over. */
const ended = /[。！？!?；;：:][”"’）)]*$/;

/** What stands before the next of a list that runs within its paragraph (以下实事：1.…；2.…). */
const listsOn = /[;；：:][”"’）)]*$/;

/** What a paragraph begins with and a wrapped line hardly ever. */
const begins =
  /^(?:第[一二三四五六七八九十百]{1,4}[章节部条]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d)|附件[\d一二三：:]|[①-⑳])/;

/** `pitch` is the document's usual distance from line to line, in ems; 0 when it has none. */
export function paragraphsOf(placed: readonly Placed[], pitch: number): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open: Placed[] = [];
  for (const next of placed) {
    const last = open.at(-1);
    if (last && !continues(last, next, open, pitch)) {
      paragraphs.push(close(open));
      open = [];
    }
    open.push(next);
  }
  if (open.length > 0) paragraphs.push(close(open));
  return paragraphs;
}

function close(placed: readonly Placed[]): Paragraph {
  let text = '';
  let boldUntil = 0;
  const ends: number[] = [];
  placed.forEach(({ line }, i) => {
    // A number can only be a label where the paragraph begins.
    const own = i === 0 ? line.text : line.text.replace(/^(\d{1,2}) (?=[\u3400-\u9fff])/, '$1');
    const start = text.length + seam(text, own).length;
    text += seam(text, own) + own;
    ends.push(text.length);
    if (boldUntil >= start - 1 && line.boldUntil > 0) boldUntil = Math.min(text.length, start + line.boldUntil);
  });
  return {
    text,
    lines: placed.map(({ line }) => line),
    ends,
    centred: placed.some(isCentred) && placed.every(isEven),
    boldUntil,
  };
}

function continues(last: Placed, next: Placed, open: readonly Placed[], pitch: number): boolean {
  const [a, b] = [last.line, next.line];
  if (Math.abs(a.size - b.size) > Math.max(a.size, b.size) * 0.12) return false;
  const em = a.size;
  // In ems, because titles are set wider than the text.
  const step = next.opens ? 0 : (b.baseline - a.baseline) / em;
  if (step > Math.max(2.6, pitch * 1.35)) return false;
  const isFull = isEven(next) && !/[，。；：]/.test(b.text);
  if (isCentred(last) && (isCentred(next) || isFull)) return goesOnCentred(last, next, step, pitch);
  if (!reachesEdge(last, b)) return false;
  // A title whose first line is full.
  if (
    isEven(last) &&
    isCentred(next) &&
    !ended.test(a.text) &&
    !begins.test(b.text) &&
    step <= Math.max(2.1, pitch * 1.3)
  )
    return true;
  const indent = (b.left - next.frame.left) / em;
  if (step > pitch * 1.3 && pitch > 0) return false;
  if (indent >= 1.2) return goesOnIndented(last, next, open);
  const first = open[0];
  const isIndented = first !== undefined && (first.line.left - first.frame.left) / em >= 1.2;
  // Text without indents: a full line, a full stop and a label are a new paragraph.
  if (ended.test(a.text) && begins.test(b.text) && !(isIndented && listsOn.test(a.text))) return false;
  return isIndented || !ended.test(a.text) || emsLeft(last) < 1.2;
}

/** Lines with the same indent, deeper than the frame: a quotation, or a label that hangs before its text. */
function goesOnIndented(last: Placed, next: Placed, open: readonly Placed[]): boolean {
  const [a, b] = [last.line, next.line];
  if (begins.test(b.text) || ended.test(a.text)) return false;
  const first = open[0]?.line;
  if (!first) return false;
  // Deeper than a label is wide: a name or a date at the right.
  const depth = (b.left - first.left) / a.size;
  const hangs = depth > 0.8 && depth < 5 && first.left - next.frame.left < a.size * 3;
  // The last line of a short text set far to the right.
  const ends = depth > -0.3 && depth < 0.3 && b.left - next.frame.left > a.size * 4 && b.right < a.right - a.size * 1.5;
  if (ends) return true;
  const together = open.length > 1 && Math.abs(b.left - a.left) < a.size * 0.3;
  return hangs || together;
}

/** A title over several lines; but a date or a name in brackets below it is a line of its own. */
function goesOnCentred(last: Placed, next: Placed, step: number, pitch: number): boolean {
  const [a, b] = [last.line, next.line];
  if (a.font !== b.font && Math.abs(a.size - b.size) > 0.3) return false;
  if (next.opens || step > Math.max(2.1, pitch * 1.2)) return false;
  if (/^[（(].*[）)]$/.test(b.text) || /^[（(].*[）)]$/.test(a.text)) return false;
  if (/^[\d〇零一二三四五六七八九十]{4}年[\d一二三四五六七八九十]{1,3}月/.test(b.text) && b.text.length <= 12)
    return false;
  if (begins.test(b.text) || begins.test(a.text) || /[。；;]$/.test(a.text)) return false;
  return a.boldUntil > 0 === b.boldUntil > 0;
}

/** Both margins are alike. */
function isEven({ line, frame }: Placed): boolean {
  return Math.abs(line.left - frame.left - frame.right + line.right) < line.size * 0.9;
}

/** Both margins are wide and alike. */
function isCentred(placed: Placed): boolean {
  const { line, frame } = placed;
  const left = line.left - frame.left;
  if (left <= line.size * 0.9 || !isEven(placed)) return false;
  // A paragraph's only line with its indent can be nearly as far from the right edge by accident.
  const isIndent = Math.abs(left - line.size * 2) < line.size * 0.25;
  return !isIndent || Math.abs(left - frame.right + line.right) < line.size * 0.3;
}

function emsLeft({ line, frame }: Placed): number {
  return (frame.right - line.right) / line.size;
}

/** Whether the next line's first word would not have fitted into what is left of this one. */
function reachesEdge(last: Placed, next: Line): boolean {
  return emsLeft(last) < emsOf(firstWord(next.text)) + 0.65;
}

const closing = /[，。、；：？！）》」』”’】〕％%…—]/;
const opening = /[“‘（《「『【〔]/;

/** What cannot be parted: a number with its unit, a Latin word, a character with the marks that stand with it. */
function firstWord(text: string): string {
  const head = [...text.slice(0, 40)];
  let length = 1;
  while (length < head.length && isGlued(head[length - 1] ?? '', head[length] ?? '')) length += 1;
  return head.slice(0, length).join('');
}

/** Browsers break a line neither before nor after a quotation mark beside letters: they do not know which way it looks. */
function isGlued(a: string, b: string): boolean {
  if (closing.test(b) || opening.test(a) || /[“”‘’]/.test(a + b)) return true;
  return !isWide(a) && !isWide(b) && a !== ' ' && b !== ' ';
}

/** The distance from line to line that most neighbours have, in ems. */
export function usualPitch(placed: readonly Placed[]): number {
  const counts = new Map<number, number>();
  for (let i = 1; i < placed.length; i += 1) {
    const [above, line] = [placed[i - 1]?.line, placed[i]?.line];
    if (!above || !line || placed[i]?.opens || above.size !== line.size) continue;
    const step = Math.round(((line.baseline - above.baseline) / line.size) * 20) / 20;
    if (step > 0.8 && step < 4) counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}
