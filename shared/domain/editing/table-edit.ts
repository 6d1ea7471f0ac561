/** What is done to the rows, columns and merged cells of a table. Words stay where they are seen. */
import { type Cells, cellAt, normalSpans, seenCells, spansOfRows, type TableSpan } from '../table-spans.ts';

export type Table = { readonly rows: string[][]; readonly spans: readonly TableSpan[] };

/** A rectangle of whole cells. */
export type Area = TableSpan;

/** Every row with as many cells, and only spans that hold. */
export function editedTable({ rows, spans = [] }: Cells): Table {
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 1);
  const full = rows.map((cells) => Array.from({ length: width }, (_, column) => cells[column] ?? ''));
  return { rows: full, spans: normalSpans(full, spans) };
}

/** An empty row before another one, or at the end. A cell that reaches over the place reaches over it too. */
export function withRow({ rows, spans }: Table, at: number): Table {
  const grown = spans.map((span) => stretched(span, 'row', 'rows', at));
  const empty = (rows[0] ?? []).map(() => '');
  const row = spans.reduce((cells, span) => {
    const isAcross = span.row < at && at < span.row + span.rows;
    return isAcross ? cells.with(span.column, rows[span.row]?.[span.column] ?? '') : cells;
  }, empty);
  return editedTable({ rows: rows.toSpliced(at, 0, row), spans: grown });
}

export function withColumn({ rows, spans }: Table, at: number): Table {
  const grown = spans.map((span) => stretched(span, 'column', 'columns', at));
  return editedTable({ rows: rows.map((cells) => cells.toSpliced(at, 0, '')), spans: grown });
}

function stretched(span: TableSpan, place: 'row' | 'column', size: 'rows' | 'columns', at: number): TableSpan {
  if (span[place] >= at) return { ...span, [place]: span[place] + 1 };
  return at < span[place] + span[size] ? { ...span, [size]: span[size] + 1 } : span;
}

/** The only row stays. */
export function withoutRow(table: Table, at: number): Table {
  const { rows, spans } = table;
  if (rows.length === 1) return table;
  const kept = rows.flatMap((_, row) => (row === at ? [] : [row]));
  return editedTable({ rows: rows.toSpliced(at, 1), spans: spansOfRows(spans, kept) });
}

/** The only column stays. The words of a cell that reaches beyond the column stay too. */
export function withoutColumn(table: Table, at: number): Table {
  const { rows, spans } = table;
  if (rows[0]?.length === 1) return table;
  const left = rows.map((cells) => cells.toSpliced(at, 1));
  const narrowed = spans.flatMap((span) => {
    if (span.column > at) return [{ ...span, column: span.column - 1 }];
    if (span.column + span.columns <= at) return [span];
    return span.columns === 1 ? [] : [{ ...span, columns: span.columns - 1 }];
  });
  for (const { row, column, rows: height, columns } of spans) {
    if (column !== at || columns === 1) continue;
    for (let r = row; r < row + height; r += 1) (left[r] ?? [])[at] = rows[row]?.[column] ?? '';
  }
  return editedTable({ rows: left, spans: narrowed });
}

/** From one place to another, with all of every cell that it touches. */
export function areaBetween(table: Table, one: Area, other: Area): Area {
  let area = around(one, other);
  for (let grown = true; grown; ) {
    grown = false;
    for (const span of table.spans) {
      const larger = around(area, span);
      if (!touches(area, span) || (larger.rows === area.rows && larger.columns === area.columns)) continue;
      area = larger;
      grown = true;
    }
  }
  return area;
}

function around(one: Area, other: Area): Area {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
    columns: Math.max(one.column + one.columns, other.column + other.columns) - column,
  };
}

export function touches(one: Area, other: Area): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}

/** One cell of all in an area, with the words of each; what several of them say is said once. */
export function merged(table: Table, area: Area): Table {
  const texts = seenCells(table).flatMap((cells, at) =>
    cells.flatMap((cell) =>
      cell.row === at && touches(cell, area) ? [table.rows[at]?.[cell.column]?.trim() ?? ''] : [],
    ),
  );
  const words = [...new Set(texts.filter((text) => text !== ''))].join(' ');
  return filled(table, area, (_, column) => (column === area.column ? words : ''), [area]);
}

/** The cells that a merged one was made of; its words stay in the first of them. */
export function split(table: Table, row: number, column: number): Table {
  const cell = cellAt(table, row, column);
  const words = table.rows[cell.row]?.[cell.column] ?? '';
  const isFirst = (r: number, c: number): boolean => r === cell.row && c === cell.column;
  return filled(table, cell, (r, c) => (isFirst(r, c) ? words : ''), []);
}

function filled(
  { rows, spans }: Table,
  area: Area,
  textAt: (row: number, column: number) => string,
  added: readonly TableSpan[],
): Table {
  const now = rows.map((cells, row) =>
    cells.map((text, column) => (touches({ row, column, rows: 1, columns: 1 }, area) ? textAt(row, column) : text)),
  );
  return editedTable({ rows: now, spans: [...spans.filter((span) => !touches(span, area)), ...added] });
}
