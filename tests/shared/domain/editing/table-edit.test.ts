import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areaBetween,
  editedTable,
  merged,
  split,
  type Table,
  withColumn,
  withoutColumn,
  withoutRow,
  withRow,
} from '../../../../shared/domain/editing/table-edit.ts';
import { cellAt, normalSpans, seenCells } from '../../../../shared/domain/table-spans.ts';

const tasks: Table = {
  rows: [
    ['单位', '指标', ''],
    ['单位', '目标', '完成'],
    ['林业局', '1', '2'],
    ['林业局', '3', '4'],
  ],
  spans: [
    { row: 0, column: 0, rows: 2, columns: 1 },
    { row: 0, column: 1, rows: 1, columns: 2 },
    { row: 2, column: 0, rows: 2, columns: 1 },
  ],
};

describe('a row or column that is put in', () => {
  it('makes the cells that reach over its place larger', () => {
    const { rows, spans } = withRow(tasks, 3);
    expect(rows[3]).toEqual(['林业局', '', '']);
    expect(spans[2]).toEqual({ row: 2, column: 0, rows: 3, columns: 1 });
    const wider = withColumn(tasks, 2);
    expect(wider.rows[0]).toEqual(['单位', '指标', '', '']);
    expect(wider.spans[1]).toEqual({ row: 0, column: 1, rows: 1, columns: 3 });
  });

  it('moves those behind it', () => {
    expect(withRow(tasks, 2).spans.map(({ row }) => row)).toEqual([0, 0, 3]);
    expect(withRow(tasks, 4).spans).toEqual(tasks.spans);
    expect(withColumn(tasks, 0).spans.map(({ column }) => column)).toEqual([1, 2, 1]);
  });
});

describe('a row or column that is taken out', () => {
  it('leaves the words of a cell that reaches beyond it', () => {
    expect(withoutRow(tasks, 2).rows[2]).toEqual(['林业局', '3', '4']);
    const narrower = withoutColumn(tasks, 1);
    expect(narrower.rows.map((row) => row.join('|'))).toEqual(['单位|指标', '单位|完成', '林业局|2', '林业局|4']);
    expect(narrower.spans).toEqual([tasks.spans[0], tasks.spans[2]]);
  });

  it('is never the last one', () => {
    const one: Table = { rows: [['甲']], spans: [] };
    expect([withoutRow(one, 0), withoutColumn(one, 0)]).toEqual([one, one]);
  });
});

describe('cells that are merged', () => {
  it('keep all their words, what is the same once', () => {
    const table: Table = {
      rows: [
        ['甲', '乙'],
        ['甲', ''],
      ],
      spans: [],
    };
    const whole = merged(table, { row: 0, column: 0, rows: 2, columns: 2 });
    expect(whole).toEqual({
      rows: [
        ['甲 乙', ''],
        ['甲 乙', ''],
      ],
      spans: [{ row: 0, column: 0, rows: 2, columns: 2 }],
    });
    expect(split(whole, 1, 1)).toEqual({
      rows: [
        ['甲 乙', ''],
        ['', ''],
      ],
      spans: [],
    });
  });

  it('are whole cells, however they were chosen', () => {
    const one = cellAt(tasks, 1, 1);
    expect(areaBetween(tasks, one, cellAt(tasks, 1, 0))).toEqual({ row: 0, column: 0, rows: 2, columns: 3 });
  });
});

const place = fc.nat(7);
const step = fc.tuple(
  fc.constantFrom('row', 'column', 'no row', 'no column', 'merge', 'split'),
  place,
  place,
  place,
  place,
);

it('leaves a sound table with all its words, whatever is done to it', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
      let table = editedTable(tasks);
      for (const [kind, a, b, c, d] of steps) {
        const [row, column] = [a % table.rows.length, b % (table.rows[0]?.length ?? 1)];
        const before = wordsIn(table);
        if (kind === 'row') table = withRow(table, row);
        else if (kind === 'column') table = withColumn(table, column);
        else if (kind === 'no row') table = withoutRow(table, row);
        else if (kind === 'no column') table = withoutColumn(table, column);
        else if (kind === 'split') table = split(table, row, column);
        else {
          const other = cellAt(table, c % table.rows.length, d % (table.rows[0]?.length ?? 1));
          table = merged(table, areaBetween(table, cellAt(table, row, column), other));
        }
        expect(normalSpans(table.rows, table.spans)).toEqual(table.spans);
        expect(new Set(table.rows.map((cells) => cells.length)).size).toBe(1);
        if (!kind.startsWith('no')) expect([...before].filter((word) => !wordsIn(table).has(word))).toEqual([]);
      }
    }),
  );
});

function wordsIn(table: Table): Set<string> {
  const texts = seenCells(table).flatMap((cells) => cells.map(({ row, column }) => table.rows[row]?.[column] ?? ''));
  return new Set(texts.flatMap((text) => text.split(' ')).filter((word) => word !== ''));
}
