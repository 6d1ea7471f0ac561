import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../temporary.ts';
import { opened } from './opened.ts';

/** Summaries of different years; each names the reservoir in every section, more often the later the year. */
function summaries(folder: string, years: readonly number[]): string {
  mkdirSync(folder, { recursive: true });
  for (const [i, year] of years.entries()) {
    const sections = Array.from({ length: 40 + i * 10 }, (_, n) => `${n + 1}.加固水库。${year}年加固水库${n + 1}处。`);
    const text = [`澄江县水务局${year}年工作总结`, '一、水库除险', ...sections, '二、其他工作', '水库管理有序。'].join(
      '\n',
    );
    writeFileSync(join(folder, `${year}.txt`), text);
  }
  return folder;
}

it('counts all hits by document, and pages through those of chosen documents', async () => {
  const { value, imported } = opened();
  await imported(summaries(join(temporaryFolder(), 'texts'), [2019, 2020, 2021, 2022]));
  for (const text of ['水库', '水库 年', '处。']) {
    const all = await value('search.query', { text, limit: 1000 });
    const { documents } = await value('search.facets', { text });
    expect(all.total).toBeGreaterThan(200);
    const counts = new Map<string, number>();
    for (const { documentId } of all.hits) counts.set(documentId, (counts.get(documentId) ?? 0) + 1);
    expect(new Map(documents.map(({ id, hits }) => [id, hits]))).toEqual(counts);
    // Those of the oldest come last, far behind the first page.
    const within = [all.hits.at(-1)?.documentId ?? '', all.hits[0]?.documentId ?? ''];
    const wanted = all.hits.filter(({ documentId }) => within.includes(documentId));
    const first = await value('search.query', { text, within, limit: 50 });
    const second = await value('search.query', { text, within, limit: 1000, offset: 50 });
    expect(first.total).toBe(wanted.length);
    expect([...first.hits, ...second.hits]).toEqual(wanted);
    expect(await value('search.query', { text, within: [] })).toMatchObject({ total: 0, hits: [] });
  }
});

it('finds sections by their own heading, and none by the text that runs on in it', async () => {
  const { value, imported } = opened();
  await imported(summaries(join(temporaryFolder(), 'texts'), [2019, 2020]));
  const found = await value('search.headings', { text: '水库 除险' });
  expect(found.map(({ sectionPath }) => sectionPath.at(-1))).toEqual(['一、水库除险', '一、水库除险']);
  expect(await value('search.headings', { text: '管理有序' })).toEqual([]);
  expect(await value('search.headings', { text: '水库', limit: 3 })).toHaveLength(3);
});
