import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../../shared/domain/block.ts';
import type { LaidBlock, LaidOut, Run } from '../../../../../shared/domain/layout/laid-out.ts';
import { layOut } from '../../../../../shared/domain/layout/lay-out.ts';
import { compare } from '../../../../../shared/domain/layout/redline/compare.ts';
import { decide } from '../../../../../shared/domain/layout/redline/decide.ts';
import { item, paragraph, section, table } from '../blocks.ts';
import { edited } from './edited.ts';

function laid(...blocks: readonly Block[]): LaidOut {
  return layOut({ title: null, blocks, labels: null });
}

const marks = { inserted: '+', deleted: '-', 'moved-from': '<', 'moved-to': '>' } as const;

function shown(runs: readonly Run[]): string {
  return runs.map(({ text, change }) => (change === undefined ? text : `[${marks[change.kind]}${text}]`)).join('');
}

/** A line for each block, that of a wholly changed one with its mark before it. */
function lines({ blocks }: LaidOut): readonly string[] {
  return blocks.flatMap((block) => {
    const mark = block.change === undefined ? '' : `${marks[block.change.kind]} `;
    if (block.kind === 'paragraph') return [mark + shown(block.runs)];
    return block.rows.map((row, at) => {
      const change = block.rowChanges?.[at] ?? { kind: 'same' };
      if (change.kind === 'edited') return mark + change.cells.map(shown).join('|');
      return mark + (change.kind === 'same' ? '' : `${marks[change.kind]} `) + row.join('|');
    });
  });
}

