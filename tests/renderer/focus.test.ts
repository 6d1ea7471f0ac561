import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openDrafts } from './drafts-page.ts';
import { openLibraryPage } from './library-page.ts';
import { librariesWithSamples } from './reader-page.ts';

const library = librariesWithSamples();
const rows = (page: Page) => page.getByRole('option');

/** The row that has the focus, by its place in the list. */
const focusedRow = (page: Page) =>
  page.evaluate<number>("[...document.querySelectorAll('[role=option]')].indexOf(document.activeElement)");
const focused = (page: Page) => page.evaluate<string>('document.activeElement.localName');

it('hears keys from the moment the screen is there', async () => {
  const { page, choose, folder } = await openLibraryPage();
  const file = join(folder, '..', 'a.txt');
  writeFileSync(file, '澄江县水务局2023年工作总结\n\n一、水库除险\n全年加固水库5座。\n');
  choose(file);
  // Pressed at the sight of the rail, before anything else can happen.
  await page.addInitScript(`new MutationObserver((_, observer) => {
    if (document.querySelector('.rail') === null) return;
    observer.disconnect();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'i', ctrlKey: true, bubbles: true, cancelable: true }));
  }).observe(document, { childList: true, subtree: true });`);
  await page.reload();
  await page.getByText('澄江县水务局2023年工作总结').first().waitFor();
});

it('hears the keys of the library at once, after a reload and on the way back', async () => {
  const { page } = await openLibraryPage({ folder: library() });
  await rows(page).nth(2).waitFor();
  await expect.poll(() => focusedRow(page)).toBe(0);
  await page.reload();
  await rows(page).nth(2).waitFor();
  await expect.poll(() => focusedRow(page)).toBe(0);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('.reader-text').waitFor();
  await expect.poll(() => page.evaluate("document.activeElement.closest('.reader-text') !== null")).toBe(true);
  await page.keyboard.press('Escape');
  await rows(page).nth(2).waitFor();
  await expect.poll(() => focusedRow(page)).toBe(2);
  await page.keyboard.press('Control+,');
  await page.getByRole('textbox', { name: '姓名' }).waitFor();
  expect(await focused(page)).toBe('input');
  await page.locator('.rail').getByRole('button', { name: '资料库' }).click();
  await expect.poll(() => focusedRow(page)).toBe(2);
});

it('goes to the next row after a deletion, and to the row that is back', async () => {
  const { page } = await openLibraryPage({ folder: library() });
  await rows(page).nth(2).click();
  await page.locator('.detail-panel').getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: '移到回收站' }).click();
  await rows(page).nth(5).waitFor({ state: 'detached' });
  await expect.poll(() => focusedRow(page)).toBe(2);
  await page.getByRole('button', { name: '撤销' }).click();
  await rows(page).nth(5).waitFor();
  await expect.poll(() => focusedRow(page)).toBe(2);
  await page.locator('#library-text').fill('没有这样的标题');
  await page.locator('.empty-state').getByRole('button', { name: '清除筛选' }).click();
  await expect.poll(() => focusedRow(page)).toBeGreaterThanOrEqual(0);
});

it('keeps the row of the drafts, and brings a deleted one back from the trash', async () => {
  const { page, library: ask } = await openDrafts();
  await page.getByRole('heading', { name: '还没有草稿' }).waitFor();
  for (const templateId of ['plan', 'summary']) {
    const template = (await ask('templates.list', {})).find(({ id }) => id.includes(templateId));
    const source = { from: 'template', templateId: template?.id ?? '' } as const;
    await ask('drafts.create', { source, year: 2026, organisation: `青石县${templateId}局`, accept: 'none' });
  }
  await rows(page).nth(1).waitFor();
  await expect.poll(() => focusedRow(page)).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('End');
  await expect.poll(() => focusedRow(page)).toBe(1);
  await page.keyboard.press('Enter');
  await page.locator('[contenteditable="true"]').waitFor();
  await page.keyboard.press('Alt+2');
  await rows(page).nth(1).waitFor();
  await expect.poll(() => focusedRow(page)).toBe(1);
  const title = await page.locator('[role=option][aria-selected=true] .draft-title').textContent();
  await page.keyboard.press('Delete');
  await rows(page).nth(1).waitFor({ state: 'detached' });
  await expect.poll(() => focusedRow(page)).toBe(0);

  await page.locator('.top-bar').getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: '回收站' }).click();
  const trashed = page.getByRole('listbox', { name: '回收站里的文稿和草稿' });
  await trashed.getByRole('option').filter({ hasText: '草稿' }).waitFor();
  await expect.poll(() => focusedRow(page)).toBe(0);
  await page.keyboard.press('r');
  await page.getByText('回收站是空的').waitFor();
  await page.getByRole('button', { name: '打开', exact: true }).click();
  await page.locator('[contenteditable="true"]').waitFor();
  await page.getByRole('heading', { level: 1, name: title ?? '' }).waitFor();
  expect(await ask('drafts.list', {})).toHaveLength(2);
});

