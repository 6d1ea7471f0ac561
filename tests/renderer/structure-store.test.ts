import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createOriginalLines, lineIn } from '../../renderer/original/original-lines.ts';
import { createScrollTogether } from '../../renderer/original/scroll-together.ts';
import { changeRows } from '../../renderer/structure/change-rows.ts';
import { cutPlaces, nextCharacter, nextSentence } from '../../renderer/structure/cut-places.ts';
import { rowAtLine, shareOf } from '../../renderer/structure/line-places.ts';
import { rowsOf } from '../../renderer/structure/rows.ts';
import { createStructureStore, fixesAt } from '../../renderer/structure/structure-store.ts';
import { cuts, headings, joins, kinds, levels } from '../../renderer/structure/wishes.ts';
import type { Answer, Method, Output, RawInput } from '../../shared/contract/api.ts';
import { viewAfter } from '../../shared/contract/structure.ts';
import { blockReading } from '../../shared/domain/block.ts';
import { AppError } from '../../shared/errors.ts';
import { opened } from '../electron/library/opened.ts';
import { temporaryFolder } from '../temporary.ts';

const text = [
  '云岭区水务局2023年工作总结',
  '一、2023年工作总结',
  '（一）河湖治理。清淤23公里。一是治河。二是治湖。',
  '（三）供水保障',
  '新建泵站2座，改造管网18公里。效果良好。',
  '二、打算',
  '继续推进河湖长制。',
].join('\n');

async function correcting(content = text) {
  const library = opened();
  const path = join(temporaryFolder(), '总结.txt');
  writeFileSync(path, content);
  const [imported] = await library.imported(path);
  const documentId = imported?.documentId ?? '';
  const client = {
    async call<M extends Method>(method: M, input: RawInput<M>): Promise<Output<M>> {
      const answer = (await library.door.call(method, input)) as Answer<Output<M>>;
      if (!answer.ok) throw new AppError(answer.code, answer.message);
      return answer.value;
    },
  };
  const store = createStructureStore(client, documentId);
  await store.load();
  const ready = () => {
    const state = store.ready();
    if (state === null) throw new Error(`The structure is ${store.store.getState().status}`);
    return state;
  };
  const blocks = () => ready().view.document.blocks;
  return {
    ...library,
    client,
    documentId,
    store,
    ready,
    blocks,
    id: (words: string) => blocks().find((block) => blockReading(block).startsWith(words))?.id ?? '',
    outline: () => blocks().map((block) => ('depth' in block ? `${block.depth} ` : '') + blockReading(block)),
    kept: async () => viewAfter(null, await library.value('structure.get', { documentId })),
  };
}

