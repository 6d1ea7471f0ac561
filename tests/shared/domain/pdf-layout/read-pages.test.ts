import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageText, Rule } from '../../../../shared/domain/pdf-layout/page.ts';
import { readPages } from '../../../../shared/domain/pdf-layout/read-pages.ts';
import { left, page, type Sheet, typeset, word } from './typeset.ts';

const sheet: Sheet = { columns: 24, lines: 20, size: 16, pitch: 1.8 };

function linesOf(pages: readonly PageText[]): readonly string[] {
  return readPages(pages, () => false).lines.map(({ text }) => text);
}

/** Sentences of a few words, none of which begins like a heading. */
const paragraph = fc
  .array(fc.stringMatching(/^[完善推进加强落实机制项目建设服务水利农村]{3,20}$/), { minLength: 1, maxLength: 12 })
  .map((parts) => `${parts.join('，')}。`);

describe('readPages', () => {
  it('gives back the paragraphs that were set, whatever the sheet', () => {
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 4, maxLength: 30 }),
        fc.record({
          columns: fc.integer({ min: 18, max: 40 }),
          lines: fc.integer({ min: 12, max: 30 }),
          size: fc.constantFrom(10.5, 12, 14, 16),
          pitch: fc.constantFrom(1.4, 1.8, 2.2),
        }),
        (paragraphs, form) => {
          // The edge is seen where a line is full: a text without one shows none.
          fc.pre(paragraphs.filter((text) => text.length > form.columns * 2).length >= 3);
          const foot = (number: number) => `—${number}—`;
          const pages = typeset(paragraphs, { ...form, foot, head: '某局工作材料' });
          // On one page nothing shows that its head is none of the text.
          fc.pre(pages.length > 1);
          expect(linesOf(pages)).toEqual(paragraphs);
        },
      ),
    );
  });

  it('loses and invents no character, whatever stands where', () => {
    const item = fc.record({
      text: fc.stringMatching(/^[甲乙丙丁a-z0-9，。]{1,12}$/),
      x: fc.double({ min: 0, max: 560, noNaN: true }),
      y: fc.double({ min: 200, max: 640, noNaN: true }),
      size: fc.constantFrom(8, 12, 16, 22),
    });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 60 }), (items) => {
        // Equal words in one place are one word printed twice.
        const words = items.map(({ text, x, y, size }, i) => word(text, x + i * 0.001, y + (i % 40) * 10, size));
        const distinct = words.filter((one, i) => !words.slice(0, i).some(({ text }) => text === one.text));
        const { lines, notes } = readPages([{ ...page(distinct), height: 5_000 }], () => false);
        const read = [...lines, ...notes].map(({ text }) => text).join('');
        const marks = /[\s，。\d]/g;
        expect([...read.replace(marks, '')].sort()).toEqual(
          [
            ...distinct
              .map(({ text }) => text)
              .join('')
              .replace(marks, ''),
          ].sort(),
        );
      }),
    );
  });

  it('keeps what stands alike on all pages when it is all there is', () => {
    const pages = [1, 2, 3].map((number) => page([word(`第${number}号通知单`, left, 100)], number));
    expect(linesOf(pages)).toEqual(['第1号通知单', '第2号通知单', '第3号通知单']);
  });

  it('reads the left column before the right one', () => {
    const text = '全面推进各项重点工作任务落地见效确保年度目标';
    const column = (x: number, mark: string) =>
      Array.from({ length: 12 }, (_, i) =>
        word(i === 0 ? `${mark}${text.slice(0, 13)}` : text.slice(0, 16), i === 0 ? x + 24 : x, 100 + i * 20, 12),
      );
    const title = word('某某区二〇二三年工作总结', 200, 60, 20);
    const lines = linesOf([page([title, ...column(80, '左'), ...column(310, '右')])]);
    expect(lines.map((line) => line.slice(0, 3))).toEqual(['某某区', '左全面', '右全面']);
  });

  it('reads a drawn table by its lines, merged fields and wrapped cells too', () => {
    const level = [100, 140, 180, 240].map((y): Rule => ({ left: 80, right: 380, top: y, bottom: y }));
    const upright = [80, 180, 280, 380].map(
      (x): Rule => ({ left: x, right: x, top: x === 280 ? 140 : 100, bottom: 240 }),
    );
    const items = [
      word('指标', 100, 125, 12),
      word('二〇二三年', 230, 125, 12),
      word('目标', 200, 165, 12),
      word('完成', 300, 165, 12),
      word('农村自来水', 90, 200, 12),
      word('普及率', 90, 220, 12),
      word('96', 200, 210, 12, 12),
      word('96.7', 300, 210, 12, 22),
    ];
    expect(linesOf([{ ...page(items), rules: [...level, ...upright] }])).toEqual([
      '指标\t二〇二三年\t',
      '\t目标\t完成',
      '农村自来水普及率\t96\t96.7',
    ]);
  });

  it('reads a table without lines by its columns', () => {
    const rows = [
      ['单位', '数量', '备注'],
      ['东街村', '12', '新建'],
      ['西街村', '7', '续建'],
      ['南街村', '30', '新建'],
    ];
    const items = rows.flatMap((cells, r) => cells.map((text, c) => word(text, 80 + c * 120, 200 + r * 24, 12)));
    expect(linesOf([page(items)])).toEqual(rows.map((cells) => cells.join('\t')));
  });

  it('turns a page whose words all stand on their side, and leaves out the few that do', () => {
    const sideways = Array.from({ length: 8 }, (_, i) => ({
      ...word('横排的表格说明文字', 100 + i * 30, 700, 12),
      angle: 270,
    }));
    const watermark = { ...word('内部资料', 200, 400, 40), angle: 45 };
    const read = readPages([page([...sideways, watermark])], () => false);
    expect(read.lines.map(({ text }) => text)).toEqual(sideways.map(({ text }) => text));
    expect(read.turned).toEqual([{ page: 1, characters: 4 }]);
  });

  it('joins a title over two lines, and keeps the date below it apart', () => {
    const body = typeset(['推进各项工作任务落实落细，'.repeat(6), '完善机制，'.repeat(20)], sheet)[0]?.items ?? [];
    const middle = left + 12 * 16;
    const centred = (text: string, y: number, size: number) => word(text, middle - (text.length * size) / 2, y, size);
    const title = [
      centred('某某县农业农村局关于二〇二三年', 20, 22),
      centred('工作情况的报告', 55, 22),
      centred('（二〇二四年一月）', 80, 16),
    ];
    expect(linesOf([page([...title, ...body])]).slice(0, 2)).toEqual([
      '某某县农业农村局关于二〇二三年工作情况的报告',
      '（二〇二四年一月）',
    ]);
  });

  it('joins a date at the right that did not fit, and no more', () => {
    const body = typeset(['推进各项工作任务落实落细，'.repeat(6), '完善机制，'.repeat(20)], sheet)[0]?.items ?? [];
    const right = left + 24 * 16;
    const at = (text: string, x: number, row: number) => word(text, x, 600 + row * 29);
    const closing = [
      at('某某县水利局', right - 128, 0),
      at('二〇二四年一月二十', right - 144, 1),
      at('二日', right - 144, 2),
      at('附件说明', left + 32, 3),
    ];
    expect(linesOf([page([...body, ...closing])]).slice(2)).toEqual([
      '某某县水利局',
      '二〇二四年一月二十二日',
      '附件说明',
    ]);
  });

  it('takes a line for no title that is in the middle by accident', () => {
    const body = typeset(['推进各项工作任务落实落细，'.repeat(6), '完善机制，'.repeat(20)], sheet)[0]?.items ?? [];
    const accident = '某某区科学技术局二〇二三年总结及二〇二四'.slice(0, 20);
    const date = word('二〇二四年四月三日', left + 24 * 16 - 144, 600);
    const title = word(accident, left + 32, 629);
    const next = word('全区工作按照市委要求推进任务落实见效好。', left + 32, 658);
    expect(linesOf([page([...body, date, title, next])]).slice(2, 4)).toEqual([
      '二〇二四年四月三日',
      expect.stringMatching(/^某某区/),
    ]);
  });

  it('takes the spaces for the typesetter’s that stand between Chinese and figures', () => {
    expect(linesOf([page([word('全年完成投资 12.6 亿元，增长 8.3%', left, 100)])])).toEqual([
      '全年完成投资12.6亿元，增长8.3%',
    ]);
  });

  it('closes up a line that was drawn out to the edge, and no row of words that stand apart', () => {
    const apart = (words: readonly string[], gap: number) => words.map((text, i) => word(text, left + i * gap, 100));
    const drawn = ['12', '类', '、', '460', '余', '项', '，', '接', '口', '规', '范'];
    expect(linesOf([page(apart(drawn, 60))])).toEqual(['12类、460余项，接口规范']);
    const fields = ['2', '0', '2', '3', '年', '1', '2', '月', '2', '8', '日'];
    expect(
      linesOf([page(fields.map((text, i) => word(text, left + i * 16, 100, 16, /\d/.test(text) ? 8 : 16)))]),
    ).toEqual(['2023年12月28日']);
    const facts = ['时间2024年', '来源统计局'];
    expect(linesOf([page(apart(facts, 200))])).toEqual(['时间2024年 来源统计局']);
  });

  it('reads radicals and rare signs as the characters that they look like', () => {
    expect(linesOf([page([word('⼯作⽅案――农⼾增⻓〈一〉', left, 100)])])).toEqual(['工作方案——农户增长〈一〉']);
  });

  it('keeps the blank that parts a heading from what follows in its line', () => {
    expect(linesOf([page([word('（二）文化遗产保护有力 1.文物保护。完成', left, 100)])])).toEqual([
      '（二）文化遗产保护有力 1.文物保护。完成',
    ]);
    expect(linesOf([page([word('三、打算 （一）实施惠民工程', left, 100)])])).toEqual(['三、打算 （一）实施惠民工程']);
    const apart = [word('（六）林龄结构不合理', left, 100), word('中幼林面积占七成', left + 11 * 16, 100)];
    expect(linesOf([page(apart)])).toEqual(['（六）林龄结构不合理\u3000中幼林面积占七成']);
  });

  it('goes on with a list that runs within its paragraph, where an item begins a printed line', () => {
    const set = (mark: string) => [
      word('完善推进加强落实机制项目建设服务水利农村完善', left + 32, 100),
      word('推进加强落实机制项目建设服务水利农村完善推进加', left, 129),
      word(`强落实机制项目建设服务，办好群众关切的几件实事${mark}`, left, 158),
      word('1.新建幸福院三所，改造老旧小区两个以及公园；', left, 187),
      word('2.推进饮水安全工程。', left, 216),
    ];
    expect(linesOf([page(set('：'))])).toHaveLength(1);
    expect(linesOf([page(set('。'))])).toHaveLength(3);
  });

  it('takes a number on a line of its own for the page’s only where it stands apart', () => {
    const rows = ['回眸全年工作，完善机制，推进落实，服务大局。', '二〇二四年工作总结', '思想引领有力度'];
    const body = rows.map((text, i) => word(text, left, 650 + i * 29));
    const own = page([...body, word('02', left, 650 + 3 * 29)]);
    expect(linesOf([own]).at(-1)).toBe('02');
    expect(linesOf([page([...body, word('— 2 —', 280, 650 + 4 * 29)])]).at(-1)).toBe('思想引领有力度');
  });

  it('is linear in the number of pages', () => {
    const many = typeset(
      Array.from({ length: 8_000 }, () => '完善推进加强落实机制，'.repeat(6)),
      sheet,
    );
    expect(many.length).toBeGreaterThan(1_000);
    expect(linesOf(many)).toHaveLength(8_000);
  });

  it('takes a signature at the head of the last page for no running head, though the title stands where it does', () => {
    const body = (number: number) =>
      Array.from({ length: 12 }, (_, i) => word(`第${number}页的第${i}行完善推进加强落实机制。`, left, 150 + i * 29));
    const pages = [
      page([word('平川县人民医院', 200, 110, 22), ...body(1)], 1),
      page(body(2), 2),
      page([word('平川县人民医院', 300, 110, 16), word('2022年12月28日', 300, 190, 16)], 3),
    ];
    expect(linesOf(pages).slice(-2)).toEqual(['平川县人民医院', '2022年12月28日']);
  });

  it.each([
    ['1.2.1 优化线网布局', '1.2.1 优化线网布局'],
    ['2 工作计划', '2 工作计划'],
    ['1.05 亿吨的年售水量创新高。', '1.05亿吨的年售水量创新高。'],
    ['12 月完成验收。', '12月完成验收。'],
    ['全年投资 3.2 亿元。', '全年投资3.2亿元。'],
  ])('keeps the blank of a label and not the typesetter’s in %s', (set, read) => {
    expect(linesOf([page([word(set, left, 200)])])).toEqual([read]);
  });
});
