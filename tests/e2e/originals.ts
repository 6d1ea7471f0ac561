/**
 * A PDF and a Word file with comments: import, open, page or lines beside the text, an annotation made on either and there when the
 * program is opened again. Walked in the browser and in the desktop window, whose engine is older.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { withoutItsFont } from '../electron/importer/pdf/written-pdf.ts';
import { fixturePages, project } from '../paths.ts';
import { dragOver } from '../renderer/original-page.ts';
import { temporaryFolder } from '../temporary.ts';
import { type Host, screen } from './journey.ts';

/** In a font that is not in the file. */
const title = '云岭区统计局二〇二三年工作总结';
const pdf = join(fixturePages, 'water.chromium-official.pdf');
const word = join(project, 'tests', 'fixtures', 'formats', 'reviewed.docx');

export async function walkOriginals(host: Host): Promise<void> {
  const { page, choosing, reopen } = host;
  const shoot = (name: string): Promise<unknown> => screen(page(), `${host.name}-original-${name}`);
  // On arriving the focus is on the screen, and then its keys work.
  await page().locator('main :focus').waitFor();
  const plain = join(temporaryFolder(), '统计局.pdf');
  writeFileSync(plain, withoutItsFont(title));
  await choosing([pdf, word, plain], () => page().keyboard.press('Control+i'));
  await page().getByText('读完 3 个文件').waitFor();
  await page().locator('.import-head').getByRole('button', { name: '关闭' }).click();

  await open(page(), '江临区水务局');
  await page().keyboard.press('o');
  await page().locator('.pdf-paper canvas').first().waitFor();
  expect(await inkOn(page())).toBeGreaterThan(1000);
  await dragOver(page(), '自来水普及率');
  await page().keyboard.press('3');
  await page().locator('.note-card', { hasText: '数据待核' }).waitFor();
  await page().locator('.pdf-mark-3').waitFor();
  expect(await page().locator('.reader-text .hl-3').textContent()).toBe('自来水普及率');
  await page().locator('.reader-text [data-block]', { hasText: '存在的问题' }).first().focus();
  await page().locator('[data-page="2"] .pdf-here').first().waitFor();
  await shoot('pages');

  await page().getByRole('button', { name: '资料库' }).first().click();
  await open(page(), '林业局');
  await page().locator('.original-line').first().waitFor();
  await page().locator('.original-line [data-note]').first().click();
  await page().locator('.note-card.on').waitFor();
  await shoot('lines');

  await page().getByRole('button', { name: '资料库' }).first().click();
  await open(page(), title);
  await page().locator('.pdf-paper canvas').first().waitFor();
  expect(await inkOn(page())).toBeGreaterThan(300);
  expect(await page().locator('.pdf-text').textContent()).toBe(title);
  await shoot('without-font');

  await reopen();
  await open(page(), '江临区水务局');
  // The browser that is opened again is another one, and remembers no panes.
  if ((await page().locator('.original').count()) === 0) await page().keyboard.press('o');
  await page().locator('.pdf-mark-3').waitFor();
  await page().locator('.note-card', { hasText: '数据待核' }).waitFor();
}

async function open(page: Page, title: string): Promise<void> {
  await page
    .getByRole('option', { name: new RegExp(title) })
    .first()
    .dblclick();
  await page.locator('.reader-text').waitFor();
}

/** How many dark dots the first page's picture has: none, where nothing was drawn. */
function inkOn(page: Page): Promise<number> {
  return page.evaluate<number>(`(() => {
    const canvas = document.querySelector('.pdf-paper canvas');
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    let dark = 0;
    for (let i = 0; i < data.length; i += 4) if (data[i + 3] > 0 && data[i] + data[i + 1] + data[i + 2] < 300) dark += 1;
    return dark;
  })()`);
}
