import { describe, expect, it } from 'vitest';
import { type Block, blockReading, type Part } from '../../../../shared/domain/block.ts';
import { proposeRolling } from '../../../../shared/domain/rolling/propose.ts';
import { counter, heading, inPart, item, numbered, table, text } from '../drafting/build.ts';

/** What is proposed for a summary of 2021 with the plan for 2022, a year later: `2021年>2022年 sure`. */
function rolled(blocks: readonly Block[], toYear = 2023, fromYear = 2022): string[] {
  const proposals = proposeRolling({ blocks, fromYear, toYear, newId: counter() });
  return proposals.map(({ from, to, confidence }) => `${from}>${to} ${confidence}`);
}

const inBody = (words: string, part: Part | null = null): string[] =>
  rolled([heading('h', 1, '工作情况', { part }), text('a', `云岭区${words}`)]);

describe('years that surely move on', () => {
  it('stand in the title and in headings', () => {
    const blocks = [
      text('t', '云岭区科技局2021年工作总结和2022年工作计划', 'title'),
      numbered('a', 1, 'chinese', 1, '2021年度工作完成情况'),
      numbered('b', 1, 'chinese', 2, '二〇二二年重点任务'),
    ];
    expect(rolled(blocks)).toEqual([
      '2021年>2022年 sure',
      '2022年>2023年 sure',
      '2021年度>2022年度 sure',
      '二〇二二年>二〇二三年 sure',
    ]);
  });

  it('stand in set phrases and open a paragraph', () => {
    expect(rolled([text('a', '2021年，云岭区攻坚克难。现将2021年工作情况和2022年工作计划汇报如下：')])).toEqual([
      '2021年>2022年 sure',
      '2021年>2022年 sure',
      '2022年>2023年 sure',
    ]);
  });

  it('state the goals of the plan', () => {
    expect(inBody('努力实现2022年主要预期目标，完成2021年任务。')).toEqual([
      '2022年>2023年 sure',
      '2021年>2022年 sure',
    ]);
  });

  it('move by as many years as the plan does', () => {
    expect(rolled([heading('a', 1, '2022年工作计划')], 2025)).toEqual(['2022年>2025年 sure']);
  });

  it('keep the way zero is written, over the end of a decade too', () => {
    expect(rolled([heading('a', 1, '二○二九年工作计划')], 2030, 2029)).toEqual(['二○二九年>二○三○年 sure']);
    expect(rolled([heading('a', 1, '二零二九年工作计划')], 2030, 2029)).toEqual(['二零二九年>二零三零年 sure']);
  });

  it('may be two in one expression', () => {
    expect(rolled([heading('a', 1, '2021-2022年度工作回顾'), heading('b', 1, '2021年—2022年工作回顾')])).toEqual([
      '2021-2022年度>2022-2023年度 sure',
      '2021年—2022年>2022年—2023年 sure',
    ]);
  });

  it('stand in the header row of a table', () => {
    expect(
      rolled([
        table('a', [
          ['指标', '2021年完成', '2022年目标'],
          ['企业数', '86家', '2022家'],
        ]),
      ]),
    ).toEqual(['2021年>2022年 sure', '2022年>2023年 sure']);
  });
});

describe('years to be looked at', () => {
  it('name what was done in the year', () => {
    expect(inBody('2021年新增企业九家。', 'results')).toEqual(['2021年>2022年 check']);
  });

  it('are compared with, or come out a year late', () => {
    expect(inBody('收入同比2020年增长7.4%，2020年度创新指数居全省前列。')).toEqual([
      '2020年>2021年 check',
      '2020年度>2021年度 check',
    ]);
  });

  it('are prepared for in the plan', () => {
    expect(inBody('开展2023年度项目征集。', 'tasks')).toEqual(['2023年度>2024年度 check']);
  });

  it('name an event in a run-in heading of the summary', () => {
    const blocks = inPart('results', [item('a', 1, 1, '举办2021年科技活动周。|参与两万人次。')]);
    expect(rolled(blocks)).toEqual(['2021年>2022年 check']);
  });

  it('stand in a name, or without 年 before an event', () => {
    expect(inBody('落实《2022年区政府工作要点》，举办2021云岭创新大会。')).toEqual([
      '2022年>2023年 check',
      '2021>2022 check',
    ]);
  });

  it('date the document', () => {
    expect(rolled([text('a', '2022年1月', 'date')])).toEqual(['2022年>2023年 check']);
  });

  it('are joined by batches and editions that recur', () => {
    expect(inBody('完成第八批科技特派员项目验收，服务第二届创新联盟大会。')).toEqual([
      '第八批>第九批 check',
      '第二届>第三届 check',
    ]);
  });
});

