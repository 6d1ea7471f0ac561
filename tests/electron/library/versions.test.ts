import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '../../../electron/library/open-library.ts';
import { viewAfter } from '../../../shared/contract/structure.ts';
import { blockReading } from '../../../shared/domain/block.ts';
import { addressOf } from '../../../shared/domain/correction/address.ts';
import { importerEntry, samples, seeds } from '../../paths.ts';
import { temporaryFolder } from '../../temporary.ts';
import { opened } from './opened.ts';

const sample = join(samples, 'qinghe-agriculture-2023.txt');

/** What it was before it was sent round: a figure, a sentence and a paragraph are others. */
function draftText(): string {
  return readFileSync(sample, 'utf8')
    .replace('全县农林牧渔业总产值74.5亿元', '全县农林牧渔业总产值73.9亿元')
    .replace(/^2、耕地建设管护并重。.*$/m, '2、耕地建设。新建高标准农田2.1万亩，其余待核。')
    .replace(
      /^1、产业集群加快形成。.*$/m,
      '1、特色产业。全县香芋种植面积达到5万亩左右，具体数字待种植业股报送后补充。',
    );
}

/** A clock that goes on, so that what was changed later is told from what was not. */
function ticking(): () => Date {
  let seconds = 0;
  return () => new Date(Date.UTC(2025, 0, 6, 12, 0, seconds++));
}

/** A draft with annotations and a correction, and the text as it was issued. */
async function withVersions() {
  const library = opened(join(temporaryFolder(), 'library'), ticking());
  const path = join(temporaryFolder(), '青禾农业总结（送审稿）.txt');
  writeFileSync(path, draftText());
  const [draft] = await library.imported(path);
  const olderId = draft?.documentId ?? '';
  const annotate = (documentId: string, quote: string, note: string) =>
    library.value('annotations.add', { documentId, on: { target: 'quote', quote }, tag: '可沿用', note });
  await annotate(olderId, '抢收、补种改种2.1万亩', '数字要核');
  await annotate(olderId, '具体数字待种植业股报送后补充', '催一下');
  await annotate(olderId, '全县农林牧渔业总产值73.9亿元', '统计局口径');
  const { document } = viewAfter(null, await library.value('structure.get', { documentId: olderId }));
  const heading = document.blocks.find((block) => blockReading(block).startsWith('3、畜禽水产'));
  if (heading === undefined) throw new Error('The sample has it');
  await library.value('structure.correct', {
    documentId: olderId,
    operations: [{ op: 'level', at: addressOf(heading), by: -1 }],
  });
  await library.value('documents.describe', { id: olderId, values: { organisation: '县农业农村局' } });
  const [issued] = await library.imported(sample);
  const documentId = issued?.documentId ?? '';
  return {
    ...library,
    olderId,
    documentId,
    issued,
    annotate,
    accept: () => library.value('versions.accept', { documentId, olderId }),
    separate: () => library.value('versions.separate', { documentId }),
    notes: () => library.value('annotations.list', { documentId }),
    depthOf: async (words: string) => {
      const { blocks } = await library.value('documents.get', { id: documentId });
      const block = blocks.find((each) => blockReading(each).startsWith(words));
      return block !== undefined && 'depth' in block ? block.depth : null;
    },
  };
}

