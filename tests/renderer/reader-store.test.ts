import { describe, expect, it } from 'vitest';
import { createReader } from '../../renderer/reader/reader.ts';
import { shownAnnotations } from '../../renderer/reader/ready.ts';
import type { Answer, Method, Output, RawInput } from '../../shared/contract/api.ts';
import { AppError } from '../../shared/errors.ts';
import { opened, sampleFiles } from '../electron/library/opened.ts';

const [, , agriculture = ''] = sampleFiles;

async function reading() {
  const library = opened();
  const [imported] = await library.imported(agriculture);
  const documentId = imported?.documentId ?? '';
  let calls: Method[] = [];
  const client = {
    async call<M extends Method>(method: M, input: RawInput<M>): Promise<Output<M>> {
      calls.push(method);
      const answer = (await library.door.call(method, input)) as Answer<Output<M>>;
      if (!answer.ok) throw new AppError(answer.code, answer.message);
      return answer.value;
    },
  };
  const reader = createReader(client, documentId);
  await reader.load();
  const ready = () => {
    const state = reader.ready();
    if (state === null) throw new Error(`The reader is ${reader.store.getState().status}`);
    return state;
  };
  const { blocks } = ready().document;
  const blockId = (index: number) => blocks[index]?.id ?? '';
  return {
    ...library,
    reader,
    ready,
    documentId,
    blocks,
    blockId,
    words: (index: number, start: number, end: number) =>
      reader.select({ kind: 'words', words: [{ blockId: blockId(index), start, end }], in: 'text' }),
    kept: () => library.value('annotations.list', { documentId }),
    callsSince: () => {
      const since = calls;
      calls = [];
      return since;
    },
  };
}

