import { type TableSpan, touches } from '../../table-spans.ts';
import type { RowChange, Run } from '../laid-out.ts';

type Rows = readonly (readonly string[])[];

type Spans = readonly TableSpan[] | undefined;

/**
 * The merged cells of the newer text where the rows of both stand. One stays that is sound whichever text is chosen: the row
 * it begins in is in both, and nothing that it covers says something else in either. The others come apart. Of the older text those
 * stay whose rows are gone, by themselves or with a cell that they were part of.
 */
export function mergedCells(
  rows: Rows,
  changes: readonly RowChange[],
  { before = [], after = [] }: { readonly before: Spans; readonly after: Spans },
): readonly TableSpan[] {
  const isGone = (row: number): boolean => changes[row]?.kind === 'deleted';
  const texts = [textOf(rows, changes, 'deleted'), textOf(rows, changes, 'inserted')];
  const older = placedSpans(before, changes, 'inserted');
  const kept = placedSpans(after, changes, 'deleted').flatMap((span): readonly TableSpan[] => {
    const was = older.find(
      ({ row, column, columns }) => row === span.row && column === span.column && columns === span.columns,
    );
    let rowsNow = span.rows;
    while (was !== undefined && rowsNow < was.rows && isGone(span.row + rowsNow)) rowsNow += 1;
    const whole = { ...span, rows: rowsNow };
    return texts.every((text) => isSound(text, whole)) ? [whole] : [];
  });
  const gone = older.filter(({ row, rows: height }) => rowsOf(row, height).every(isGone));
  // Those of the newer text come first where two would cover the same cell.
  return [...kept, ...gone.filter((span) => !kept.some((each) => touches(each, span)))];
}

function rowsOf(row: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => row + i);
}

/** Where the spans of one text stand among the rows of both. */
function placedSpans(
  spans: readonly TableSpan[],
  changes: readonly RowChange[],
  without: 'inserted' | 'deleted',
): readonly TableSpan[] {
  const own = changes.flatMap(({ kind }, at) => (kind === without ? [] : [at]));
  return spans.flatMap((span) => {
    const [row, last] = [own[span.row], own[span.row + span.rows - 1]];
    return row === undefined || last === undefined ? [] : [{ ...span, row, rows: last - row + 1 }];
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
