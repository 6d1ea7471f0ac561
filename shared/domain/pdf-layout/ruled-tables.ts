import { emsOf, isWide, seam } from './characters.ts';
import { type Grid, gridsOf, type Ladder, laddersOf } from './grid.ts';
import type { PageText, TextItem } from './page.ts';
import { type IsBold, joinRow, rowsOf } from './rows.ts';

export type Table = {
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly rows: readonly TableRow[];
};

/** All rows of a table have as many cells; a merged cell's words stand in its first field. */
export type TableRow = { readonly cells: readonly string[]; readonly top: number; readonly bottom: number };

/** The tables of a page that are drawn with lines, and the words that stand in none. */
export function ruledTables(
  page: PageText,
  isBold: IsBold,
): { readonly tables: readonly Table[]; readonly items: readonly TextItem[] } {
  let items = page.items;
  const tables: Table[] = [];
  const take = (grid: Grid) => {
    const inside = items.filter((item) => isInside(grid, item));
    if (inside.length === 0) return;
    const taken = new Set(inside);
    items = items.filter((item) => !taken.has(item));
    tables.push(tableOf(grid, inside, page.number, isBold));
  };
  gridsOf(page.rules).forEach(take);
  for (const ladder of laddersOf(page.rules)) {
    const grid = ladderGrid(ladder, items);
    if (grid) take(grid);
  }
  return { tables, items };
}

/** Columns are the gaps that no word crosses; between two lines each row of words that fills most columns is a row. */
function ladderGrid({ left, right, ys: drawn }: Ladder, all: readonly TextItem[]): Grid | null {
  const below = all.filter((item) => isInside({ xs: [left, right], ys: drawn }, item));
  const head = itemsAbove(all, left, right, drawn[0] ?? 0);
  const items = [...head, ...below];
  const own = gapsIn(below);
  const shared = gapsIn(items);
  // Where rows are only underlined, their head stands above the first line: in the same columns, or it is none.
  const filled = new Set(head.map((item) => fieldOf([left, ...shared, right], item.left + item.width / 2)));
  const hasHead = shared.length === own.length && filled.size > own.length * 0.7;
  const inner = hasHead ? shared : own;
  if (inner.length === 0) return null;
  const xs = [left, ...inner, right];
  const ys = hasHead ? [Math.min(...head.map(({ baseline, size }) => baseline - size)), ...drawn] : drawn;
  const borders = ys.slice(1).flatMap((bottom, i) => [ys[i] ?? 0, ...rowBorders(items, xs, ys[i] ?? 0, bottom)]);
  const allYs = [...borders, ys.at(-1) ?? 0];
  return { xs, ys: allYs, cells: Array.from({ length: (xs.length - 1) * (allYs.length - 1) }, (_, i) => i) };
}

/** Words that follow each other closely upwards from a drawn line. */
function itemsAbove(all: readonly TextItem[], left: number, right: number, first: number): readonly TextItem[] {
  const above: TextItem[] = [];
  for (const item of all.toSorted((a, b) => b.baseline - a.baseline)) {
    if (!isInside({ xs: [left, right], ys: [0, first] }, item)) continue;
    const below = above.at(-1)?.baseline ?? first;
    if (below - item.baseline > item.size * (above.length === 0 ? 2 : 1.8)) break;
    above.push(item);
  }
  return above;
}

/** The middles of the gaps between words that no other word covers. */
function gapsIn(items: readonly TextItem[]): readonly number[] {
  const gaps: number[] = [];
  let end = Number.POSITIVE_INFINITY;
  for (const { left, width, size } of items.toSorted((a, b) => a.left - b.left)) {
    if (left - end >= size * 0.4) gaps.push((left + end) / 2);
    end = end === Number.POSITIVE_INFINITY ? left + width : Math.max(end, left + width);
  }
  return gaps;
}

