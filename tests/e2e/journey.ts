/**
 * The whole loop as an official goes through it, by mouse and keyboard, on the real page: import, find, annotate, draft, write,
 * export, close, open again. It is walked in the browser and in the desktop window; only dialogs differ between them.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { unzipped } from '../electron/library/export/unzipped.ts';
import { sampleFiles } from '../electron/library/opened.ts';
import { project } from '../paths.ts';

export type Host = {
  readonly name: 'browser' | 'desktop';
  readonly page: () => Page;
  /** Answers the dialog for files that `act` opens. */
  readonly choosing: (paths: readonly string[], act: () => Promise<void>) => Promise<void>;
  /** Answers the dialog for a place that `act` opens, and tells which file was written. */
  readonly saving: (act: () => Promise<void>) => Promise<string>;
  /** Closes the program and opens it again. */
  readonly reopen: () => Promise<void>;
};

const title = '云岭区科学技术局2024年工作总结和2025年工作计划';
const typed = '全年登记技术合同二百零八项，成交额再创新高。';

export async function walk(host: Host): Promise<void> {
  const shoot = (name: string): Promise<unknown> => screen(host.page(), `${host.name}-${name}`);
  // A key that is pressed before the page is there is heard by nobody.
  await host.page().getByText('先把往年的总结和计划放进来').waitFor();
  await shoot('01-first-start');
  await importFive(host);
  await shoot('02-library');
  await findScience(host);
  await shoot('03-search');
  const sentence = await annotate(host);
  await shoot('04-reader');
  await startDraft(host, title);
  await shoot('05-editor');
  await write(host);
  const moved = await moveAndDemote(host);
  const passage = await insertPassage(host);
  await shoot('06-written');
  await exportWord(host, [typed, passage]);
  await host.reopen();
  await everythingIsThere(host, { sentence, passage, moved });
  await shoot('07-reopened');
}

async function importFive({ page, choosing }: Host): Promise<void> {
  await choosing(sampleFiles.slice(1), () => page().keyboard.press('Control+i'));
  await page().getByText('读完 5 个文件').waitFor();
  await page().locator('.import-head').getByRole('button', { name: '关闭' }).click();
  expect(await page().getByRole('option').count()).toBe(5);
}

async function findScience({ page }: Host): Promise<void> {
  await page().keyboard.press('Control+Shift+F');
  await page().keyboard.type('科技');
  await page().locator('.search-counts').waitFor();
  expect(await page().locator('.hit mark').first().textContent()).toBe('科技');
}

/** Opens the first hit, tags its paragraph and writes a note to it. Answers the words that were annotated. */
async function annotate({ page }: Host): Promise<string> {
  await page().locator('#search-text').press('Enter');
  await page().keyboard.press('Enter');
  await page().locator('.reader-text mark').first().waitFor();
  const block = page()
    .locator('.reader-text [data-block]', { has: page().locator('mark') })
    .first();
  await block.focus();
  await page().keyboard.press('1');
  await page().locator('.note-card').getByText('可沿用').waitFor();
  await page().keyboard.press('n');
  await page().getByLabel('批注内容').waitFor();
  await page().keyboard.insertText('明年还用，数字要换');
  await page().keyboard.press('Control+Enter');
  await page().locator('.note-card').getByText('明年还用，数字要换').waitFor();
  return (await block.textContent()) ?? '';
}

export async function startDraft({ page }: Host, title: string): Promise<void> {
  await page().getByRole('button', { name: '以此起草…' }).click();
  const dialog = page().getByRole('dialog', { name: '新建草稿' });
  await dialog.getByText('将生成').waitFor();
  expect(await dialog.getByText(title).isVisible()).toBe(true);
  await page().keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  await page().getByRole('textbox', { name: '正文' }).waitFor();
}

/** Chinese through an input method, over the first slot. */
async function write({ page }: Host): Promise<void> {
  await page().keyboard.press('F7');
  const devtools = await page().context().newCDPSession(page());
  for (const text of ['q', 'quan', 'quannian']) {
    await devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await page().waitForTimeout(20);
  }
  await devtools.send('Input.insertText', { text: typed.slice(0, 2) });
  await page().waitForTimeout(100);
  await page().keyboard.insertText(typed.slice(2));
  await isSaved(page());
}

