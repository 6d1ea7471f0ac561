import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { fakeOffice } from '../electron/library/office/fake-office.ts';
import { temporaryFolder } from '../temporary.ts';
import { openLibraryPage } from './library-page.ts';

const formats = fileURLToPath(new URL('../fixtures/formats/', import.meta.url));

/** A LibreOffice that says its version, and makes of every file the one with its numbers. */
function anOffice(): string {
  const docx = join(formats, 'numbered.docx');
  return fakeOffice(
    `[ -z "$out" ] && echo "LibreOffice 7.6.1.2" && exit`,
    `mkdir "$out"; cp "${docx}" "$out/document.docx"`,
  );
}

function oldFiles(...names: readonly string[]): string {
  const folder = join(temporaryFolder(), '旧文稿');
  mkdirSync(folder);
  for (const name of names) copyFileSync(join(formats, name), join(folder, name));
  return folder;
}

async function violations(page: Page) {
  // Colours are judged once they no longer change.
  await page.waitForFunction('document.getAnimations().length === 0');
  const found = (await new AxeBuilder({ page }).analyze()).violations;
  return found.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id);
}

const again = { name: '用 LibreOffice 重新读取', exact: true } as const;

it('offers to read again what was lost, in the list of results', async () => {
  const { page, choose, errors } = await openLibraryPage({ office: anOffice() });
  choose(oldFiles('numbered.doc', 'typed.doc', 'losses.doc'));
  await page.keyboard.press('Control+i');
  await page.getByText('读完 3 个文件').waitFor();
  await page.getByRole('button', again).first().waitFor();
  expect(await page.getByText('旧格式，有的内容没有读出来').count()).toBe(2);
  expect(await page.getByRole('button', again).count()).toBe(2);
  expect(await violations(page)).toEqual([]);
  await page.screenshot({ path: 'test-output/old-word-results.png' });
  await page.locator('.import-file', { hasText: 'numbered.doc' }).getByRole('button', again).click();
  await page.getByText('已用 LibreOffice 重新读取').waitFor();
  expect(await page.getByRole('button', again).count()).toBe(1);
  expect(errors).toEqual([]);
});

it('offers it on the finding, and the finding goes with it', async () => {
  const { page, choose, errors } = await openLibraryPage({ office: anOffice() });
  choose(oldFiles('numbered.doc'));
  await page.keyboard.press('Control+i');
  await page.locator('.panel-foot').getByRole('button', { name: '关闭' }).click();
  await page.locator('[data-id]').first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: '结构校正' }).click();
  const finding = page.locator('.confirm-card', { hasText: '原文有自动编号或项目符号' });
  await finding.getByRole('button', again).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.screenshot({ path: 'test-output/old-word-finding.png' });
  await finding.getByRole('button', again).click();
  await page.locator('.structure-row', { hasText: '一、' }).first().waitFor();
  await finding.waitFor({ state: 'detached' });
  expect(errors).toEqual([]);
});

it('offers nothing where there is no LibreOffice, and the settings say that it can be done without', async () => {
  const { page, choose, errors } = await openLibraryPage();
  choose(oldFiles('numbered.doc'));
  await page.keyboard.press('Control+i');
  await page.getByText('旧格式，有的内容没有读出来').waitFor();
  await page.keyboard.press('Control+,');
  await page.getByText('没有找到 LibreOffice，可以不装').waitFor();
  expect(await page.getByRole('checkbox').isDisabled()).toBe(true);
  await page.screenshot({ path: 'test-output/old-word-no-office.png' });
  expect(await page.getByRole('button', again).count()).toBe(0);
  expect(errors).toEqual([]);
});

it('reads all old files by it once the settings say so', async () => {
  const office = anOffice();
  const { page, choose, errors } = await openLibraryPage({ office });
  await page.keyboard.press('Control+,');
  await page.getByText(`找到 LibreOffice 7.6.1.2（${office}）`).waitFor();
  const use = page.getByRole('checkbox', { name: '读取 .doc、.wps 时用本机的 LibreOffice' });
  expect(await use.isChecked()).toBe(false);
  await use.click();
  await page.getByText('已保存').waitFor();
  expect(await use.isChecked()).toBe(true);
  expect(await violations(page)).toEqual([]);
  await page.screenshot({ path: 'test-output/old-word-settings.png' });
  choose(oldFiles('numbered.doc'));
  await page.keyboard.press('Alt+1');
  await page.keyboard.press('Control+i');
  await page.getByText('读完 1 个文件').waitFor();
  expect(await page.getByText('旧格式，有的内容没有读出来').count()).toBe(0);
  expect(errors).toEqual([]);
});
