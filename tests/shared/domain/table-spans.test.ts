import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableGrid } from '../../../shared/domain/table-grid.ts';
import {
  cellAt,
  headRows,
  normalSpans,
  seenCells,
  spansOfRows,
  type TableSpan,
  withCellText,
} from '../../../shared/domain/table-spans.ts';
import { processorMs } from '../../measure.ts';

const reach = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant(65534), fc.constant(Number.MAX_SAFE_INTEGER));
const span = fc.record({ row: fc.nat(8), column: fc.nat(8), rows: reach, columns: reach });
const rows = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 })).chain(([height, width]) =>
  fc.array(fc.array(fc.constantFrom('', '', '', '甲', '乙'), { minLength: width, maxLength: width }), {
    minLength: height,
    maxLength: height,
  }),
);

function covered({ row, column, rows, columns }: TableSpan): readonly string[] {
  return Array.from({ length: rows * columns }, (_, i) => `${row + Math.floor(i / columns)} ${column + (i % columns)}`);
}

describe('spans', () => {
  it('come out inside the table, none over another, and hide no words', () => {
    fc.assert(
      fc.property(rows, fc.array(span, { maxLength: 12 }), (table, wild) => {
        const spans = normalSpans(table, wild);
        const places = spans.flatMap(covered);
        expect(new Set(places).size).toBe(places.length);
        for (const { row, column, rows: height, columns } of spans) {
          expect(height * columns).toBeGreaterThan(1);
          expect(row + height).toBeLessThanOrEqual(table.length);
          expect(column + columns).toBeLessThanOrEqual(table[0]?.length ?? 0);
          for (const cells of table.slice(row, row + height)) {
            expect(cells.slice(column, column + columns)).toEqual([
              table[row]?.[column],
              ...new Array(columns - 1).fill(''),
            ]);
          }
        }
        expect(normalSpans(table, spans)).toEqual(spans);
      }),
    );
  });

  it('make every field of the table be seen in exactly one cell', () => {
    fc.assert(
      fc.property(rows, fc.array(span, { maxLength: 12 }), (table, wild) => {
        const cells = { rows: table, spans: normalSpans(table, wild) };
        const seen = seenCells(cells);
        const fields = seen.flatMap((row, at) =>
          row.flatMap(({ column, columns }) => Array.from({ length: columns }, (_, i) => `${at} ${column + i}`)),
        );
        expect(fields).toEqual(table.flatMap((row, at) => row.map((_, column) => `${at} ${column}`)));
        for (const [at, row] of seen.entries())
          for (const cell of row) expect(cellAt(cells, at, cell.column)).toEqual(cell);
      }),
    );
  });

  it('stay one cell when its words change', () => {
    const table = {
      rows: [
        ['林业', '造林'],
        ['林业', '抚育'],
        ['水利', ''],
      ],
      spans: [
        { row: 0, column: 0, rows: 2, columns: 1 },
        { row: 2, column: 0, rows: 1, columns: 2 },
      ],
    };
    const changed = withCellText(table, 1, 0, '林草');
    expect(changed).toEqual([
      ['林草', '造林'],
      ['林草', '抚育'],
      ['水利', ''],
    ]);
    expect(normalSpans(changed, table.spans)).toEqual(table.spans);
    expect(withCellText(table, 2, 1, '水务')[2]).toEqual(['水务', '']);
  });

  it('shrink with the rows that are left', () => {
    const spans = [
      { row: 0, column: 0, rows: 3, columns: 1 },
      { row: 3, column: 0, rows: 2, columns: 1 },
    ];
    expect(spansOfRows(spans, [1, 2])).toEqual([{ row: 0, column: 0, rows: 2, columns: 1 }]);
    expect(spansOfRows(spans, [0, 3, 4])).toEqual([
      { row: 0, column: 0, rows: 1, columns: 1 },
      { row: 1, column: 0, rows: 2, columns: 1 },
    ]);
  });

  it('of a hundred thousand that all reach to the end take no longer than the table', async () => {
    const big = Array.from({ length: 2000 }, () => new Array<string>(50).fill(''));
    const wild = Array.from({ length: 100_000 }, (_, i) => ({
      row: i % 2000,
      column: (i * 7) % 50,
      rows: 65534,
      columns: 65534,
    }));
    expect(await processorMs(() => normalSpans(big, wild))).toBeLessThan(2000);
  });
});

describe('the head of a table', () => {
  const table = (row: string, count: number) => Array.from({ length: count }, () => [row, '']);

  it('is as many rows as its cells reach', () => {
    expect(headRows({ rows: table('', 5) })).toBe(1);
    expect(headRows({ rows: table('', 5), spans: [{ row: 0, column: 0, rows: 2, columns: 1 }] })).toBe(2);
    expect(headRows({ rows: table('', 5), spans: [{ row: 1, column: 0, rows: 2, columns: 1 }] })).toBe(1);
  });

  it('is none where a cell beside the whole table begins in it', () => {
    expect(headRows({ rows: table('', 3), spans: [{ row: 0, column: 0, rows: 3, columns: 1 }] })).toBe(0);
    expect(headRows({ rows: table('', 30), spans: [{ row: 0, column: 0, rows: 12, columns: 1 }] })).toBe(0);
  });
});

describe('a table as a page writes it', () => {
  const cell = (text: string, rows = 1, columns = 1) => ({ text, rows, columns });

  it('repeats words over rows and leaves covered columns empty', () => {
    expect(
      tableGrid([
        [cell('单位', 2), cell('指标', 1, 2)],
        [cell('目标'), cell('完成')],
        [cell('林业局', 65534), cell('1'), cell('2')],
        [cell('3'), cell('4')],
      ]),
    ).toEqual({
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
    });
  });

  it('has neither rows without words nor columns in which nothing begins', () => {
    expect(
      tableGrid([[cell('甲', 1, 9), cell('乙')], [cell(''), cell('')], [], [cell('丙', 1, 9), cell('丁')]]),
    ).toEqual({
      rows: [
        ['甲', '乙'],
        ['丙', '丁'],
      ],
      spans: [],
    });
  });

  it('gives a cell no place that another one has', () => {
    const { rows, spans } = tableGrid([[cell('甲'), cell('乙', 3)], [cell('丙', 1, 5), cell('丁')], [cell('戊')]]);
    expect(rows).toEqual([
      ['甲', '乙', ''],
      ['丙', '乙', '丁'],
      ['戊', '乙', ''],
    ]);
    expect(spans).toEqual([{ row: 0, column: 1, rows: 3, columns: 1 }]);
  });
});
