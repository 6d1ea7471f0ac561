import type { TableBlock } from '../block.ts';
import { slotFor } from '../slots.ts';

/** Columns that say what a row is about, by their heading. */
const naming = /序号|编号|指标|项目|名称|单位|类别|任务|内容|部门|科室|事项|领域/u;

/** The table of another year: header row and the columns that name the rows stay, the other filled cells are slots. */
export function tableSkeleton(rows: TableBlock['rows']): TableBlock['rows'] {
  const [header = [], ...body] = rows;
  return [
    [...header],
    ...body.map((row) =>
      row.map((cell, i) => (i === 0 || naming.test(header[i] ?? '') || cell.trim() === '' ? cell : slotFor(''))),
    ),
  ];
}
