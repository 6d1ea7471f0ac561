import { undo } from '@tiptap/pm/history';
import type { EditorState } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../renderer/editor/document.ts';
import { editingState } from '../../renderer/editor/editing-state.ts';
import { hitsIn, replacedHits, takenBack } from '../../renderer/editor/finding.ts';
import { DraftBlock } from '../../shared/domain/draft.ts';
import { numbered, table, text } from '../shared/domain/drafting/build.ts';
import { draft, drawnDraft } from '../shared/domain/editing/drawn.ts';
import { openEditor } from './editor-page.ts';

const provenance = { origin: 'document', documentId: 'd', blockId: 'x', manner: 'copied' } as const;
const [h, p, t] = draft(
  numbered('h', 1, 'chinese', 1, '平台ＡＢ建设。|新建平台AB三个。'),
  text('p', '平台ab与平台。'),
  table('t', [
    ['平台', '数'],
    ['平台AB', '平台'],
  ]),
);
if (!h || !p || !t) throw new Error('There are three');
const blocks = [h, { ...p, provenance }, t];

const replaced = (state: EditorState, words: string, by: string) =>
  state.apply(replacedHits(state, hitsIn(blocksOf(state.doc), words), by) ?? state.tr);

describe('finding in a draft', () => {
  it('minds neither width nor case of letters, and finds nothing in computed numbers', () => {
    expect(hitsIn(blocks, 'AB').map(({ blockId, start }) => `${blockId}${start}`)).toEqual(['h2', 'h11', 'p2', 't2']);
    expect(hitsIn(blocks, '一、')).toEqual([]);
    expect(hitsIn(blocks, ' ')).toEqual([]);
  });

  it('goes through cells, and finds none over another', () => {
    const cells = hitsIn(blocks, '平台').filter(({ cell }) => cell !== null);
    expect(cells.map(({ cell }) => cell)).toEqual([
      { row: 0, column: 0 },
      { row: 1, column: 0 },
      { row: 1, column: 1 },
    ]);
    expect(hitsIn(draft(text('a', '一一一一一')), '一一')).toHaveLength(2);
  });
});

describe('replacing', () => {
  it('keeps heading and run-in text apart, and tells what was rewritten; one step back', () => {
    let state = replaced(editingState(blocks), '平台', '创新载体');
    expect(blocksOf(state.doc)).toMatchObject([
      { text: '创新载体ＡＢ建设。新建创新载体AB三个。', titleLength: 9 },
      { text: '创新载体ab与创新载体。', provenance: { ...provenance, manner: 'rewritten' } },
      {
        rows: [
          ['创新载体', '数'],
          ['创新载体AB', '创新载体'],
        ],
        text: '创新载体\t数 创新载体AB\t创新载体',
      },
    ]);
    undo(state, (tr) => {
      state = state.apply(tr);
    });
    expect(blocksOf(state.doc)).toEqual(blocks);
  });

  it('may leave nothing in the place', () => {
    expect(blocksOf(replaced(editingState(blocks), '平台', '').doc)).toMatchObject([
      { text: 'ＡＢ建设。新建AB三个。', titleLength: 5 },
      { text: 'ab与。' },
      {},
    ]);
  });

  it('is taken back where nothing else was done since', () => {
    const before = editingState(blocks);
    const after = blocksOf(replaced(before, '平台', '载体').doc);
    const now = after.map((block) => (block.id === 'p' ? { ...block, text: '别的话。' } : block));
    const back = takenBack(blocksOf(before.doc), after)(now);
    expect(back.map(({ text: words }) => words)).toEqual([h.text, '别的话。', t.text]);
  });

  it('replaces every place and nothing else', () => {
    fc.assert(
      fc.property(drawnDraft, fc.constantFrom('工', '一', '。', '加强'), (drawn, words) => {
        const state = editingState(drawn);
        const count = hitsIn(drawn, words).length;
        const after = blocksOf(replaced(state, words, '◆').doc);
        for (const block of after) DraftBlock.parse(block);
        expect(hitsIn(after, words)).toEqual([]);
        expect(hitsIn(after, '◆')).toHaveLength(count);
      }),
    );
  });
});

it('is worked by keyboard: find, go on, replace, and have it back', async () => {
  const { page, saved, draft: made, caretIn, text: paper, errors } = await openEditor();
  const words = '做法';
  const count = hitsIn(made.blocks, words).length;
  const told = page.locator('.find-count');
  await caretIn('主要指标完成情况');
  await page.keyboard.press('Control+f');
  await page.keyboard.insertText(words);
  await expect.poll(() => told.textContent()).toBe(`1/${count}`);
  await page.keyboard.press('F4');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+F4');
  await expect.poll(() => told.textContent()).toBe(`2/${count}`);
  await paper.locator('.found.here').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.insertText('办法');
  const second = hitsIn(made.blocks, words)[1];
  await expect
    .poll(async () => (await saved()).blocks.find(({ id }) => id === second?.blockId)?.text)
    .toContain('主要办法、数据');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+h');
  await expect.poll(() => told.textContent()).toMatch(new RegExp(`/${count}$`, 'u'));
  await page.getByRole('textbox', { name: '替换为' }).fill('举措');
  await page.getByRole('button', { name: '全部替换' }).click();
  await page.getByText(`已替换 ${count} 处`).waitFor();
  expect(hitsIn((await saved()).blocks, '主要举措')).toHaveLength(count);
  await page.locator('.toast').getByRole('button', { name: '撤销' }).click();
  await expect.poll(async () => (await saved()).blocks).toEqual(made.blocks);
  expect(errors).toEqual([]);
});
