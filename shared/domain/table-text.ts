import type { TableBlock } from './block.ts';

/** A table's text for search and anchors: tabs between the cells of a row, a space between rows. */
export function tableText(rows: TableBlock['rows']): string {
  return rows.map((row) => row.join('\t')).join(' ');
}
