import { normalSpans, spansOfRows, type TableSpan } from './table-spans.ts';

/** A cell as a page writes it: its place follows from those before and above it. */
export type WrittenCell = { readonly text: string; readonly rows: number; readonly columns: number };

type Grid = { readonly rows: string[][]; readonly spans: readonly TableSpan[] };

/** No table of a document has more fields; what a page writes beyond is left out. */
const mostFields = 20_000;
const widest = 200;

/** The rows of a table that a page wrote. Rows without words and columns at which no cell begins are left out. */
export function tableGrid(written: readonly (readonly WrittenCell[])[]): Grid {
  const grid = written.map((): string[] => []);
  const spans: TableSpan[] = [];
  /** The first row of each column that no cell has yet. */
  const free: number[] = [];
  let fields = 0;
  written.forEach((cells, row) => {
    let column = 0;
    for (const { text, rows, columns } of cells) {
      while ((free[column] ?? 0) > row) column += 1;
      const right = Math.min(widest, column + columns);
      let end = column;
      while (end < right && (free[end] ?? 0) <= row) end += 1;
      const bottom = Math.min(written.length, row + rows);
      fields += (end - column) * (bottom - row);
      if (end === column || fields > mostFields) return;
      for (let r = row; r < bottom; r += 1) (grid[r] ?? [])[column] = text;
      for (let at = column; at < end; at += 1) free[at] = bottom;
      spans.push({ row, column, rows: bottom - row, columns: end - column });
      column = end;
    }
  });
  return withoutEmpty(written, grid, spans);
}

function withoutEmpty(
  written: readonly (readonly WrittenCell[])[],
  grid: readonly (readonly string[])[],
  spans: readonly TableSpan[],
): Grid {
  const kept = written.flatMap((cells, row) =>
    cells.length > 0 && (grid[row] ?? []).some((text) => text !== '') ? [row] : [],
  );
  const isKept = new Set(kept);
  const starts = spans.flatMap(({ row, column }) => (isKept.has(row) ? [column] : []));
  const columns = [...new Set(starts)].sort((a, b) => a - b);
  const rows = kept.map((row) => columns.map((column) => grid[row]?.[column] ?? ''));
  const before = startsBefore(columns);
  const narrowed = spans.map((span) => {
    const column = before(span.column);
    return { ...span, column, columns: before(span.column + span.columns) - column };
  });
  return { rows, spans: normalSpans(rows, spansOfRows(narrowed, kept)) };
}

/** How many of the columns lie before a place. */
function startsBefore(columns: readonly number[]): (place: number) => number {
  const isStart = new Set(columns);
  const counts: number[] = [];
  for (let column = 0, count = 0; column <= widest; column += 1) {
    counts.push(count);
    if (isStart.has(column)) count += 1;
  }
  return (place) => counts[place] ?? columns.length;
}
