import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { aScan } from '../electron/importer/pdf/written-pdf.ts';
import { fixturePages, project } from '../paths.ts';
import { temporaryFolder } from '../temporary.ts';
import { openLibraryPage } from './library-page.ts';

async function seriousViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id);
}

const picture = (name: string) => ({ path: join(project, 'test-output', `${name}.png`) });

it('asks for the password of a PDF, says when it is wrong, and reads that file', async () => {
  const { page, choose, errors } = await openLibraryPage();
  const folder = temporaryFolder();
  copyFileSync(join(fixturePages, 'street.encrypted.pdf'), join(folder, '街道总结.pdf'));
  copyFileSync(join(fixturePages, 'water.chromium-official.pdf'), join(folder, '水务局总结.pdf'));
  choose(folder);
  await page.keyboard.press('Control+i');
  await page.getByText('读完 2 个文件').waitFor();
  const locked = page.locator('.import-failed');
  expect(await locked.textContent()).toContain('设有打开密码');
  expect(await locked.getByRole('button', { name: '再试一次' }).count()).toBe(0);
  const field = locked.getByLabel('打开密码');

  await locked.getByRole('button', { name: '输入密码' }).click();
  expect(await field.getAttribute('type')).toBe('password');
  await page.keyboard.type('half');
  await page.keyboard.press('Escape');
  expect(await field.count()).toBe(0);

  await locked.getByRole('button', { name: '输入密码' }).click();
  await page.keyboard.type('nian2024');
  await page.keyboard.press('Enter');
  await page.getByText('密码不对').first().waitFor();
  await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await field.inputValue()).toBe('');
  await page.screenshot(picture('import-password'));
  expect(await seriousViolations(page)).toEqual([]);

  await page.keyboard.type('Nian2024');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.import-added').count()).toBe(2);
  await expect.poll(() => page.getByRole('option').count()).toBe(2);

  // Its password is kept nowhere, so reading it again asks again.
  const street = page.locator('.import-file', { hasText: '街道总结' });
  await street.getByRole('button', { name: '打开' }).click();
  await page.getByText('结构校正').first().click();
  await page.getByRole('button', { name: '更多' }).last().click();
  await page.getByText('重新识别').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('打开密码').fill('nian2024');
  await page.keyboard.press('Enter');
  await dialog.getByText('密码不对').waitFor();
  await page.screenshot(picture('reread-password'));
  await dialog.getByLabel('打开密码').fill('Nian2024');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.locator('.toast', { hasText: '重新' }).waitFor();
  expect(errors).toEqual([]);
});

it('keeps a scan, and says everywhere that it is one', async () => {
  const { page, choose, errors } = await openLibraryPage();
  const path = join(temporaryFolder(), '云岭区档案局2021年工作总结.pdf');
  writeFileSync(path, aScan());
  choose(path);
  await page.keyboard.press('Control+i');
  await page.getByText('读完 1 个文件').waitFor();
  expect(await page.locator('.import-added').textContent()).toContain('扫描件，没有可提取的文字');
  await page.screenshot(picture('scan-imported'));
  await page.locator('.import-head').getByRole('button', { name: '关闭' }).click();
  const row = page.getByRole('option');
  await row.click();
  expect(await row.textContent()).toContain('云岭区档案局2021年工作总结');
  expect(await row.textContent()).toContain('扫描件，没有可提取的文字');
  await page.getByText('文字识别（OCR）').waitFor();
  expect(await page.getByRole('button', { name: '以此起草…' }).isDisabled()).toBe(true);
  await page.screenshot(picture('scan-listed'));
  expect(await seriousViolations(page)).toEqual([]);
  await row.dblclick();
  await page.getByText('这是扫描件，没有可提取的文字').waitFor();
  await page.locator('.pdf-paper canvas').waitFor();
  await page.locator('.original-pages:focus').waitFor();
  await page.screenshot(picture('scan-opened'));
  expect(await seriousViolations(page)).toEqual([]);
  expect(await page.getByText('结构校正').count()).toBe(0);
  expect(errors).toEqual([]);
});
