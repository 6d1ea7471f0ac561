import type { LineHint } from '../../../shared/domain/line-hint.ts';
import type { Line } from './assemble.ts';
import { asCell, emptyStrip, joinStrips, plainStrip, type Strip, stripText } from './strip.ts';

/** A cell where it stands in its row. One that `goesOn` is part of the cell above it, if there is one. */
export type Cell = {
  readonly column: number;
  readonly columns: number;
  readonly goesOn: boolean;
  readonly lines: readonly Line[];
};

/** `isGone`: its words alone say whether there still is a row. */
export type Row = { readonly cells: readonly Cell[]; readonly isGone?: boolean };

type Filled = Cell & { readonly strip: Strip };
type Span = NonNullable<LineHint['spans']>[number];

/**
 * A line a row. A cell that reaches over columns leaves the others empty; one that reaches over rows is repeated in
 * each, because a row is read by itself. Columns at which no cell begins, such as those of a border that is a little off,
 * are none. A table of one column is a frame around ordinary paragraphs.
 */
export function tableLines(table: readonly Row[]): readonly Line[] {
  const rows = filled(table);
  const begunBefore = startsBefore(rows);
  const width = begunBefore.at(-1) ?? 0;
  if (width <= 1) return rows.flatMap((cells) => cells.flatMap(({ lines }) => lines));
  const placed = rows.map((cells) =>
    cells.map((cell) => {
      const column = begunBefore[cell.column] ?? 0;
      return { ...cell, column, columns: (begunBefore[cell.column + cell.columns] ?? width) - column };
    }),
  );
  const spans = spansOf(placed);
  return placed.map((cells, row) => {
    const strips = new Array<Strip>(width).fill(emptyStrip);
    for (const { column, strip } of cells) strips[column] = strip;
    const merged = spans[row] ?? [];
    return {
      strip: joinStrips(strips, '\t'),
      hint: { isTable: true, ...(merged.length === 0 ? {} : { spans: merged }), ...placeOf(cells) },
    };
  });
}

/** The rows that say something, with their words. */
function filled(table: readonly Row[]): readonly (readonly Filled[])[] {
  const above = new Map<number, string>();
  return table.flatMap(({ cells, isGone = false }) => {
    const row = cells.map((cell): Filled => {
      const words = above.get(cell.column);
      if (cell.goesOn && words !== undefined) return { ...cell, lines: [], strip: plainStrip(words) };
      const strip = cellStrip(cell.lines);
      above.set(cell.column, stripText(strip));
      return { ...cell, goesOn: false, strip };
    });
    const counted = isGone ? row.filter(({ goesOn }) => !goesOn) : row;
    const isEmpty = counted.every(({ strip }) => stripText(strip).trim() === '');
    return isEmpty && (isGone || row.every(({ strip }) => strip.marks.length === 0)) ? [] : [row];
  });
}

/** For each column, and for the end of the last one, at how many columns before it some cell begins. */
function startsBefore(rows: readonly (readonly Cell[])[]): readonly number[] {
  const last = rows.reduce((most, cells) => cells.reduce((end, { column }) => Math.max(end, column), most), -1);
  const counts = new Array<number>(last + 2).fill(0);
  for (const cells of rows) for (const { column } of cells) counts[column + 1] = 1;
  for (let column = 1; column < counts.length; column += 1)
    counts[column] = (counts[column] ?? 0) + (counts[column - 1] ?? 0);
  return counts;
}

function cellStrip(lines: readonly Line[]): Strip {
  return asCell(joinStrips(lines.map(({ strip }) => strip).filter(saysSomething), ' '));
}

function saysSomething(strip: Strip): boolean {
  return stripText(strip).trim() !== '' || strip.marks.length > 0;
}

/** By the row in which they begin. A cell goes on where it is as wide as the one above. */
function spansOf(rows: readonly (readonly Cell[])[]): readonly Span[][] {
  type Open = { readonly column: number; readonly columns: number; readonly row: number; rows: number };
  const open = new Map<number, Open>();
  const all = rows.map((cells, row) =>
    cells.map(({ column, columns, goesOn }): Open => {
      const above = open.get(column);
      if (goesOn && above !== undefined && above.columns === columns && above.row + above.rows === row) {
        above.rows += 1;
        return above;
      }
      const begun = { column, columns, row, rows: 1 };
      open.set(column, begun);
      return begun;
    }),
  );
  return all.map((cells, at) =>
    cells.flatMap(({ column, columns, row, rows }) =>
      row === at && (rows > 1 || columns > 1) ? [{ column, rows, columns }] : [],
    ),
  );
}

function placeOf(cells: readonly Cell[]): Line['hint'] {
  const place = cells.flatMap(({ lines }) => lines.flatMap(({ hint }) => hint.place ?? []))[0];
  return place === undefined ? {} : { place };
}
