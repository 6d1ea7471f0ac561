import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newId } from '../../../electron/library/ids.ts';
import { viewAfter } from '../../../shared/contract/structure.ts';
import { blockReading } from '../../../shared/domain/block.ts';
import type { Correction } from '../../../shared/domain/correction/correction.ts';
import { confirmsOf } from '../../../shared/domain/correction/diagnosed.ts';
import { replaceAt } from '../../../shared/domain/correction/replace.ts';
import { temporaryFolder } from '../../temporary.ts';
import { text, withDocument } from './a-document.ts';

describe('the structure of a document', () => {
  it('is shown with what is to be confirmed and its block', async () => {
    const { view, blockAt } = await withDocument(text.replace('（二）编研开发。出版志书2部。', ''));
    const { corrections, document } = await view();
    const toConfirm = confirmsOf(document);
    expect(corrections).toEqual({ made: 0, lost: [], canUndo: false, canRedo: false });
    expect(toConfirm).toEqual([{ diagnostic: document.diagnostics[0], blockId: (await blockAt('信息化')).id }]);
    expect(toConfirm[0]?.diagnostic.rule).toBe('numbering-gap');
  });

  it('is corrected: outline, search and annotations follow at once, and undo and redo take it back and forth', async () => {
    const { value, view, correct, at, blockAt, found, documentId, events, seen } = await withDocument();
    const first = await blockAt('编研');
    const note = await value('annotations.add', {
      documentId,
      on: { target: 'quote', quote: '扫描档案56万页' },
      tag: '可沿用',
      note: '',
    });
    const before = await view();
    const reading = blockReading(await blockAt('信息化'));
    const offset = reading.indexOf('扫描');
    const blockId = newId('b');
    events.length = 0;
    const split = await correct({ op: 'split', at: await at('信息化'), offset, after: '扫描档案', blockId });
    expect(events).toEqual([{ event: 'library.changed', data: { what: 'documents' } }]);
    expect(split.corrections).toEqual({ made: 1, lost: [], canUndo: true, canRedo: false });
    expect(await found('扫描档案')).toEqual([blockId]);
    expect((await value('annotations.list', { documentId }))[0]?.place).toMatchObject({ blockId, state: 'moved' });
    await correct({ op: 'notHeading', at: await at('编研') });
    const outline = await value('documents.outline', { id: documentId });
    expect(outline.sections[0]?.children.map(({ title }) => title)).toEqual(['接收进馆', '信息化建设']);
    expect(await found('编研开发')).toHaveLength(1);

    await seen('structure.undo', { documentId });
    expect((await blockAt('编研')).id).toBe(first.id);
    const undone = await seen('structure.undo', { documentId });
    expect(undone.document).toEqual(before.document);
    expect(undone.corrections).toEqual({ made: 0, lost: [], canUndo: false, canRedo: true });
    expect((await value('annotations.list', { documentId }))[0]?.place).toMatchObject({ state: 'found' });
    expect(note.place).toEqual((await value('annotations.list', { documentId }))[0]?.place);
    const again = await seen('structure.redo', { documentId });
    expect(again.document).toEqual(split.document);
    expect(await found('扫描档案')).toEqual([blockId]);
    // A new step takes the place of the one that was undone.
    const set = await correct({ op: 'part', at: await at('下一步'), part: 'targets' });
    expect(set.corrections).toMatchObject({ made: 2, canRedo: false });
  });

  it('takes several operations as one step, and leaves out those that do not apply', async () => {
    const { code, correct, at, documentId, view, seen } = await withDocument();
    const before = await view();
    const operations: Correction[] = [
      { op: 'part', at: await at('主要工作'), part: 'overview' },
      { op: 'level', at: await at('主要工作'), by: -1 },
      { op: 'kind', at: await at('继续做好'), kind: 'note' },
    ];
    const after = await correct(...operations);
    expect(after.corrections.made).toBe(2);
    expect((await seen('structure.undo', { documentId })).document).toEqual(before.document);
    expect(await code('structure.correct', { documentId, operations: operations.slice(1, 2) })).toBe('conflict');
    expect(await code('structure.correct', { documentId, operations: [] })).toBe('bad-input');
    expect((await view()).corrections).toMatchObject({ made: 0, canRedo: true });
  });

  it('is left as it is, search and corrections too, when one of several operations cannot be stored', async () => {
    const { code, value, view, at, blockAt, found, documentId, imported } = await withDocument();
    const other = join(temporaryFolder(), '另一篇.txt');
    writeFileSync(other, '云岭区档案局2022年工作总结\n一、工作\n很好。');
    const [result] = await imported(other);
    const foreign = (await value('documents.get', { id: result?.documentId ?? '' })).blocks[0]?.id ?? '';
    const before = await view();
    const offset = blockReading(await blockAt('信息化')).indexOf('扫描');
    const operations: Correction[] = [
      { op: 'notHeading', at: await at('编研') },
      { op: 'split', at: await at('信息化'), offset, after: '扫描档案', blockId: foreign },
    ];
    expect(await code('structure.correct', { documentId, operations })).toBe('internal');
    expect(await view()).toEqual({ ...before, revision: expect.any(String) });
    expect(await found('扫描档案')).toEqual([(await blockAt('信息化')).id]);
    expect(await code('structure.correct', { documentId, operations: operations.slice(0, 1) })).toBe('ok');
  });

  it('loses what is acknowledged from its list, and the list only', async () => {
    const { correct, view } = await withDocument(text.replace('（三）', '（四）'));
    const [diagnostic] = (await view()).document.diagnostics;
    if (diagnostic === undefined) throw new Error('A number is wanting');
    const { document } = await correct({ op: 'acknowledge', ...diagnostic });
    expect(document.diagnostics).toEqual([]);
  });

  it('takes a line back that was cut, to be found, and lets it go again', async () => {
    const { correct, found, documentId, at, seen } = await withDocument();
    const blockId = newId('b');
    const line = { op: 'putBack', line: 1, text: '当前位置：首页 > 工作总结', blockId } as const;
    expect((await correct(line)).document.dropped).toEqual([]);
    expect(await found('当前位置')).toEqual([blockId]);
    await correct({ op: 'cut', at: await at('当前位置') });
    expect(await found('当前位置')).toEqual([]);
    await seen('structure.undo', { documentId });
    expect(await found('当前位置')).toEqual([blockId]);
  });

  it('gives the document its title, unless the user wrote one', async () => {
    const { correct, at, value, documentId, seen } = await withDocument();
    const old = await value('documents.get', { id: documentId });
    await correct(
      { op: 'kind', at: await at('2023年工作总结'), kind: 'paragraph' },
      { op: 'kind', at: await at('继续做好'), kind: 'title' },
    );
    expect((await value('documents.list', {}))[0]?.title).toBe('继续做好查阅服务，争取建成智慧档案室。');
    await seen('structure.undo', { documentId });
    expect((await value('documents.get', { id: documentId })).summary.title).toBe(old.summary.title);
    await value('documents.describe', { id: documentId, values: { title: '档案局总结' } });
    await seen('structure.redo', { documentId });
    expect((await value('documents.get', { id: documentId })).summary.title).toBe('档案局总结');
  });
});

