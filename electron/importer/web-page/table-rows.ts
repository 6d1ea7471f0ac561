import { elementsIn, isElement, isUnseen, type PageElement, type PageNode, tagOf } from './dom.ts';

/** No table of a document has more fields; what a page writes beyond is left out. */
const mostFields = 20_000;
const widest = 200;

/** Cells hold words. A table with whole texts, or with tables, in its cells only lays out the page. */
const longestCell = 400;

/** The fields of a table row by row, a merged cell's words in its first one; `null` when it is no table but a layout. */
export function tableRows(
  table: PageElement,
  textOf: (cell: PageElement) => string,
): readonly (readonly string[])[] | null {
  const rows = rowsOf(table).map(cellsOf);
  if (rows.every((cells) => cells.length < 2)) return null;
  for (const cell of rows.flat()) {
    for (const inner of elementsIn(cell, isUnseen)) if (tagOf(inner) === 'table') return null;
    if ((cell.textContent ?? '').trim().length > longestCell) return null;
  }
  const grid: (string | undefined)[][] = [];
  let fields = 0;
  rows.forEach((cells, r) => {
    let column = 0;
    for (const cell of cells) {
      while (rowAt(grid, r)[column] !== undefined) column += 1;
      const width = Math.min(span(cell, 'colspan'), widest - column);
      const height = Math.min(span(cell, 'rowspan'), rows.length - r);
      fields += Math.max(0, width * height);
      if (width <= 0 || fields > mostFields) return;
      for (let down = 0; down < height; down += 1) {
        for (let across = 0; across < width; across += 1) rowAt(grid, r + down)[column + across] = '';
      }
      rowAt(grid, r)[column] = textOf(cell);
      column += width;
    }
  });
  const columns = grid.reduce((most, row) => Math.max(most, row.length), 0);
  return grid
    .map((row) => Array.from({ length: columns }, (_, i) => row[i] ?? ''))
    .filter((row) => row.some((text) => text !== ''));
}

function rowAt(grid: (string | undefined)[][], r: number): (string | undefined)[] {
  grid[r] ??= [];
  return grid[r];
}

function span(cell: PageElement, name: 'colspan' | 'rowspan'): number {
  const value = Number.parseInt(cell.getAttribute(name) ?? '1', 10);
  return Number.isFinite(value) && value > 0 ? value : 1;
}

function rowsOf(table: PageNode): readonly PageElement[] {
  return [...table.childNodes].flatMap((child) => {
    if (!isElement(child) || isUnseen(child)) return [];
    if (tagOf(child) === 'tr') return [child];
    return /^(?:thead|tbody|tfoot)$/.test(tagOf(child)) ? rowsOf(child) : [];
  });
}

function cellsOf(row: PageElement): readonly PageElement[] {
  return [...row.childNodes]
    .filter((child) => isElement(child))
    .filter((cell) => /^t[dh]$/.test(tagOf(cell)) && !isUnseen(cell));
}
