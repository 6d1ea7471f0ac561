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

it('cells of a table are merged and parted, and rows and columns come and go around them', async () => {
  const { page, caretIn, paste, saved, text } = await openEditor();
  await caretIn('主要指标完成情况');
  await page.keyboard.press('Enter');
  await paste({
    'text/html':
      '<table><tr><td rowspan="2">林业局</td><td>造林</td><td>3</td></tr><tr><td>抚育</td><td>5</td></tr><tr><td>水务局</td><td>清淤</td><td>9</td></tr></table>',
  });
  const table = async () => (await saved()).blocks.find(({ kind }) => kind === 'table');
  const pasted = await table();
  expect(pasted).toMatchObject({
    rows: [
      ['林业局', '造林', '3'],
      ['林业局', '抚育', '5'],
      ['水务局', '清淤', '9'],
    ],
    spans: [{ row: 0, column: 0, rows: 2, columns: 1 }],
  });
  await text.locator('.block.table').click();
  await page.keyboard.press('F2');
  const dialog = page.getByRole('dialog');
  const cell = (row: number, column: number) => dialog.getByLabel(`第 ${row} 行第 ${column} 列`);
  const press = (name: string) => dialog.getByRole('button', { name }).click();
  await cell(1, 1).fill('林草局');
  await cell(1, 2).click();
  await press('下面加一行');
  await cell(3, 2).click();
  await cell(4, 3).click({ modifiers: ['Shift'] });
  await page.screenshot({ path: 'test-output/table-dialog.png' });
  await press('合并单元格');
  await cell(1, 1).click();
  await press('右边加一列');
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  const words = '抚育 5 清淤 9';
  expect(await table()).toMatchObject({
    rows: [
      ['林草局', '', '造林', '3'],
      ['林草局', '', '', ''],
      ['林草局', '', words, ''],
      ['水务局', '', words, ''],
    ],
    spans: [
      { row: 0, column: 0, rows: 3, columns: 1 },
      { row: 2, column: 2, rows: 2, columns: 2 },
    ],
  });
  await expect.poll(() => text.locator('.block.table td[rowspan]').count()).toBe(2);
  await text.locator('.block.table').click();
  await page.keyboard.press('F2');
  await cell(3, 3).click();
  await press('拆分单元格');
  await press('删除所在行');
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  expect(await table()).toMatchObject({
    rows: [
      ['林草局', '', '造林', '3'],
      ['林草局', '', '', ''],
      ['水务局', '', '', ''],
    ],
  });
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(async () => await table()).toEqual(pasted);
});