describe('the structure without a page', () => {
  it('demotes what is chosen, keeps it chosen, undoes and redoes', async () => {
    const { store, ready, id, outline, kept } = await correcting();
    const before = outline();
    store.choose(id('（三）'));
    const ids = [...ready().selected];
    expect(await store.apply(({ view }) => levels(view.document, ids, 1))).toBe(true);
    expect(outline()).toContain('3 （三）供水保障');
    expect(ready()).toMatchObject({ chosen: id('（三）'), view: { corrections: { made: 1 } } });
    expect(await store.apply(({ view }) => levels(view.document, [id('一、')], 1))).toBe(false);
    expect(await store.undo()).toBe(true);
    expect([outline(), await store.undo()]).toEqual([before, false]);
    expect([await store.redo(), await store.redo()]).toEqual([true, false]);
    expect((await kept()).document).toEqual(ready().view.document);
  });

  it('acts once for each of keys pressed quickly, on what the one before left', async () => {
    const { store, id, outline } = await correcting();
    const ids = [id('（三）')];
    const press = (by: 1 | -1) => store.apply(({ view }) => levels(view.document, ids, by));
    expect(await Promise.all([press(-1), press(1), press(1), press(1), press(1)])).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
    // Under 二是, the deepest there is before it.
    expect(outline()).toContain('4 （三）供水保障');
  });

  it('chooses ranges and single rows, and comes back to one', async () => {
    const { store, ready, id, blocks } = await correcting();
    store.choose(id('（三）'));
    store.move(2, true);
    expect(ready().selected).toEqual(new Set([id('（三）'), id('新建'), id('二、')]));
    store.move(-1, true);
    expect(ready().selected.size).toBe(2);
    store.choose(id('继续'), 'too');
    store.choose(id('新建'), 'too');
    expect(ready().selected).toEqual(new Set([id('（三）'), id('继续')]));
    expect([store.collapse(), store.collapse(), ready().selected.size]).toEqual([true, false, 1]);
    store.selectAll();
    expect(ready().selected.size).toBe(blocks().length);
    store.move(Number.NEGATIVE_INFINITY, false);
    expect(ready().chosen).toBe(blocks()[0]?.id);
  });

  it('goes on with the second part of what was cut, and with the row in the place of one that went', async () => {
    const { store, ready, id, blocks, outline } = await correcting();
    const offset = '新建泵站2座，改造管网18公里。'.length;
    expect(await store.split(id('新建'), offset)).toBe(true);
    const chosen = blocks().find((block) => block.id === ready().chosen);
    expect(chosen?.text).toBe('效果良好。');
    await store.apply(({ view }) => cuts(view.document, [chosen?.id ?? '']));
    expect(ready().chosen).toBe(id('二、'));
    expect(ready().view.document.dropped).toMatchObject([{ text: '效果良好。' }]);
    await store.putBack(5, '效果良好。');
    expect(ready().chosen).toBe(id('效果'));
    await store.apply(({ view }) => joins(view.document, [id('效果')]));
    expect(outline()).toContain('新建泵站2座，改造管网18公里。效果良好。');
  });

  it('steps through what is to be confirmed, takes a fix or keeps the original', async () => {
    const { store, ready } = await correcting(
      text.replace('二、打算', '一、打算').replace('继续推进河湖长制。', '夯实基础。\n三、其他\n办好实事。'),
    );
    expect(ready().toConfirm.map(({ diagnostic }) => diagnostic.rule)).toEqual([
      'numbering-gap',
      'numbering-duplicate',
      'numbering-gap',
    ]);
    expect([store.step(1), ready().confirming, ready().chosen]).toEqual([true, 0, ready().toConfirm[0]?.blockId]);
    expect([store.step(-1), ready().confirming]).toEqual([true, ready().toConfirm.length - 1]);
    const duplicate = ready().toConfirm.findIndex(({ diagnostic }) => diagnostic.rule === 'numbering-duplicate');
    expect(fixesAt(ready(), duplicate)[0]).toMatchObject({ act: 'renumber', label: '二、' });
    await store.takeFix(duplicate);
    expect(ready().toConfirm.map(({ diagnostic }) => diagnostic.rule)).toEqual(['numbering-gap']);
    expect([await store.takeFix(0, 5), await store.takeAll('numbering-gap')]).toEqual([false, false]);
    expect([await store.keepAll(), ready().toConfirm, store.step(1)]).toEqual([true, [], false]);
    await store.undo();
    expect(ready().toConfirm).toHaveLength(1);
  });

  it('says that the document is in the trash, and brings it back', async () => {
    const { store, value, documentId } = await correcting();
    await value('documents.remove', { id: documentId });
    await store.load();
    expect(store.store.getState()).toMatchObject({ status: 'trashed' });
    await store.restoreDocument();
    expect(store.store.getState().status).toBe('ready');
  });

  it('shows what others changed, and keeps its place', async () => {
    const { store, ready, value, documentId, id } = await correcting();
    store.choose(id('二、'));
    await value('documents.describe', { id: documentId, values: { title: '另一个题目' } });
    store.hear({ event: 'library.changed', data: { what: 'documents' } });
    await expect.poll(() => ready().view.document.summary.title).toBe('另一个题目');
    expect(ready().chosen).toBe(id('二、'));
  });
});

describe('what is wished of several blocks', () => {
  it('moves a section once, with what stands under it', async () => {
    const { ready, id } = await correcting();
    const { document } = ready().view;
    expect(levels(document, [id('（一）'), id('一是'), id('新建')], -1)).toMatchObject([
      { at: { blockId: id('（一）') } },
    ]);
  });

  it('makes headings of text one after the other, each where the one before has begun a list', async () => {
    const { ready, id } = await correcting(`${text}\n说明`.replace('继续推进河湖长制。', '①继续推进\n②加强值守'));
    const { document } = ready().view;
    const flat = document.blocks.filter(({ text: words }) => /继续|加强值守/.test(words));
    const ids = flat.map((block) => block.id);
    const asText = headings(document, ids);
    expect(asText.map(({ op }) => op)).toEqual(['notHeading', 'notHeading']);
    expect(kinds(document, [id('新建')], 'heading')).toMatchObject([{ op: 'asHeading', depth: 2, label: null }]);
    expect(kinds(document, [id('（三）')], 'paragraph')).toMatchObject([{ op: 'notHeading' }]);
    expect(kinds(document, [id('新建')], 'paragraph')).toEqual([]);
  });
});

