/** Where rows stand in the original, and back. Several blocks can share one long line. */
import type { BlockRow, Row } from './rows.ts';

/** How far into its line a block begins, as a share of what the blocks of that line take up. */
export function shareOf(rows: readonly Row[], row: Row | undefined): number {
  if (row?.kind !== 'block' || row.block.source === null) return 0;
  const { line, start } = row.block.source;
  const beside = rows.filter((each): each is BlockRow => each.kind === 'block' && each.block.source?.line === line);
  const from = Math.min(...beside.map(({ block }) => block.source?.start ?? start));
  const to = Math.max(...beside.map(({ block }) => block.source?.end ?? start));
  return to > from ? (start - from) / (to - from) : 0;
}

/** The row that shows a place of the original, -1 when there is none. */
export function rowAtLine(rows: readonly Row[], line: number, share: number): number {
  let found = -1;
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i];
    if (row?.kind !== 'block' || row.block.source === null) continue;
    if (row.block.source.line > line) break;
    if (row.block.source.line === line && found >= 0 && shareOf(rows, row) > share + 0.001) break;
    found = i;
  }
  return found;
}
