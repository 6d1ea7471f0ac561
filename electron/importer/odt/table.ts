import type { Line } from '../lines/assemble.ts';
import { stripText } from '../lines/strip.ts';
import { type Cell, tableLines } from '../lines/table-lines.ts';
import type { XmlElement } from '../package/xml.ts';
import { attribute, elements } from '../package/xml-tree.ts';

/** A row or cell can be repeated a million times, to fill a sheet. */
const mostRepeated = 512;

export function readOdtTable(table: XmlElement, linesOf: (cell: XmlElement) => readonly Line[]): readonly Line[] {
  const reach = new Map<number, Reach>();
  const rows = rowsOf(table).map((row) => readRow(row, reach, linesOf));
  // What fills a sheet to its right edge is no column.
  const width = rows.reduce((most, cells) => Math.max(most, filledTo(cells)), 0);
  return tableLines(rows.map((cells) => ({ cells: cells.filter(({ column }) => column < width) })));
}

function filledTo(cells: readonly Cell[]): number {
  const last = cells.findLast(
    ({ columns, lines }) => columns > 1 || lines.some(({ strip }) => stripText(strip) !== '' || strip.marks.length > 0),
  );
  return last === undefined ? 0 : last.column + last.columns;
}

function rowsOf(holder: XmlElement): readonly XmlElement[] {
  return elements(holder).flatMap((element) => {
    if (element.name === 'table:table-row') return [element];
    return /^table:table-(header-rows|rows|row-group)$/.test(element.name) ? rowsOf(element) : [];
  });
}

/** How wide the cell is that reaches down into a column, and how many rows it still covers. */
type Reach = { readonly columns: number; readonly left: number };

function readRow(
  row: XmlElement,
  reach: Map<number, Reach>,
  linesOf: (cell: XmlElement) => readonly Line[],
): readonly Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  /** Where the last cell ends: covered cells before that are part of it. */
  let end = 0;
  for (const element of elements(row)) {
    const isCovered = element.name === 'table:covered-table-cell';
    if (!isCovered && element.name !== 'table:table-cell') continue;
    const lines = isCovered ? [] : linesOf(element);
    for (let n = count(element, 'table:number-columns-repeated'); n > 0 && column < mostRepeated; n -= 1) {
      const above = reach.get(column);
      if (isCovered && above !== undefined && above.left > 0) {
        reach.set(column, { ...above, left: above.left - 1 });
        cells.push({ column, columns: above.columns, goesOn: true, lines });
        end = column + above.columns;
      } else if (!isCovered || column >= end) {
        const columns = Math.min(count(element, 'table:number-columns-spanned'), mostRepeated - column);
        reach.set(column, { columns, left: count(element, 'table:number-rows-spanned') - 1 });
        cells.push({ column, columns, goesOn: false, lines });
        end = column + columns;
      }
      column += 1;
    }
  }
  return cells;
}

function count(element: XmlElement, name: string): number {
  const value = Number(attribute(element, name) ?? 1);
  return Number.isSafeInteger(value) && value > 0 ? Math.min(value, mostRepeated) : 1;
}
