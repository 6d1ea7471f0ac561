import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newId } from '../../../electron/library/ids.ts';
import { viewAfter } from '../../../shared/contract/structure.ts';
import { type Block, blockReading } from '../../../shared/domain/block.ts';
import { addressOf } from '../../../shared/domain/correction/address.ts';
import { drawnWishes, wished } from '../../shared/domain/correction/drawn.ts';
import { outlineOf, text, viewing, withDocument } from './a-document.ts';
import { opened, sampleFiles } from './opened.ts';

function originalOf(folder: string): string {
  const [inner = ''] = readdirSync(join(folder, 'originals'));
  const [sha256 = ''] = readdirSync(join(folder, 'originals', inner));
  return join(folder, 'originals', inner, sha256);
}

describe('corrections', () => {
  it('are all taken back by undoing, whatever they were, and search finds every block where it is', {
    timeout: 120_000,
  }, async () => {
    const library = opened();
    const seen = viewing(library);
    const results = await library.imported(...sampleFiles.slice(0, 2));
    const documentId = results[0]?.documentId ?? '';
    const before = await seen('structure.get', { documentId });
    const searched = await library.value('search.query', { text: '工作', limit: 1000 });
    await fc.assert(
      fc.asyncProperty(drawnWishes, async (wishes) => {
        let view = await seen('structure.get', { documentId });
        for (const wish of wishes) {
          const made = wished(view.document, wish, 0);
          const operation = made !== null && 'blockId' in made ? { ...made, blockId: newId('b') } : made;
          if (operation === null) continue;
          const answer = await library.door.call('structure.correct', {
            documentId,
            since: view.revision,
            operations: [operation],
          });
          if (answer.ok) view = viewAfter(view, answer.value);
        }
        const { total, hits } = await library.value('search.query', { text: '工作', limit: 1000 });
        const other = searched.hits.filter((hit) => hit.documentId !== documentId).length;
        const here = view.document.blocks.filter((block) => blockReading(block).includes('工作')).map(({ id }) => id);
        expect(total).toBe(here.length + other);
        expect(hits.filter((hit) => hit.documentId === documentId).map((hit) => hit.blockId)).toEqual(here);
        const { made } = view.corrections;
        for (let i = 0; i < made; i += 1) await seen('structure.undo', { documentId });
        const after = await seen('structure.get', { documentId });
        expect(after.document).toEqual(before.document);
      }),
      { numRuns: 25 },
    );
  });

  it('stay when the document goes to the trash and its file is imported again', async () => {
    const { correct, at, value, documentId, imported, path, found, seen } = await withDocument();
    const { document } = await correct({ op: 'notHeading', at: await at('编研') });
    await value('documents.remove', { id: documentId });
    expect(await found('编研开发')).toEqual([]);
    expect(await imported(path)).toMatchObject([{ status: 'added', documentId }]);
    const again = await seen('structure.get', { documentId });
    expect(again.document).toEqual(document);
    expect(await found('编研开发')).toHaveLength(1);
    await value('documents.remove', { id: documentId });
    const refused = {
      documentId,
      operations: [{ op: 'join' as const, at: addressOf(again.document.blocks[1] as Block) }],
    };
    await expect(value('structure.correct', refused)).rejects.toThrow('回收站');
  });
});

describe('reading the original again', () => {
  it('keeps ids, corrections, annotations and confirmed metadata', async () => {
    const { correct, at, value, documentId, seen } = await withDocument();
    await value('annotations.add', {
      documentId,
      on: { target: 'quote', quote: '出版志书2部' },
      tag: null,
      note: '留',
    });
    await value('documents.describe', { id: documentId, values: { organisation: '云岭区档案馆' } });
    await correct({ op: 'level', at: await at('编研'), by: -1 });
    const before = await seen('structure.get', { documentId });
    const notes = await value('annotations.list', { documentId });
    expect(await value('documents.reread', { job: 'r', id: documentId })).toEqual({
      changedBlocks: 0,
      lostCorrections: [],
      lostAnnotations: [],
    });
    expect(await seen('structure.get', { documentId })).toEqual({ ...before, revision: expect.any(String) });
    expect(await value('annotations.list', { documentId })).toEqual(notes);
    expect((await seen('structure.undo', { documentId })).corrections.canRedo).toBe(true);
  });

  it('makes corrections again on what a newer recogniser reads otherwise, and names what is lost', async () => {
    const { correct, at, value, documentId, folder, seen } = await withDocument();
    await correct({ op: 'kind', at: await at('继续做好'), kind: 'note' });
    await correct({ op: 'part', at: await at('主要工作'), part: 'overview' });
    await value('annotations.add', { documentId, on: { target: 'quote', quote: '查阅服务' }, tag: null, note: '' });
    // Nobody changes an original; here it stands for a recogniser that reads the same bytes in another way.
    writeFileSync(originalOf(folder), text.replace('继续做好查阅服务', '改进利用工作'));
    const answer = await value('documents.reread', { job: 'r', id: documentId });
    expect(answer.lostCorrections).toMatchObject([{ op: 'kind' }]);
    expect(answer.lostAnnotations).toHaveLength(1);
    const { document, corrections } = await seen('structure.get', { documentId });
    expect(outlineOf(document.blocks)).toContain('改进利用工作，争取建成智慧档案室。');
    expect(document.blocks.find(({ text }) => text === '主要工作')).toMatchObject({ part: 'overview' });
    expect(corrections).toMatchObject({ made: 2, lost: [{ op: 'kind' }] });
  });

  it('is refused when the original is gone, and nothing is changed', async () => {
    const { code, view, documentId, folder } = await withDocument();
    const before = await view();
    rmSync(join(folder, 'originals'), { recursive: true });
    expect(await code('documents.reread', { job: 'r', id: documentId })).toBe('file-missing');
    expect(await code('documents.original', { id: documentId, from: 1, count: 10 })).toBe('file-missing');
    expect(await view()).toEqual(before);
  });
});
