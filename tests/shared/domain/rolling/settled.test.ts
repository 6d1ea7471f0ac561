import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Block } from '../../../../shared/domain/block.ts';
import { applyRolling } from '../../../../shared/domain/rolling/apply.ts';
import { proposeRolling } from '../../../../shared/domain/rolling/propose.ts';
import { settled, settledRolling } from '../../../../shared/domain/rolling/settled.ts';
import { counter, numbered, table, text } from '../drafting/build.ts';

const proposalsFor = (block: Block) =>
  proposeRolling({ blocks: [block], fromYear: 2022, toYear: 2023, newId: counter('r') });

const sentences = [
  '2021年，云岭区攻坚克难。',
  '完成2021年任务，',
  '第十批验收结束。',
  '2021年度增长2021万元，第九批启动。',
  '比2020年多九家；',
  '各项工作有序推进。',
];

const drawn = fc
  .array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 5 })
  .map((all) => text('a', all.join('')));

it('what was taken back is open, and applied once more when it is done again', () => {
  fc.assert(
    fc.property(drawn, fc.infiniteStream(fc.boolean()), (block, chosen) => {
      const proposals = proposalsFor(block);
      const accept = new Set(proposals.flatMap(({ id }) => (chosen.next().value ? [id] : [])));
      const rolled = applyRolling(block, proposals, accept);
      expect(settledRolling([rolled.block], rolled.proposals)).toEqual(rolled.proposals);
      const back = settledRolling([block], rolled.proposals);
      expect(back.map(({ state }) => state)).toEqual(proposals.map(() => 'open'));
      expect(applyRolling(block, back, accept).block).toEqual(rolled.block);
      expect(settledRolling([rolled.block], back).map(({ state }) => state)).toEqual(
        rolled.proposals.map(({ state }) => state),
      );
    }),
  );
});

it('a year that was moved on by hand is applied, wherever its words are by then', () => {
  const block = text('a', '2021年，云岭区攻坚克难，完成全部任务。');
  const [proposal] = proposalsFor(block);
  if (proposal === undefined) throw new Error('There is a year in it');
  const edited = { ...block, text: '一年来成效明显。2022年，云岭区攻坚克难，完成全部任务。' };
  expect(settled(proposal, edited)).toMatchObject({ state: 'applied', anchor: { exact: '2022年', start: 8 } });
});

it('a refusal holds, and what is gone stays as it was known last', () => {
  const block = numbered('a', 1, 'chinese', 1, '2021年情况。|云岭区攻坚克难。');
  const [proposal] = proposalsFor(block);
  if (proposal === undefined) throw new Error('There is a year in it');
  const declined = { ...proposal, state: 'declined' as const };
  const done = { ...block, text: block.text.replace('2021', '2022') };
  expect(settled(declined, done)).toBe(declined);
  const gone = { ...block, text: block.text.replace('2021年', ''), titleLength: 3 };
  expect(settled(proposal, gone)).toBe(proposal);
});

it('cells of a table count too', () => {
  const block = table('t', [['2021年', '九家']]);
  const proposals = proposalsFor(block);
  const rolled = applyRolling(block, proposals, new Set(proposals.map(({ id }) => id)));
  expect(settledRolling([block], rolled.proposals).every(({ state }) => state === 'open')).toBe(true);
});
