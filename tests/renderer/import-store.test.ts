import { expect, it } from 'vitest';
import type { Client } from '../../renderer/client.ts';
import { createImportStore } from '../../renderer/library/import-store.ts';
import type { ImportResult } from '../../shared/contract/documents.ts';
import { fakeClient } from './library-answers.ts';

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
