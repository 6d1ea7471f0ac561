import { tableGrid } from '../../../shared/domain/table-grid.ts';
import { elementsIn, isElement, isUnseen, type PageElement, type PageNode, tagOf } from './dom.ts';

/** Cells hold words. A table with whole texts, or with tables, in its cells only lays out the page. */
const longestCell = 400;

/** The fields of a table row by row, with its merged cells; `null` when it is no table but a layout. */
export function tableRows(
  table: PageElement,
  textOf: (cell: PageElement) => string,
): ReturnType<typeof tableGrid> | null {
  const rows = rowsOf(table).map(cellsOf);
  if (rows.every((cells) => cells.length < 2)) return null;
  for (const cell of rows.flat()) {
    for (const inner of elementsIn(cell, isUnseen)) if (tagOf(inner) === 'table') return null;
    if ((cell.textContent ?? '').trim().length > longestCell) return null;
  }
  return tableGrid(
    rows.map((cells) =>
      cells.map((cell) => ({ text: textOf(cell), rows: span(cell, 'rowspan'), columns: span(cell, 'colspan') })),
    ),
  );
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
