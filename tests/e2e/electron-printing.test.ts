import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { capabilities } from '../../scripts/capabilities.ts';
import { desktopApp } from './desktop-app.ts';

const present = capabilities.desktop.present() && capabilities.officeReaders.present();

it.skipIf(!present)('the desktop window writes the pages that it shows as a PDF', { timeout: 120_000 }, async () => {
  const { page, electron, home, errors } = await desktopApp();
  const file = join(home, '计划.pdf');
  await electron().evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await page().evaluate(`workbench.call('drafts.create', {
    source: { from: 'template', templateId: 'summary-and-plan' }, year: 2025, organisation: '青石县水利局', accept: 'none',
  })`);
  await page().getByRole('navigation').getByRole('button', { name: '起草' }).click();
  await page().getByRole('button', { name: '导出…' }).click();
  const dialog = page().getByRole('dialog', { name: '导出' });
  await dialog.getByText('PDF', { exact: true }).click();
  await dialog.getByText('第 1 页，共').waitFor();
  const shown = await dialog.locator('[data-page] .page-text').allTextContents();
  await dialog.getByRole('button', { name: '导出 PDF' }).click();
  await page().getByText('已导出“计划.pdf”。').waitFor({ timeout: 30_000 });
  expect(existsSync(file)).toBe(true);
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
  const { stdout } = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8', timeout: 30_000 });
  const sheets = stdout.split('\f').slice(0, -1);
  expect(sheets).toHaveLength(shown.length);
  const letters = (text: string) => (text.match(/[\p{L}\p{N}]/gu) ?? []).sort().join('');
  expect(letters(sheets.join('')).replace(/\d/g, '')).toBe(letters(shown.join('')).replace(/\d/g, ''));
  expect(errors).toEqual([]);
});