/** Moves the second section of a chapter before the first, and the next one under it. Answers the outline. */
async function moveAndDemote({ page }: Host): Promise<readonly string[]> {
  const row = (name: RegExp) => page().getByRole('treeitem', { name });
  await row(/建强平台载体/u).focus();
  await page().keyboard.press('Alt+ArrowUp');
  await expect.poll(async () => (await outline(page())).join('\n')).toContain('（一）建强平台载体');
  await row(/强化企业主体/u).focus();
  await page().keyboard.press('Alt+Shift+ArrowRight');
  await expect
    .poll(async () => (await outline(page())).find((line) => line.includes('强化企业主体')))
    .toMatch(/^\d\./u);
  await isSaved(page());
  return outline(page());
}

/** Puts a paragraph of last year's same section where the caret is. Answers its words. */
async function insertPassage({ page }: Host): Promise<string> {
  const text = page().getByRole('textbox', { name: '正文' });
  await text.locator('.block', { hasText: '打通转化链条' }).first().click();
  await page().keyboard.press('End');
  const passage = page().locator('[data-passage]').first();
  await passage.waitFor();
  await page().keyboard.press('F7');
  await passage.click();
  await page().getByRole('button', { name: '插入整段' }).click();
  await page().locator('.passage.used').first().waitFor();
  await isSaved(page());
  return (await text.locator('.block.from-copied').first().textContent()) ?? '';
}

export async function exportWord({ page, saving }: Host, words: readonly string[]): Promise<void> {
  await page().getByRole('button', { name: '导出…' }).click();
  const dialog = page().getByRole('dialog', { name: '导出' });
  await dialog.getByText('第 1 页，共').waitFor();
  const file = await saving(() => dialog.getByRole('button', { name: '导出 Word' }).click());
  await dialog.waitFor({ state: 'detached' });
  const xml = await (await unzipped(readFileSync(file))).part('word/document.xml');
  const text = xml.replaceAll(/<[^>]*>/g, '');
  for (const each of words) expect(text).toContain(each);
}

async function everythingIsThere(
  { page }: Host,
  { sentence, passage, moved }: { sentence: string; passage: string; moved: readonly string[] },
): Promise<void> {
  await page().getByRole('option').nth(4).waitFor();
  await page().getByRole('navigation').getByRole('button', { name: '起草' }).click();
  await page().getByRole('listbox').getByText(title).first().dblclick();
  const text = page().getByRole('textbox', { name: '正文' });
  await text.waitFor();
  const written = await text.locator('.block').allTextContents();
  expect(written.some((line) => line.includes(typed))).toBe(true);
  expect(written.some((line) => line.includes(passage))).toBe(true);
  expect(await outline(page())).toEqual(moved);
  await page().getByRole('navigation').getByRole('button', { name: '资料库' }).click();
  await page().keyboard.press('Control+Shift+F');
  await page().keyboard.type('科技');
  await page().locator('.search-counts').waitFor();
  await page().locator('#search-text').press('Enter');
  await page().keyboard.press('Enter');
  await page().locator('.note-card').getByText('明年还用，数字要换').waitFor();
  const block = page()
    .locator('.reader-text [data-block]', { has: page().locator('.hl, mark') })
    .first();
  expect(await block.textContent()).toBe(sentence);
}

export async function isSaved(page: Page): Promise<void> {
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
  await expect.poll(() => page.locator('.save-state').textContent()).toMatch(/^已保存/);
}

function outline(page: Page): Promise<readonly string[]> {
  return page.getByRole('treeitem').evaluateAll((rows) => rows.map((row) => row.getAttribute('title') ?? ''));
}

/** Kept beside the tests' other output, to be looked at. */
export async function screen(page: Page, name: string): Promise<void> {
  const folder = join(project, 'test-output', 'screens');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
