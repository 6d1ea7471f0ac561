import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixturePages } from '../../../paths.ts';
import { temporaryFolder } from '../../../temporary.ts';
import { aScan } from '../../importer/pdf/written-pdf.ts';
import { opened } from '../opened.ts';

const password = 'Nian2024';

/** A folder with the pages of the street’s office: encrypted, open, and as text. */
function folderWith(...names: readonly string[]): string {
  const folder = temporaryFolder();
  for (const name of names) copyFileSync(join(fixturePages, name), join(folder, name));
  return folder;
}

describe('a PDF or a saved page', () => {
  it('is the same document as its text, or has what is on the page beside it', async () => {
    const folder = folderWith('water.txt', 'water.chromium-official.pdf', 'water.mhtml');
    const { imported, value } = opened();
    expect((await imported(join(folder, 'water.txt'))).map(({ status }) => status)).toEqual(['added']);
    expect((await imported(folder)).map(({ status }) => status)).toEqual(['duplicate', 'newVersion', 'duplicate']);
    const documents = await value('documents.list', {});
    const attachments = async (name: string) => {
      const { id = '' } = documents.find(({ originalName }) => originalName === name) ?? {};
      return (await value('documents.get', { id })).blocks.filter(({ kind }) => kind === 'attachment').length;
    };
    expect([await attachments('water.mhtml'), await attachments('water.txt')]).toEqual([1, 0]);
  });

  it('shows the lines that were read, and is read again from its original', async () => {
    const { imported, value } = opened();
    const [result] = await imported(join(fixturePages, 'water.chromium-official.pdf'));
    const id = result?.documentId ?? '';
    const { lines, hasPages } = await value('documents.original', { id, from: 1, count: 1 });
    expect(hasPages).toBe(true);
    expect(lines).toMatchObject([
      {
        text: '江临区水务局2023年工作总结和2024年工作计划',
        hint: { centred: true, place: { kind: 'page', parts: [{ page: 1, until: 11 }, { until: 22 }, { until: 25 }] } },
      },
    ]);
    expect(await value('documents.reread', { job: 'again', id })).toMatchObject({ changedBlocks: 0 });
  });

  it('is read but for its damaged pages, whatever else fails for them', async () => {
    const printed = readFileSync(join(fixturePages, 'water.libreoffice-word.pdf'), 'latin1');
    // A string that never ends stands on the first and the last of three pages.
    const page = /\/Resources 32 0 R(?=[^\n]*\/Contents [28] 0 R)/g;
    const path = join(temporaryFolder(), 'water.pdf');
    writeFileSync(
      path,
      printed.replace(page, () => '/R(\\ 32 0 R'),
      'latin1',
    );
    const { imported } = opened();
    const [result] = await imported(path);
    expect(result).toMatchObject({ status: 'added' });
  });
});

describe('the bytes of an original', () => {
  it('are handed out in pieces, to the last one', async () => {
    const path = join(fixturePages, 'water.chromium-official.pdf');
    const { imported, value, code } = opened();
    const id = (await imported(path))[0]?.documentId ?? '';
    const pieces: Buffer[] = [];
    for (let from = 0, total = 1; from < total; from += 40_000) {
      const answer = await value('documents.originalBytes', { id, from, count: 40_000 });
      pieces.push(Buffer.from(answer.bytes, 'base64'));
      total = answer.total;
    }
    expect(pieces.length).toBeGreaterThan(1);
    expect(Buffer.concat(pieces).equals(readFileSync(path))).toBe(true);
    expect(await value('documents.originalBytes', { id, from: 10_000_000, count: 5 })).toMatchObject({ bytes: '' });
    expect(await code('documents.originalBytes', { id, from: 0, count: 1024 * 1024 })).toBe('bad-input');
  });

  it('are those of documents with pages, and of nothing else', async () => {
    const { imported, code, folder } = opened();
    const id = (await imported(join(fixturePages, 'water.txt')))[0]?.documentId ?? '';
    const asked = (name: string) => code('documents.originalBytes', { id: name, from: 0, count: 10 });
    expect(await asked(id)).toBe('file-unsupported');
    expect(await asked(join(folder, 'library.db'))).toBe('not-found');
    expect(await asked('../../../etc/passwd')).toBe('not-found');
  });
});

