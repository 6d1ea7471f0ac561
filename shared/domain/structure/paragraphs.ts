import type { Dropped } from '../document.ts';
import { spansOfRows, type TableSpan } from '../table-spans.ts';
import { brokenLines } from './broken-lines.ts';
import { trait } from './characters.ts';
import { type LabelReading, readLabel } from './labels.ts';
import type { LineLooks } from './line-hints.ts';
import type { Line } from './lines.ts';
import { isRow, rowCells } from './tables.ts';
import { continues, measureWrap } from './wrap.ts';

/** A stretch of a paragraph's text that stands in one line: where it begins in the paragraph and in the original. */
export type Segment = { readonly at: number; readonly start: number; readonly line: number };

/** One paragraph as written, hard-wrapped lines joined, or one table. Offsets `start`, `end` count in the original. */
export type Paragraph = {
  readonly text: string;
  readonly traits: number;
  /** The label that it begins with; a table has none. */
  readonly label: LabelReading | null;
  readonly segments: readonly Segment[];
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly endLine: number;
  readonly rows: readonly (readonly string[])[] | null;
  /** The merged cells of a table. */
  readonly spans?: readonly TableSpan[];
};

export function joinParagraphs(
  lines: readonly Line[],
  dropped: readonly Dropped[],
  looks: LineLooks,
): readonly Paragraph[] {
  const pages = dropped.filter(({ reason }) => reason === '页码' || reason === '页眉页脚').map(({ line }) => line);
  const wrap = measureWrap(lines);
  const broken = brokenLines(lines);
  const paragraphs: Paragraph[] = [];
  let page = 0;
  for (let i = 0; i < lines.length; ) {
    const table = tableEnd(lines, i, looks);
    if (table > i) {
      paragraphs.push(makeTable(lines.slice(i, table), looks));
      i = table;
      continue;
    }
    let end = i + 1;
    const spaced: number[] = [];
    let isProse = false;
    for (; end < lines.length; end += 1) {
      const [before, next] = [lines[end - 1], lines[end]];
      if (!before || !next || isRow(next) || looks.cellsOf(next)) break;
      // Where the format knows headings, a line that is none is not the rest of one.
      if (looks.levelOf(before.number) !== looks.levelOf(next.number)) break;
      while ((pages[page] ?? Infinity) < before.number) page += 1;
      isProse ||= (before.traits & trait.stop) !== 0;
      const pageBetween = (pages[page] ?? Infinity) < next.number;
      const joint = broken(end);
      if (joint === 'spaced') spaced.push(end - i);
      else if (joint === null && (wrap === null || !continues(before, next, wrap, pageBetween, isProse))) break;
    }
    paragraphs.push(makeParagraph(lines.slice(i, end), spaced));
    i = end;
  }
  return paragraphs;
}

/** Two rows one under the other make a table; a single line with a bar in it does not, unless it is framed by bars. */
function tableEnd(lines: readonly Line[], from: number, { cellsOf }: LineLooks): number {
  let end = from;
  for (let line = lines[end]; line && (isRow(line) || cellsOf(line)); line = lines[end]) end += 1;
  if (end - from >= 2) return end;
  const only = lines[from];
  return end - from === 1 && only && /^\|.*\|.*\|$/.test(only.text) ? end : from;
}

function makeTable(lines: readonly Line[], { cellsOf, spansOf }: LineLooks): Paragraph {
  // A long row may have been taken for several paragraphs.
  const first = lines.filter(({ number }, i) => number !== lines[i - 1]?.number);
  const start = first[0]?.number ?? 0;
  const spans = first.flatMap(({ number }) => spansOf(number).map((span) => ({ ...span, row: number - start })));
  return {
    ...makeParagraph(lines, 'table'),
    rows: first.map((line) => cellsOf(line) ?? rowCells(line.text)),
    // They count lines; one that says nothing is no row.
    spans: spansOfRows(
      spans,
      first.map(({ number }) => number - start),
    ),
  };
}

/** `spaced`: the indexes of lines that a blank sets off from the one before. */
function makeParagraph(lines: readonly Line[], spaced: readonly number[] | 'table'): Paragraph {
  const table = spaced === 'table';
  const first = lines[0];
  if (first && lines.length === 1) {
    const { text, traits, label, start, end, number } = first;
    const segments = [{ at: 0, start, line: number }];
    return {
      text,
      traits,
      label: table ? null : label,
      segments,
      start,
      end,
      line: number,
      endLine: number,
      rows: null,
    };
  }
  const segments: Segment[] = [];
  const parts: string[] = [];
  let length = 0;
  let traits = spaced.length === 0 ? 0 : trait.space | trait.blank;
  for (const [i, line] of lines.entries()) {
    const joint = !table && spaced.includes(i) ? ' ' : jointBetween(parts.at(-1), line.text, table);
    if (joint !== '') parts.push(joint);
    traits |= joint === '' ? line.traits : line.traits | trait.space | trait.blank;
    length += joint.length;
    segments.push({ at: length, start: line.start, line: line.number });
    parts.push(line.text);
    length += line.text.length;
  }
  const text = parts.join('');
  const last = lines.at(-1);
  return {
    text,
    traits,
    label: table ? null : readLabel(text),
    segments,
    start: first?.start ?? 0,
    end: last?.end ?? 0,
    line: first?.number ?? 1,
    endLine: last?.number ?? 1,
    rows: null,
  };
}

function jointBetween(before: string | undefined, next: string, table: boolean): string {
  if (before === undefined) return '';
  if (table) return '\n';
  // English words at a line's edge were set apart by the line break.
  return /^[A-Za-z]/.test(next) && /[A-Za-z,.;]/.test(before.slice(-1)) ? ' ' : '';
}

/** The segment in which the character at `at` of the paragraph stands. */
export function segmentAt(paragraph: Paragraph, at: number): Segment {
  const { segments } = paragraph;
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((segments[middle]?.at ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return segments[low] ?? { at: 0, start: paragraph.start, line: paragraph.line };
}

/** Where a paragraph stands that is part of another one: `from..to` of its text. */
export function rangeOf(paragraph: Paragraph, from: number, to: number) {
  const first = segmentAt(paragraph, from);
  const last = segmentAt(paragraph, Math.max(from, to - 1));
  return {
    line: first.line,
    endLine: last.line,
    start: first.start + from - first.at,
    end: last.start + to - last.at,
  };
}
