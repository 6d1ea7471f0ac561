import { describe, expect, it } from 'vitest';
import { type Block, opensSection } from '../../../../shared/domain/block.ts';
import { DraftBlock } from '../../../../shared/domain/draft.ts';
import {
  type DraftOptions,
  type DraftOrigin,
  draftFromDocument,
} from '../../../../shared/domain/drafting/from-document.ts';
import type { MadeDraft } from '../../../../shared/domain/drafting/made-draft.ts';
import { rollBlocks } from '../../../../shared/domain/rolling/apply.ts';
import { counter, heading, inPart, item, numbered, table, text } from './build.ts';

function origin(blocks: readonly Block[], more: Partial<DraftOrigin> = {}): DraftOrigin {
  return {
    documentId: 'd',
    title: null,
    organisation: '云岭区科技局',
    genre: 'summary-and-plan',
    summaryYear: 2021,
    planYear: 2022,
    blocks,
    ...more,
  };
}

function drafted(from: DraftOrigin, more: Partial<DraftOptions> = {}): MadeDraft {
  return draftFromDocument(from, { year: 2023, organisation: null, whole: false, newId: counter(), ...more });
}

/** One line per block: `＋` continues its paragraph, `|` ends its heading. */
function lines(draft: MadeDraft): string[] {
  return draft.blocks.map((block) => {
    if (!opensSection(block)) return `${block.kind} ${block.text}`;
    const { text: words, titleLength } = block;
    const body = words.slice(titleLength);
    return `${block.continues ? '＋' : ''}${block.label?.text ?? ''}${words.slice(0, titleLength)}${body && `|${body}`}`;
  });
}

const title = text('t', '云岭区科技局2021年工作总结和2022年工作计划', 'title');

