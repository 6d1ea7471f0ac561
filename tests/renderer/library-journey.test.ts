import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { samples } from '../paths.ts';
import { temporaryFolder } from '../temporary.ts';
import { openLibraryPage } from './library-page.ts';
import { librariesWithSamples } from './reader-page.ts';

const library = librariesWithSamples();

const rows = (page: Page) => page.getByRole('option');
const chosen = (page: Page) => page.locator('[role=option][aria-selected=true]');

async function seriousViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

it('explains itself when empty, and brings the samples in', async () => {
  const { page, errors } = await openLibraryPage();
  await page.getByText('涉密材料不要放进来').waitFor();
  expect(await page.evaluate('document.activeElement.textContent')).toContain('选择文件');
  expect(await seriousViolations(page)).toEqual([]);
  await page.getByRole('button', { name: '用示例文稿试一遍' }).click();
  await page.getByText('读完 6 个文件').waitFor();
  expect(await seriousViolations(page)).toEqual([]);
  await page.locator('.import-head').getByRole('button', { name: '关闭' }).click();
  expect(await rows(page).count()).toBe(6);
  expect(errors).toEqual([]);
});

it('says which files were not read and why, and reads one again once it is mended', async () => {
  const { page, choose } = await openLibraryPage();
  const folder = temporaryFolder();
  const broken = join(folder, '扫描件.txt');
  writeFileSync(broken, '');
  choose(join(samples, 'yunling-science-2022.txt'), broken);
  await page.keyboard.press('Control+i');
  await page.getByText('读完 2 个文件').waitFor();
  const failed = page.locator('.import-failed');
  expect(await failed.textContent()).toContain('扫描件.txt');
  await page.getByText('没读成 1').click();
  expect(await page.locator('.import-file').count()).toBe(1);
  writeFileSync(broken, '某局2023年工作总结\n\n一、工作情况\n全年完成各项工作。\n');
  await failed.getByRole('button', { name: '再试一次' }).click();
  await page.locator('.import-added').nth(1).waitFor();
  expect(await page.locator('.import-failed').count()).toBe(0);
});

it('is filtered, walked through and opened by keyboard', async () => {
  const { page } = await openLibraryPage({ folder: library() });
  await rows(page).first().focus();
  await page.keyboard.press('End');
  expect(await chosen(page).getAttribute('aria-posinset')).toBe('6');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  expect(await chosen(page).getAttribute('aria-posinset')).toBe('2');
  expect(await page.evaluate('document.activeElement.getAttribute("aria-posinset")')).toBe('2');

  await page.getByRole('button', { name: '单位', exact: true }).click();
  await page.getByRole('checkbox', { name: /青禾县农业农村局/ }).press('Space');
  await page.getByText('3 篇，共 6 篇').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('没有这一篇');
  await page.getByText('没有符合的文稿').waitFor();
  await page.locator('.empty-state').getByRole('button', { name: '清除筛选' }).click();
  expect(await rows(page).count()).toBe(6);

  const title = await chosen(page).locator('.row-title').textContent();
  await chosen(page).focus();
  await page.keyboard.press('Enter');
  await page.locator('.document-list').waitFor({ state: 'detached' });
  await page.keyboard.press('Alt+1');
  expect(await chosen(page).locator('.row-title').textContent()).toBe(title);
});

