/**
 * How a table stands in the text area: the size of its type, the widths of its columns and where each cell's text stands.
 * Measured in points, for the Word file and the pages on the screen alike.
 */
import { type Profile, textArea } from './profile.ts';
import { generousWidth, textWidth } from './text-width.ts';
import { wholeTwips } from './whole-twips.ts';

export type CellPlace = {
  readonly align: 'left' | 'center' | 'right';
  /** Behind a figure, so that decimal points stand one below the other in the middle of the column. */
  readonly rightPt: number;
};

export type TableLayout = {
  readonly sizePt: number;
  readonly linePitchPt: number;
  /** At least; a row of one line is no lower. */
  readonly rowPt: number;
  readonly paddingPt: number;
  /** Above and below the text of a cell. */
  readonly paddingBlockPt: number;
  /** Together the width of the text area. */
  readonly columnsPt: readonly number[];
  readonly cells: readonly (readonly CellPlace[])[];
};

type Rows = readonly (readonly string[])[];

/** 五号 and 小五: what a table with many columns may go down to. */
const smallerSizesPt = [10.5, 9];

/** Programs take the rules between columns from the room of the text. */
const rulePt = 0.5;
const paddingPt = 4;
const paddingBlockPt = 2;

export function tableLayout(rows: Rows, profile: Profile): TableLayout {
  const areaPt = (textArea(profile).widthMm * 72) / 25.4;
  const wanted = profile.types.table.sizePt;
  const sizes = [wanted, ...smallerSizesPt.filter((size) => size < wanted)];
  const comfortable = sizes.find((size) => total(leastWidths(rows, size, true)) <= areaPt);
  const sizePt = comfortable ?? sizes.at(-1) ?? wanted;
  const columnsPt = wholeTwips(
    columnWidths(rows, sizePt, areaPt, leastWidths(rows, sizePt, comfortable !== undefined)),
  );
  return {
    sizePt,
    linePitchPt: tableLinePitchPt(sizePt),
    rowPt: Math.round(sizePt * 2),
    paddingPt,
    paddingBlockPt,
    columnsPt,
    cells: places(rows, columnsPt, sizePt),
  };
}

/** Lines in a cell stand closer than those of the text. */
export function tableLinePitchPt(sizePt: number): number {
  return Math.round(sizePt * 1.5);
}

/** In characters: figures and words of Latin letters are never broken; with `comfort` neither are short cells and heads. */
function leastCharacters(cells: readonly string[], comfort: boolean): number {
  const [head = '', ...body] = cells;
  const unbroken = cells.flatMap((cell) => cell.match(/[\u0021-\u024f]+/gu) ?? []).map(generousWidth);
  const figures = figureColumn(body);
  const headWidth = generousWidth(head);
  return Math.max(
    2,
    ...unbroken,
    figures === null ? 0 : (figures.whole + figures.behind) * 1.12, // digits wider than half a character
    comfort ? (textWidth(head) <= 4 ? headWidth : Math.ceil(headWidth / 2)) : 0,
    ...(comfort ? body.map((cell) => (textWidth(cell) <= 6 ? generousWidth(cell) : 4)) : []),
  );
}

function columns(rows: Rows): readonly (readonly string[])[] {
  return (rows[0] ?? []).map((_, index) => rows.map((cells) => cells[index] ?? ''));
}

function inPoints(characters: number, sizePt: number): number {
  return characters * sizePt + 2 * paddingPt + rulePt;
}

function leastWidths(rows: Rows, sizePt: number, comfort: boolean): readonly number[] {
  return columns(rows).map((cells) => inPoints(leastCharacters(cells, comfort), sizePt));
}

/**
 * Where all of it fits, columns are as wide as their text and share what is left. Otherwise those that need less than their
 * share get what they need, and the long ones divide the rest, by the root of their length: a column of remarks is then
 * not a strip of four characters, and does not starve one of names.
 */
function columnWidths(rows: Rows, sizePt: number, areaPt: number, least: readonly number[]): readonly number[] {
  const ideal = columns(rows).map((cells, i) =>
    Math.max(least[i] ?? 0, inPoints(Math.max(...cells.map(generousWidth)), sizePt)),
  );
  const sum = total(ideal);
  if (sum <= areaPt) return ideal.map((width) => (width / sum) * areaPt);
  if (total(least) >= areaPt) return least.map((width) => (width / total(least)) * areaPt);
  const widths = new Map<number, number>();
  for (let settled = -1; settled !== widths.size; ) {
    settled = widths.size;
    const rest = areaPt - total([...widths.values()]);
    const open = ideal.flatMap((_, i) => (widths.has(i) ? [] : [i]));
    const weights = total(open.map((i) => Math.sqrt(ideal[i] ?? 0)));
    const shares = open.map((i) => [i, (rest * Math.sqrt(ideal[i] ?? 0)) / weights] as const);
    // One that cannot do with its share takes from the others before one that has enough gives to them.
    const tight = shares.filter(([i, share]) => share < (least[i] ?? 0));
    const eased = shares.filter(([i, share]) => share >= (ideal[i] ?? 0));
    if (tight.length > 0) for (const [i] of tight) widths.set(i, least[i] ?? 0);
    else for (const [i] of eased) widths.set(i, ideal[i] ?? 0);
    if (settled === widths.size) for (const [i, share] of shares) widths.set(i, share);
  }
  const found = ideal.map((_, i) => widths.get(i) ?? 0);
  return found.map((width) => (width / total(found)) * areaPt);
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

const centred: CellPlace = { align: 'center', rightPt: 0 };
const figure = /^[+＋\-−－]?\d[\d,，]*(?:\.\d+)?\s*[%％‰]?$/u;

/** The head is centred, figures stand by their decimal points, short words are centred and long text begins at the left. */
function places(rows: Rows, columnsPt: readonly number[], sizePt: number): TableLayout['cells'] {
  const placed = columns(rows).map((cells, i) => columnPlaces(cells, (columnsPt[i] ?? 0) - 2 * paddingPt, sizePt));
  return rows.map((cells, row) => cells.map((_, i) => (row === 0 ? centred : (placed[i]?.[row] ?? centred))));
}

function columnPlaces(cells: readonly string[], widthPt: number, sizePt: number): readonly CellPlace[] {
  const body = cells.slice(1);
  const figures = figureColumn(body);
  if (figures === null) {
    const isLong = body.some((cell) => textWidth(cell) * sizePt > widthPt || textWidth(cell) > 10);
    return cells.map(() => ({ align: isLong ? 'left' : 'center', rightPt: 0 }));
  }
  const margin = Math.max(0, (widthPt - (figures.whole + figures.behind) * sizePt) / 2);
  return cells.map((cell) =>
    figure.test(cell) ? { align: 'right', rightPt: margin + (figures.behind - behindWhole(cell)) * sizePt } : centred,
  );
}

/** The widest whole number of a column of figures and the widest that stands behind one; `null` for other columns. */
function figureColumn(body: readonly string[]): { readonly whole: number; readonly behind: number } | null {
  const figures = body.filter((cell) => figure.test(cell));
  if (figures.length === 0 || figures.length * 2 < body.filter((cell) => cell !== '').length) return null;
  return {
    whole: Math.max(...figures.map((cell) => textWidth(cell) - behindWhole(cell))),
    behind: Math.max(...figures.map(behindWhole)),
  };
}

/** The width of a figure from its decimal point on. */
function behindWhole(cell: string): number {
  return textWidth(/(?:\.\d+)?\s*[%％‰]?$/u.exec(cell)?.[0] ?? '');
}