describe('what never moves', () => {
  it.each([
    ['document numbers', '按照云科〔2021〕11号、云科[2022]3号、云科（2022）第5号文件要求办理。'],
    ['plans of several years in 《》', '落实《科技企业行动计划（2021—2025年）》《平台建设方案（2021-2023）》。'],
    ['plans of several years outside 《》', '2021—2025年分步实施，2021年至2023年先行试点。'],
    ['history', '1999年成立，自2019年以来连续投入，2020年获评先进单位，从2018年起开展评价。'],
    ['honours of an earlier year', '获评2020年度优秀单位、2019-2020年度先进集体。'],
    ['targets of long plans', '到2025年建成，2030年达到领先，2035年远景目标明确。'],
    ['days', '2021年11月4日召开现场会，2022-01-05印发。'],
    ['dates without a year and relative years', '截至11月底完成，去年、今年、明年衔接推进，1-10月增长。'],
    ['quantities', '培训2022人次，投入2021万元，图书2021.5吨，编号2022-80097，标准GB/T 9704—2012。'],
    ['elected bodies', '第一届理事会第二次会议召开，市第十五届人大常委会审议，区第一次党代会部署。'],
    ['the first batch', '今年第一批入选三家，首批通过。'],
    ['slots', '【待补：2021年工作情况】'],
  ])('%s', (_, words) => {
    expect(inBody(words)).toEqual([]);
  });

  it('a batch that is counted within a year', () => {
    expect(inBody('2021年云岭市第二批项目通过。')).toEqual(['2021年>2022年 check']);
  });

  it('the same year', () => {
    expect(rolled([heading('a', 1, '2022年工作计划')], 2022)).toEqual([]);
  });
});

describe('five-year periods', () => {
  const blocks = inPart('tasks', [
    heading('a', 1, '谋划“十四五”收官'),
    text('b', '按照2021—2025年规划，落实《云岭区“十四五”规划》。'),
  ]);

  it('change only when the plan crosses into the next', () => {
    expect(rolled(blocks, 2025, 2024)).toEqual([]);
    expect(rolled(blocks, 2026, 2025)).toEqual(['十四五>十五五 check', '2021—2025年>2026—2030年 check']);
  });

  it('follow the year summed up in the summary half', () => {
    const summary = inPart('results', [heading('a', 1, '“十三五”圆满收官')]);
    expect(rolled(summary, 2022, 2021)).toEqual(['十三五>十四五 check']);
    expect(rolled(summary, 2021, 2020)).toEqual([]);
  });

  it('are not seen in numbers that look like them', () => {
    const counts = inPart('tasks', [text('b', '约十四五个镇街、二十四五岁')]);
    expect(rolled(counts, 2026, 2025)).toEqual([]);
  });
});

describe('a proposal', () => {
  it('shows its words with about twelve characters on either side', () => {
    const [proposal] = proposeRolling({
      blocks: [numbered('a', 1, 'chinese', 2, '云岭区科技系统2021年主要工作完成情况和经验体会')],
      fromYear: 2022,
      toYear: 2023,
      newId: counter('r'),
    });
    expect(proposal).toMatchObject({
      id: 'r1',
      from: '2021年',
      to: '2022年',
      context: '二、云岭区科技系统2021年主要工作完成情况和经验体',
      state: 'open',
      anchor: { blockId: 'a', start: 9, end: 14, exact: '2021年' },
    });
  });

  it('comes in the order of the document and overlaps no other', () => {
    const blocks = [
      heading('h', 1, '2021年情况'),
      text('a', '2021-2022年度第三届云岭论坛在2021年举办，2022年启动第八批选派。'),
    ];
    const proposals = proposeRolling({ blocks, fromYear: 2022, toYear: 2023, newId: counter() });
    const order = new Map(blocks.map((block, i) => [block.id, i]));
    const places = proposals.map(({ anchor }) => [order.get(anchor.blockId) ?? -1, anchor.start, anchor.end] as const);
    for (const [i, [block, start]] of places.entries()) {
      const [previous, , end] = places[i - 1] ?? [-1, 0, 0];
      expect(block > previous || start >= end).toBe(true);
    }
    for (const { anchor, from } of proposals) {
      const block = blocks.find(({ id }) => id === anchor.blockId);
      expect(block && blockReading(block).slice(anchor.start, anchor.end)).toBe(from);
    }
  });
});