describe('rows', () => {
  it('show lines, level, part and what is to be confirmed', async () => {
    const { ready, id } = await correcting();
    const row = ready().rows.find((each) => each.kind === 'block' && each.id === id('（三）'));
    expect(row).toMatchObject({ lines: '4', name: '标题', indent: 1, part: 'results', position: 6 });
    expect(row?.kind === 'block' && row.toConfirm).toHaveLength(1);
    const below = ready().rows.find((each) => each.kind === 'block' && each.id === id('新建'));
    expect(below).toMatchObject({ indent: 2, part: 'results', name: '正文' });
  });

  it('find their place in the original and back, also where several share a line', async () => {
    const { ready, blocks } = await correcting();
    const { rows } = ready();
    expect(rows).toEqual(rowsOf(blocks(), ready().toConfirm));
    rows.forEach((row, i) => {
      if (row.kind !== 'block') return;
      expect(rowAtLine(rows, row.block.source?.line ?? 0, shareOf(rows, row))).toBe(i);
    });
    expect(rowAtLine(rows, 0, 0)).toBe(-1);
  });
});

describe('the original beside it', () => {
  it('is read page by page, once', async () => {
    const { client, documentId } = await correcting(
      Array.from({ length: 1300 }, (_, i) => `第${i + 1}段的内容写在这里。`).join('\n'),
    );
    let calls = 0;
    const counting: typeof client = {
      call: (method, input) => {
        calls += 1;
        return client.call(method, input);
      },
    };
    const lines = createOriginalLines(counting, documentId);
    await lines.look(1, 20);
    await lines.look(5, 40);
    expect([calls, lineIn(lines.store.getState(), 40)?.text]).toEqual([1, '第40段的内容写在这里。']);
    expect(lineIn(lines.store.getState(), 700)).toBeNull();
    await lines.look(690, 1010);
    expect([calls, lineIn(lines.store.getState(), 1001)?.text]).toEqual([3, '第1001段的内容写在这里。']);
  });

  it('moves with the list and the list with it, without chasing', () => {
    const together = createScrollTogether();
    const moved: string[] = [];
    together.join('list', ({ line }) => {
      moved.push(`list ${line}`);
      together.moved('list', { line: 99, share: 0 });
    });
    together.join('original', ({ line }) => {
      moved.push(`original ${line}`);
      together.moved('original', { line: 98, share: 0 });
    });
    together.moved('list', { line: 3, share: 0 });
    together.lead('original');
    together.moved('original', { line: 7, share: 0.5 });
    together.show(5);
    expect(moved).toEqual(['original 3', 'list 7', 'original 5']);
  });
});

describe('a cut', () => {
  it('is offered at the end of the heading, of the line, or of the sentence', async () => {
    const { blocks, id, ready } = await correcting();
    const at = (words: string) => {
      const block = blocks().find((each) => each.id === id(words));
      return block === undefined ? null : cutPlaces(block, ready().view.document.changes);
    };
    expect(at('（一）')).toEqual({ least: 4, most: 14, likely: 8 });
    expect(at('新建')?.likely).toBe('新建泵站2座，改造管网18公里。'.length);
    expect(at('二、')).toEqual({ least: 3, most: 3, likely: 3 });
  });

  it('moves by characters and sentences, never into a character', () => {
    const words = '好。𠮷田村建成。结束';
    expect([nextCharacter(words, 2, 1), nextCharacter(words, 4, -1)]).toEqual([4, 2]);
    expect([nextSentence(words, 0, 1), nextSentence(words, 2, 1), nextSentence(words, 9, 1)]).toEqual([2, 9, 9]);
    expect(nextSentence(words, 9, -1)).toBe(2);
  });
});

describe('a change of the text', () => {
  it('is shown with its line and the words around it', async () => {
    const { ready } = await correcting(text.replace('泵站2座，', '泵站2座,'));
    const { blocks, changes } = ready().view.document;
    expect(changeRows(blocks, changes)).toMatchObject([
      { kind: 'punctuation', line: 5, left: '新建泵站2座', before: ',', after: '，', right: '改造管网18公里。效果良' },
    ]);
  });
});
