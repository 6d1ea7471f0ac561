import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { unzipped } from '../electron/library/export/unzipped.ts';
import { temporaryFolder } from '../temporary.ts';
import { openDrafts, seriousViolations } from './drafts-page.ts';

it('fills in what makes a draft an issued document, and has it again next time', async () => {
  const { page, library, saveAs, errors } = await openDrafts();
  const [document] = await library('documents.list', {});
  const made = await library('drafts.create', {
    source: { from: 'document', documentId: document?.id ?? '', whole: true },
    year: null,
    organisation: null,
    accept: 'sure',
  });
  const open = async () => {
    await page.getByRole('button', { name: '导出…' }).click();
    const dialog = page.getByRole('dialog', { name: '导出' });
    await dialog.getByText('第 1 页，共').waitFor();
    await dialog.getByText('发文信息').click();
    return dialog;
  };
  const dialog = await open();
  await dialog.getByRole('combobox', { name: '公文形式' }).click();
  await page.getByTitle('上行文').click();
  await dialog.getByLabel('发文机关标志').fill('云岭区科学技术局文件');
  await dialog.getByLabel('签发人').fill('李明、王小山');
  await dialog.getByLabel('发文字号').fill('云科发25年3号');
  await page.keyboard.press('Tab');
  await dialog.getByText('发文字号：“云科发25年3号”看不明白').waitFor();
  await dialog.getByLabel('发文字号').fill('云科发[2025]03号');
  await page.keyboard.press('Tab');
  await expect
    .poll(async () => (await library('drafts.issuance', { id: made.summary.id }))?.issuance)
    .toMatchObject({
      form: 'upward',
      number: '云科发〔2025〕3号',
      signers: ['李明', '王小山'],
    });
  expect(await dialog.getByLabel('发文字号').inputValue()).toBe('云科发〔2025〕3号');
  await page.screenshot({ path: 'test-output/issuance-form.png' });
  expect(await seriousViolations(page)).toEqual([]);

  const path = join(temporaryFolder(), 'x.docx');
  saveAs(path);
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  const xml = await (await unzipped(readFileSync(path))).part('word/document.xml');
  for (const words of ['云科发〔2025〕3号', '签发人：']) expect(xml).toContain(words);

  const again = await open();
  await expect.poll(() => again.getByLabel('发文机关标志').inputValue()).toBe('云岭区科学技术局文件');
  expect(errors).toEqual([]);
});
