import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../temporary.ts';
import { openDrafts } from './drafts-page.ts';

const wide = '长篇规划（第一章、第一节）';
const centred = '单位内部材料（页码居中）';

/** Two drafts of the same document, and the dialog of either. */
async function openTwo() {
  const drafts = await openDrafts();
  const { page, library } = drafts;
  const [document] = await library('documents.list', {});
  const source = { from: 'document', documentId: document?.id ?? '', whole: true } as const;
  const make = (year: number) => library('drafts.create', { source, year, organisation: null, accept: 'sure' });
  const made = [await make(2025), await make(2026)];
  return {
    ...drafts,
    async open(which: number) {
      await page
        .getByRole('listbox')
        .getByText(made[which]?.summary.title ?? '')
        .click();
      await page.getByRole('button', { name: '导出…' }).click();
      const dialog = page.getByRole('dialog', { name: '导出' });
      await dialog.getByText('第 1 页，共').waitFor();
      return dialog;
    },
  };
}

it('keeps the profile with the draft, and begins with the last one where there is none yet', async () => {
  const { page, open, errors } = await openTwo();
  const chosen = (dialog: Awaited<ReturnType<typeof open>>) =>
    dialog.getByRole('complementary').locator('.ant-select-content', { hasText: '（' });
  const choose = async (dialog: Awaited<ReturnType<typeof open>>, name: string) => {
    await dialog.getByRole('combobox', { name: '版式方案' }).click();
    await page.getByTitle(name).last().click();
    await expect.poll(() => chosen(dialog).textContent()).toBe(name);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  };
  await choose(await open(0), centred);
  const other = await open(1);
  await expect.poll(() => chosen(other).textContent()).toBe(centred);
  await choose(other, wide);
  const first = await open(0);
  await expect.poll(() => chosen(first).textContent()).toBe(centred);
  expect(errors).toEqual([]);
});

it('writes nothing that cannot be read and says where it stands, and head and text where pages are not shown', async () => {
  const { page, open, saveAs, errors } = await openTwo();
  const dialog = await open(0);
  await dialog.getByText('发文信息', { exact: true }).click();
  await dialog.getByRole('combobox', { name: '公文形式' }).click();
  await page.getByTitle('文件', { exact: true }).click();
  await dialog.getByLabel('发文机关标志').fill('云岭区科学技术局文件');
  await dialog.getByLabel('发文字号').fill('3号');
  await page.keyboard.press('Control+Enter');
  await dialog.getByRole('alert').getByText('应写成“云科发〔2025〕3号”').waitFor();
  expect(await dialog.getByRole('alert').textContent()).not.toContain('exports.write');
  await dialog.getByText('发文信息', { exact: true }).click();
  await dialog.getByText('有 1 处不对').waitFor();
  await dialog.getByText('发文信息', { exact: true }).click();
  await dialog.getByLabel('发文字号').fill('云科发〔2025〕3号');
  await page.keyboard.press('Tab');
  await dialog.getByText('Markdown', { exact: true }).click();
  await dialog.locator('.preview-text', { hasText: '云科发〔2025〕3号' }).waitFor();
  const words = await dialog.locator('.preview-text').textContent();
  const path = join(temporaryFolder(), 'a.md');
  saveAs(path);
  // Enter in the name exports, as in every dialog that saves.
  await dialog.getByRole('textbox', { name: '文件名' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  expect(readFileSync(path, 'utf8').trim()).toBe(words?.trim());
  expect(errors).toEqual([]);
});

it('reads a deadline as people write it', async () => {
  const { page, open, errors } = await openTwo();
  const dialog = await open(0);
  await dialog.locator('summary', { hasText: '内容' }).click();
  await dialog.getByRole('combobox', { name: '内容' }).click();
  await page.locator('.ant-select-item-option', { hasText: '征求意见稿' }).click();
  const deadline = dialog.getByLabel('反馈截止日期');
  await deadline.fill('下周五');
  await page.keyboard.press('Tab');
  await dialog.getByText('“下周五”不是完整的日期').waitFor();
  await deadline.fill('2025.1.9');
  await page.keyboard.press('Tab');
  await expect.poll(() => deadline.inputValue()).toBe('2025年1月9日');
  await dialog.locator('[data-page]').first().getByText('反馈截止日期：2025年1月9日').waitFor();
  expect(errors).toEqual([]);
});
