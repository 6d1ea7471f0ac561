import { formatLabel, type Label } from '../label.ts';
import { endsIn, isHanAt } from './characters.ts';
import { isDateLine } from './dates.ts';
import { isAddressee, isOrganisation, isSubtitle, isTitleLike } from './framing-words.ts';
import { readLostLabel } from './labels.ts';
import type { Line } from './lines.ts';
import { namesPart } from './unlabelled.ts';

/** How a text was broken into lines. Widths count a Chinese character as 2. */
export type Wrap = {
  /** By cells on a screen, or by characters where the lines were broken after so many of them. */
  readonly widthOf: (text: string) => number;
  readonly width: number;
  /** The width of most full lines; marks may hang over it. */
  readonly full: number;
  /** Paragraphs begin with an indent, and so do those with a label. */
  readonly indented: boolean;
  readonly labelsIndented: boolean;
  /** Lines end before the edge too, in mid-sentence. */
  readonly ragged: boolean;
  /** Every line has a blank one before it, so that blank lines tell nothing. */
  readonly doubleSpaced: boolean;
};

const widest = 124;
const narrowest = 44;
/** Words that begin a sentence on its own line, never the rest of a heading. */
const sentenceStart = /^(?:20\d\d年|近年来|今年|去年|一年来|目前|当前|截[至止]|全年)/;

/**
 * `null` unless the text was clearly broken at a fixed width: no line is longer, many reach just that far, and most of
 * those break off in mid-sentence with no new point on the next line.
 */
export function measureWrap(lines: readonly Line[]): Wrap | null {
  if (lines.length < 5) return null;
  return (
    wrapBy(lines, displayWidth, 'sharp') ??
    wrapBy(lines, characterWidth, 'sharp') ??
    wrapBy(lines, displayWidth, 'ragged')
  );
}

function wrapBy(lines: readonly Line[], widthOf: Wrap['widthOf'], edge: 'sharp' | 'ragged'): Wrap | null {
  const counts = new Array<number>(widest + 1).fill(0);
  let longer = 0;
  const widths = lines.map(({ text }) => {
    const width = text.length > widest ? widest + 1 : widthOf(text);
    if (width > widest) longer += 1;
    else counts[width] = (counts[width] ?? 0) + 1;
    return width;
  });
  if (longer > lines.length * 0.02) return null;
  const enough = Math.max(3, lines.length * 0.08);
  let width = widest;
  while (width > narrowest && sum(counts, width - 5, width) < enough) width -= 1;
  // The edge itself is where most lines end; one or two with a mark hung over it are wider.
  let edgeWidth = width;
  for (let at = width - 1; at >= width - 5 && at > narrowest; at -= 1) {
    if (sum(counts, at - 5, at) > sum(counts, edgeWidth - 5, edgeWidth)) edgeWidth = at;
  }
  width = edgeWidth;
  if (width <= narrowest) return null;
  const atEdge = sum(counts, width - 5, width);
  let reaching = 0;
  let broken = 0;
  let flush = 0;
  for (let i = 0; i + 1 < lines.length; i += 1) {
    const [line, next] = [lines[i], lines[i + 1]];
    if (!line || !next || (widths[i] ?? 0) < width - 5) continue;
    reaching += 1;
    if (isEnded(line.text) || next.label !== null) continue;
    broken += 1;
    if (next.indent < 2) flush += 1;
  }
  const hasEdge = atEdge >= sum(counts, Math.ceil(width * 0.6), width) * 0.5;
  const isBroken = broken >= 3 && broken >= lines.length * 0.08 && broken >= reaching * 0.4;
  const ragged = !(hasEdge && isBroken);
  if (ragged && (edge === 'sharp' || !isRagged(lines, widths))) return null;
  const indents = lines.filter(({ indent }) => indent >= 2).length;
  const labels = lines.filter(isSectionLabelled);
  const indentedLabels = labels.filter(({ indent }) => indent >= 2).length;
  const indented = indents >= 2 && (indents <= lines.length * 0.7 || flush >= broken * 0.7);
  return {
    widthOf,
    width,
    full: mode(counts, width - 5, width),
    indented,
    ragged,
    labelsIndented: indented && indentedLabels > labels.length * 0.7,
    doubleSpaced: lines.filter(({ blankBefore }) => blankBefore).length > lines.length * 0.9,
  };
}

