import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { DraftBlock } from '../../shared/domain/draft.ts';
import { seriousViolations } from './drafts-page.ts';
import { openEditor } from './editor-page.ts';

const card = (page: Page) => page.getByRole('dialog', { name: '这一段的出处' });

/** A paragraph of a section that was taken over, long enough to be changed. */
function takenOver(blocks: readonly DraftBlock[]): DraftBlock {
  const found = blocks
    .slice(blocks.findIndex(({ kind }) => kind === 'heading'))
    .find((block) => block.kind === 'paragraph' && block.text.length > 60 && block.provenance !== null);
  if (found === undefined) throw new Error('The draft took paragraphs over');
  return found;
}

/** The edges of a block and of the card on the screen. */
async function edges(page: Page, words: string) {
  const box = await page.locator('.draft-text .block', { hasText: words }).first().boundingBox();
  const shown = await card(page).boundingBox();
  if (box === null || shown === null) throw new Error('Both are on the screen');
  return { block: box, card: shown };
}

describe('the card of a paragraph', () => {
  it('tells by keyboard what was changed, gives the old words back in one step, and leads to the source', async () => {
    const { page, draft, caretIn, saved, library, errors } = await openEditor({ from: 'whole' });
    const focused = () => page.evaluate('document.activeElement.textContent.slice(0, 8)');
    const before = takenOver(draft.blocks);
    const start = before.text.slice(0, 12);
    await caretIn(start);
    await page.keyboard.insertText('新增一句。');
    await page.keyboard.press('Alt+Enter');
    await card(page).getByText('改写过').waitFor();
    const from = before.provenance?.origin === 'document' ? before.provenance : null;
    const source = await library('documents.get', { id: from?.documentId ?? '' });
    expect(await card(page).textContent()).toContain(source.summary.title);
    expect(await card(page).textContent()).toContain('2023年 › ');
    expect(await card(page).locator('ins').allTextContents()).toEqual(['新增一句。']);
    await card(page).getByText('改动 1 处').waitFor();
    const { block, card: shown } = await edges(page, start);
    expect(shown.y + shown.height <= block.y || shown.y >= block.y + block.height).toBe(true);
    expect(shown.y).toBeGreaterThan(40);
    await expect.poll(focused).toBe('打开出处');

    await page.keyboard.press('Tab');
    expect(await focused()).toBe('换回原文');
    await page.keyboard.press('Enter');
    await card(page).waitFor({ state: 'detached' });
    expect((await saved()).blocks.find(({ id }) => id === before.id)).toEqual(before);
    await page.keyboard.press('Control+z');
    expect((await saved()).blocks.find(({ id }) => id === before.id)?.text).toHaveLength(before.text.length + 5);

    await page.keyboard.press('Alt+Enter');
    await card(page).getByRole('button', { name: '打开出处' }).waitFor();
    await page.keyboard.press('Escape');
    await card(page).waitFor({ state: 'detached' });
    await page.keyboard.insertText('还在写。');
    expect((await saved()).blocks.some(({ text }) => text.includes('还在写。'))).toBe(true);

    await page.keyboard.press('Alt+Enter');
    await card(page).getByRole('button', { name: '打开出处' }).click();
    await page.locator('.reader-text').waitFor();
    const block2 = page.locator(`.reader-text [data-block="${from?.blockId}"]`);
    const { y } = (await block2.boundingBox()) ?? { y: -1 };
    expect(y >= 48 && y < 775).toBe(true);
    expect(errors).toEqual([]);
  });

  it('comes under the resting pointer below the paragraph, and goes with it', async () => {
    const { page, draft } = await openEditor({ from: 'whole' });
    const { text } = takenOver(draft.blocks);
    const block = page.locator('.draft-text .block', { hasText: text.slice(0, 12) }).first();
    await block.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    const box = await block.boundingBox();
    const bar = { x: (box?.x ?? 0) + 2, y: (box?.y ?? 0) + 20 };
    await page.mouse.move(bar.x, bar.y);
    await page.waitForTimeout(200);
    expect(await card(page).count()).toBe(0);
    await card(page).getByText('照搬').waitFor();
    await card(page).getByText('和原文一样，没有改动').waitFor();
    expect(await card(page).getByRole('button', { name: '换回原文' }).isDisabled()).toBe(true);
    const placed = await edges(page, text.slice(0, 12));
    expect(placed.card.y).toBeGreaterThanOrEqual(placed.block.y + placed.block.height);
    expect(await page.evaluate('document.activeElement.getAttribute("role")')).toBe('textbox');
    // The way to the card leads over a gap.
    await page.mouse.move(placed.card.x + 60, placed.card.y + 30, { steps: 5 });
    await page.waitForTimeout(500);
    expect(await card(page).count()).toBe(1);
    await page.mouse.move(placed.card.x + 420, 60);
    await card(page).waitFor({ state: 'detached' });
    await page.mouse.move(bar.x, bar.y);
    await card(page).waitFor();
    await page.keyboard.press('Escape');
    await card(page).waitFor({ state: 'detached' });
    // In the text itself nothing comes up while one writes.
    await page.mouse.move(bar.x + 120, bar.y);
    await page.waitForTimeout(700);
    expect(await card(page).count()).toBe(0);
  });

  it('stands above the paragraph where there is no room below, and never over it', async () => {
    const { page, draft, caretIn } = await openEditor({ from: 'whole' });
    const long = draft.blocks.filter((block) => block.kind === 'paragraph' && block.text.length > 60);
    const start = long[3]?.text.slice(0, 12) ?? '';
    await caretIn(start);
    await page.evaluate(`{
      const desk = document.querySelector('.editor-desk');
      const block = [...document.querySelectorAll('.draft-text .block')].find((each) => each.textContent.startsWith(${JSON.stringify(start)}));
      desk.scrollTop += block.getBoundingClientRect().bottom - desk.getBoundingClientRect().bottom + 30;
    }`);
    await page.keyboard.press('Alt+Enter');
    await card(page).getByText('打开出处').waitFor();
    const { block, card: shown } = await edges(page, start);
    expect(shown.y + shown.height <= block.y || shown.y >= block.y + block.height).toBe(true);
    expect(shown.y).toBeGreaterThan(40);
    expect(shown.y + shown.height).toBeLessThanOrEqual(776);
  });

  it('says that the source is in the trash, or that a paragraph has none', async () => {
    const { page, draft, caretIn, library } = await openEditor();
    const { source } = draft.summary;
    await library('documents.remove', { id: source.from === 'document' ? source.documentId : '' });
    await caretIn('主要指标完成情况');
    await page.keyboard.press('Alt+Enter');
    await card(page).getByText('只用结构').waitFor();
    await card(page).getByText('这篇文稿在回收站里').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('自己写的。');
    await page.keyboard.press('Alt+Enter');
    await page.getByText('这一段是新写的，没有出处。').waitFor();
    expect(await card(page).count()).toBe(0);
  });

  it('says that the source is gone for good', async () => {
    const { page, caretIn } = await openEditor();
    await page.evaluate(`{
      const call = window.workbench.call;
      window.workbench.call = (method, input) =>
        method === 'documents.get'
          ? Promise.resolve({ ok: false, code: 'not-found', message: '没有这篇文稿。' })
          : call(method, input);
    }`);
    await caretIn('主要指标完成情况');
    await page.keyboard.press('Alt+Enter');
    await card(page).getByText('已经从资料库里删掉').waitFor();
    expect(await card(page).getByRole('button').count()).toBe(0);
    await page.keyboard.press('Escape');
    await card(page).waitFor({ state: 'detached' });
  });

  it('names the template', async () => {
    const { page } = await openEditor({ from: 'template' });
    await page.keyboard.press('F7');
    await page.keyboard.press('Alt+Enter');
    await card(page).getByText('模板：').waitFor();
  });

  it.each([false, true])('stands in nobody’s way, dark: %s', async (dark) => {
    const { page, draft, caretIn } = await openEditor({ from: 'whole', dark });
    await caretIn(takenOver(draft.blocks).text.slice(0, 12));
    await page.keyboard.insertText('新增一句。');
    await page.keyboard.press('Alt+Enter');
    await card(page).getByText('改动 1 处').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
  });
});
