import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fixturePages } from '../paths.ts';
import { openOriginal, picture, seriousViolations, wordsOnPage } from './original-page.ts';

it('shows the pages of a PDF beside its structure, which scroll together and show the chosen block', async () => {
  const { page, errors } = await openOriginal(join(fixturePages, 'water.chromium-official.pdf'));
  await page.getByText('结构校正').click();
  await page.locator('.structure-row').first().waitFor();
  await page.keyboard.press('Control+F9');
  await page.locator('.pdf-paper canvas').first().waitFor();
  const row = (words: string) => page.locator('.structure-row', { hasText: words }).first();
  await row('存在的问题').click();
  await page.locator('[data-page="2"] .pdf-here').first().waitFor();
  await page.screenshot(picture('structure'));
  expect(await seriousViolations(page)).toEqual([]);

  const there = await wordsOnPage(page, '水利投资');
  await page.mouse.click(there.left + 2, there.top + 2);
  await page.locator('.structure-row[aria-selected="true"]', { hasText: '表格' }).waitFor();

  // The list has no room to scroll here; the pages have, and lead.
  await page.locator('.original-pages').hover();
  await page.mouse.wheel(0, 5000);
  await expect.poll(() => page.getByLabel('页码').inputValue()).toBe('3');
  expect(await page.locator('.tag-bar').count()).toBe(0);
  expect(errors).toEqual([]);
});
