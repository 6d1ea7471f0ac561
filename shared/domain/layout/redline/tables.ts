import { diffArrays } from 'diff';
import type { LaidTable, RowChange, Run } from '../laid-out.ts';
import { mergedCells } from './merged-cells.ts';
import { mergeRuns } from './wording.ts';

const marks = { before: { kind: 'deleted' }, after: { kind: 'inserted' }, same: null } as const;

type Row = readonly string[];

/** The rows of two tables of the same width as one: whole rows in or out, and words where a row is still the same one. */
export function mergeTables(before: LaidTable, after: LaidTable): Pick<LaidTable, 'rows' | 'rowChanges' | 'spans'> {
  const parts = diffArrays(before.rows.map(keyOf), after.rows.map(keyOf));
  if (parts.every(({ added, removed }) => !added && !removed)) return { rows: after.rows };
  const rows: Row[] = [];
  const rowChanges: RowChange[] = [];
  const push = (row: Row, change: RowChange) => {
    rows.push(row);
    rowChanges.push(change);
  };
  let [i, j] = [0, 0];
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at];
    const next = parts[at + 1];
    if (part === undefined) break;
    if (!part.added && !part.removed) {
      for (const row of after.rows.slice(j, j + part.count)) push(row, { kind: 'same' });
      i += part.count;
      j += part.count;
      continue;
    }
    const isReplaced = next !== undefined && (next.added || next.removed);
    const [out, into] = [part, isReplaced ? next : undefined].reduce<[number, number]>(
      ([gone, come], each) => [gone + (each?.removed ? each.count : 0), come + (each?.added ? each.count : 0)],
      [0, 0],
    );
    replaceRows(before.rows.slice(i, i + out), after.rows.slice(j, j + into), push);
    i += out;
    j += into;
    if (isReplaced) at += 1;
  }
  if (before.spans === undefined && after.spans === undefined) return { rows, rowChanges };
  return { rows, rowChanges, spans: mergedCells(rows, rowChanges, { before: before.spans, after: after.spans }) };
}

/** A row is told by its first cell that says something, and otherwise by half of its cells. */
function replaceRows(old: readonly Row[], now: readonly Row[], push: (row: Row, change: RowChange) => void): void {
  let done = 0;
  for (const row of now) {
    const found = old.findIndex((each, at) => at >= done && isSameRow(each, row));
    const was = old[found];
    if (was === undefined) {
      push(row, { kind: 'inserted' });
      continue;
    }
    for (const lost of old.slice(done, found)) push(lost, { kind: 'deleted' });
    push(row, { kind: 'edited', cells: row.map((text, column) => cellRuns(was[column] ?? '', text)) });
    done = found + 1;
  }
  for (const lost of old.slice(done)) push(lost, { kind: 'deleted' });
}

function isSameRow(one: Row, other: Row): boolean {
  const name = (row: Row) => row.find((cell) => /\p{Script=Han}/u.test(cell)) ?? null;
  if (name(one) !== null && name(one) === name(other)) return true;
  return one.filter((cell, column) => cell !== '' && cell === other[column]).length * 2 >= one.length;
}

function cellRuns(before: string, after: string): readonly Run[] {
  return mergeRuns([{ role: 'text', text: before }], [{ role: 'text', text: after }], marks);
}

function keyOf(row: Row): string {
  return JSON.stringify(row);
}
