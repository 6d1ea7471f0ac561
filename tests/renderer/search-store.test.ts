import { expect, it } from 'vitest';
import { createSearchStore, shownDocuments } from '../../renderer/library/search-store.ts';
import type { SearchHit } from '../../shared/contract/search.ts';
import { fakeClient, summary } from './library-answers.ts';

it('counts all hits of a search, and narrows down to more than the first page had', async () => {
  const hit = (number: number): SearchHit => ({
    // Four documents one after the other; the first page has those of the first two alone.
    documentId: `doc_${Math.floor(number / 150)}`,
    title: '',
    blockId: `b${number}`,
    sectionPath: [],
    text: '科技',
    ranges: [[0, 2]],
  });
  const all = Array.from({ length: 600 }, (_, number) => hit(number));
  let facets = (): unknown => ({ documents: [0, 1, 2, 3].map((number) => ({ id: `doc_${number}`, hits: 150 })) });
  const search = createSearchStore(
    fakeClient({
      'documents.list': () => [0, 1, 2, 3].map((number) => summary(number)),
      'search.facets': () => facets(),
      'search.query': (asked: { limit: number; offset: number; within?: string[] }) => {
        const found = all.filter(({ documentId }) => asked.within?.includes(documentId) ?? true);
        return { total: found.length, elapsedMs: 1, hits: found.slice(asked.offset, asked.offset + asked.limit) };
      },
    }),
  );
  const shown = () => {
    const state = search.store.getState();
    if (state.status !== 'ready') throw new Error(state.status);
    return { ...state, documentCount: shownDocuments(state).length, read: state.hits.length };
  };
  const place = { query: '科技' };
  await search.open(place);
  expect(shown()).toMatchObject({ all: 600, total: 600, read: 200, documentCount: 4 });
  await search.more();
  expect(shown()).toMatchObject({ read: 400 });
  await search.toggle('year', '2002');
  expect(shown()).toMatchObject({ all: 600, total: 150, read: 150, documentCount: 1 });
  expect(new Set(shown().hits.map(({ documentId }) => documentId))).toEqual(new Set(['doc_2']));
  await search.toggle('year', '2003');
  expect(shown()).toMatchObject({ total: 300, read: 200, documentCount: 2 });
  await search.more();
  expect(shown()).toMatchObject({ total: 300, read: 300 });
  await search.open(place);
  expect(shown()).toMatchObject({ total: 300, read: 300 });
  expect(search.stepBack()).toBe(true);
  await expect.poll(() => shown().total).toBe(600);
  expect(search.stepBack()).toBe(false);
  facets = () => Promise.reject(new Error('gone'));
  await search.open({ query: '科技' });
  expect(shown()).toMatchObject({ total: 600, read: 200, counts: 'failed' });
  // Opened without words, it begins with the last ones.
  await search.open({ query: '' });
  expect(shown()).toMatchObject({ text: '科技', total: 600 });
  await search.search('  ');
  expect(search.store.getState().status).toBe('empty');
});
