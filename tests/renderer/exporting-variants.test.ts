import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { unzipped } from '../electron/library/export/unzipped.ts';
import { temporaryFolder } from '../temporary.ts';
import { seriousViolations } from './drafts-page.ts';
import { openExport } from './export-page.ts';

async function openVariants(dark = false) {
  const { document, ...opened } = await openExport({ dark });
  const { page, dialog } = opened;
  await dialog.locator('summary', { hasText: '内容' }).click();
  return {
    ...opened,
    title: document?.title ?? '',
    async choose(kind: string) {
      await dialog.getByRole('combobox', { name: '内容' }).click();
      await page.locator('.ant-select-item-option', { hasText: kind }).click();
    },
    async shot(name: string) {
      await page.screenshot({ path: `test-output/variant-${name}-${dark ? 'dark' : 'light'}.png` });
    },
  };
}

for (const dark of [false, true]) {
  it(`shows what is different from the source, and writes it, in ${dark ? 'dark' : 'light'}`, async () => {
    const { dialog, page, choose, shot, saveAs, title, errors } = await openVariants(dark);
    await choose('修订稿');
    await dialog.getByText(`${title}（起草来源）`).waitFor();
    await dialog.getByText(/标出不同之处 \d+ 处/u).waitFor();
    const inserted = dialog.locator('[data-page] .change-inserted').first();
    await inserted.waitFor();
    expect(await inserted.textContent()).toMatch(/202\d/u);
    expect(await dialog.locator('[data-page] .change-deleted').count()).toBeGreaterThan(2);
    expect(await dialog.getByText('含修订痕迹和修订人').isVisible()).toBe(true);
    await shot('redline');
    expect(await seriousViolations(page)).toEqual([]);
    await choose('花脸稿');
    await dialog.locator('[data-page]').first().getByText('花脸稿').waitFor();
    await shot('coloured');
    await choose('修订稿');
    const path = join(temporaryFolder(), 'a.docx');
    saveAs(path);
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    const xml = await (await unzipped(readFileSync(path))).part('word/document.xml');
    expect(xml).toContain('<w:del ');
    expect(errors).toEqual([]);
  });

  it(`takes what a circulation copy says, in ${dark ? 'dark' : 'light'}`, async () => {
    const { dialog, page, choose, shot, saveAs, errors } = await openVariants(dark);
    await choose('征求意见稿');
    await dialog.getByLabel('反馈截止日期').fill('2025-01-09');
    await dialog.getByLabel('联系人').fill('李晓');
    await page.keyboard.press('Tab');
    const first = dialog.locator('[data-page]').first();
    await first.getByText('（征求意见稿）').waitFor();
    await first.getByText('反馈截止日期：2025年1月9日').waitFor();
    await first.getByText('联系人：李晓').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await shot('circulation');
    const path = join(temporaryFolder(), 'a.docx');
    saveAs(path);
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    expect(await (await unzipped(readFileSync(path))).part('customXml/item1.xml')).toContain(
      'urn:niangao:circulation:1',
    );
    expect(errors).toEqual([]);
  });
}
