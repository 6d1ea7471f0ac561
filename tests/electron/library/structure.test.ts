import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newId } from '../../../electron/library/ids.ts';
import type { RawInput } from '../../../shared/contract/api.ts';
import { viewAfter } from '../../../shared/contract/structure.ts';
import { type Block, blockReading } from '../../../shared/domain/block.ts';
import { addressOf } from '../../../shared/domain/correction/address.ts';
import type { Correction } from '../../../shared/domain/correction/correction.ts';
import { confirmsOf } from '../../../shared/domain/correction/diagnosed.ts';
import { replaceAt } from '../../../shared/domain/correction/replace.ts';
import { samples } from '../../paths.ts';
import { drawnWishes, wished } from '../../shared/domain/correction/drawn.ts';
import { temporaryFolder } from '../../temporary.ts';
import { opened, sampleFiles } from './opened.ts';

const text = [
  '当前位置：首页 > 工作总结',
  '云岭区档案局2023年工作总结',
  '一、主要工作',
  '（一）接收进馆。全年接收档案1200卷。（二）编研开发。出版志书2部。',
  '（三）信息化建设。扫描档案56万页。',
  '二、下一步打算',
  '继续做好查阅服务,争取建成智慧档案室。',
].join('\n');

type Seeing = 'structure.get' | 'structure.correct' | 'structure.undo' | 'structure.redo';

/** What the caller sees after an answer, from nothing on. */
function viewing({ value }: Pick<ReturnType<typeof opened>, 'value'>) {
  return async (method: Seeing, input: RawInput<'structure.correct'> | RawInput<'structure.get'>) =>
    viewAfter(null, await value(method, input));
}

async function withDocument(content = text) {
  const library = opened();
  const path = join(temporaryFolder(), '总结.txt');
  writeFileSync(path, content);
  const [result] = await library.imported(path);
  const documentId = result?.documentId ?? '';
  const seen = viewing(library);
  const view = () => seen('structure.get', { documentId });
  const blockAt = async (words: string): Promise<Block> => {
    const { document } = await view();
    const block = document.blocks.find((each) => blockReading(each).includes(words));
    if (block === undefined) throw new Error(`No block has ${words}`);
    return block;
  };
  return {
    ...library,
    path,
    documentId,
    view,
    blockAt,
    seen,
    correct: (...operations: Correction[]) => seen('structure.correct', { documentId, operations }),
    at: async (words: string) => addressOf(await blockAt(words)),
    found: async (words: string) =>
      (await library.value('search.query', { text: words })).hits.map((hit) => hit.blockId),
  };
}

function outlineOf(blocks: readonly Block[]): string[] {
  return blocks.map((block) => ('depth' in block ? `${block.depth}${block.label?.text ?? ''}` : '') + block.text);
}

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

/** Without marks and blanks, which normalising may change. */
function bare(text: string): string {
  return text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function originalOf(folder: string): string {
  const [inner = ''] = readdirSync(join(folder, 'originals'));
  const [sha256 = ''] = readdirSync(join(folder, 'originals', inner));
  return join(folder, 'originals', inner, sha256);
}

describe('the original', () => {
  it('is shown line by line, as the importer counted the lines, whatever its encoding', async () => {
    const { value, documentId } = await withDocument();
    const lines = text.split('\n');
    const page = await value('documents.original', { id: documentId, from: 2, count: 3 });
    expect(page).toEqual({
      total: lines.length,
      lines: lines
        .slice(1, 4)
        .map((line) => ({ text: line, start: text.indexOf(line), length: line.length, hint: {} })),
      hasPages: false,
      taken: null,
      reading: expect.any(String),
    });
    const path = join(temporaryFolder(), 'utf16.txt');
    writeFileSync(path, Buffer.from(`\uFEFF另一篇\r\n一、工作${'很长'.repeat(6000)}\r\n二、打算`, 'utf16le'));
    const other = opened();
    const [result] = await other.imported(path);
    const id = result?.documentId ?? '';
    const { total, lines: shown } = await other.value('documents.original', { id, from: 1, count: 2000 });
    expect([total, shown[0]?.text, shown[1]?.length, shown[1]?.text.length]).toEqual([3, '另一篇', 12_004, 10_000]);
    expect((await other.value('documents.original', { id, from: 4, count: 5 })).lines).toEqual([]);
  });

  it('has the words of every block of the samples in its lines', async () => {
    const library = opened();
    const results = await library.imported(samples);
    for (const { documentId } of results) {
      const id = documentId ?? '';
      const { blocks } = await library.value('documents.get', { id });
      const { lines } = await library.value('documents.original', { id, from: 1, count: 2000 });
      for (const block of blocks) {
        const { line = 1, endLine = 1 } = block.source ?? {};
        const there = lines.slice(line - 1, endLine).map((each) => bare(each.text));
        expect(there.join('')).toContain(bare(block.text).slice(0, 20));
      }
    }
  });
});
