import type { TableSpan } from '../../table-spans.ts';
import type { RowChange, Run } from '../laid-out.ts';

type Rows = readonly (readonly string[])[];

/**
 * The merged cells of the newer text where the rows of both stand. One stays that is sound whichever text is chosen: the row
 * it begins in is in both, and nothing that it covers says something else in either. The others come apart.
 */
export function mergedCells(
  rows: Rows,
  changes: readonly RowChange[],
  spans: readonly TableSpan[],
): readonly TableSpan[] {
  const newer = changes.flatMap(({ kind }, at) => (kind === 'deleted' ? [] : [at]));
  const texts = [textOf(rows, changes, 'deleted'), textOf(rows, changes, 'inserted')];
  return spans.flatMap((span): readonly TableSpan[] => {
    const [row, last] = [newer[span.row], newer[span.row + span.rows - 1]];
    if (row === undefined || last === undefined) return [];
    const placed = { ...span, row, rows: last - row + 1 };
    return texts.every((text) => isSound(text, placed)) ? [placed] : [];
  });
}

/** One of the two texts, `null` for a row that is not in it. */
function textOf(rows: Rows, changes: readonly RowChange[], without: 'inserted' | 'deleted') {
  const words = (runs: readonly Run[]) =>
    runs.map(({ text, change }) => (change?.kind === without ? '' : text)).join('');
  return rows.map((row, at) => {
    const change = changes[at];
    if (change?.kind === 'edited') return change.cells.map(words);
    return change?.kind === without ? null : row;
  });
}

function isSound(text: readonly (readonly string[] | null)[], { row, column, rows, columns }: TableSpan): boolean {
  const here = text.slice(row, row + rows);
  const [first] = here;
  if (first == null) return here.every((cells) => cells === null);
  return here.every(
    (cells) =>
      cells === null ||
      (cells[column] === first[column] && cells.slice(column + 1, column + columns).every((words) => words === '')),
  );
}
