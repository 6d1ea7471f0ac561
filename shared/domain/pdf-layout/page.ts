/** What a PDF reader sees of a page: words with their places, in points from the upper left corner of the upright page. */
export type TextItem = {
  readonly text: string;
  readonly left: number;
  readonly baseline: number;
  readonly width: number;
  /** Font size, as it stands on the page. */
  readonly size: number;
  readonly font: string;
  /** Degrees by which the words are turned, 0 for upright ones; `null` for vertical writing. */
  readonly angle: number | null;
};

/** A drawn line: thinner than it is long, upright or level. */
export type Rule = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

export type PageText = {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly items: readonly TextItem[];
  readonly rules: readonly Rule[];
};

/** Words that stand side by side without a gap that could part columns. */
export type Line = {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly font: string;
  /** So many of its first characters are bold. */
  readonly boldUntil: number;
};

/** The lines of one height, from left to right. */
export type Row = readonly Line[];

export function topOf(line: Line): number {
  return line.baseline - line.size * 0.88;
}

export function bottomOf(line: Line): number {
  return line.baseline + line.size * 0.12;
}
