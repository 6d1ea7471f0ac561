import { expect, it } from 'vitest';
import { arrange, facetValues, noFilter, sortDocuments } from '../../renderer/library/arrange.ts';
import { createDetailStore } from '../../renderer/library/detail-store.ts';
import { createLibraryStore } from '../../renderer/library/library-store.ts';
import { changedValues, fieldsOf, problemsOf } from '../../renderer/library/metadata-fields.ts';
import type { Metadata } from '../../shared/domain/document.ts';
import { fakeClient, summary } from './library-answers.ts';

const titles = (store: ReturnType<typeof createLibraryStore>): readonly string[] => {
  const state = store.store.getState();
  return state.status === 'ready'
    ? state.rows.flatMap((row) => (row.kind === 'document' ? [row.document.id] : []))
    : [];
};

it('groups by the year a document looks back on, unknown years last', () => {
  const documents = [
    summary(1, { id: 'a', summaryYear: 2022, planYear: 2023 }),
    summary(2, { id: 'b', summaryYear: null, planYear: 2024 }),
    summary(3, { id: 'c', summaryYear: null, planYear: null }),
  ];
  const rows = arrange(sortDocuments(documents, 'year'), noFilter, 'year');
  expect(rows.map((row) => (row.kind === 'group' ? `${row.label} ${row.count}` : row.document.id))).toEqual([
    '2024年度 1',
    'b',
    '2022年度 1',
    'a',
    '年度不明 1',
    'c',
  ]);
});

it('counts what there is to filter by, newest year and largest office first', () => {
  const documents = [summary(1), summary(4), summary(2), summary(3, { organisation: null })];
  expect(facetValues(documents, 'organisation').map(({ label, count }) => [label, count])).toEqual([
    ['青禾县农业农村局', 2],
    ['澜川市教育局', 1],
    ['没有单位', 1],
  ]);
  expect(facetValues(documents, 'year').map(({ label }) => label)).toEqual(['2004年', '2003年', '2002年', '2001年']);
});

it('stays fast with ten thousand documents, filtering at every letter', async () => {
  const documents = Array.from({ length: 10_000 }, (_, number) => summary(number));
  const library = createLibraryStore(fakeClient({ 'documents.list': () => documents, 'drafts.list': () => [] }));
  await library.load();
  expect(titles(library)).toHaveLength(10_000);
  const times: number[] = [];
  for (const text of ['农', '农业', '农业 20', '农业 201', '农业 2019', '农业 2019 第1', '']) {
    const started = performance.now();
    library.filter({ text });
    times.push(performance.now() - started);
  }
  library.filter({ text: '农业 2019', genre: ['plan'] });
  expect(titles(library).length).toBeGreaterThan(10);
  const started = performance.now();
  for (let i = 0; i < 20; i++) library.move(1);
  // The first letter also folds every title once. A frame is 16 ms; this machine may be busy.
  expect(times.toSorted((a, b) => a - b)[3]).toBeLessThan(40);
  expect((performance.now() - started) / 20).toBeLessThan(16);
});

it('keeps the choice among what is shown, and gives it to the neighbour when its document goes', async () => {
  const documents = [1, 2, 3].map((number) => summary(number, { summaryYear: 2020 + number }));
  const library = createLibraryStore(
    fakeClient({ 'documents.list': () => documents, 'drafts.list': () => [], 'documents.remove': () => null }),
  );
  const chosen = (): string | null => {
    const state = library.store.getState();
    return state.status === 'ready' ? state.chosenId : null;
  };
  await library.load();
  expect(chosen()).toBe('doc_3');
  library.move(1);
  expect(chosen()).toBe('doc_2');
  await library.remove('doc_2');
  expect(chosen()).toBe('doc_1');
  library.filter({ year: ['2023'] });
  expect(chosen()).toBe('doc_3');
  library.move(Number.NEGATIVE_INFINITY);
  expect(chosen()).toBe('doc_3');
});

it('drops an answer for a document that is no longer chosen', async () => {
  const waiting = new Map<string, (value: unknown) => void>();
  const detail = createDetailStore(
    fakeClient({
      'documents.get': ({ id }: { id: string }) => new Promise((resolve) => waiting.set(id, resolve)),
      'annotations.list': () => [],
    }),
  );
  const first = detail.show('a');
  const second = detail.show('b');
  const document = (id: string) => ({ summary: summary(1, { id }), metadata: noMetadata, ...empty });
  waiting.get('b')?.(document('b'));
  await second;
  waiting.get('a')?.(document('a'));
  await first;
  expect(detail.store.getState()).toMatchObject({ status: 'ready', id: 'b' });
});

const empty = { blocks: [], dropped: [], changes: [], diagnostics: [] };
const noMetadata: Metadata = {
  title: null,
  organisation: null,
  genre: null,
  documentNumber: null,
  date: null,
  summaryYear: null,
  planYear: null,
};

it('sends only what was changed or unsure, so that the rest keeps its place in the text', () => {
  const metadata: Metadata = {
    ...noMetadata,
    title: { value: '某局2023年工作总结', line: 1, quote: '某局2023年工作总结', certainty: 'certain' },
    organisation: { value: '某局', line: 1, quote: '某局', certainty: 'guess' },
    date: { value: '2024-01', line: 90, quote: '2024年1月', certainty: 'certain' },
  };
  const fields = { ...fieldsOf(metadata), date: '２０２４年1月5日', summaryYear: '2023年' };
  expect(problemsOf(fields)).toEqual({});
  expect(changedValues(metadata, fields)).toEqual({ organisation: '某局', date: '2024-01-05', summaryYear: 2023 });
  expect(changedValues(metadata, { ...fieldsOf(metadata), date: '' })).toEqual({ organisation: '某局', date: null });
  expect(Object.keys(problemsOf({ ...fields, date: '2024-13', planYear: '24' }))).toEqual(['date', 'planYear']);
});
