import type { LineHint } from '../line-hint.ts';
import type { Line } from './lines.ts';

/** The hints of a text, by the number of the line. */
export type LineLooks = {
  /** The cells of a row, `null` where the line is not known to be one. */
  readonly cellsOf: (line: Line) => readonly string[] | null;
  /** Cells that begin in a row and reach over so many lines and columns. */
  readonly spansOf: (number: number) => NonNullable<LineHint['spans']>;
  readonly levelOf: (number: number) => number | null;
  readonly isBold: (number: number) => boolean;
  /** An entry of a table of contents. */
  readonly isContents: (number: number) => boolean;
};

/** A text that is bold for the better part of it has no headings by being bold. */
const mostBold = 0.4;

export function lineLooks(text: string, lines: readonly Line[], hints: readonly LineHint[] = []): LineLooks {
  const of = (number: number): LineHint | undefined => hints[number - 1];
  const rows = hints.some(({ isTable }) => isTable) ? text.split('\n') : [];
  const bold = lines.filter(({ number }) => of(number)?.bold).length;
  const tellsByBold = bold <= lines.length * mostBold;
  return {
    cellsOf: ({ number }) =>
      of(number)?.isTable ? (rows[number - 1] ?? '').split('\t').map((cell) => cell.trim()) : null,
    spansOf: (number) => of(number)?.spans ?? [],
    levelOf: (number) => of(number)?.outlineLevel ?? null,
    isContents: (number) => of(number)?.isContents === true,
    isBold: (number) => tellsByBold && of(number)?.bold === true,
  };
}
