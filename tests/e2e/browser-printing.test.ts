import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { capabilities } from '../../scripts/capabilities.ts';
import { sampleFiles } from '../electron/library/opened.ts';
import { temporaryFolder } from '../temporary.ts';
import { browserApp } from './browser-app.ts';

const present = capabilities.browser.present() && capabilities.officeReaders.present();

it.skipIf(!present)(
  'the local browser prints the pages that it shows, and nothing else',
  {
    timeout: 180_000,
  },
  async () => {
    const { host, errors } = await browserApp();
    const page = host.page();
    await page.getByText('先把往年的总结和计划放进来').waitFor();
    await host.choosing(sampleFiles.slice(1, 2), () => page.keyboard.press('Control+i'));
    await page.locator('.import-head').getByRole('button', { name: '关闭' }).click();
    await page.getByRole('option').first().dblclick();
    await page.locator('.reader-text').waitFor();
    await page.getByRole('button', { name: '导出…' }).click();
    const dialog = page.getByRole('dialog', { name: '导出' });
    await dialog.getByText('PDF', { exact: true }).click();
    await dialog.getByText('第 1 页，共').waitFor();
    const shown = await dialog.locator('[data-page] .page-text').allTextContents();
    expect(shown.length).toBeGreaterThan(1);
    // A browser shows its printing dialog while the page waits; here the test prints meanwhile.
    await page.evaluate('window.print = () => new Promise((printed) => { window.printed = printed; })');
    await dialog.getByRole('button', { name: '打印…' }).first().click();
    await page.locator('.printing [data-page]').first().waitFor({ state: 'attached' });
    const file = join(temporaryFolder(), 'printed.pdf');
    writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
    await page.evaluate('window.printed()');
    await page.locator('.printing').waitFor({ state: 'detached' });

    const sheets = output('pdftotext', '-layout', file, '-').split('\f').slice(0, -1);
    const letters = (text: string) => (text.match(/[\p{L}]/gu) ?? []).sort().join('');
    expect(sheets.map(letters)).toEqual(shown.map(letters));
    expect(output('pdfinfo', file)).toMatch(/Page size: +59[45]\.\d+ x 84[12]\.?\d* pts \(A4\)/u);
    const fonts = output('pdffonts', file).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts) expect(font).toMatch(/ yes (?:yes|no ) (?:yes|no ) /u);
    expect(errors).toEqual([]);
  },
);

function output(command: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', timeout: 60_000 });
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
  return stdout;
}
