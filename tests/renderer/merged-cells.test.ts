import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { mergedPaper } from '../e2e/merged-paper.ts';
import { temporaryFolder } from '../temporary.ts';
import { openDrafts } from './drafts-page.ts';

it('merged cells are one in the reader and on the pages, where one may reach over the end of a page', async () => {
  const { page, library, choose } = await openDrafts({ empty: true });
  const file = join(temporaryFolder(), '青石县任务分解.html');
  writeFileSync(file, mergedPaper(4));
  choose(file);
  await page.keyboard.press('Control+i');
  await expect.poll(async () => (await library('documents.list', {})).length, { timeout: 60_000 }).toBe(1);
  const [document] = await library('documents.list', {});
  const documentId = document?.id ?? '';
  const { blocks } = await library('documents.get', { id: documentId });
  const table = blocks.find((block) => block.kind === 'table');
  if (table?.kind !== 'table') throw new Error('The paper has a table');
  // What was marked in a row that only repeats the words of a merged cell.
  const repeated = table.text.indexOf('农业农村局', table.text.indexOf('农业农村局') + 1);
  await library('annotations.add', {
    documentId,
    on: { target: 'range', blockId: table.id, start: repeated, end: repeated + 2 },
    tag: '需更新',
    note: '',
  });
  await page.getByRole('navigation').getByRole('button', { name: '资料库' }).click();
  await page.locator(`[data-id="${documentId}"]`).dblclick();
  const shown = page.locator('.reader-text table');
  await shown.waitFor();
  await shown.scrollIntoViewIfNeeded();
  await page.screenshot({ path: 'test-output/merged-reader.png' });
  expect(await shown.getByText('青石县科学技术局', { exact: true }).count()).toBe(1);
  expect(await shown.locator('th').count()).toBe(6);
  expect(await shown.locator('td[rowspan]:not([rowspan="1"]) [data-note]').allTextContents()).toEqual(['农业']);

  const source = { from: 'document', documentId, whole: true } as const;
  await library('drafts.create', { source, year: null, organisation: null, accept: 'none' });
  await page.getByRole('navigation').getByRole('button', { name: '起草' }).click();
  await page.getByRole('button', { name: '导出…' }).click();
  const dialog = page.getByRole('dialog', { name: '导出' });
  await dialog.getByText('第 1 页，共').waitFor();
  const pages = dialog.locator('[data-page] .page-table');
  expect(await pages.count()).toBeGreaterThan(1);
  expect(await pages.getByText('重点任务', { exact: true }).count()).toBe(await pages.count());
  expect(await pages.getByText('目标值', { exact: true }).count()).toBe(await pages.count());
  const written = await pages.locator('td').allTextContents();
  for (const unit of new Set(table.rows.slice(2).map((cells) => cells[1] ?? ''))) {
    if (unit !== '')
      expect(
        written.filter((text) => text === unit),
        unit,
      ).toHaveLength(1);
  }
  await pages.nth(1).scrollIntoViewIfNeeded();
  await page.screenshot({ path: 'test-output/merged-preview.png' });
  // The rest of a cell that began on the page before stands empty beside its rows.
  const beside = pages.nth(1).locator('tr:nth-child(3) td');
  expect((await beside.allTextContents()).slice(0, 2)).toEqual(['13', '']);
});