describe('words that are mended', () => {
  const slips = text.replace('扫描档案56万页', '截止目前扫描档案56万页');

  it('are found as they read now, keep their annotations, and are as they were when it is taken back', async () => {
    const { value, view, seen, correct, blockAt, found, documentId } = await withDocument(slips);
    const on = { target: 'quote', quote: '截止目前' } as const;
    await value('annotations.add', { documentId, on, tag: null, note: '' });
    const before = await view();
    const block = await blockAt('截止目前');
    const at = blockReading(block).indexOf('截止');
    const mended = await correct(replaceAt(block, at, at + 2, '截至'));
    expect(mended.document.diagnostics).toEqual([]);
    expect([await found('截止目前'), await found('截至目前')]).toEqual([[], [block.id]]);
    const [note] = await value('annotations.list', { documentId });
    expect(note).toMatchObject({
      anchor: { exact: '截至目前' },
      place: { state: 'found', blockId: block.id, start: at },
    });
    const undone = await seen('structure.undo', { documentId });
    expect(undone.document).toEqual(before.document);
    expect(await found('截止目前')).toEqual([block.id]);
    expect((await value('annotations.list', { documentId }))[0]?.place).toMatchObject({ state: 'found', start: at });
    expect((await seen('structure.redo', { documentId })).document).toEqual(mended.document);
  });

  it('are mended again when the original is read again', async () => {
    const { value, view, correct, blockAt, documentId, found } = await withDocument(slips);
    const block = await blockAt('截止目前');
    const at = blockReading(block).indexOf('截止');
    await correct(replaceAt(block, at, at + 2, '截至'));
    const before = await view();
    expect(await value('documents.reread', { job: 'r', id: documentId })).toMatchObject({ lostCorrections: [] });
    expect((await view()).document).toEqual(before.document);
    expect(await found('截至目前')).toEqual([block.id]);
  });
});

describe('a step', () => {
  it('answers only what changed to who has the state before it, and everything to who has an older one', async () => {
    const { value, view, at, documentId } = await withDocument();
    const before = await view();
    const operations: Correction[] = [{ op: 'kind', at: await at('继续做好'), kind: 'note' }];
    const step = await value('structure.correct', { documentId, since: before.revision, operations });
    const last = before.document.blocks.length - 1;
    expect(step.blocks).toEqual([{ at: last, removed: 1, added: [{ ...before.document.blocks[last], kind: 'note' }] }]);
    expect([step.since, step.changes, step.dropped]).toEqual([before.revision, [], []]);
    const after = viewAfter(before, step);
    expect(after).toEqual(await view());
    const nothing = await value('structure.get', { documentId, since: after.revision });
    expect([nothing.since, nothing.blocks]).toEqual([after.revision, []]);
    const all = await value('structure.undo', { documentId, since: before.revision });
    expect(all.since).toBeNull();
    expect(viewAfter(null, all).document).toEqual(before.document);
  });

  it('is made on what the library has, when something else was written meanwhile', async () => {
    const { value, view, correct, at, seen, documentId } = await withDocument();
    const before = await view();
    await correct({ op: 'notHeading', at: await at('编研') });
    await value('documents.describe', { id: documentId, values: { organisation: '云岭区档案馆' } });
    const undone = await seen('structure.undo', { documentId });
    expect(undone.document.blocks).toEqual(before.document.blocks);
    expect(undone.document.summary.organisation).toBe('云岭区档案馆');
  });
});
