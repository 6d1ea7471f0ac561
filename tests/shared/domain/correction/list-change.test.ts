import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listChanges, withListChanges } from '../../../../shared/domain/correction/list-change.ts';

const list = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });

describe('the changes of a list', () => {
  it('lead from one list to the other, whatever the two are', () => {
    fc.assert(
      fc.property(list, list, (before, after) => {
        expect(withListChanges(before, listChanges(before, after))).toEqual(after);
      }),
    );
  });

  it('name only what is other, in one stretch or in several of the same length', () => {
    expect(listChanges(['a', 'b', 'c'], ['a', 'x', 'y', 'c'])).toEqual([{ at: 1, removed: 1, added: ['x', 'y'] }]);
    expect(listChanges(['a', 'b', 'c', 'd'], ['x', 'b', 'y', 'z'])).toEqual([
      { at: 0, removed: 1, added: ['x'] },
      { at: 2, removed: 2, added: ['y', 'z'] },
    ]);
    expect(listChanges(['a', 'b'], ['a', 'b'])).toEqual([]);
  });

  it('leave a list the same where there are none', () => {
    const before = ['a'];
    expect(withListChanges(before, listChanges(before, ['a']))).toBe(before);
  });
});
