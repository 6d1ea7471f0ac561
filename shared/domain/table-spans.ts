import { z } from 'zod';

/**
 * Merged cells. The words of one stand in its first column, in every row that it reaches, because each row is read and found
 * by itself; its other columns are empty.
 */
export const TableSpan = z.strictObject({
  row: z.int().min(0),
  column: z.int().min(0),
  rows: z.int().min(1),
  columns: z.int().min(1),
});
export type TableSpan = z.infer<typeof TableSpan>;

type Rows = readonly (readonly string[])[];

/** What a table says, as any code that has one needs it. */
export type Cells = { readonly rows: Rows; readonly spans?: readonly TableSpan[] | undefined };

/**
 * The spans that hold, in reading order: inside the table, none over another, each with more than one cell. One ends where a
 * cell that it would cover says something of its own, so that no words are ever hidden. Its work grows with the table only,
 * whatever the spans say.
 */
export function normalSpans(rows: Rows, spans: readonly TableSpan[]): readonly TableSpan[] {
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  const inside = spans.filter(({ row, column }) => row < rows.length && column < width);
  const sorted = inside.toSorted((a, b) => a.row - b.row || a.column - b.column);
  /** The first row of each column that no span has yet. */
  const free = new Array<number>(width).fill(0);
  return sorted.flatMap((span): readonly TableSpan[] => {
    const { row, column } = span;
    const isOpen = (at: number): boolean => (free[at] ?? 0) <= row;
    const isEmpty = (r: number, at: number): boolean => (rows[r]?.[at] ?? '') === '';
    if (!isOpen(column)) return [];
    const right = Math.min(width, column + span.columns);
    let end = column + 1;
    while (end < right && isOpen(end) && isEmpty(row, end)) end += 1;
    const words = rows[row]?.[column] ?? '';
    const bottom = Math.min(rows.length, row + span.rows);
    let below = row + 1;
    while (below < bottom && (rows[below]?.[column] ?? '') === words && areEmpty(rows[below], column + 1, end)) {
      below += 1;
    }
    if (end - column === 1 && below - row === 1) return [];
    free.fill(below, column, end);
    return [{ row, column, rows: below - row, columns: end - column }];
  });
}

function areEmpty(cells: readonly string[] | undefined, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if ((cells?.[at] ?? '') !== '') return false;
  return true;
}

/** A cell as it is seen: where it stands and how far it reaches. */
export type SeenCell = TableSpan;

/** Row by row the cells that reach into it, from left to right; a cell that begins above is in each of its rows. */
export function seenCells({ rows, spans = [] }: Cells): readonly (readonly SeenCell[])[] {
  const reaching = new Map<number, TableSpan[]>();
  for (const span of spans) {
    for (let row = span.row; row < span.row + span.rows; row += 1) {
      const here = reaching.get(row);
      if (here === undefined) reaching.set(row, [span]);
      else here.push(span);
    }
  }
  return rows.map((cells, row) => {
    const merged = new Map((reaching.get(row) ?? []).map((span) => [span.column, span]));
    const seen: SeenCell[] = [];
    for (let column = 0; column < cells.length; ) {
      const cell = merged.get(column) ?? { row, column, rows: 1, columns: 1 };
      seen.push(cell);
      column += cell.columns;
    }
    return seen;
  });
}

/** The cell that is seen at a place. */
export function cellAt({ spans = [] }: Cells, row: number, column: number): SeenCell {
  return (
    spans.find(
      (span) =>
        row >= span.row && row < span.row + span.rows && column >= span.column && column < span.column + span.columns,
    ) ?? { row, column, rows: 1, columns: 1 }
  );
}

/** A head of more rows than this is no head, but a cell beside the whole table. */
const tallestHead = 4;

/**
 * So many rows are the head, which comes again on every page: as many as the cells of the first one reach. None where they
 * reach down the whole table.
 */
export function headRows({ rows, spans = [] }: Cells): number {
  const reach = spans.reduce((most, span) => (span.row === 0 ? Math.max(most, span.rows) : most), 1);
  return reach === 1 || (reach < rows.length && reach <= tallestHead) ? reach : 0;
}

/** The same table with other words in the cell that is seen at a place. */
export function withCellText(table: Cells, row: number, column: number, text: string): string[][] {
  const cell = cellAt(table, row, column);
  return table.rows.map((cells, r) =>
    r >= cell.row && r < cell.row + cell.rows ? cells.with(cell.column, text) : [...cells],
  );
}

/** The spans of a table of which only some rows are left, `kept` being their numbers in order. */
export function spansOfRows(spans: readonly TableSpan[], kept: readonly number[]): readonly TableSpan[] {
  const last = spans.reduce((most, { row, rows }) => Math.max(most, row + rows), 0);
  /** How many rows are kept of those above each one. */
  const above = new Array<number>(last + 1).fill(0);
  for (const row of kept) if (row < last) above[row + 1] = 1;
  for (let row = 1; row <= last; row += 1) above[row] = (above[row] ?? 0) + (above[row - 1] ?? 0);
  return spans.flatMap((span) => {
    const row = above[span.row] ?? 0;
    const rows = (above[span.row + span.rows] ?? 0) - row;
    return rows === 0 ? [] : [{ ...span, row, rows }];
  });
}

/** Whether two have a field in common. */
export function touches(one: TableSpan, other: TableSpan): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}
