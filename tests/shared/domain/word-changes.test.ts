import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changedPlaces, type WordChange, wordChanges } from '../../../shared/domain/word-changes.ts';

const marks = { same: '', removed: '-', added: '+' } as const;

function shown(changes: readonly WordChange[]): string {
  return changes.map(({ kind, text }) => (kind === 'same' ? text : `[${marks[kind]}${text}]`)).join('');
}

it('replaces a figure as a whole', () => {
  const before = '选派科技特派员58名，合同金额3,860万元，增长27.6%。';
  const after = '选派科技特派员63名，合同金额4,215万元，增长27.6%。';
  const changes = wordChanges(before, after);
  expect(shown(changes)).toBe('选派科技特派员[-58][+63]名，合同金额[-3,860][+4,215]万元，增长27.6%。');
  expect(changedPlaces(changes)).toBe(2);
});

it('tells what was added behind, and nothing where nothing was done', () => {
  expect(shown(wordChanges('培训九期。', '培训九期。覆盖全区。'))).toBe('培训九期。[+覆盖全区。]');
  expect(wordChanges('培训九期。', '培训九期。')).toEqual([{ kind: 'same', text: '培训九期。' }]);
  expect(wordChanges('', '')).toEqual([]);
});

it('makes up both texts, whatever they are', () => {
  const text = fc.array(fc.constantFrom('全区', '新增', '9', '3,860', '，', '。', '【待补：数】', '😀', ' '), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(text, text, (old, now) => {
      const [before, after] = [old.join(''), now.join('')];
      const changes = wordChanges(before, after);
      const without = (kind: WordChange['kind']) =>
        changes
          .filter((change) => change.kind !== kind)
          .map((change) => change.text)
          .join('');
      expect([without('added'), without('removed')]).toEqual([before, after]);
      expect(changedPlaces(changes) === 0).toBe(before === after);
    }),
  );
});