it('leads out of the trash with Esc, with Alt+1 and by the rail', async () => {
  const { page } = await openDrafts();
  const intoTrash = async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('回收站');
    await page.getByRole('option', { name: /打开回收站/ }).waitFor();
    await page.getByRole('option', { name: /打开回收站/ }).click();
    await page.getByText('回收站是空的').waitFor();
  };
  await intoTrash();
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { level: 1, name: '起草' }).waitFor();
  await intoTrash();
  await page.keyboard.press('Alt+1');
  await page.getByRole('heading', { level: 1, name: '资料库' }).waitFor();
  await intoTrash();
  await page.locator('.rail').getByRole('button', { name: '资料库' }).click();
  await page.getByRole('heading', { level: 1, name: '资料库' }).waitFor();
});

it('steps back with Esc: out of the title, out of the filters, out of settings and search, and from a hit to its search', async () => {
  const { page } = await openLibraryPage({ folder: library() });
  await rows(page).nth(5).waitFor();
  await page.getByRole('button', { name: '年度', exact: true }).click();
  await page.getByRole('checkbox').first().click();
  await page.keyboard.press('Escape');
  await rows(page).nth(5).waitFor({ state: 'detached' });
  const narrowed = await rows(page).count();
  expect(narrowed).toBeGreaterThan(0);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('没有这样的标题');
  await expect.poll(() => rows(page).count()).toBe(0);
  await page.keyboard.press('Escape');
  await expect.poll(() => rows(page).count()).toBe(narrowed);
  await page.keyboard.press('Escape');
  await expect.poll(() => rows(page).count()).toBe(6);
  await page.keyboard.press('Escape');
  await expect.poll(() => focusedRow(page)).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Control+,');
  await page.getByRole('textbox', { name: '姓名' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { level: 1, name: '资料库' }).waitFor();

  await page.keyboard.press('Control+Shift+f');
  await page.keyboard.type('科技');
  await page.locator('.hit').nth(3).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const hit = await page.locator('.hit.on').getAttribute('data-hit');
  await page.keyboard.press('Enter');
  await page.locator('.crumb', { hasText: '搜索' }).waitFor();
  await page.keyboard.press('Escape');
  // The words that were looked for are a step of their own.
  await page.keyboard.press('Escape');
  await page.locator('.hit.on').waitFor();
  expect(await page.locator('.hit.on').getAttribute('data-hit')).toBe(hit);
  expect(await page.evaluate('document.activeElement.dataset.hit')).toBe(hit);
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { level: 1, name: '资料库' }).waitFor();
});

it('leads from the title into the list, has one stop a choice, and comes back to the place after a reload', async () => {
  const { page } = await openLibraryPage({ folder: library() });
  await rows(page).nth(5).waitFor();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('云岭');
  expect(await page.getByRole('button', { name: '清空' }).isVisible()).toBe(true);
  await page.keyboard.press('ArrowDown');
  expect(await focusedRow(page)).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Enter');
  await page.locator('.reader-text').waitFor();
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowDown');
  const block = await page.evaluate<string>('document.activeElement.dataset.block');
  await page.reload();
  await page.locator('.reader-text').waitFor();
  await expect.poll(() => page.evaluate('document.activeElement.dataset.block')).toBe(block);
  await page.keyboard.press('Escape');
  await rows(page).nth(0).waitFor();

  await page.keyboard.press('Control+,');
  await page.getByRole('textbox', { name: '姓名' }).focus();
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('input');
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.getAttribute("role")')).toBe('slider');
});
