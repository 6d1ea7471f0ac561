import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, blockReading, sectionTitle } from '../../../../shared/domain/block.ts';
import type { RollingProposal } from '../../../../shared/domain/draft.ts';
import { applyRolling, rollBlocks, rollTitle } from '../../../../shared/domain/rolling/apply.ts';
import { proposeRolling } from '../../../../shared/domain/rolling/propose.ts';
import { counter, heading, numbered, table, text } from '../drafting/build.ts';

function proposalsFor(blocks: readonly Block[], toYear = 2023): readonly RollingProposal[] {
  return proposeRolling({ blocks, fromYear: 2022, toYear, newId: counter('r') });
}

const all = (proposals: readonly RollingProposal[]) => new Set(proposals.map(({ id }) => id));

describe('an accepted proposal', () => {
  it('changes its words and nothing else', () => {
    const block = numbered('a', 1, 'chinese', 1, '2021年情况。|2021年度增长2021万元，第九批启动。');
    const proposals = proposalsFor([block]);
    const rolled = applyRolling(block, proposals, all(proposals));
    expect(rolled.block.text).toBe('2022年情况。2022年度增长2021万元，第十批启动。');
    expect(sectionTitle(rolled.block)).toBe('2022年情况');
  });

  it('keeps heading and body apart when the words grow', () => {
    const block = heading('a', 1, '启动第十批选派。|完成第十批验收。');
    const proposals = proposalsFor([block]);
    const { block: rolled, proposals: after } = applyRolling(block, proposals, all(proposals));
    expect(rolled.text).toBe('启动第十一批选派。完成第十一批验收。');
    expect(rolled.text.slice(0, rolled.titleLength)).toBe('启动第十一批选派。');
    expect(after.map(({ state, anchor }) => `${state} ${anchor.exact}`)).toEqual([
      'applied 第十一批',
      'applied 第十一批',
    ]);
  });

  it('leaves the others where their words now are', () => {
    const block = text('a', '完成第十批验收，启动第十一批选派。');
    const proposals = proposalsFor([block]);
    const { block: rolled, proposals: after } = applyRolling(block, proposals, new Set(['r1']));
    expect(rolled.text).toBe('完成第十一批验收，启动第十一批选派。');
    expect(after[1]).toMatchObject({ state: 'open', anchor: { start: 11, end: 15, exact: '第十一批' } });
  });

  it('still finds its words after the block was edited', () => {
    const block = text('a', '2021年，云岭区攻坚克难，完成2021年任务。');
    const proposals = proposalsFor([block]);
    const edited = { ...block, text: `一年来成效明显。${block.text}` };
    expect(applyRolling(edited, proposals, new Set(['r2'])).block.text).toBe(
      '一年来成效明显。2021年，云岭区攻坚克难，完成2022年任务。',
    );
  });

  it('changes nothing when its words were edited away', () => {
    const block = text('a', '2021年，云岭区攻坚克难。');
    const proposals = proposalsFor([block]);
    const edited = { ...block, text: '一年来，云岭区攻坚克难。' };
    const rolled = applyRolling(edited, proposals, all(proposals));
    expect([rolled.block, rolled.proposals]).toEqual([edited, proposals]);
  });

  it('is applied once', () => {
    const block = text('a', '2021年，云岭区攻坚克难。');
    const once = applyRolling(block, proposalsFor([block]), new Set(['r1']));
    const twice = applyRolling(once.block, once.proposals, new Set(['r1']));
    expect(twice.block).toBe(once.block);
  });

  it('changes the cell of a table and its text alike', () => {
    const block = table('a', [
      ['指标', '2021年完成', '2022年目标'],
      ['企业数', '86家', '90家'],
    ]);
    const proposals = proposalsFor([block]);
    const rolled = applyRolling(block, proposals, all(proposals)).block;
    expect(rolled).toEqual(
      table('a', [
        ['指标', '2022年完成', '2023年目标'],
        ['企业数', '86家', '90家'],
      ]),
    );
  });

  it('changes a merged cell in every row that repeats its words, and is one proposal', () => {
    const spans = [
      { row: 0, column: 1, rows: 1, columns: 2 },
      { row: 1, column: 0, rows: 2, columns: 1 },
    ];
    const block = {
      ...table('a', [
        ['单位', '2021年完成', ''],
        ['2022年新增', '企业', '9家'],
        ['2022年新增', '平台', '3个'],
      ]),
      spans,
    };
    const proposals = proposalsFor([block]);
    expect(proposals.map(({ from }) => from)).toEqual(['2021年', '2022年']);
    const rolled = applyRolling(block, proposals, all(proposals));
    const text = '单位\t2022年完成\t 2023年新增\t企业\t9家 2023年新增\t平台\t3个';
    expect(rolled.block).toMatchObject({ text, spans });
    expect(rolled.proposals.map(({ state, anchor }) => `${state} ${anchor.exact}`)).toEqual([
      'applied 2022年',
      'applied 2023年',
    ]);
  });

  it('leaves blocks it does not touch the same objects', () => {
    const blocks = [text('a', '2021年，攻坚克难。'), text('b', '做好服务。')];
    const rolled = rollBlocks(blocks, proposalsFor(blocks), new Set(['r1']));
    expect([rolled.blocks[0]?.text, rolled.blocks[1] === blocks[1]]).toEqual(['2022年，攻坚克难。', true]);
  });

  it('moves the years of a title', () => {
    expect(rollTitle('云岭区科技局2021年工作总结和2022年工作计划', 2022, 2024)).toBe(
      '云岭区科技局2023年工作总结和2024年工作计划',
    );
  });
});

describe('any accepted proposals', () => {
  const piece = fc.constantFrom(
    ...'2021年|2022年度|2021-2022年度|第九批|第十届论坛|，|云岭区|工作计划|〔2021〕3号|《方案（2021—2023年）》|2022人|二〇二一年|。完成|增长'.split(
      '|',
    ),
  );
  const words = fc.array(piece, { minLength: 1, maxLength: 14 }).map((pieces) => pieces.join(''));
  const drawn = fc.record({ title: words, body: words, delta: fc.constantFrom(1, 2, 3), order: fc.array(fc.nat()) });

  it('turn each from into its to and change nothing else, in whatever order', () => {
    fc.assert(
      fc.property(drawn, ({ title, body, delta, order }) => {
        const block = numbered('a', 1, 'chinese', 1, `${title}。|${body}`);
        const proposals = proposalsFor([block], 2022 + delta);
        const reading = blockReading(block);
        let expected = '';
        let at = 0;
        for (const { anchor, from, to } of proposals) {
          expect(reading.slice(anchor.start, anchor.end)).toBe(from);
          expected += reading.slice(at, anchor.start) + to;
          at = anchor.end;
        }
        expected += reading.slice(at);
        const together = applyRolling(block, proposals, all(proposals));
        expect(blockReading(together.block)).toBe(expected);
        expect(together.proposals.every(({ state }) => state === 'applied')).toBe(true);
        const shuffled = proposals.map(({ id }, i) => ({ id, key: order[i] ?? i })).toSorted((a, b) => a.key - b.key);
        let oneByOne: { block: typeof block; proposals: readonly RollingProposal[] } = { block, proposals };
        for (const { id } of shuffled) oneByOne = applyRolling(oneByOne.block, oneByOne.proposals, new Set([id]));
        expect(oneByOne).toEqual(together);
        expect(together.block.text.slice(0, together.block.titleLength).endsWith('。')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