describe('an encrypted PDF', () => {
  it('asks for its password, is told a wrong one, and comes in alone with the right one', async () => {
    const folder = folderWith('street.encrypted.pdf', 'roads.footnotes.pdf');
    const { door, value, imported } = opened();
    const files = [door.grants.grant(folder, 'read')];
    const file = join(folder, 'street.encrypted.pdf');
    const first = await imported(folder);
    expect(first.map((each) => each.error?.code ?? each.status)).toEqual(['added', 'file-encrypted']);
    const unlock = (tried: string) =>
      value('documents.import', { job: 'unlock', files, unlock: { file, password: tried } });
    expect(await unlock('nian2024')).toMatchObject([
      { file, status: 'failed', error: { code: 'file-password-wrong' } },
    ]);
    expect(await unlock(password)).toMatchObject([{ file, status: 'added', error: null }]);
    expect(await imported(folder)).toMatchObject([{ status: 'duplicate' }, { status: 'duplicate' }]);
    expect(await value('documents.list', {})).toHaveLength(2);
  });

  it('leaves its password nowhere in the library', async () => {
    const { folder, door, value, imported } = opened();
    const file = join(folderWith('street.encrypted.pdf'), 'street.encrypted.pdf');
    const files = [door.grants.grant(file, 'read')];
    for (const tried of ['Wrong-Secret', password]) {
      await value('documents.import', { job: 'unlock', files, unlock: { file, password: tried } });
    }
    const [{ id = '' } = {}] = await value('documents.list', {});
    expect((await door.call('documents.reread', { job: 'again', id })).ok).toBe(false);
    expect(await value('documents.reread', { job: 'again', id, password })).toMatchObject({ changedBlocks: 0 });
    await imported(file);
    const kept = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(kept.length).toBeGreaterThan(1);
    for (const { parentPath, name } of kept) {
      const bytes = readFileSync(join(parentPath, name));
      expect([name, bytes.includes(password), bytes.includes('Wrong-Secret')]).toEqual([name, false, false]);
    }
  });

  it('that is gone meanwhile is named', async () => {
    const { door, code } = opened();
    const files = [door.grants.grant(folderWith(), 'read')];
    const unlock = { file: '/no/such.pdf', password };
    expect(await code('documents.import', { job: 'unlock', files, unlock })).toBe('file-missing');
  });
});

describe('a scan', () => {
  it('is kept with what its name says, found by its title, and never mixed up with another', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, '江临区水务局2021年工作总结.pdf'), aScan());
    writeFileSync(join(folder, '20220105扫描.pdf'), aScan('Scanned by X'));
    const { imported, value } = opened();
    const results = await imported(folder);
    expect(results.map(({ status, title, isScan }) => [status, title, isScan])).toEqual([
      ['added', '20220105扫描', true],
      ['added', '江临区水务局2021年工作总结', true],
    ]);
    const documents = await value('documents.list', {});
    expect(
      documents.map(({ title, organisation, genre, summaryYear, blocks }) => [
        title,
        organisation,
        genre,
        summaryYear,
        blocks,
      ]),
    ).toEqual([
      ['江临区水务局2021年工作总结', '江临区水务局', 'summary', 2021, 0],
      ['20220105扫描', null, null, null, 0],
    ]);
    expect((await imported(folder)).map(({ status }) => status)).toEqual(['duplicate', 'duplicate']);
  });

  it('is shown with a sentence, and refuses what needs text', async () => {
    const path = join(temporaryFolder(), '2021年总结.pdf');
    writeFileSync(path, aScan());
    const { imported, value, code, door } = opened();
    const id = (await imported(path))[0]?.documentId ?? '';
    const { blocks, diagnostics } = await value('documents.get', { id });
    expect([blocks, diagnostics.map(({ rule }) => rule)]).toEqual([[], ['import/scan']]);
    expect((await value('documents.outline', { id })).sections).toEqual([]);
    expect((await value('structure.get', { documentId: id })).blocks).toEqual([]);
    expect((await value('documents.original', { id, from: 1, count: 9 })).lines).toHaveLength(1);
    expect(await value('documents.reread', { job: 'again', id })).toMatchObject({ changedBlocks: 0 });
    const source = { from: 'document', documentId: id, whole: false } as const;
    const wish = { source, year: null, organisation: null };
    expect(await code('drafts.preview', wish)).toBe('file-scanned');
    expect(await code('drafts.create', { ...wish, accept: 'none' })).toBe('file-scanned');
    const target = door.grants.grant(join(temporaryFolder(), '出.docx'), 'write');
    const how = { target, profile: 'gbt9704', overwrite: false };
    expect(await code('exports.write', { job: 'out', source: { of: 'document', id }, ...how })).toBe('file-scanned');
    expect(await code('files.export', { job: 'out', file: door.grants.grant(path, 'read'), ...how })).toBe(
      'file-scanned',
    );
    expect(await value('documents.describe', { id, values: { title: '区水务局总结' } })).toMatchObject({
      title: '区水务局总结',
    });
  });
});
