import { expect, it } from 'vitest';
import { versionChain } from '../../../../shared/domain/version/chain.ts';

it('a chain of versions is the same from wherever it is seen, newest first', () => {
  const links = [
    { newer: 'b', older: 'a' },
    { newer: 'c', older: 'b' },
    { newer: 'y', older: 'x' },
  ];
  expect(['a', 'b', 'c'].map((id) => versionChain(links, id))).toEqual(
    Array.from({ length: 3 }, () => ['c', 'b', 'a']),
  );
  expect(versionChain(links, 'alone')).toEqual(['alone']);
});