describe('a draft from the structure of a document', () => {
  it('keeps headings and has a slot in the place of each body', () => {
    const blocks = [
      title,
      text('p', '2021年，云岭区科技局攻坚克难。现将2021年工作情况和2022年工作计划汇报如下：'),
      ...inPart('results', [
        numbered('a', 1, 'chinese', 1, '2021年工作情况'),
        numbered('b', 2, 'chinese-bracketed', 1, '建强创新平台。|新建平台三个。'),
        numbered('c', 2, 'chinese-bracketed', 2, '培育创新主体'),
      ]),
      text('c1', '新增企业九家。'),
      text('c2', '认定平台三个。'),
      ...inPart('tasks', [numbered('e', 1, 'chinese', 2, '2022年工作计划')]),
      text('s', '云岭区科技局', 'signature'),
      text('z', '2022年1月', 'date'),
    ];
    expect(lines(drafted(origin(blocks)))).toEqual([
      'title 云岭区科技局2022年工作总结和2023年工作计划',
      'paragraph 【待补：总体情况概述】现将2021年工作情况和2022年工作计划汇报如下：',
      '一、2021年工作情况',
      '（一）建强创新平台。|【待补：主要做法、数据和成效】',
      '（二）培育创新主体',
      'paragraph 【待补：主要做法、数据和成效】',
      '二、2022年工作计划',
      'paragraph 【待补：具体举措、目标和完成时限】',
      'signature 云岭区科技局',
      'date 【待补：成文日期】',
    ]);
  });

  it('proposes the years of its headings and applies none; in the title the year is given', () => {
    const draft = drafted(origin([title, heading('a', 1, '2022年工作计划'), text('b', '2022年完成九项。')]));
    expect(draft.title).toBe('云岭区科技局2022年工作总结和2023年工作计划');
    expect(draft.rolling.map(({ from, to, state }) => `${from} ${to} ${state}`)).toEqual(['2022年 2023年 open']);
    const accepted = rollBlocks(draft.blocks, draft.rolling, new Set(draft.rolling.map(({ id }) => id)));
    expect(accepted.blocks.map((block) => block.text)).toContain('2023年工作计划');
  });

  it('keeps items in the paragraph of their heading', () => {
    const blocks = inPart('results', [
      numbered('a', 1, 'chinese-bracketed', 1, '推进成果转化。'),
      item('b', 2, 1, '加强设计。|签订协议三项。'),
      item('c', 2, 2, '搭建平台。|举办活动六场。'),
      numbered('d', 1, 'chinese-bracketed', 2, '优化生态。|营商环境持续改善。'),
      item('e', 2, 1, '强化服务。|走访企业百家。'),
    ]);
    expect(lines(drafted(origin([title, ...blocks]))).slice(1)).toEqual([
      '（一）推进成果转化。',
      '＋一是加强设计。|【待补：主要做法、数据和成效】',
      '＋二是搭建平台。|【待补：主要做法、数据和成效】',
      '（二）优化生态。|【待补：本部分总述】',
      '＋一是强化服务。|【待补：主要做法、数据和成效】',
    ]);
  });

  it('names a slot after the heading, without its year, where the part is not known', () => {
    const blocks = [title, heading('a', 1, '2021年党建工作，凝聚合力')];
    expect(lines(drafted(origin(blocks))).at(-1)).toBe('paragraph 【待补：党建工作】');
  });

  it('keeps places for problems and next steps that had no heading', () => {
    const blocks = [
      title,
      heading('a', 1, '强化宣传'),
      text('b', '召开发布会九场。'),
      text('c', '当前，云岭区还面临许多问题：平台不足。'),
      text('d', '下一步，将按照部署抓好落实。'),
    ];
    expect(lines(drafted(origin(blocks))).slice(2)).toEqual([
      'paragraph 【待补：强化宣传】',
      'paragraph 【待补：存在的问题和不足】',
      'paragraph 【待补：下一步工作总体考虑】',
    ]);
  });

  it('cuts the sentence that was taken for the heading of an item', () => {
    const swallowed = '实行资金管理机制改革，出台专项办法，从资金、项目、诚信三个维度推进改革，拓宽使用范围。';
    const joined = '加强实验室的功能建设制订发展规划和实施方案，明确投资规模和建设目标，作为今后建设的蓝图。';
    const blocks = [title, item('a', 1, 1, swallowed, false), item('b', 1, 2, joined)];
    expect(lines(drafted(origin(blocks))).slice(1)).toEqual([
      '一是实行资金管理机制改革。|【待补：实行资金管理机制改革】',
      expect.stringMatching(/^＋二是加强实验室的功能建设。\|/u),
    ]);
  });

  it('leaves a long heading on its own line as it is', () => {
    const long = '聚焦压实全面从严治党责任，锻造一支政治过硬、本领高强、作风优良的高素质干部队伍';
    expect(lines(drafted(origin([title, heading('a', 1, long)])))[1]).toBe(long);
  });

  it('keeps the header row of a table and the columns that name its rows', () => {
    const rows = [
      ['序号', '指标', '单位', '2021年完成'],
      ['1', '企业数', '家', '86'],
      ['2', '平台数', '个', ''],
    ];
    const draft = drafted(origin([title, heading('a', 1, '指标完成情况'), table('b', rows)]));
    expect(draft.blocks.at(-1)).toMatchObject({
      kind: 'table',
      rows: [rows[0], ['1', '企业数', '家', '【待补】'], ['2', '平台数', '个', '']],
      text: '序号\t指标\t单位\t2021年完成 1\t企业数\t家\t【待补】 2\t平台数\t个\t',
    });
  });

  it('takes no cover notice and no annex', () => {
    const cover = { ...text('n', '现将总结印发给你们。'), zone: 'cover' } as const;
    const annex = { ...heading('x', 1, '附表'), zone: 'annex' } as const;
    expect(lines(drafted(origin([cover, title, heading('a', 1, '总体安排'), annex])))).toEqual([
      'title 云岭区科技局2022年工作总结和2023年工作计划',
      '总体安排',
      'paragraph 【待补：总体安排】',
    ]);
  });

  it('remembers where every block came from, under ids of its own', () => {
    const blocks = [title, heading('a', 1, '总体安排'), text('b', '正文。')];
    const draft = drafted(origin(blocks));
    expect(draft.blocks.map(({ id, provenance }) => [id, provenance])).toEqual(
      ['t', 'a', 'b'].map((blockId, i) => [
        `n${i + 1}`,
        { origin: 'document', documentId: 'd', blockId, manner: 'structure' },
      ]),
    );
  });
});

