import { expect, it } from 'vitest';
import { versionChains, versionStand } from '../../../../shared/domain/version/chain.ts';

const links = [
  { newer: 'b', older: 'a' },
  { newer: 'c', older: 'b' },
  { newer: 'y', older: 'x' },
];
const chainOf = versionChains(links);

it('a chain of versions is the same from wherever it is seen, newest first', () => {
  expect(['a', 'b', 'c'].map(chainOf)).toEqual(Array.from({ length: 3 }, () => ['c', 'b', 'a']));
  expect(chainOf('alone')).toEqual(['alone']);
});

it('a version in the trash is passed over', () => {
  const stands = (...gone: string[]) =>
    ['a', 'b', 'c'].map((id) => versionStand(chainOf(id), id, (each) => gone.includes(each)));
  expect(stands()).toEqual([
    { newestVersionId: 'c', olderVersions: 0 },
    { newestVersionId: 'c', olderVersions: 1 },
    { newestVersionId: null, olderVersions: 2 },
  ]);
  expect(stands('c')).toMatchObject([{ newestVersionId: 'b' }, { newestVersionId: null, olderVersions: 1 }, {}]);
  expect(stands('b')).toMatchObject([{ newestVersionId: 'c' }, {}, { newestVersionId: null, olderVersions: 1 }]);
});
