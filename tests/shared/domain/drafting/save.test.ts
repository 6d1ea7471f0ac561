import { describe, expect, it } from 'vitest';
import type { DraftBlock } from '../../../../shared/domain/draft.ts';
import { applySave } from '../../../../shared/domain/drafting/save.ts';
import { text } from './build.ts';

const block = (id: string, words = id): DraftBlock => ({ ...text(id, words), provenance: null });
const current = [block('a'), block('b'), block('c')];

describe('a save', () => {
  it('reorders, changes, adds and removes in one go', () => {
    const saved = applySave(current, ['c', 'd', 'a'], [block('a', '改'), block('d')]);
    expect(saved).toEqual({ ok: true, blocks: [block('c'), block('d'), block('a', '改')] });
  });

  it('that changes nothing gives the same list', () => {
    const saved = applySave(current, ['a', 'b', 'c'], []);
    expect(saved.ok && saved.blocks).toBe(current);
  });

  it.each([
    ['an order that names a block nobody has', ['a', 'x'], [], 'unknown-block', 'x'],
    ['an order that names a block twice', ['a', 'b', 'a'], [], 'duplicate-block', 'a'],
    ['a block changed twice', ['a'], [block('a', '甲'), block('a', '乙')], 'duplicate-block', 'a'],
    ['a changed block that the order leaves out', ['a'], [block('b', '乙')], 'unordered-block', 'b'],
  ] as const)('is refused for %s', (_, order, changed, problem, id) => {
    expect(applySave(current, order, changed)).toEqual({ ok: false, problem, id });
  });
});
