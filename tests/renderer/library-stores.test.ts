import { expect, it } from 'vitest';
import type { Client } from '../../renderer/client.ts';
import { arrange, facetValues, noFilter, sortDocuments } from '../../renderer/library/arrange.ts';
import { createDetailStore } from '../../renderer/library/detail-store.ts';
import { createImportStore } from '../../renderer/library/import-store.ts';
import { createLibraryStore } from '../../renderer/library/library-store.ts';
import { changedValues, fieldsOf, problemsOf } from '../../renderer/library/metadata-fields.ts';
import { createSearchStore, shownDocuments } from '../../renderer/library/search-store.ts';
import type { DocumentSummary, ImportResult } from '../../shared/contract/documents.ts';
import type { SearchHit } from '../../shared/contract/search.ts';
import type { Chosen } from '../../shared/contract/workbench.ts';
import type { Metadata } from '../../shared/domain/document.ts';

const offices = ['云岭区科学技术局', '青禾县农业农村局', '澜川市教育局'];

function summary(number: number, changes: Partial<DocumentSummary> = {}): DocumentSummary {
  const year = 2000 + (number % 25);
  return {
    id: `doc_${number}`,
    title: `${offices[number % 3]}${year}年工作总结（第${number}份）`,
    organisation: offices[number % 3] ?? null,
    genre: number % 2 === 0 ? 'summary' : 'plan',
    documentNumber: null,
    summaryYear: year,
    planYear: null,
    date: `${year + 1}-01-${String((number % 28) + 1).padStart(2, '0')}`,
    originalName: `${number}.txt`,
    importedAt: '2025-01-06T12:00:00Z',
    newestVersionId: null,
    olderVersions: 0,
    blocks: 40,
    characters: 4000,
    annotations: 0,
    deletedAt: null,
    ...changes,
  };
}

/** A door that answers from a table; what the table has not is a mistake of the test. */
function fakeClient(
  answers: Record<string, (input: never) => unknown>,
  host: Client['host'] = 'desktop',
  chosenAgain: readonly Chosen[] = [],
): Pick<Client, 'call' | 'job' | 'host' | 'files'> {
  const call = (async (method: string, input: never) => answers[method]?.(input)) as Client['call'];
  const files: Client['files'] = {
    choose: async () => chosenAgain,
    dropped: async () => [],
    saveAs: async () => null,
    reveal: async () => {},
  };
  return { host, files, call, job: (work) => ({ result: work('job'), stop: () => {} }) };
}

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

it('tries again only the file that failed, and keeps the other results', async () => {
  const asked: string[][] = [];
  const result = (file: string, status: ImportResult['status']): ImportResult => ({
    file,
    status,
    documentId: status === 'added' ? `doc ${file}` : null,
    title: null,
    isScan: false,
    isLossy: false,
    error: status === 'failed' ? { code: 'file-unreadable', message: '读不出' } : null,
    versionOf: null,
    token: status === 'failed' ? `${file} again` : null,
  });
  const imports = createImportStore(
    fakeClient({
      'documents.import': ({ files }: { files: string[] }) => {
        asked.push(files);
        return files.map((file) => result(file.slice(0, 1), file === 'b' ? 'failed' : 'added'));
      },
    }),
  );
  await imports.start([
    { token: 'a', name: 'a.txt' },
    { token: 'b', name: 'b.txt' },
  ]);
  const finished = () => {
    const { work } = imports.store.getState();
    return work.status === 'finished' ? work.results : [];
  };
  expect(finished().map(({ status }) => status)).toEqual(['added', 'failed']);
  await imports.retry(finished().filter(({ status }) => status === 'failed'));
  expect(asked).toEqual([['a', 'b'], ['b again']]);
  expect(finished().map(({ status }) => status)).toEqual(['added', 'added']);
  imports.close();
  expect(imports.store.getState()).toEqual({ work: { status: 'idle' }, isOpen: false });
});

it('goes on with what a stopped import has not read', async () => {
  const asked: string[][] = [];
  const imports = createImportStore(
    fakeClient({
      'documents.import': ({ files }: { files: string[] }) => {
        asked.push(files);
        const status = (at: number) => (asked.length === 1 && at > 0 ? 'cancelled' : 'added');
        const rest = { documentId: null, title: null, isScan: false, isLossy: false, error: null, versionOf: null };
        return files.map((file, at) => ({ ...rest, file, status: status(at), token: file }));
      },
    }),
  );
  await imports.start(['a', 'b', 'c'].map((token) => ({ token, name: token })));
  const results = () => {
    const { work } = imports.store.getState();
    return work.status === 'finished' ? work.results : [];
  };
  await imports.retry(results().filter(({ status }) => status === 'cancelled'));
  expect(asked.flat()).toEqual(['a', 'b', 'c', 'b', 'c']);
  expect(results().map(({ file, status }) => `${file} ${status}`)).toEqual(['a added', 'b added', 'c added']);
});

it('asks for a mended file again where the browser only gave a copy', async () => {
  const failedOnce = ({ files }: { files: string[] }) =>
    files.map((file) => ({
      file: `/uploads/${file}/总结.txt`,
      status: file === 'old' ? 'failed' : 'added',
      documentId: null,
      title: null,
      isScan: false,
      isLossy: false,
      error: null,
    }));
  const chosen = [{ token: 'new', name: '总结.txt' }];
  const imports = createImportStore(fakeClient({ 'documents.import': failedOnce }, 'browser', chosen));
  const results = () => {
    const { work } = imports.store.getState();
    return work.status === 'finished' ? work.results : [];
  };
  await imports.start([{ token: 'old', name: '总结.txt' }]);
  expect(results().map(({ status }) => status)).toEqual(['failed']);
  await imports.retry(results());
  expect(results().map(({ file, status }) => `${file} ${status}`)).toEqual(['/uploads/new/总结.txt added']);
});

it('says why a whole import was refused, and can begin again', async () => {
  const imports = createImportStore({
    ...fakeClient({}),
    call: (async () => {}) as Client['call'],
    job: () => {
      throw new Error('no job');
    },
  });
  await imports.start('samples');
  expect(imports.store.getState().work).toMatchObject({ status: 'finished', results: [] });
});

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