describe('the reader without a page', () => {
  it('tags the selected words, undoes and redoes it', async () => {
    const { reader, ready, words, kept, blockId } = await reading();
    words(1, 3, 9);
    expect(await reader.tag('问题')).toBeNull();
    const [note] = await kept();
    expect(note).toMatchObject({ tag: '问题', anchor: { blockId: blockId(1), start: 3, end: 9 } });
    expect(ready()).toMatchObject({ annotations: [note], chosen: note?.id, selected: null });
    expect(await reader.undo()).toBe(true);
    expect([await kept(), ready().annotations]).toEqual([[], []]);
    expect(await reader.redo()).toBe(true);
    expect([await kept(), ready().annotations]).toEqual([[note], [note]]);
    expect(await reader.redo()).toBe(false);
  });

  it('undoes what was pressed before it was done', async () => {
    const { reader, words, kept } = await reading();
    words(1, 0, 4);
    await Promise.all([reader.tag('问题'), reader.undo()]);
    expect(await kept()).toEqual([]);
  });

  it('loses an annotation again whose placing is taken back, also when more was done since', async () => {
    const { reader, ready, words, kept, value, documentId, blockId } = await reading();
    const on = { target: 'range', blockId: blockId(1), start: 0, end: 6 } as const;
    const { id, anchor } = await value('annotations.add', { documentId, on, tag: '问题', note: '' });
    const lost = { ...anchor, blockId: 'gone', exact: '原来的一句话', prefix: '', suffix: '' };
    await value('annotations.unplace', { id, anchor: lost });
    await reader.load();
    const place = async () => {
      reader.change({ placing: id });
      words(1, 7, 15);
      expect(await reader.place()).toBeNull();
    };
    await place();
    expect((await kept())[0]?.place).toEqual({ state: 'found', blockId: blockId(1), start: 7, end: 15 });
    await reader.undo();
    expect((await kept())[0]).toMatchObject({ anchor: lost, place: { state: 'lost' } });
    expect(ready()).toMatchObject({ chosen: null, annotations: [{ place: { state: 'lost' } }] });
    await reader.redo();
    expect((await kept())[0]?.place).toEqual({ state: 'found', blockId: blockId(1), start: 7, end: 15 });
    words(2, 0, 4);
    await reader.tag('可沿用');
    await reader.bringBack({ op: 'unplace', id, anchor: lost });
    const stateOf = async () => (await kept()).find((note) => note.id === id)?.place.state;
    expect(await stateOf()).toBe('lost');
    await reader.undo();
    expect(await stateOf()).toBe('found');
  });

  it('makes one annotation for each block, and one step of all', async () => {
    const { reader, kept, blockId } = await reading();
    const words = [1, 2, 3].map((index) => ({ blockId: blockId(index), start: 0, end: 4 }));
    reader.select({ kind: 'words', words, in: 'text' });
    await reader.tag('可沿用');
    expect((await kept()).map(({ anchor }) => anchor.blockId).sort()).toEqual([1, 2, 3].map(blockId).sort());
    await reader.undo();
    expect(await kept()).toEqual([]);
    await reader.redo();
    expect(await kept()).toHaveLength(3);
  });

  it('refuses a note over several blocks, and tags over very many', async () => {
    const { reader, blocks, kept } = await reading();
    const words = blocks.map(({ id }) => ({ blockId: id, start: 0, end: 1 }));
    reader.select({ kind: 'words', words: words.slice(0, 2), in: 'text' });
    expect(reader.startNote()).toContain('一条批注写在一段里');
    reader.select({ kind: 'words', words, in: 'text' });
    expect(await reader.tag('问题')).toContain('一次最多给 12 段');
    expect(await kept()).toEqual([]);
  });

  it('says what to do when nothing is selected', async () => {
    const { reader } = await reading();
    expect([await reader.tag('问题'), reader.startNote(), reader.widen()]).toEqual(
      Array(3).fill(expect.stringContaining('先选文字')),
    );
  });

  it('widens from a block to its section and to the one around', async () => {
    const { reader, ready, blocks } = await reading();
    const inner = blocks.find((block) => block.kind === 'heading' && block.depth === 3);
    const chain: unknown[] = [];
    reader.select({ kind: 'block', blockId: inner?.id ?? '' });
    for (let i = 0; i < 4; i++) {
      reader.widen();
      const { selected } = ready();
      const heading = blocks.find(({ id }) => selected?.kind === 'section' && id === selected.blockId);
      chain.push(heading?.kind === 'heading' && heading.depth);
    }
    expect(chain).toEqual([3, 2, 1, 1]);
  });

  it('annotates a section as a section', async () => {
    const { reader, blocks, kept } = await reading();
    const heading = blocks.find(({ kind }) => kind === 'heading')?.id ?? '';
    reader.select({ kind: 'section', blockId: heading });
    await reader.tag('需更新');
    expect(await kept()).toMatchObject([{ tag: '需更新', anchor: { target: 'section', blockId: heading } }]);
  });

  it('gives the chosen annotation another tag, and takes it back', async () => {
    const { reader, words, kept } = await reading();
    words(1, 0, 4);
    await reader.tag('问题');
    await reader.tag('需更新');
    expect(await kept()).toMatchObject([{ tag: '需更新' }]);
    await reader.undo();
    expect(await kept()).toMatchObject([{ tag: '问题' }]);
    await reader.undo();
    expect(await kept()).toEqual([]);
  });

  it('writes a note, changes it, and undoes both', async () => {
    const { reader, ready, words, kept } = await reading();
    words(1, 0, 4);
    expect(reader.startNote()).toBeNull();
    reader.write({ text: ' 先核数字 ' });
    await reader.saveEditing();
    expect(await kept()).toMatchObject([{ tag: null, note: '先核数字' }]);
    reader.edit(ready().chosen ?? '');
    reader.write({ text: '核过了', tag: '可沿用' });
    await reader.saveEditing();
    expect(await kept()).toMatchObject([{ tag: '可沿用', note: '核过了' }]);
    await reader.undo();
    expect(await kept()).toMatchObject([{ tag: null, note: '先核数字' }]);
    await reader.undo();
    expect(await kept()).toEqual([]);
  });

  it('makes nothing of an empty note, and keeps what was left alone', async () => {
    const { reader, ready, words, kept, callsSince } = await reading();
    words(1, 0, 4);
    reader.startNote();
    reader.write({ text: '  ' });
    await reader.saveEditing();
    expect(await kept()).toEqual([]);
    words(1, 0, 4);
    await reader.tag('问题');
    callsSince();
    reader.edit(ready().chosen ?? '');
    await reader.saveEditing();
    expect(callsSince()).toEqual([]);
  });

  it('removes an annotation that is left with neither tag nor text', async () => {
    const { reader, ready, words, kept } = await reading();
    words(1, 0, 4);
    reader.startNote();
    reader.write({ text: '一句话' });
    await reader.saveEditing();
    reader.edit(ready().chosen ?? '');
    reader.write({ text: '' });
    await reader.saveEditing();
    expect(await kept()).toEqual([]);
    await reader.undo();
    expect(await kept()).toMatchObject([{ note: '一句话' }]);
  });

  it('keeps a note open that could not be saved', async () => {
    const { reader, ready, words, documentId, value } = await reading();
    words(1, 0, 4);
    await reader.tag('问题');
    const id = ready().chosen ?? '';
    await value('annotations.remove', { id });
    reader.edit(id);
    reader.write({ text: '写了很久' });
    await expect(reader.saveEditing()).rejects.toThrow('没有编号');
    expect(ready().editing).toMatchObject({ text: '写了很久' });
    expect(await value('annotations.list', { documentId })).toEqual([]);
  });

  it('brings a removed annotation back, at once by undo and later as a step of its own', async () => {
    const { reader, ready, words, kept } = await reading();
    words(1, 0, 4);
    await reader.tag('问题');
    const id = ready().chosen ?? '';
    await reader.remove(id);
    await reader.bringBack({ op: 'restore', id });
    expect([await kept(), ready().redo.length]).toEqual([[expect.objectContaining({ id })], 1]);
    await reader.remove(id);
    words(2, 0, 2);
    await reader.tag('需更新');
    await reader.bringBack({ op: 'restore', id });
    expect((await kept()).map(({ tag }) => tag).sort()).toEqual(['问题', '需更新']);
  });

  it('shows what others changed, and keeps its place', async () => {
    const { reader, ready, value, documentId, blockId } = await reading();
    reader.find('粮食', null);
    const { document, find } = ready();
    const on = { target: 'block', blockId: blockId(1) } as const;
    await value('annotations.add', { documentId, on, tag: null, note: '别人写的' });
    reader.hear({ event: 'library.changed', data: { what: 'annotations' } });
    await expect.poll(() => ready().annotations.length).toBe(1);
    expect(ready().document.blocks).toBe(document.blocks);
    expect(ready().find).toBe(find);
  });

  it('tells a document in the trash from one that is not there, and brings it back', async () => {
    const { reader, value, documentId, door } = await reading();
    await value('documents.remove', { id: documentId });
    await reader.load();
    expect(reader.store.getState()).toMatchObject({ status: 'trashed' });
    await reader.restoreDocument();
    expect(reader.ready()).not.toBeNull();
    const call = async <M extends Method>(method: M, input: RawInput<M>): Promise<Output<M>> => {
      const answer = (await door.call(method, input)) as Answer<Output<M>>;
      if (!answer.ok) throw new AppError(answer.code, answer.message);
      return answer.value;
    };
    const nowhere = createReader({ call }, 'nowhere');
    await nowhere.load();
    expect(nowhere.store.getState()).toMatchObject({ status: 'failed', message: expect.stringContaining('找不到') });
  });

  it('finds a phrase as typed, and the words of a search one by one', async () => {
    const { reader, ready, blocks } = await reading();
    reader.find('工作总结', null);
    expect(ready().find?.hits[0]).toMatchObject({ blockId: blocks[0]?.id });
    const both = blocks.find(({ text }) => text.includes('耕地') && text.includes('灌溉'));
    reader.find('耕地 灌溉', both?.id ?? null, true);
    const { hits, at } = ready().find ?? { hits: [], at: 0 };
    expect(hits[at]?.blockId).toBe(both?.id);
    reader.stepHit(-1);
    reader.stepHit(1);
    expect(ready().find?.at).toBe(at);
    reader.find('', null);
    expect(ready().find).toBeNull();
  });

  it('leaves out what has a hidden tag, and shows it again when it is chosen', async () => {
    const { reader, ready, words } = await reading();
    words(1, 0, 4);
    await reader.tag('问题');
    const id = ready().chosen;
    reader.toggleTag('问题');
    expect(shownAnnotations(ready())).toEqual([]);
    reader.choose(id);
    expect(shownAnnotations(ready())).toHaveLength(1);
  });
});
