import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { namedCommands } from '../../shared/contract/commands.ts';
import { openEditor } from './editor-page.ts';
import { openLibraryPage } from './library-page.ts';
import { librariesWithSamples, openReader } from './reader-page.ts';

const library = librariesWithSamples();

/** The ways to ask for a new draft. */
const ways = {
  keys: (page: Page) => page.keyboard.press('Control+n'),
  menu: (page: Page) =>
    page.evaluate(
      `window.dispatchEvent(new CustomEvent('host', { detail: { event: 'menu', data: { command: 'draft.new' } } }))`,
    ),
  palette: async (page: Page) => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(`>${namedCommands['draft.new'].label}`);
    await page.keyboard.press('Enter');
  },
} as const;

const focused = (page: Page) =>
  page.evaluate<string>(
    `(({ dataset: { id, block }, className, textContent }) => id ?? block ?? (className + textContent).slice(0, 60))(document.activeElement)`,
  );

/** Asks in every way, tells what document was offered, and closes the dialog: the keyboard is where it was. */
async function offered(page: Page): Promise<string> {
  const dialog = page.getByRole('dialog', { name: '新建草稿' });
  const before = await focused(page);
  const titles = new Set<string>();
  for (const [way, ask] of Object.entries(ways)) {
    await ask(page);
    await dialog.getByText('将生成').waitFor();
    titles.add((await dialog.locator('.source-choice').first().textContent()) ?? '');
    if (way === 'menu') await dialog.getByRole('button', { name: '取消' }).click();
    else await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect([way, await focused(page)]).toEqual([way, before]);
  }
  expect(titles.size).toBe(1);
  return [...titles].join();
}

it('offers the chosen document of the library, and the newest where none is chosen', async () => {
  const { page, errors } = await openLibraryPage({ folder: library() });
  const rows = page.getByRole('option');
  await rows.nth(3).click();
  await rows.nth(3).focus();
  const title = (await rows.nth(3).locator('.row-title, .cut').first().textContent()) ?? '';
  expect(await offered(page)).toBe(title);
  await page.keyboard.press('Control+,');
  await page.getByRole('textbox', { name: '姓名' }).focus();
  expect(await offered(page)).not.toBe(title);
  await page.keyboard.press('Alt+2');
  await page.getByRole('button', { name: '新建草稿…' }).first().focus();
  expect(await offered(page)).not.toBe(title);
  expect(errors).toEqual([]);
});

it('offers the document of the chosen hit', async () => {
  const { page } = await openLibraryPage({ folder: library() });
  await page.keyboard.press('Control+Shift+f');
  await page.keyboard.type('高标准农田');
  await page.locator('.search-results [aria-selected="true"]').waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  const hit = page.locator('.search-results [role=option][aria-selected="true"]');
  await expect.poll(() => hit.evaluate((row) => row === document.activeElement)).toBe(true);
  expect(await offered(page)).toContain('农业农村局');
});

it('offers the document that is read, and makes a draft of it', async () => {
  const { page, document, call } = await openReader(library(), 'qinghe-agriculture-2022');
  await page.locator('.reader-text [data-block]').nth(4).focus();
  expect(await offered(page)).toBe(document.summary.title);
  await page.keyboard.press('Control+n');
  await page.getByText('将生成').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('textbox', { name: '正文' }).waitFor();
  const [draft] = await call('drafts.list', {});
  expect(draft?.source).toEqual({ from: 'document', documentId: document.summary.id, whole: false });
});

it('saves the draft that is open before it asks for another', async () => {
  const { page, library: ask, draft } = await openEditor();
  await page.keyboard.press('F7');
  await page.keyboard.insertText('刚写的一句。');
  await page.keyboard.press('Control+n');
  await page.getByText('将生成').waitFor();
  const { blocks } = await ask('drafts.get', { id: draft.summary.id });
  expect(blocks.some(({ text }) => text === '刚写的一句。')).toBe(true);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.insertText('接着写。');
  await expect
    .poll(async () => (await ask('drafts.get', { id: draft.summary.id })).blocks.map(({ text }) => text))
    .toContain('刚写的一句。接着写。');
});

it('does not hear the menu while a dialog is open', async () => {
  const { page } = await openLibraryPage({ folder: library() });
  await page.getByRole('option').first().focus();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: '快速查找' }).waitFor();
  await ways.menu(page);
  await page.waitForTimeout(200);
  expect(await page.getByRole('dialog', { name: '新建草稿' }).count()).toBe(0);
});