/** Whether a quarter of all lines break off in mid-sentence, wherever they end. */
function isRagged(lines: readonly Line[], widths: readonly number[]): boolean {
  let broken = 0;
  for (let i = 0; i + 1 < lines.length; i += 1) {
    const [line, next] = [lines[i], lines[i + 1]];
    if (!line || !next || (widths[i] ?? 0) < narrowest || isEnded(line.text) || next.blankBefore) continue;
    if (next.label === null && /[\u3400-\u9fff][，、][\u3400-\u9fff]/.test(line.text)) broken += 1;
  }
  return broken >= 5 && broken >= lines.length * 0.25;
}

/** Whether `next` goes on with the paragraph that `line` stands in. */
export function continues(line: Line, next: Line, wrap: Wrap, pageBetween: boolean, isProse: boolean): boolean {
  if (next.blankBefore && !pageBetween && !wrap.doubleSpaced) return false;
  if (wrap.indented && next.indent >= 2) return false;
  // A number or an address is not broken: the line ended where it would not fit.
  const indent = wrap.indented ? Math.min(line.indent, 4) : 0;
  const width =
    indent + wrap.widthOf(line.text) + wrap.widthOf(/^[\w.,:/%+-]+/.exec(next.text.slice(0, 80))?.[0] ?? '');
  const ended = isEnded(line.text);
  if (width < wrap.width * (wrap.ragged && !ended ? 0.55 : 0.8) || isFrameLine(next.text)) {
    return false;
  }
  const label = next.label;
  const isFull = width >= wrap.full - 1;
  // Prose that breaks off without an end mark goes on, whatever the next line begins with.
  const breaksOff = isFull && !ended && (isProse || endsIn(line.text, '，、,“‘《（('));
  if (label && listsOn(line.text, next.text, label.label)) return true;
  if (label && (!label.weak || ended) && !breaksOff && !wrap.labelsIndented) {
    const { scheme, number } = label.label;
    const runsIn =
      scheme === 'is' || scheme === 'must' || (scheme === 'ordinal' && number > 1 && !endsIn(line.text, '。！？'));
    // A point follows a mark; right after a word the line before is a heading.
    if (!runsIn || isHanAt(line.text, line.text.length - 1)) return false;
  }
  if (
    !ended &&
    sentenceStart.test(next.text) &&
    (line.label !== null || isTitleLike(line.text)) &&
    !endsIn(line.text, '，,、')
  ) {
    return false;
  }
  if (ended && (isHeadingLine(next.text, wrap) || readLostLabel(next.text) !== null)) return false;
  if (wrap.labelsIndented && isOrganisation(next.text)) return false;
  return !ended || isFull || (wrap.indented && width >= wrap.width - 6);
}

function isFrameLine(text: string): boolean {
  return isDateLine(text) || isAddressee(text) || isSubtitle(text);
}

/** Whether a list inside a sentence (…：（一）甲；（二）乙) runs over the line break. */
export function listsOn(line: string, next: string, { scheme, number }: Label): boolean {
  if (!endsIn(line, '：:；;')) return false;
  const text = number === 1 ? next : line;
  const wanted = formatLabel(scheme, number === 1 ? 2 : number - 1).replace(/[，、.]$/, '');
  const at = text.replace(/\(/g, '（').replace(/\)/g, '）').lastIndexOf(wanted);
  return at > 0 && /[，,；;：:]/.test(text.charAt(at - 1));
}

/** Short and without an end mark: neither the next full line of a paragraph nor its last one. */
function isHeadingLine(text: string, { width, widthOf }: Wrap): boolean {
  return /^【/.test(text) || namesPart(text) || (!isEnded(text) && widthOf(text) < width * 0.7);
}

/** A label of a section; points (一是) begin in the middle of lines too. */
function isSectionLabelled({ label }: Line): boolean {
  return label !== null && !label.weak && label.label.scheme !== 'is' && label.label.scheme !== 'must';
}

function mode(counts: readonly number[], from: number, to: number): number {
  let best = to;
  for (let i = to; i >= from; i -= 1) if ((counts[i] ?? 0) > (counts[best] ?? 0)) best = i;
  return best;
}

function isEnded(text: string): boolean {
  return endsIn(text, '。！？!?；;：:', '"”’）)');
}

export function displayWidth(text: string): number {
  let width = text.length;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 0x2e80 || (code >= 0x2014 && code <= 0x2026)) width += 1;
  }
  return width;
}

function characterWidth(text: string): number {
  return text.length * 2;
}

function sum(counts: readonly number[], from: number, to: number): number {
  let total = 0;
  for (let i = Math.max(0, from); i <= to; i += 1) total += counts[i] ?? 0;
  return total;
}