describe('a newer version', () => {
  it('is recognised when it is imported, and nothing is taken over without being asked', async () => {
    const { issued, olderId, documentId, notes, value } = await withVersions();
    expect(issued).toMatchObject({ status: 'newVersion', versionOf: { documentId: olderId }, token: null });
    expect(issued?.versionOf?.share).toBeGreaterThan(0.8);
    expect(await notes()).toEqual([]);
    const list = await value('documents.list', {});
    expect(list.map(({ newestVersionId, olderVersions }) => [newestVersionId, olderVersions])).toEqual([
      [null, 0],
      [null, 0],
    ]);
    expect(await value('versions.candidates', { documentId })).toEqual([
      { documentId: olderId, share: issued?.versionOf?.share },
    ]);
  });

  it('is not last year’s document, nor another office’s', { timeout: 60_000 }, async () => {
    const { imported } = opened();
    const results = await imported(samples);
    expect(results.filter(({ file }) => file.endsWith('.txt')).map(({ status }) => status)).toEqual(
      Array.from({ length: 6 }, () => 'added'),
    );
  });

  it('is recognised in another format', { timeout: 60_000 }, async () => {
    const { door, value, imported } = opened();
    const folder = temporaryFolder();
    const text = join(folder, '总结.txt');
    const word = join(folder, '总结.docx');
    writeFileSync(text, draftText());
    await value('files.export', {
      job: 'make',
      file: door.grants.grant(sample, 'read'),
      target: door.grants.grant(word, 'write'),
      profile: 'gbt9704',
      overwrite: false,
    });
    const [first] = await imported(text);
    expect(await imported(word)).toMatchObject([
      { status: 'newVersion', versionOf: { documentId: first?.documentId, title: first?.title } },
    ]);
  });

  it('takes over annotations, corrections and confirmed values when it is accepted, and counts what found no place', async () => {
    const { accept, notes, depthOf, value, olderId, documentId, events } = await withVersions();
    expect(await depthOf('3、畜禽水产')).toBe(3);
    events.length = 0;
    expect(await accept()).toEqual({
      documentId,
      older: { documentId: olderId, title: '青禾县农业农村局2023年工作总结和2024年工作计划' },
      annotations: { total: 3, lost: 1 },
      corrections: { total: 1, lost: 0 },
      values: 1,
    });
    expect(events.map(({ data }) => data)).toEqual([{ what: 'documents' }, { what: 'annotations' }]);
    expect((await notes()).map(({ note, place }) => [note, place.state]).toSorted()).toEqual([
      ['催一下', 'lost'],
      ['数字要核', 'found'],
      ['统计局口径', 'moved'],
    ]);
    expect(await depthOf('3、畜禽水产')).toBe(2);
    const { summary, metadata } = await value('documents.get', { id: documentId });
    expect(metadata.organisation).toMatchObject({ value: '县农业农村局', certainty: 'confirmed' });
    expect(summary).toMatchObject({ newestVersionId: null, olderVersions: 1 });
    const older = await value('documents.get', { id: olderId });
    expect(older.summary).toMatchObject({ newestVersionId: documentId, olderVersions: 0, annotations: 3 });
    expect((await value('versions.list', { documentId: olderId })).map(({ id }) => id)).toEqual([documentId, olderId]);
  });

  it('is as it was before when the acceptance is taken back, and the older one never changes', async () => {
    const { accept, separate, value, olderId, documentId, notes } = await withVersions();
    const seen = async (of: { readonly documentId: string }) => {
      const { document, corrections } = viewAfter(null, await value('structure.get', of));
      return { document, corrections };
    };
    const snapshot = async () => ({
      newer: await seen({ documentId }),
      older: await seen({ documentId: olderId }),
      notes: await value('annotations.list', { documentId: null }),
    });
    const before = await snapshot();
    const first = await accept();
    expect(await separate()).toEqual({ olderId, annotationsKept: 0, correctionsKept: false });
    expect(await snapshot()).toEqual(before);
    expect(await accept()).toEqual(first);
    expect(await notes()).toHaveLength(3);
  });

  it('keeps what was worked on since when they are separated, and does not take it over twice', async () => {
    const { accept, separate, notes, value, documentId, depthOf } = await withVersions();
    await accept();
    const [note, other] = (await notes()).filter(({ place }) => place.state !== 'lost');
    await value('annotations.change', { id: note?.id ?? '', note: '核过了' });
    await value('annotations.remove', { id: other?.id ?? '' });
    const { document } = viewAfter(null, await value('structure.get', { documentId }));
    const heading = document.blocks.find((block) => blockReading(block).startsWith('2、经营主体'));
    if (heading === undefined) throw new Error('The sample has it');
    await value('structure.correct', { documentId, operations: [{ op: 'level', at: addressOf(heading), by: -1 }] });
    await value('documents.describe', { id: documentId, values: { organisation: '青禾县农业农村局' } });
    expect(await separate()).toMatchObject({ annotationsKept: 1, correctionsKept: true });
    expect((await notes()).map((each) => each.note)).toEqual(['核过了']);
    expect(await depthOf('3、畜禽水产')).toBe(2);
    const { metadata } = await value('documents.get', { id: documentId });
    expect(metadata.organisation).toMatchObject({ value: '青禾县农业农村局' });

    expect(await accept()).toMatchObject({ corrections: { total: 0 }, values: 0 });
    expect((await notes()).map((each) => each.note).toSorted()).toEqual(['催一下', '核过了']);
    expect(await depthOf('3、畜禽水产')).toBe(2);
  });

  it('passes on what it has taken over, also when a version is put in below later', async () => {
    const { imported, value, olderId, documentId, accept } = await withVersions();
    const path = join(temporaryFolder(), '最后一稿.txt');
    writeFileSync(path, readFileSync(sample, 'utf8').replace('修复水毁、旱损灌溉设施183处', '修复灌溉设施185处'));
    const [last] = await imported(path);
    // Of two that are as likely it is the closer one.
    expect(last).toMatchObject({ status: 'newVersion', versionOf: { documentId } });
    const newest = last?.documentId ?? '';
    expect(await value('versions.accept', { documentId: newest, olderId: documentId })).toMatchObject({
      annotations: { total: 0, lost: 0 },
    });
    await accept();
    const notes = await value('annotations.list', { documentId: newest });
    expect(notes.map(({ note, place }) => [note, place.state]).toSorted()).toEqual([
      ['催一下', 'lost'],
      ['数字要核', 'found'],
      ['统计局口径', 'found'],
    ]);
    const { document, corrections } = viewAfter(null, await value('structure.get', { documentId: newest }));
    expect(corrections).toMatchObject({ made: 1, lost: [] });
    expect(document.blocks.find((block) => blockReading(block).startsWith('3、畜禽水产'))).toMatchObject({ depth: 2 });
    expect(document.summary).toMatchObject({ olderVersions: 2 });
    expect((await value('versions.list', { documentId })).map(({ id }) => id)).toEqual([newest, documentId, olderId]);
  });

  it('has one neighbour on each side, and those in the trash do not count', async () => {
    const { accept, code, value, imported, olderId, documentId } = await withVersions();
    await accept();
    const [other] = await imported(join(samples, 'yunling-science-2022.txt'));
    const otherId = other?.documentId ?? '';
    expect(await code('versions.accept', { documentId, olderId })).toBe('conflict');
    expect(await code('versions.accept', { documentId: olderId, olderId: documentId })).toBe('conflict');
    expect(await code('versions.accept', { documentId, olderId: documentId })).toBe('conflict');
    expect(await code('versions.accept', { documentId, olderId: otherId })).toBe('conflict');
    expect(await code('versions.accept', { documentId: otherId, olderId })).toBe('conflict');
    expect(await code('versions.accept', { documentId, olderId: 'doc_none' })).toBe('not-found');
    expect(await code('versions.separate', { documentId: otherId })).toBe('not-found');

    await value('documents.remove', { id: documentId });
    expect(await code('versions.accept', { documentId, olderId: otherId })).toBe('not-found');
    const [shown] = (await value('documents.list', {})).filter(({ id }) => id === olderId);
    expect(shown).toMatchObject({ newestVersionId: null });
    expect(await value('versions.accept', { documentId: otherId, olderId })).toMatchObject({
      annotations: { lost: 3 },
    });
    await value('documents.restore', { id: documentId });
    expect((await value('versions.list', { documentId })).map(({ id }) => id)).toEqual([documentId]);
  });

  it('holds a comment that both files have only once', async () => {
    const { accept, annotate, documentId, notes } = await withVersions();
    await annotate(documentId, '抢收、补种改种2.1万亩', '数字要核');
    expect(await accept()).toMatchObject({ annotations: { total: 3, lost: 1 } });
    expect((await notes()).filter(({ note }) => note === '数字要核')).toHaveLength(1);
  });

  it('is found also by who may only read, and in a library that has no sketches yet', async () => {
    const { folder, documentId, olderId } = await withVersions();
    const db = new Database(join(folder, 'library.db'));
    db.exec('DELETE FROM sketch');
    const reader = openLibrary(folder, 'read', { importerEntry, seeds, clock: ticking(), emit: () => {} });
    const found = await reader.call('versions.candidates', { documentId });
    expect(found.ok && found.value.map((each) => each.documentId)).toEqual([olderId]);
    expect(db.prepare('SELECT count(*) FROM sketch').pluck().get()).toBe(0);
    await reader.close();
    db.close();
  });
});

describe('a file of a folder that was not read', () => {
  it('is tried again alone', async () => {
    const { value, imported } = opened();
    const folder = temporaryFolder();
    const broken = join(folder, '扫描件.txt');
    writeFileSync(broken, '');
    writeFileSync(join(folder, '总结.txt'), '某局2023年工作总结\n\n一、工作情况\n全年完成各项工作。\n');
    const results = await imported(folder);
    const failed = results.find(({ status }) => status === 'failed');
    writeFileSync(broken, '某局2022年工作总结\n\n一、工作情况\n全年接收档案。\n');
    const again = await value('documents.import', { job: 'again', files: [failed?.token ?? ''] });
    expect(again.map(({ file, status }) => [basename(file), status])).toEqual([['扫描件.txt', 'added']]);
  });
});