function rowBorders(items: readonly TextItem[], xs: readonly number[], top: number, bottom: number): readonly number[] {
  const filled = new Map<number, Set<number>>();
  const heights: number[] = [];
  for (const item of items.toSorted((a, b) => a.baseline - b.baseline)) {
    if (item.baseline <= top || item.baseline > bottom) continue;
    if (item.baseline - (heights.at(-1) ?? Number.NEGATIVE_INFINITY) > item.size * 0.6) heights.push(item.baseline);
    const key = heights.length - 1;
    filled.set(key, (filled.get(key) ?? new Set()).add(fieldOf(xs, item.left + item.width / 2)));
  }
  const isRows = [...filled.values()].every((columns) => columns.size >= (xs.length - 1) * 0.7);
  return isRows ? heights.slice(1).map((height, i) => ((heights[i] ?? 0) * 2 + height) / 3) : [];
}

function isInside({ xs, ys }: Pick<Grid, 'xs' | 'ys'>, item: TextItem): boolean {
  const x = item.left + Math.min(item.width, item.size) / 2;
  const y = item.baseline - item.size * 0.35;
  return x > (xs[0] ?? 0) && x < (xs.at(-1) ?? 0) && y > (ys[0] ?? 0) && y < (ys.at(-1) ?? 0);
}

function tableOf(grid: Grid, items: readonly TextItem[], page: number, isBold: IsBold): Table {
  const { xs, ys, cells } = grid;
  const columns = xs.length - 1;
  const contents = new Map<number, TextItem[]>();
  for (const item of items.flatMap((whole) => cutAtBorders(grid, whole))) {
    const column = fieldOf(xs, item.left + item.width / 2);
    const row = fieldOf(ys, item.baseline - item.size * 0.35);
    const cell = cells[row * columns + column] ?? 0;
    contents.set(cell, [...(contents.get(cell) ?? []), item]);
  }
  const texts = cells.map((first, i) => (first === i ? cellText(contents.get(i) ?? [], page, isBold) : ''));
  const rows = ys.slice(1).map((bottom, r) => ({
    cells: texts.slice(r * columns, (r + 1) * columns),
    top: ys[r] ?? 0,
    bottom,
  }));
  return {
    page,
    left: xs[0] ?? 0,
    top: ys[0] ?? 0,
    right: xs.at(-1) ?? 0,
    bottom: ys.at(-1) ?? 0,
    // Rows without a word are borders drawn double, or space.
    rows: rows.filter(({ cells }) => cells.some((text) => text !== '')),
  };
}

function fieldOf(borders: readonly number[], at: number): number {
  let field = 0;
  while (field + 2 < borders.length && at >= (borders[field + 1] ?? 0)) field += 1;
  return field;
}

/** Words of neighbouring cells can come as one when the cells are narrow: they part at the blank next to the border. */
function cutAtBorders({ xs }: Grid, item: TextItem): readonly TextItem[] {
  const border = xs
    .slice(1, -1)
    .find((x) => x > item.left + item.size * 0.4 && x < item.left + item.width - item.size * 0.4);
  if (border === undefined || !item.text.includes(' ')) return [item];
  const perEm = item.width / Math.max(0.5, emsOf(item.text));
  let best: number | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (let at = item.text.indexOf(' '); at !== -1; at = item.text.indexOf(' ', at + 1)) {
    const distance = Math.abs(item.left + emsOf(item.text.slice(0, at)) * perEm - border);
    if (distance < nearest) [best, nearest] = [at, distance];
  }
  if (best === null || nearest > item.size * 1.5) return [item];
  const before = { ...item, text: item.text.slice(0, best), width: Math.max(1, border - item.left - 1) };
  const after = {
    ...item,
    text: item.text.slice(best + 1),
    left: border + 1,
    width: item.left + item.width - border - 1,
  };
  return [before, after];
}

function cellText(items: readonly TextItem[], page: number, isBold: IsBold): string {
  let text = '';
  for (const row of rowsOf(items, page, isBold)) {
    const line = joinRow(row)?.text ?? '';
    // Latin words in a cell break where they like; a list of figures keeps its parts.
    const glue = /[0-9)%]$/.test(text) && /^[0-9(]/.test(line) && !isWide(line.charAt(0)) ? ' ' : seam(text, line);
    text += text === '' ? line : glue + line;
  }
  return text;
}
