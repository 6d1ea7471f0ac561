import { describe, expect, it } from 'vitest';
import { layOut } from '../../../../shared/domain/layout/lay-out.ts';
import { item, paragraph, section, table, text } from './blocks.ts';
import { laid, lines } from './laid.ts';

describe('headings', () => {
  it('look like their label and stand as deep as they are nested', () => {
    expect(
      lines(
        laid(
          section(1, 'chinese', 3, '下一步打算'),
          section(2, 'chinese', 1, '总体思路'),
          section(3, 'arabic', 1, '指标'),
          section(4, 'arabic-bracketed', 2, '数量'),
        ),
      ),
    ).toEqual([
      'heading 1/1 三、下一步打算',
      'heading 1/2 一、总体思路',
      'heading 3/3 1.指标',
      'heading 4/4 （2）数量',
    ]);
  });

  it('outside the official scheme look as their depth says, down to the fourth level', () => {
    expect(
      lines(
        laid(
          section(1, 'division', 1, '工作总结'),
          section(2, null, 1, '坚持开门搞规划'),
          section(6, 'circled', 2, '细项'),
        ),
      ),
    ).toEqual(['heading 1/1 第一部分\u3000工作总结', 'heading 2/2 坚持开门搞规划', 'heading 4/6 ②细项']);
  });

  it('share the paragraph with their body as two runs', () => {
    const [block] = laid(section(2, 'chinese-bracketed', 1, '加强平台建设。', { body: '今年以来，成效明显。' }));
    expect(block).toMatchObject({
      role: 'runIn',
      runs: [
        { role: 'heading', text: '（一）加强平台建设。' },
        { role: 'text', text: '今年以来，成效明显。' },
      ],
    });
  });

  it('keep a full stop of their own', () => {
    expect(lines(laid(section(2, 'chinese-bracketed', 1, '完善机制。')))).toEqual(['heading 2/2 （一）完善机制。']);
  });

  it('end with a full stop before their body where a blank alone parted the two, and that is counted', () => {
    const blocks = [section(2, 'chinese-bracketed', 1, '加强平台建设', { body: ' 今年以来。', written: '（一）' })];
    const out = layOut({ title: null, blocks, labels: null });
    expect(lines(out.blocks)).toEqual(['runIn 2/2 （一）加强平台建设。今年以来。']);
    expect(out.normalised).toBe(1);
  });

  it('become run-in headings when an item goes on in their paragraph', () => {
    const blocks = laid(
      section(2, 'chinese-bracketed', 1, '强化主体。'),
      item(1, '壮大梯队。', { body: '入库三百家。', continues: true }),
      item(2, '加强支持。', { continues: true }),
    );
    expect(blocks).toHaveLength(1);
    expect(blocks[0]).toMatchObject({
      role: 'runIn',
      blockIds: ['heading:强化主体。', 'item:壮大梯队。', 'item:加强支持。'],
      runs: [
        { role: 'heading', text: '（一）强化主体。' },
        { role: 'text', text: '一是壮大梯队。入库三百家。二是加强支持。' },
      ],
    });
  });
});

describe('labels', () => {
  it('are written as official documents write them', () => {
    const blocks = [
      section(1, 'chinese-bracketed', 1, '甲', { written: '(一)' }),
      section(2, 'arabic', 2, '乙', { written: '2、' }),
      section(2, 'arabic', 3, '丙', { written: '3.' }),
    ];
    const { blocks: paragraphs, normalised } = layOut({ title: null, blocks, labels: null });
    expect(lines(paragraphs).map((line) => line.split(' ').at(-1))).toEqual(['（一）甲', '2.乙', '3.丙']);
    expect(normalised).toBe(2);
  });

  it('say 最后 where the document says 最后', () => {
    expect(lines(laid(section(2, 'sequence', 3, '抓落实', { written: '最后，' })))).toEqual([
      'heading 2/2 最后，抓落实',
    ]);
  });

  it('of a draft come from its numbering, and a block without one gets none', () => {
    const numbered = section(1, 'chinese', 9, '目标');
    const blocks = [numbered, section(1, null, 1, '无序号')];
    const { blocks: paragraphs } = layOut({ title: null, blocks, labels: new Map([[numbered.id, '一、']]) });
    expect(lines(paragraphs)).toEqual(['heading 1/1 一、目标', 'heading 1/1 无序号']);
  });
});

describe('marks', () => {
  it('are normalised and counted, numbers and addresses left alone', () => {
    const { blocks, normalised } = layOut({
      title: null,
      blocks: [paragraph('截至11月底,研发投入1,500万元(见www.example.cn/a?b=1)。')],
      labels: null,
    });
    expect(lines(blocks)).toEqual(['body 截至11月底，研发投入1,500万元（见www.example.cn/a?b=1）。']);
    expect(normalised).toBe(3);
  });

  it('removed inside a heading do not move the border to its body', () => {
    const [block] = laid(section(2, 'arabic', 1, '加强 平台 建设。', { body: '今年,有成效。' }));
    expect(block).toMatchObject({ runs: [{ text: '1.加强平台建设。' }, { text: '今年，有成效。' }] });
  });
});

describe('pages', () => {
  it('begin with the cover notice, then the main text, then each annex', () => {
    const blocks = laid(
      text('attachment', '附件1', 'annex'),
      table([['甲']], 'annex'),
      text('attachment', '附件2', 'annex'),
      paragraph('正文。'),
      text('title', '关于印发工作总结的通知', 'cover'),
      text('paragraph', '现印发给你们。', 'cover'),
    );
    expect(blocks.map((block) => [lines([block])[0], block.newPage])).toEqual([
      ['title 关于印发工作总结的通知', false],
      ['body 现印发给你们。', false],
      ['body 正文。', true],
      ['annexMark 附件1', true],
      ['table', false],
      ['annexMark 附件2', true],
    ]);
  });
});

it('prints the mark of what a notice sends out at the head of that, not at the end of the notice', () => {
  const blocks = laid(
    text('title', '关于印发工作总结的通知', 'cover'),
    text('attachment', '附件：1.工作总结', 'cover'),
    text('date', '2025年1月5日', 'cover'),
    text('attachment', '附件1', 'cover'),
    text('title', '工作总结'),
    paragraph('正文。'),
  );
  expect(blocks.map((block) => [lines([block])[0], block.newPage, block.blankLinesBefore])).toEqual([
    ['title 关于印发工作总结的通知', false, 0],
    ['attachment 附件：1.工作总结', false, 1],
    ['date 2025年1月5日', false, 1],
    ['annexMark 附件1', true, 0],
    ['title 工作总结', false, 1],
    ['body 正文。', false, 1],
  ]);
});

describe('tables', () => {
  it('have equally long rows', () => {
    expect(laid(table([['指标', '2024年'], ['专利']]))).toMatchObject([
      {
        rows: [
          ['指标', '2024年'],
          ['专利', ''],
        ],
      },
    ]);
  });
});

it('leaves out blocks that would print nothing', () => {
  expect(laid(paragraph('  '), table([]))).toEqual([]);
});
