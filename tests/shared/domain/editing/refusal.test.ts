import fc from 'fast-check';
import { expect, it } from 'vitest';
import { demoteSection, promoteSection } from '../../../../shared/domain/editing/depth.ts';
import { moveSection } from '../../../../shared/domain/editing/move.ts';
import { refusalOf } from '../../../../shared/domain/editing/refusal.ts';
import { numbered, text } from '../drafting/build.ts';
import { draft, drawnDraft } from './drawn.ts';

const actions = {
  up: (blocks, id) => moveSection(blocks, id, 'up'),
  down: (blocks, id) => moveSection(blocks, id, 'down'),
  promote: promoteSection,
  demote: demoteSection,
} satisfies Record<string, typeof promoteSection>;

it('says why, and only where nothing happens', () => {
  fc.assert(
    fc.property(drawnDraft, fc.constantFrom('up', 'down', 'promote', 'demote'), fc.nat(), (blocks, action, at) => {
      const id = blocks[at % blocks.length]?.id ?? '';
      expect(refusalOf(blocks, action, id) !== null).toBe(actions[action](blocks, id) === blocks);
    }),
    { numRuns: 500 },
  );
});

it('names what is missing', () => {
  const blocks = draft(text('p', '文。'), numbered('a', 1, 'chinese', 1), numbered('b', 2, 'chinese-bracketed', 1));
  expect(refusalOf(blocks, 'demote', 'a')).toBe('nothingAbove');
  expect(refusalOf(blocks, 'promote', 'a')).toBe('isTop');
  expect(refusalOf(blocks, 'up', 'a')).toBe('isFirst');
  expect(refusalOf(blocks, 'down', 'b')).toBe('isLast');
  expect(refusalOf(blocks, 'down', null)).toBe('noSection');
});
