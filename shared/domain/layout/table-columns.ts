import { type Cells, headRows, seenCells } from '../table-spans.ts';
import { figureColumn } from './table-figures.ts';
import { paddingPt, rulePt } from './table-measures.ts';
import { generousWidth, textWidth } from './text-width.ts';

/** The words of a column, or of a cell over several ones. */
type Words = { readonly head: readonly string[]; readonly body: readonly string[] };
type WideCell = Words & { readonly column: number; readonly columns: number };

function allOf({ head, body }: Words): readonly string[] {
  return [...head, ...body];
}

/** What stands in one column each, and the cells over several. */
export function partsOf(table: Cells): { readonly columns: readonly Words[]; readonly wide: readonly WideCell[] } {
  const heads = Math.max(1, headRows(table));
  const columns = (table.rows[0] ?? []).map(() => ({ head: [] as string[], body: [] as string[] }));
  const wide: WideCell[] = [];
  seenCells(table).forEach((cells, at) => {
    const part = at < heads ? 'head' : 'body';
    for (const { row, column, columns: width } of cells) {
      if (row < at) continue;
      const text = table.rows[row]?.[column] ?? '';
      if (width === 1) columns[column]?.[part].push(text);
      else wide.push({ head: [], body: [], [part]: [text], column, columns: width });
    }
  });
  return { columns, wide };
}

/** In characters: figures and words of Latin letters are never broken; with `comfort` neither are short cells and heads. */
function leastCharacters({ head, body }: Words, comfort: boolean): number {
  const unbroken = allOf({ head, body })
    .flatMap((cell) => cell.match(/[\u0021-\u024f]+/gu) ?? [])
    .map(generousWidth);
  const figures = figureColumn(body);
  return Math.max(
    2,
    ...unbroken,
    figures === null ? 0 : (figures.whole + figures.behind) * 1.12, // digits wider than half a character
    ...(comfort
      ? head.map((cell) => (textWidth(cell) <= 4 ? generousWidth(cell) : Math.ceil(generousWidth(cell) / 2)))
      : []),
    ...(comfort ? body.map((cell) => (textWidth(cell) <= 6 ? generousWidth(cell) : 4)) : []),
  );
}

/** Columns share what a cell over them needs beyond their widths. */
function widened(
  widths: readonly number[],
  cells: readonly WideCell[],
  widthOf: (words: Words) => number,
): readonly number[] {
  return cells.reduce((now, cell) => {
    const { column, columns } = cell;
    const missing = widthOf(cell) - total(now.slice(column, column + columns));
    if (missing <= 0) return now;
    return now.map((width, i) => (i >= column && i < column + columns ? width + missing / columns : width));
  }, widths);
}

/** What the columns cannot do without. */
export function leastWidths(table: Cells, sizePt: number, comfort: boolean): readonly number[] {
  const { columns, wide } = partsOf(table);
  const least = (words: Words): number => inPoints(leastCharacters(words, comfort), sizePt);
  return widened(columns.map(least), wide, least);
}

function inPoints(characters: number, sizePt: number): number {
  return characters * sizePt + 2 * paddingPt + rulePt;
}

/**
 * Where all of it fits, columns are as wide as their text and share what is left. Otherwise those that need less than their
 * share get what they need, and the long ones divide the rest, by the root of their length: a column of remarks is then
 * not a strip of four characters, and does not starve one of names.
 */
export function columnWidths(table: Cells, sizePt: number, areaPt: number, comfort: boolean): readonly number[] {
  const { columns, wide } = partsOf(table);
  const least = leastWidths(table, sizePt, comfort);
  const generous = (words: Words): number => inPoints(Math.max(...allOf(words).map(generousWidth)), sizePt);
  const apart = columns.map((words, i) => Math.max(least[i] ?? 0, generous(words)));
  // A cell over columns that does not fit in one line anyway does not push them about.
  const ideal = wide.reduce<readonly number[]>((now, cell) => {
    const together = widened(now, [cell], generous);
    return total(together) <= areaPt ? together : now;
  }, apart);
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

export function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