describe('a redline', () => {
  it('marks words, figures as a whole', () => {
    const before = laid(paragraph('2023年，全区选派科技特派员58名，服务农户3,860户。'));
    const after = laid(paragraph('2024年，全区选派科技特派员63名，服务农户4,215户。'));
    expect(lines(compare(before, after))).toEqual([
      '[-2023][+2024]年，全区选派科技特派员[-58][+63]名，服务农户[-3,860][+4,215]户。',
    ]);
  });

  it('replaces a passage as one where little of it is left', () => {
    const before = laid(paragraph('今年以来，我局坚持问题导向，扎实推进项目建设，取得了明显的成效。'));
    const after = laid(paragraph('今年以来，我局围绕中心工作，全面落实强农政策，取得了明显的成效。'));
    expect(lines(compare(before, after))).toEqual([
      '今年以来，我局[-坚持问题导向，扎实推进项目建设][+围绕中心工作，全面落实强农政策]，取得了明显的成效。',
    ]);
  });

  it('replaces a label of another kind as one', () => {
    const before = laid(section(2, 'chinese-bracketed', 1, '总体要求'), paragraph('结尾。'));
    const after = laid(section(1, 'chinese', 1, '总体要求'), paragraph('结尾。'));
    expect(lines(compare(before, after))).toEqual(['[-（一）][+一、]总体要求', '结尾。']);
  });

  it('tells new and missing paragraphs', () => {
    const before = laid(paragraph('第一段讲的是培训。'), paragraph('第二段讲仓库安全。'), paragraph('结尾如此而已。'));
    const after = laid(paragraph('第一段讲的是培训。'), paragraph('本年新建大棚九座。'), paragraph('结尾如此而已。'));
    expect(lines(compare(before, after))).toEqual([
      '第一段讲的是培训。',
      '- [-第二段讲仓库安全。]',
      '+ [+本年新建大棚九座。]',
      '结尾如此而已。',
    ]);
  });

  it('knows a section that moved, though its number and a word are others', () => {
    const tea = [
      section(2, 'chinese-bracketed', 1, '做强茶叶产业'),
      paragraph('新建生态茶园12个，培育龙头企业3家，茶农人均增收800元。'),
    ];
    const seed = [
      section(2, 'chinese-bracketed', 2, '推进种业振兴'),
      paragraph('引进水稻新品种16个，建成核心示范片5处，覆盖8个乡镇，良种普及率达到96%以上，比上年提高两个百分点。'),
      paragraph('完成种质资源普查，收集地方品种40余份，全部入库保存。'),
    ];
    const moved = [
      section(2, 'chinese-bracketed', 2, '做强茶叶产业'),
      paragraph('新建生态茶园15个，培育龙头企业3家，茶农人均增收800元。'),
    ];
    const stayed = [section(2, 'chinese-bracketed', 1, '推进种业振兴'), ...seed.slice(1)];
    expect(lines(compare(laid(...tea, ...seed), laid(...stayed, ...moved)))).toEqual([
      '< [<（][-一][<）做强茶叶产业]',
      '< [<新建生态茶园][-12][<个，培育龙头企业3家，茶农人均增收800元。]',
      '（[-二][+一]）推进种业振兴',
      '引进水稻新品种16个，建成核心示范片5处，覆盖8个乡镇，良种普及率达到96%以上，比上年提高两个百分点。',
      '完成种质资源普查，收集地方品种40余份，全部入库保存。',
      '> [>（][+二][>）做强茶叶产业]',
      '> [>新建生态茶园][+15][>个，培育龙头企业3家，茶农人均增收800元。]',
    ]);
    const moves = compare(laid(...tea, ...seed), laid(...stayed, ...moved)).blocks.map(({ change }) =>
      change !== undefined && 'move' in change ? change.move : 0,
    );
    expect(moves).toEqual([1, 1, 0, 0, 0, 1, 1]);
  });

  it('gives every move a name of its own, also around a table between two of them', () => {
    const moved = [
      paragraph('完成种质资源普查，收集地方品种40余份，全部入库保存。'),
      table([
        ['指标', '数量'],
        ['粮食', '12万吨'],
      ]),
      paragraph('新建生态茶园12个，培育龙头企业3家，茶农人均增收800元。'),
    ];
    const stayed = Array.from({ length: 4 }, (_, i) =>
      paragraph(`${'甲乙丙丁'[i]}镇推进高标准农田建设第${i}期工程，改造提升灌排渠系，受益农户逐年增加，群众反映良好。`),
    );
    const { blocks } = compare(laid(...moved, ...stayed), laid(...stayed, ...moved));
    expect(
      blocks.map(({ change }) => (change === undefined ? '' : 'move' in change ? change.move : change.kind)),
    ).toEqual([...[1, 'deleted', 2], ...['', '', '', ''], ...[1, 'inserted', 2]]);
  });

  it('marks rows of a table, and cells in a row that stayed', () => {
    const before = laid(
      table([
        ['指标', '数量'],
        ['粮食', '12万吨'],
        ['油料', '3万吨'],
      ]),
      paragraph('以上。'),
    );
    const after = laid(
      table([
        ['指标', '数量'],
        ['粮食', '13万吨'],
        ['茶叶', '1万吨'],
      ]),
      paragraph('以上。'),
    );
    expect(lines(compare(before, after))).toEqual([
      '指标|数量',
      '粮食|[-12][+13]万吨',
      '+ 茶叶|1万吨',
      '- 油料|3万吨',
      '以上。',
    ]);
  });

  it('remembers what a paragraph was, when only its kind has changed', () => {
    const before = laid(section(1, 'chinese', 1, '总体要求'), paragraph('结尾。'));
    const after = laid(section(2, 'chinese-bracketed', 1, '总体要求'), paragraph('结尾。'));
    const [heading] = compare(before, after).blocks;
    expect(heading).toMatchObject({ level: 2, was: { level: 1, role: 'heading' } });
    expect(heading?.change).toBeUndefined();
  });

  it('of a document and itself has no changes', () => {
    const one = laid(
      section(1, 'chinese', 1, '总体要求', { body: '按要求办。' }),
      item(1, '抓落实。'),
      paragraph('完。'),
    );
    expect(compare(one, one)).toEqual(one);
  });
});

function blocksOf({ blocks: all }: LaidOut): readonly LaidBlock[] {
  return all;
}

it('accepted is the later document and rejected the earlier one, whatever they are', () => {
  fc.assert(
    fc.property(edited, ([old, now]) => {
      const [before, after] = [laid(...old), laid(...now)];
      const redline = compare(before, after);
      expect(blocksOf(decide(redline, 'accepted'))).toEqual(after.blocks);
      expect(blocksOf(decide(redline, 'rejected'))).toEqual(before.blocks);
    }),
    { numRuns: 300 },
  );
});
