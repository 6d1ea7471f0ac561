import type { TableBlock } from './block.ts';
import { normalSpans, type TableSpan } from './table-spans.ts';

/** A table's text for search and anchors: tabs between the cells of a row, a space between rows. */
export function tableText(rows: TableBlock['rows']): string {
  return rows.map((row) => row.join('\t')).join(' ');
}

/** Where a cell begins. */
export type CellAt = { readonly row: number; readonly column: number };

/** The cells of a stretch of the text of a table: those of its first and its last character. */
export function cellsIn(
  rows: TableBlock['rows'],
  { start, end }: { readonly start: number; readonly end: number },
): { readonly from: CellAt; readonly to: CellAt } | null {
  let next = 0;
  const cells = rows.flatMap((row, at) =>
    row.map((text, column) => {
      const begins = next;
      next += text.length + 1;
      return { row: at, column, begins, ends: begins + text.length };
    }),
  );
  const within = cells.filter(({ begins, ends }) => begins < end && ends > start);
  const [from, to] = [within[0], within.at(-1)];
  if (from === undefined || to === undefined) return null;
  return { from: { row: from.row, column: from.column }, to: { row: to.row, column: to.column } };
}

/** What a table block says, in one piece: the text of its rows, and the spans that hold in them. */
export function tableContent(
  rows: TableBlock['rows'],
  spans: readonly TableSpan[] = [],
): Pick<TableBlock, 'rows' | 'spans' | 'text'> {
  const normal = normalSpans(rows, spans);
  return { rows, spans: normal.length === 0 ? undefined : [...normal], text: tableText(rows) };
}
