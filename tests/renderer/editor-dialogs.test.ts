import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openEditor } from './editor-page.ts';

const focused = (page: Page) =>
  page.evaluate<string>('document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent');

it('the cells of a table have the keys, and nothing reaches the text behind', async () => {
  const { page, caretIn, paste, saved, text } = await openEditor();
  await caretIn('主要指标完成情况');
  await page.keyboard.press('Enter');
  await paste({ 'text/html': '<table><tr><td>企业</td><td>9家</td></tr></table>' });
  const before = (await saved()).blocks;
  const table = before.find(({ kind }) => kind === 'table');
  await text.locator('.block.table').click();
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+z');
  await page.getByRole('dialog').waitFor();
  await expect.poll(() => focused(page)).toBe('第 1 行第 1 列');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('高新技术企业');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const { blocks } = await saved();
  expect(blocks.find(({ id }) => id === table?.id)).toMatchObject({ rows: [['高新技术企业', '9家']] });
  expect(blocks.filter(({ id }) => id !== table?.id)).toEqual(before.filter(({ id }) => id !== table?.id));
  await page.keyboard.press('Control+z');
  await text.locator('td', { hasText: /^企业$/u }).waitFor();
});

it('what decides over words that are not saved begins with what loses none', async () => {
  const { page, library, draft, caretIn, text } = await openEditor();
  const order = draft.blocks.map(({ id }) => id);
  await library('drafts.save', { id: draft.summary.id, revision: draft.revision, order, changed: [] });
  await caretIn('主要指标完成情况');
  await page.keyboard.insertText('和说明');
  await page.getByRole('button', { name: '处理…' }).click();
  await page.getByRole('dialog').waitFor();
  await expect.poll(() => focused(page)).toBe('取消');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('navigation').getByRole('button', { name: '资料库' }).click();
  await page.getByRole('dialog').waitFor();
  await expect.poll(() => focused(page)).toBe('留下');
  await page.keyboard.insertText('漏');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await text.textContent()).not.toContain('漏');
  expect(await text.textContent()).toContain('主要指标完成情况和说明');
});
