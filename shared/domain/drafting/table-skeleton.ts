import type { TableBlock } from '../block.ts';
import { slotFor } from '../slots.ts';
import { headRows, seenCells } from '../table-spans.ts';

/** Columns that say what a row is about, by their heading. */
const naming = /序号|编号|指标|项目|名称|单位|类别|任务|内容|部门|科室|事项|领域/u;

/** The table of another year: its head and the columns that name the rows stay, the other filled cells are slots. */
export function tableSkeleton(table: Pick<TableBlock, 'rows' | 'spans'>): TableBlock['rows'] {
  const heads = Math.max(1, headRows(table));
  const names = new Set([0]);
  for (const cells of seenCells(table).slice(0, heads)) {
    for (const { row, column, columns } of cells) {
      if (columns === 1 && naming.test(table.rows[row]?.[column] ?? '')) names.add(column);
    }
  }
  return table.rows.map((row, at) =>
    row.map((cell, column) => (at < heads || names.has(column) || cell.trim() === '' ? cell : slotFor(''))),
  );
}
