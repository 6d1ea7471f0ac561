/** At 200 % a window of 1280×800 has 640×400 CSS pixels. Nothing may be cut off for good, and all that can be pressed must be reachable. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openEditor } from './editor-page.ts';
import { openLibraryPage } from './library-page.ts';
import { librariesWithSamples, openReader } from './reader-page.ts';

const small = { width: 640, height: 400 };
const library = librariesWithSamples();

it('loses nothing of the first start', async () => {
  const { page } = await openLibraryPage(small);
  await page.getByText('涉密材料不要放进来').waitFor();
  expect(await lost(page)).toEqual([]);
});

it('loses nothing of the library, its panels and the search', async () => {
  const { page } = await openLibraryPage({ ...small, folder: library() });
  await page.getByRole('option').first().waitFor();
  expect(await lost(page)).toEqual([]);
  await page.keyboard.press('F9');
  await page.locator('.detail-tabs').waitFor();
  expect(await lost(page)).toEqual([]);
  await page.getByRole('option').first().focus();
  await page.keyboard.press('e');
  await page.getByLabel('成文日期').waitFor();
  expect(await lost(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+F');
  await page.keyboard.type('科技');
  await page.locator('.search-counts').waitFor();
  expect(await lost(page)).toEqual([]);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('科技');
  await page.getByRole('group', { name: '章节' }).waitFor();
  expect(await lost(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('F1');
  await page.getByRole('dialog', { name: '按键一览' }).waitFor();
  expect(await lost(page)).toEqual([]);
});

it('loses nothing of the reader and the new draft', async () => {
  const { page } = await openReader(library(), 'yunling-science-2023', small);
  expect(await lost(page)).toEqual([]);
  await page.locator('.reader-text [data-block]').nth(9).focus();
  await page.keyboard.press('s');
  await page.keyboard.press('n');
  await page.getByLabel('批注内容').waitFor();
  expect(await lost(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '以此起草…' }).click();
  await page.getByRole('dialog').getByText('将生成').waitFor();
  expect(await lost(page)).toEqual([]);
});

it('loses nothing of the structure, what is to be confirmed and the original', async () => {
  const { page } = await openReader(library(), 'yunling-science-2023', small);
  await page.locator('.mode-structure').click();
  await page.locator('.structure-row').first().waitFor();
  expect(await lost(page)).toEqual([]);
  await page.keyboard.press('F9');
  expect(await lost(page, '.structure aside:last-child')).toEqual([]);
  await page.getByRole('tab', { name: /文字规范/ }).click();
  expect(await lost(page, '.structure aside:last-child')).toEqual([]);
  await page.keyboard.press('F9');
  await page.keyboard.press('Control+F9');
  await page.locator('.original-line').first().waitFor();
  expect(await lost(page, '.structure aside:first-child')).toEqual([]);
  await page.keyboard.press('Control+F9');
  await page.locator('.structure-row').first().click();
  await page.keyboard.press('p');
  await page.getByRole('slider').waitFor();
  expect(await lost(page)).toEqual([]);
});

it('loses nothing of the drafts, the editor, the export and the settings', async () => {
  const { page } = await openEditor({ ...small });
  expect(await lost(page)).toEqual([]);
  // A column lies over the text here, until it is closed again.
  await page.keyboard.press('F9');
  expect(await lost(page, '.editor aside:last-child')).toEqual([]);
  await page.keyboard.press('F9');
  await page.keyboard.press('Control+F9');
  expect(await lost(page, '.editor aside:first-child')).toEqual([]);
  await page.keyboard.press('Control+F9');
  await page.getByRole('button', { name: '导出…' }).click();
  await page.getByRole('dialog').getByText('第 1 页，共').waitFor();
  expect(await lost(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+2');
  await page.getByRole('option').first().waitFor();
  expect(await lost(page)).toEqual([]);
  await page.keyboard.press('Control+,');
  await page.getByRole('heading', { name: '设置' }).waitFor();
  expect(await lost(page)).toEqual([]);
});

/** What cannot be pressed, however one scrolls; and a page that is wider than the window. */
function lost(page: Page, within = 'body'): Promise<string[]> {
  return page.evaluate(async (root) => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const faults: string[] = [];
    if (document.documentElement.scrollWidth > innerWidth) faults.push(`wide: ${document.documentElement.scrollWidth}`);
    const dialog = [...document.querySelectorAll('dialog, [role=dialog]')].at(-1);
    const controls = 'button, a[href], input, textarea, [role=treeitem], [role=option], [role=tab], [role=combobox]';
    for (const each of (dialog ?? document.querySelector(root) ?? document).querySelectorAll<HTMLElement>(controls)) {
      if (!each.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) continue;
      const { width, height } = each.getBoundingClientRect();
      // Real fields that a drawn one stands for are one pixel large, or lie invisible beneath it.
      if (width < 4 || height < 4) continue;
      each.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const box = each.getBoundingClientRect();
      const x = Math.max(box.left, 0) + Math.min(box.width, 12) / 2;
      const y = box.top + Math.min(box.height, 16) / 2;
      const hit = document.elementFromPoint(x, y);
      const isThere =
        hit !== null &&
        (each.contains(hit) ||
          hit.closest('label, .ant-select, .ant-radio, .ant-checkbox') !== null ||
          hit.contains(each));
      if (!isThere || box.right > innerWidth + 1) {
        const name = each.getAttribute('aria-label') ?? each.textContent ?? '';
        faults.push(
          `${each.localName}.${each.className} “${name.slice(0, 20)}” at ${Math.round(box.left)},${Math.round(box.top)} ${Math.round(box.width)}×${Math.round(box.height)} under ${hit?.className}`,
        );
      }
    }
    return faults;
  }, within);
}
