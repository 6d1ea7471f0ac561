import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLibrary, openWithoutLibrary } from '../../../electron/library/open-library.ts';
import { AppError } from '../../../shared/errors.ts';
import { importerEntry, samples, seeds } from '../../paths.ts';
import { noon } from '../../temporary.ts';
import { opened, sampleFiles } from './opened.ts';

const [sample = ''] = sampleFiles;

function present<T>(value: T | undefined | null): T {
  if (value === undefined || value === null) throw new Error('The sample has one');
  return value;
}

describe('the door', () => {
  it('refuses what is no method, even when the name is known to every object', async () => {
    const { door } = opened();
    for (const method of ['documents.burn', 'constructor', '__proto__', 'toString', 7, null, undefined]) {
      expect(await door.callUnchecked(method, {})).toMatchObject({ ok: false, code: 'unknown-method' });
    }
  });

  it('refuses input that breaks the contract, and says where', async () => {
    const { door } = opened();
    const answer = await door.callUnchecked('search.query', { text: '科技', limit: 'all' });
    expect(answer).toMatchObject({ ok: false, code: 'bad-input' });
    expect(answer.ok ? '' : answer.message).toContain('limit');
    expect(await door.callUnchecked('documents.get', { id: 'doc_1', path: '/etc/passwd' })).toMatchObject({
      code: 'bad-input',
    });
  });

  it('without a library answers what needs none and refuses the rest', async () => {
    const door = openWithoutLibrary({ importerEntry, seeds, clock: noon, emit: () => {} });
    expect((await door.call('templates.list', {})).ok).toBe(true);
    expect(await door.call('documents.list', {})).toMatchObject({ ok: false, code: 'no-library' });
  });

  it('lets a second program read and refuses it to write', async () => {
    const { folder, imported } = opened();
    await imported(sample);
    const second = openLibrary(folder, 'read', { importerEntry, seeds, clock: noon, emit: () => {} });
    const list = await second.call('documents.list', {});
    expect(list.ok && list.value.length).toBe(1);
    const id = present(list.ok ? list.value[0] : null).id;
    expect(await second.call('documents.remove', { id })).toMatchObject({ ok: false, code: 'library-busy' });
    await second.close();
  });

  it('gives no file that was not chosen', async () => {
    const { door, code } = opened();
    expect(await code('documents.import', { job: 'a', files: [sample] })).toBe('bad-input');
    const forWriting = door.grants.grant(sample, 'write');
    expect(await code('documents.import', { job: 'b', files: [forWriting] })).toBe('bad-input');
  });
});

it('a fault in the program is told to the log, not to the caller', async () => {
  const { folder, door, imported } = opened();
  await imported(sample);
  const noFolder = door.grants.grant(join(folder, 'library.db'), 'read');
  expect(statSync(join(folder, 'library.db')).size).toBeGreaterThan(0);
  const answer = await door.call('documents.import', { job: 'x', files: [noFolder] });
  expect(answer).toMatchObject({ ok: true, value: [{ status: 'failed' }] });
});

describe('closing', () => {
  it('waits for what is under way, and takes no more', { timeout: 60_000 }, async () => {
    const { folder, door, imported } = opened();
    const running = imported(samples);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await door.close();
    expect((await running).every(({ status }) => status === 'added' || status === 'cancelled')).toBe(true);
    expect(await door.call('documents.list', {})).toMatchObject({ ok: false, code: 'library-stopped' });
    expect(readdirSync(join(folder, 'originals')).filter((name) => name.startsWith('incoming'))).toEqual([]);
  });

  it('leaves copies behind only when it is killed, and then the next start sweeps them', async () => {
    const { folder, door } = opened();
    await door.close();
    mkdirSync(join(folder, 'originals'), { recursive: true });
    writeFileSync(join(folder, 'originals', 'incoming-doc_1'), 'half a file');
    await opened(folder).door.close();
    expect(readdirSync(join(folder, 'originals'))).toEqual([]);
  });
});

describe('a library that is not well', () => {
  it('is not replaced by an empty one when its database is gone', async () => {
    const { folder, door, imported } = opened();
    await imported(sample);
    await door.close();
    rmSync(join(folder, 'library.db'));
    expect(() => opened(folder)).toThrow(expect.objectContaining({ code: 'library-damaged' }));
    writeFileSync(join(folder, 'library.db'), '');
    expect(() => opened(folder)).toThrow(expect.objectContaining({ code: 'library-damaged' }));
  });

  it('says so when a page of it is damaged, to readers as well', async () => {
    const { folder, door, imported } = opened();
    await imported(sample);
    await door.close();
    const file = join(folder, 'library.db');
    const bytes = readFileSync(file);
    // Everything after the schema's own pages.
    bytes.fill(0x5a, 4096 * 3);
    writeFileSync(file, bytes);
    const codes: string[] = [];
    try {
      const damaged = openLibrary(folder, 'read', { importerEntry, seeds, clock: noon, emit: () => {} });
      for (const method of ['documents.list', 'library.status'] as const) {
        const answer = await damaged.call(method, {});
        codes.push(answer.ok ? 'ok' : answer.code);
      }
      await damaged.close();
    } catch (error) {
      codes.push(error instanceof AppError ? error.code : String(error));
    }
    expect(codes).toContain('library-damaged');
    expect(codes).not.toContain('internal');
  });
});
