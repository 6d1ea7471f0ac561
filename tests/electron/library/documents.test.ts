import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { samples } from '../../paths.ts';
import { temporaryFolder } from '../../temporary.ts';
import { opened, sampleFiles } from './opened.ts';

const [sample = ''] = sampleFiles;

function present<T>(value: T | undefined | null): T {
  if (value === undefined || value === null) throw new Error('The sample has one');
  return value;
}

describe('documents', () => {
  it('keep the original bytes, and what was read of each value with its place', async () => {
    const { folder, value, imported } = opened();
    const [result] = await imported(sample);
    const { metadata, blocks, summary } = await value('documents.get', { id: present(result?.documentId) });
    expect(summary.planYear).toBe(metadata.planYear?.value);
    expect(blocks.length).toBe(summary.blocks);
    const originals = join(folder, 'originals');
    const [inner = ''] = readdirSync(originals);
    const [kept = ''] = readdirSync(join(originals, inner));
    expect(readFileSync(join(originals, inner, kept)).equals(readFileSync(sample))).toBe(true);
  });

  it('are recognised by their text in another encoding', async () => {
    const { imported } = opened();
    const folder = temporaryFolder();
    const text = '云岭区档案局2023年工作总结\n一、主要工作\n全年接收档案1200卷。\n二、下一步打算\n继续做好服务。';
    writeFileSync(join(folder, 'a.txt'), text);
    writeFileSync(join(folder, 'b.txt'), Buffer.from(`\uFEFF${text}`, 'utf16le'));
    const results = [...(await imported(join(folder, 'a.txt'))), ...(await imported(join(folder, 'b.txt')))];
    expect(results.map(({ status }) => status)).toEqual(['added', 'duplicate']);
    expect(new Set(results.map(({ documentId }) => documentId)).size).toBe(1);
  });

  it('can be described by the user, whose word counts more than what was read', async () => {
    const { value, imported } = opened();
    const [result] = await imported(sample);
    const id = present(result?.documentId);
    const summary = await value('documents.describe', { id, values: { title: '新的标题', planYear: null } });
    expect(summary).toMatchObject({ title: '新的标题', planYear: null });
    const { metadata } = await value('documents.get', { id });
    expect(metadata.title).toEqual({ value: '新的标题', line: null, quote: null, certainty: 'confirmed' });
    expect(metadata.summaryYear?.value).toBe(summary.summaryYear);
  });

  it('in the trash are not found, and come back with their notes when restored or imported again', async () => {
    const { value, imported } = opened();
    const [result] = await imported(sample);
    const id = present(result?.documentId);
    const { blocks } = await value('documents.get', { id });
    const block = present(blocks.find(({ kind }) => kind === 'paragraph'));
    await value('annotations.add', {
      documentId: id,
      on: { target: 'block', blockId: block.id },
      tag: null,
      note: '留',
    });
    const { total } = await value('search.query', { text: '工作' });
    expect(total).toBeGreaterThan(0);
    await value('documents.remove', { id });
    expect((await value('search.query', { text: '工作' })).total).toBe(0);
    expect(await value('documents.list', {})).toEqual([]);
    expect((await value('documents.trash', {})).map((each) => each.id)).toEqual([id]);
    expect(await value('annotations.list', { documentId: null })).toEqual([]);
    expect(await imported(sample)).toMatchObject([{ status: 'added', documentId: id }]);
    expect((await value('search.query', { text: '工作' })).total).toBe(total);
    expect(await value('annotations.list', { documentId: null })).toMatchObject([{ note: '留' }]);
    await value('documents.remove', { id });
    await value('documents.restore', { id });
    expect((await value('search.query', { text: '工作' })).total).toBe(total);
  });

  it('that cannot be read leave nothing behind', async () => {
    const { folder, value, imported } = opened();
    const bad = join(temporaryFolder(), 'bad.txt');
    writeFileSync(bad, Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]));
    expect(await imported(bad)).toMatchObject([{ status: 'failed', documentId: null }]);
    expect(await value('documents.list', {})).toEqual([]);
    expect(readdirSync(join(folder, 'originals'))).toEqual([]);
  });

  it('tell the progress of their import and stop when it is cancelled', { timeout: 60_000 }, async () => {
    const { value, events, imported } = opened();
    const running = imported(samples);
    await value('jobs.cancel', { job: 'import' });
    const results = await running;
    expect(results.filter(({ status }) => status === 'cancelled').length).toBeGreaterThan(0);
    const told = events.flatMap((event) => (event.event === 'job.progressed' ? [event.data.status] : []));
    expect(told.toSorted()).toEqual(results.map(({ status }) => status).toSorted());
    expect(await value('jobs.cancel', { job: 'import' })).toBe(false);
  });
});

describe('files that come twice', () => {
  const text = '云岭区档案局2023年工作总结\n一、主要工作\n全年接收档案1200卷。\n';

  it('in one batch are one document, whatever their encoding', { timeout: 60_000 }, async () => {
    const { value, imported } = opened();
    const folder = temporaryFolder();
    for (const name of ['a.txt', 'b.txt', 'c.txt']) writeFileSync(join(folder, name), text);
    writeFileSync(join(folder, 'd.txt'), Buffer.from(`\uFEFF${text}`, 'utf16le'));
    const results = await imported(folder);
    expect(results.map(({ status }) => status).sort()).toEqual(['added', 'duplicate', 'duplicate', 'duplicate']);
    expect(await value('documents.list', {})).toHaveLength(1);
  });

  it('in two jobs at once are one document', { timeout: 60_000 }, async () => {
    const { value, door } = opened();
    const files = [door.grants.grant(samples, 'read')];
    const jobs = ['one', 'two'].map((job) => value('documents.import', { job, files }));
    const results = (await Promise.all(jobs)).flat();
    expect(results.filter(({ status }) => status === 'added')).toHaveLength(sampleFiles.length);
    expect(results.filter(({ status }) => status === 'failed')).toEqual([]);
  });

  it('with nothing to read in them are refused each', async () => {
    const { folder, imported } = opened();
    const source = temporaryFolder();
    writeFileSync(join(source, 'page.txt'), '-1-\n');
    writeFileSync(join(source, 'residue.txt'), '打印 关闭\n');
    const results = await imported(source);
    expect(results.map(({ status, error }) => [status, error?.code])).toEqual([
      ['failed', 'file-empty'],
      ['failed', 'file-empty'],
    ]);
    expect(readdirSync(join(folder, 'originals'))).toEqual([]);
  });
});

describe('samples', () => {
  it('come with the program', { timeout: 60_000 }, async () => {
    const { value } = opened();
    const results = await value('documents.importSamples', { job: 'samples' });
    expect(results.map(({ status }) => status)).toEqual(sampleFiles.map(() => 'added'));
  });
});
