import type { Change, LaidTable, Run } from '../laid-out.ts';

/** What happened to a row as a whole; a table that is new or gone takes its rows along. */
export function rowChange({ change, rowChanges }: LaidTable, row: number): Change | undefined {
  const own = rowChanges?.[row];
  return change ?? (own === undefined || own.kind === 'same' || own.kind === 'edited' ? undefined : own);
}

export function cellRuns(table: LaidTable, row: number, column: number): readonly Run[] {
  const own = table.rowChanges?.[row];
  if (own?.kind === 'edited') return own.cells[column] ?? [];
  const text = table.rows[row]?.[column] ?? '';
  const change = rowChange(table, row);
  return [{ role: 'text', text, ...(change === undefined ? {} : { change }) }];
}