describe('a draft from a whole document', () => {
  const blocks = [
    title,
    numbered('a', 1, 'arabic', 1, '建强平台。|2021年新建三个。', {
      label: { text: '1、', scheme: 'arabic', number: 1, missing: false },
      source: { line: 3, endLine: 3, start: 20, end: 40 },
    }),
    text('z', '2022年1月', 'date'),
  ];

  it('has all of the text, with clean labels and no place in an original', () => {
    const draft = drafted(origin(blocks), { whole: true });
    expect(lines(draft).slice(1)).toEqual(['1.建强平台。|2021年新建三个。', 'date 2022年1月']);
    expect(draft.blocks.every(({ source }) => source === null)).toBe(true);
    expect(draft.blocks.map(({ provenance }) => provenance?.origin === 'document' && provenance.manner)).toEqual(
      Array(3).fill('copied'),
    );
  });

  it('heals a lost numeral', () => {
    const lost = { text: '）', scheme: 'chinese-bracketed', number: 5, missing: true } as const;
    const draft = drafted(origin([title, heading('a', 1, '实施工程', { label: lost })]), { whole: true });
    expect(draft.blocks[1]).toMatchObject({ label: { text: '（五）', missing: false } });
  });

  it('heals an item that lost its whole label', () => {
    const items = [1, 2, 3].map((n) => item(`i${n}`, 1, n, '加强协作。|走访企业。'));
    const lost = items.map((block, i) => (i === 1 ? { ...block, label: null } : block));
    const draft = drafted(origin([title, ...lost]), { whole: true });
    expect(lines(draft)[2]).toBe('＋二是加强协作。|走访企业。');
  });

  it('holds blocks as the library stores them', () => {
    for (const whole of [true, false]) {
      for (const block of drafted(origin(blocks), { whole }).blocks) expect(DraftBlock.parse(block)).toEqual(block);
    }
  });
});

describe('the title of a draft', () => {
  it.each([
    ['summary', '云岭区科技局2022年工作总结'],
    ['plan', '云岭区科技局2023年工作计划'],
    ['summary-and-plan', '云岭区科技局2022年工作总结和2023年工作计划'],
    ['report', '云岭区科技局关于【待补：事由】的报告'],
  ] as const)('is composed for a %s that came without one', (genre, expected) => {
    const draft = drafted(origin([heading('a', 1, '2022年工作计划')], { genre }));
    expect([draft.title, draft.blocks[0]?.text]).toEqual([expected, expected]);
    expect(draft.rolling.map(({ state }) => state)).toEqual(['open']);
  });

  it('and the signature name the organisation that was given', () => {
    const blocks = [title, heading('a', 1, '工作安排'), text('s', '云岭市云岭区科学技术局', 'signature')];
    const draft = drafted(origin(blocks), { organisation: '青川县教育局' });
    expect([draft.title, draft.organisation, draft.blocks.at(-1)?.text]).toEqual([
      '青川县教育局2022年工作总结和2023年工作计划',
      '青川县教育局',
      '青川县教育局',
    ]);
  });

  it('names it in the place of a short form too', () => {
    const short = text('t', '区科技局2021年工作总结', 'title');
    expect(drafted(origin([short]), { organisation: '青川县教育局' }).title).toBe('青川县教育局2022年工作总结');
  });

  it('stays without an organisation where it named none', () => {
    const plain = text('t', '2021年工作总结', 'title');
    expect(drafted(origin([plain]), { organisation: '青川县教育局' }).title).toBe('2022年工作总结');
  });

  it('leaves the other body of a joint signature alone', () => {
    const blocks = [title, text('s', '云岭区科技局', 'signature'), text('u', '云岭区科学技术协会', 'signature')];
    const draft = drafted(origin(blocks), { organisation: '青川县教育局' });
    expect(draft.blocks.slice(1).map((block) => block.text)).toEqual(['青川县教育局', '云岭区科学技术协会']);
  });
});

describe('years of a source', () => {
  it('count from the year summed up where it plans for none', () => {
    const summary = origin([text('t', '2021年工作总结', 'title')], { planYear: null });
    expect(drafted(summary, { year: 2024 }).title).toBe('2023年工作总结');
  });

  it('are left alone where none is known', () => {
    const unknown = origin([heading('a', 1, '2021年情况')], { planYear: null, summaryYear: null });
    expect(drafted(unknown).rolling).toEqual([]);
  });

  it('are not made up in the title of a document that may be no annual one', () => {
    const unknown = origin([heading('a', 1, '办理情况')], { genre: null, planYear: null, summaryYear: null });
    expect(drafted(unknown).title).toBe('【待补：标题】');
  });
});
