import type { Line } from '../lines/assemble.ts';
import { asCell, emptyStrip, joinStrips, plainStrip, type Strip, stripText } from '../lines/strip.ts';
import type { XmlElement } from '../package/xml.ts';
import { attribute, elements } from '../package/xml-tree.ts';

type Cell = { readonly strip: Strip; readonly lines: readonly Line[] };
/** The words of a cell that reaches down, and how many rows it still covers. */
type Reach = { readonly text: string; readonly left: number };

/** A row or cell can be repeated a million times, to fill a sheet. */
const mostRepeated = 512;

/** As with Word's tables: a line a row, columns covered by a neighbour empty, rows covered from above repeated. */
export function readOdtTable(table: XmlElement, linesOf: (cell: XmlElement) => readonly Line[]): readonly Line[] {
  const reach = new Map<number, Reach>();
  const rows = rowsOf(table)
    .map((row) => readRow(row, reach, linesOf))
    .filter((cells) => cells.some(({ strip }) => stripText(strip).trim() !== '' || strip.marks.length > 0));
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  if (width <= 1) return rows.flatMap((cells) => cells.flatMap(({ lines }) => lines));
  return rows.map((cells) => ({
    strip: joinStrips(
      Array.from({ length: width }, (_, i) => cells[i]?.strip ?? emptyStrip),
      '\t',
    ),
    hint: { isTable: true, ...placeOf(cells) },
  }));
}

function rowsOf(holder: XmlElement): readonly XmlElement[] {
  return elements(holder).flatMap((element) => {
    if (element.name === 'table:table-row') return [element];
    return /^table:table-(header-rows|rows|row-group)$/.test(element.name) ? rowsOf(element) : [];
  });
}

function readRow(
  row: XmlElement,
  reach: Map<number, Reach>,
  linesOf: (cell: XmlElement) => readonly Line[],
): readonly Cell[] {
  const cells: Cell[] = [];
  for (const element of elements(row)) {
    const isCovered = element.name === 'table:covered-table-cell';
    if (!isCovered && element.name !== 'table:table-cell') continue;
    const lines = isCovered ? [] : linesOf(element);
    const strip = asCell(
      joinStrips(
        lines.map((line) => line.strip).filter((each) => stripText(each).trim() !== ''),
        ' ',
      ),
    );
    for (let n = count(element, 'table:number-columns-repeated'); n > 0 && cells.length < mostRepeated; n -= 1) {
      const above = reach.get(cells.length);
      if (isCovered && above !== undefined && above.left > 0) {
        reach.set(cells.length, { ...above, left: above.left - 1 });
        cells.push({ strip: plainStrip(above.text), lines: [] });
      } else {
        reach.set(cells.length, { text: stripText(strip), left: count(element, 'table:number-rows-spanned') - 1 });
        cells.push({ strip, lines });
      }
    }
  }
  return withoutEmptyEnd(cells);
}

function withoutEmptyEnd(cells: readonly Cell[]): readonly Cell[] {
  const last = cells.findLastIndex(({ strip }) => stripText(strip) !== '' || strip.marks.length > 0);
  return cells.slice(0, last + 1);
}

function count(element: XmlElement, name: string): number {
  const value = Number(attribute(element, name) ?? 1);
  return Number.isSafeInteger(value) && value > 0 ? Math.min(value, mostRepeated) : 1;
}

function placeOf(cells: readonly Cell[]): Line['hint'] {
  const place = cells.flatMap(({ lines }) => lines.flatMap(({ hint }) => hint.place ?? []))[0];
  return place === undefined ? {} : { place };
}
