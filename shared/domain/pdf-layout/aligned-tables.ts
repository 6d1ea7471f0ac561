import type { Row } from './page.ts';
import { bottomOf, topOf } from './page.ts';
import { joinRow } from './rows.ts';
import type { Table } from './ruled-tables.ts';

export type Element = { readonly kind: 'row'; readonly row: Row } | { readonly kind: 'table'; readonly table: Table };

/** Cells are short. Longer texts side by side are something else. */
const longestCell = 40;
const usualCell = 14;

const label = /^[（(]?[0-9一二三四五六七八九十]{1,3}[)）.、．]?$/;

/** Rows whose lines stand under each other become tables, drawn lines or not. */
export function alignedTables(rows: readonly Row[]): readonly Element[] {
  const elements: Element[] = [];
  for (let i = 0; i < rows.length; ) {
    const end = endOfRun(rows, i);
    const run = rows.slice(i, end);
    const table = run.length >= 3 ? tableOf(run) : null;
    if (table) {
      elements.push({ kind: 'table', table });
      i = end;
    } else {
      const row = rows[i];
      if (row) elements.push({ kind: 'row', row });
      i += 1;
    }
  }
  return elements;
}

/** Rows that follow each other closely and are all parted. */
function endOfRun(rows: readonly Row[], from: number): number {
  let end = from;
  for (; end < rows.length; end += 1) {
    const row = rows[end];
    const line = row?.[0];
    if (!row || !line || row.length < 2 || row.some(({ text }) => text.length > longestCell)) break;
    const above = rows[end - 1]?.[0];
    if (end > from && above && line.baseline - above.baseline > 3 * line.size) break;
    // Dots lead to a page number: a table of contents.
    if (row.some(({ text }) => /[.…·]{4}/.test(text))) break;
  }
  return end;
}

function tableOf(rows: readonly Row[]): Table | null {
  const columns = columnsOf(rows);
  if (columns.length < 2) return null;
  const cells = rows.map((row) => {
    const fields = columns.map(() => '');
    for (const line of row) {
      const column = columns.findIndex(({ right }) => (line.left + line.right) / 2 <= right);
      fields[column] = fields[column] === '' ? line.text : `${fields[column]} ${line.text}`;
    }
    return fields;
  });
  const filled = cells.flat().filter((text) => text !== '');
  if (filled.length < rows.length * columns.length * 0.7) return null;
  if (filled.join('').length > filled.length * usualCell) return null;
  if (columns.length === 2 && cells.every(([first]) => label.test(first ?? ''))) return null;
  const lines = rows.flatMap((row) => joinRow(row) ?? []);
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return null;
  return {
    page: first.page,
    left: Math.min(...columns.map(({ left }) => left)),
    right: Math.max(...columns.map(({ right }) => right)),
    top: topOf(first),
    bottom: bottomOf(last),
    rows: cells.map((fields, i) => ({
      cells: fields,
      top: Math.min(...(rows[i] ?? []).map(topOf)),
      bottom: Math.max(...(rows[i] ?? []).map(bottomOf)),
    })),
  };
}

/** The stretches of the page's width that the lines cover, with gaps between them that none crosses. */
function columnsOf(rows: readonly Row[]): { left: number; right: number }[] {
  const columns: { left: number; right: number }[] = [];
  for (const { left, right } of rows.flat().toSorted((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last && left <= last.right) last.right = Math.max(last.right, right);
    else columns.push({ left, right });
  }
  return columns;
}
