import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gbt9704 } from '../../../../shared/domain/layout/profile.ts';
import { cellWidthPt, rowHeightsPt, tableLayout } from '../../../../shared/domain/layout/table-layout.ts';
import { textWidth } from '../../../../shared/domain/layout/text-width.ts';
import { seenCells } from '../../../../shared/domain/table-spans.ts';

const indicators = [
  ['序号', '指标名称', '2024年', '完成率'],
  ['1', '高新技术企业数量', '156', '98%'],
  ['2', '技术合同成交额', '13,560.5', '112.5%'],
  ['3', '专利授权量', '持平', '—'],
];

function aligned(rows: readonly (readonly string[])[], column: number): readonly string[] {
  return tableLayout({ rows }, gbt9704).cells.map((row) => row[column]?.align ?? '');
}

describe('cells', () => {
  it('have figures at the right, words of a figure column and short text in the middle', () => {
    expect(aligned(indicators, 2)).toEqual(['center', 'right', 'right', 'center']);
    expect(aligned(indicators, 1)).toEqual(['center', 'center', 'center', 'center']);
  });

  it('have decimal points one below the other', () => {
    const { cells } = tableLayout({ rows: indicators }, gbt9704);
    const [, whole, decimal] = cells.map((row) => row[2]?.rightPt ?? 0);
    expect((whole ?? 0) - (decimal ?? 0)).toBeCloseTo(textWidth('.5') * 12);
  });

  it('begin at the left where one of the column is long', () => {
    const rows = [
      ['项目', '内容'],
      ['平台', '建设区级以上创新平台二十个，其中省级重点实验室两个、市级企业技术中心八个。'],
      ['备注', '无'],
    ];
    expect(aligned(rows, 1)).toEqual(['center', 'left', 'left']);
  });
});

describe('columns', () => {
  it('give a column of long text the width that short ones do not need', () => {
    const long = '组织开展科技特派员服务乡镇行动，覆盖全部乡镇，'.repeat(4);
    const [name = 0, text = 0, date = 0] = tableLayout(
      {
        rows: [
          ['项目', '主要内容', '完成时限'],
          ['平台提质', long, '2025年12月'],
        ],
      },
      gbt9704,
    ).columnsPt;
    expect(date).toBeGreaterThan(textWidth('2025年12月') * 12);
    expect(text).toBeGreaterThan((name + date) * 2);
  });

  it('of a wide table are set in smaller type', () => {
    const months = Array.from({ length: 10 }, (_, i) => `${i + 1}月`);
    const rows = [months, months.map((_, i) => `${1000 + i}.5`)];
    expect(tableLayout({ rows }, gbt9704).sizePt).toBe(10.5);
    expect(tableLayout({ rows: indicators }, gbt9704).sizePt).toBe(12);
  });

  it('are never wider than the text area, whatever stands in them', () => {
    const cell = fc.oneof(
      fc.constantFrom('', '1,205.5', '98%', '—', '高新科', '2025年12月'),
      fc.string({ unit: fc.constantFrom('科', '技', '，', '3', 'A'), maxLength: 60 }),
    );
    const tables = fc
      .tuple(fc.integer({ min: 1, max: 15 }), fc.integer({ min: 1, max: 6 }))
      .chain(([width, height]) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
      );
    fc.assert(
      fc.property(tables, (rows) => {
        const { columnsPt, sizePt } = tableLayout({ rows }, gbt9704);
        expect(columnsPt.reduce((sum, width) => sum + width, 0)).toBeCloseTo((156 * 72) / 25.4, 1);
        expect(Math.min(...columnsPt)).toBeGreaterThan(0);
        for (const width of columnsPt) expect(width * 20).toBeCloseTo(Math.round(width * 20), 9);
        expect([12, 10.5, 9]).toContain(sizePt);
      }),
    );
  });
});

describe('merged cells', () => {
  const rows = [
    ['责任单位', '2025年主要指标完成情况', '', '备注'],
    ['责任单位', '目标', '完成', '备注'],
    ['科技创新局', '13,560.5', '98', '已按时全部完成并报送材料'],
    ['科技创新局', '12', '97.5', ''],
    ['说明：本表由各责任单位按月填报，次月五日前报送办公室，逾期未报的予以通报。', '', '', ''],
  ];
  const spans = [
    { row: 0, column: 0, rows: 2, columns: 1 },
    { row: 0, column: 1, rows: 1, columns: 2 },
    { row: 0, column: 3, rows: 2, columns: 1 },
    { row: 2, column: 0, rows: 2, columns: 1 },
    { row: 4, column: 0, rows: 1, columns: 4 },
  ];
  const layout = tableLayout({ rows, spans }, gbt9704);

  it('make no column wide, and have room for their words', () => {
    const apart = tableLayout({ rows: rows.slice(0, 4), spans: spans.slice(0, 4) }, gbt9704);
    expect(layout.columnsPt).toEqual(apart.columnsPt);
    expect(cellWidthPt(layout, { row: 0, column: 1, rows: 1, columns: 2 })).toBeGreaterThan(12 * 11);
    expect(tableLayout({ rows }, gbt9704).columnsPt[0]).toBeGreaterThan((layout.columnsPt[0] ?? 0) * 1.2);
  });

  it('leave figures by their decimal points, centre every row of the head and begin long text at the left', () => {
    expect(layout.cells.map((row) => row.map(({ align }) => align))).toEqual([
      ['center', 'center', 'center', 'center'],
      ['center', 'center', 'center', 'center'],
      ['center', 'right', 'right', 'left'],
      ['center', 'right', 'right', 'left'],
      ['left', 'center', 'center', 'center'],
    ]);
  });

  it('make the last of their rows as high as their words need', () => {
    const table = {
      rows: [
        ['甲', '1'],
        ['甲', '2'],
        ['乙', '3'],
      ],
      spans: [{ row: 0, column: 0, rows: 2, columns: 1 }],
    };
    const { rowPt, linePitchPt, paddingBlockPt } = tableLayout(table, gbt9704);
    const heights = rowHeightsPt(seenCells(table), { rowPt, linePitchPt, paddingBlockPt }, ({ rows: over }) =>
      over === 2 ? 5 : 1,
    );
    expect(heights).toEqual([rowPt, 5 * linePitchPt + 2 * paddingBlockPt - rowPt, rowPt]);
  });
});
