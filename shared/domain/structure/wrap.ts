import { isDateLine } from './dates.ts';
import { readLabel } from './labels.ts';
import type { Line } from './lines.ts';

/** How a text was broken into lines: their full width (a Chinese character counts 2) and what begins a paragraph. */
export type Wrap = {
  readonly width: number;
  readonly indented: boolean;
  /** Every line has a blank one before it, so that blank lines tell nothing. */
  readonly doubleSpaced: boolean;
};

const widest = 124;
const terminal = /[。！？!?；;：:]["”’）)]?$/;

/**
 * `null` unless the text was clearly broken at a fixed width: no line is longer, many are that long, and most of those
 * break off in mid-sentence with no new point on the next line.
 */
export function measureWrap(lines: readonly Line[]): Wrap | null {
  if (lines.length < 5) return null;
  const counts = new Array<number>(widest + 1).fill(0);
  let longer = 0;
  const widths = lines.map(({ text }) => {
    const width = text.length > widest ? widest + 1 : displayWidth(text);
    if (width > widest) longer += 1;
    else counts[width] = (counts[width] ?? 0) + 1;
    return width;
  });
  if (longer > lines.length * 0.02) return null;
  const enough = Math.max(3, lines.length * 0.2);
  let width = widest;
  while (width > 30 && sum(counts, width - 5, width) < enough) width -= 1;
  // The edge itself: the widest line that is not alone.
  while (width > 30 && (counts[width] ?? 0) < 1) width -= 1;
  if (width <= 30) return null;
  let broken = 0;
  for (let i = 0; i + 1 < lines.length; i += 1) {
    const [line, next] = [lines[i], lines[i + 1]];
    if (!line || !next || (widths[i] ?? 0) < width * 0.85 || terminal.test(line.text)) continue;
    if (readLabel(next.text) === null) broken += 1;
  }
  if (broken < 3 || broken < lines.length * 0.25) return null;
  const indents = lines.filter(({ indent }) => indent >= 2).length;
  return {
    width,
    indented: indents >= 2 && indents <= lines.length * 0.7,
    doubleSpaced: lines.filter(({ blankBefore }) => blankBefore).length > lines.length * 0.9,
  };
}

/** Whether `next` goes on with the paragraph that `line` stands in. */
export function continues(line: Line, next: Line, wrap: Wrap, pageBetween: boolean): boolean {
  if (next.blankBefore && !pageBetween && !wrap.doubleSpaced) return false;
  if (wrap.indented && next.indent >= 2) return false;
  const width = displayWidth(line.text);
  if (width < wrap.width * 0.8) return false;
  const ended = terminal.test(line.text);
  const label = readLabel(next.text);
  if (label && !label.weak) {
    const runsIn = label.label.scheme === 'is' || label.label.scheme === 'must';
    if (!runsIn || ended) return false;
  }
  if (isDateLine(next.text)) return false;
  return !ended || (wrap.indented ? width >= wrap.width - 6 : width >= wrap.width - 1);
}

function displayWidth(text: string): number {
  let width = text.length;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 0x2e80 || (code >= 0x2014 && code <= 0x2026)) width += 1;
  }
  return width;
}

function sum(counts: readonly number[], from: number, to: number): number {
  let total = 0;
  for (let i = Math.max(0, from); i <= to; i += 1) total += counts[i] ?? 0;
  return total;
}
