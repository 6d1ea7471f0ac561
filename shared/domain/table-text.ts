import type { TableBlock } from './block.ts';
import { normalSpans, type TableSpan } from './table-spans.ts';

/** A table's text for search and anchors: tabs between the cells of a row, a space between rows. */
export function tableText(rows: TableBlock['rows']): string {
  return rows.map((row) => row.join('\t')).join(' ');
}

/** What a table block says, in one piece: the text of its rows, and the spans that hold in them. */
export function tableContent(
  rows: TableBlock['rows'],
  spans: readonly TableSpan[] = [],
): Pick<TableBlock, 'rows' | 'spans' | 'text'> {
  const normal = normalSpans(rows, spans);
  return { rows, spans: normal.length === 0 ? undefined : [...normal], text: tableText(rows) };
}