it('keeps metadata that was filled in, and shows where the rest was read', async () => {
  const { page, errors } = await openLibraryPage({ folder: library() });
  const row = rows(page).filter({ hasText: 'yunling-science-2021' });
  await row.getByText('元数据待确认').waitFor();
  await row.click();
  await page.keyboard.press('e');
  await page.getByLabel('标题', { exact: true }).fill('云岭区科学技术局2021年工作总结');
  expect(
    await page
      .locator('.form-place')
      .filter({ hasText: /读自第 \d+ 行/ })
      .count(),
  ).toBeGreaterThan(0);
  expect(await seriousViolations(page)).toEqual([]);
  await page.getByLabel('成文日期').fill('2022年13月');
  await page.getByRole('button', { name: /保存/ }).click();
  await page.getByRole('alert').getByText('写成 2024-01-12').waitFor();
  expect(await page.evaluate('document.activeElement.value')).toBe('2022年13月');
  await page.getByLabel('成文日期').fill('2022年1月13日');
  await page.keyboard.press('Control+Enter');
  const renamed = rows(page).filter({ hasText: '云岭区科学技术局2021年工作总结' });
  await renamed.waitFor();
  await page.getByRole('definition').getByText('2022年1月13日').waitFor();
  await renamed.getByText('元数据待确认').waitFor({ state: 'detached' });
  expect(errors).toEqual([]);
  await page.reload();
  await renamed.click();
  await page.getByRole('definition').getByText('2022年1月13日').waitFor();
});

it('moves a document to the trash, takes it back, and restores it from there', async () => {
  const { page } = await openLibraryPage({ folder: library() });
  await rows(page).first().focus();
  await page.keyboard.press('Delete');
  await page.getByText('已移到回收站').waitFor();
  expect(await rows(page).count()).toBe(5);
  expect(await page.evaluate('document.activeElement.getAttribute("role")')).toBe('option');
  await page.getByRole('button', { name: '撤销' }).click();
  await rows(page).nth(5).waitFor();

  await chosen(page).focus();
  await page.keyboard.press('Delete');
  await rows(page).nth(5).waitFor({ state: 'detached' });
  await page.locator('.top-bar').getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: '回收站' }).click();
  await page.getByRole('heading', { name: '回收站' }).waitFor();
  expect(await rows(page).count()).toBe(1);
  expect(await seriousViolations(page)).toEqual([]);
  await rows(page).first().focus();
  await page.keyboard.press('r');
  await page.getByText('回收站是空的').waitFor();
  await page.locator('.empty-state').getByRole('button', { name: '返回' }).click();
  await rows(page).nth(5).waitFor();
});

it('finds two characters in all documents, narrows down and opens a hit', async () => {
  const { page, errors } = await openLibraryPage({ folder: library() });
  await page.keyboard.press('Control+Shift+F');
  await page.keyboard.type('科技');
  await page.locator('.search-counts').waitFor();
  const total = Number(/(\d+) 处/.exec((await page.locator('.search-counts').textContent()) ?? '')?.[1]);
  expect(total).toBeGreaterThan(10);
  expect(await page.locator('.hit mark').first().textContent()).toBe('科技');
  expect(await seriousViolations(page)).toEqual([]);
  await page.getByRole('checkbox', { name: /2022年/ }).click();
  await page.getByText(/筛出 \d+ 处/).waitFor();
  await page.keyboard.press('F4');
  expect(await chosen(page).getAttribute('aria-posinset')).toBe('2');
  await page.locator('#search-text').press('Enter');
  await page.keyboard.press('Enter');
  await page.locator('.search-results').waitFor({ state: 'detached' });
  expect(errors).toEqual([]);
});

it('is without serious faults for everybody in the dark, too', async () => {
  const { page } = await openLibraryPage({ folder: library(), dark: true });
  await rows(page).first().click();
  await page.locator('.detail-tabs').waitFor();
  expect(await seriousViolations(page)).toEqual([]);
  await page.getByRole('tab', { name: /结构/ }).click();
  await page.getByRole('tree').waitFor();
  expect(await seriousViolations(page)).toEqual([]);
  await page.getByRole('button', { name: '年度', exact: true }).click();
  await page.getByRole('checkbox', { name: /2021年/ }).waitFor();
  expect(await seriousViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+F');
  await page.keyboard.type('科技');
  await page.locator('.search-counts').waitFor();
  expect(await seriousViolations(page)).toEqual([]);
});
