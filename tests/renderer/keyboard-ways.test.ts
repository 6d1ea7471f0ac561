import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openEditor } from './editor-page.ts';
import { openLibraryPage } from './library-page.ts';
import { librariesWithSamples, openReader } from './reader-page.ts';

const library = librariesWithSamples();

/** The pane that has the focus, by what it is called here. */
const paneHere = (page: Page) =>
  page.evaluate<string>(`(({ dataset, className, localName }) => dataset.pane ?? (localName === 'main' ? 'main' : className.split(' ').at(-1)))(
    document.activeElement.closest('[data-pane]') ?? document.activeElement.closest('.rail, .top-bar, .column, main') ?? document.body)`);

async function round(page: Page, key: string, steps: number): Promise<readonly string[]> {
  const seen: string[] = [];
  for (let i = 0; i < steps; i++) {
    await page.keyboard.press(key);
    seen.push(await paneHere(page));
  }
  return seen;
}

/** F6 visits every pane once and comes back; Shift+F6 is the same way backwards. */
async function expectRound(page: Page, panes: readonly string[]): Promise<void> {
  await page.locator('.rail-entry').first().focus();
  const [first = '', ...rest] = panes;
  expect(await round(page, 'F6', panes.length)).toEqual([...rest, first]);
  expect(await round(page, 'Shift+F6', panes.length)).toEqual([...rest.toReversed(), first]);
}

describe('F6', () => {
  it('goes round the library, the search and the settings', async () => {
    const { page } = await openLibraryPage({ folder: library() });
    await page.getByRole('option').nth(1).click();
    await page.getByRole('tab').first().waitFor();
    await expectRound(page, ['rail', 'top-bar', 'column-main', 'column']);
    await page.locator('.rail-entry').first().focus();
    await round(page, 'F6', 2);
    expect(await page.evaluate('document.activeElement.getAttribute("aria-selected")')).toBe('true');
    await page.keyboard.press('Control+,');
    await page.getByRole('textbox', { name: '姓名' }).waitFor();
    await expectRound(page, ['rail', 'top-bar', 'main']);
    await page.keyboard.press('Control+Shift+f');
    await page.keyboard.type('科技');
    await page.locator('.search-results [aria-selected="true"]').waitFor();
    await expectRound(page, ['rail', 'top-bar', 'column', 'column-main', 'column']);
  });

  it('goes round the reader', async () => {
    const { page } = await openReader(library(), 'yunling-science-2023');
    await expectRound(page, ['rail', 'top-bar', 'outline', 'text']);
    await page.keyboard.press('F6');
    await page.keyboard.press('F6');
    await page.keyboard.press('F6');
    await page.keyboard.press('1');
    await page.locator('.note-card').waitFor();
    await expectRound(page, ['rail', 'top-bar', 'outline', 'text', 'notes']);
  });

  it('goes round the drafts and the editor, and leads out of the text', async () => {
    const { page, caretIn } = await openEditor();
    await caretIn('强化企业主体');
    await page.locator('[data-passage]').first().waitFor();
    await expectRound(page, ['rail', 'top-bar', 'outline', 'text', 'source']);
    await caretIn('强化企业主体');
    await page.keyboard.press('F6');
    expect(await paneHere(page)).toBe('source');
    await page.keyboard.press('Shift+F6');
    await page.keyboard.insertText('回到正文。');
    await page.locator('.draft-text .block', { hasText: '回到正文。' }).waitFor();
    await page.keyboard.press('Alt+2');
    await page.getByRole('listbox', { name: '草稿' }).waitFor();
    await expectRound(page, ['rail', 'top-bar', 'main']);
  });
});

describe('Alt', () => {
  const hints = (page: Page) => page.locator('.alt-hint').allTextContents();

  it('shows the keys while it is held, and leaves a tap to the menu of the desktop', async () => {
    const { page, errors } = await openLibraryPage({ folder: library() });
    await page.getByRole('option').first().focus();
    await page.evaluate(`{
      window.prevented = [];
      window.addEventListener('keyup', (event) => window.prevented.push(event.key + ' ' + event.defaultPrevented));
    }`);
    await page.keyboard.press('Alt', { delay: 60 });
    await page.waitForTimeout(500);
    expect(await hints(page)).toEqual([]);
    await page.keyboard.down('Alt');
    await page.locator('.alt-hint').first().waitFor();
    expect((await hints(page)).toSorted()).toEqual(['Alt 1', 'Alt 2', 'Ctrl ,', 'Ctrl F', 'Ctrl I', 'Ctrl K', 'F9']);
    await page.keyboard.up('Alt');
    await expect.poll(() => hints(page)).toEqual([]);
    expect(await page.evaluate('window.prevented')).toEqual(['Alt false', 'Alt true']);
    await page.keyboard.down('Alt');
    await page.locator('.alt-hint').first().waitFor();
    await page.keyboard.press('2');
    await page.getByRole('heading', { name: '还没有草稿' }).waitFor();
    expect(await hints(page)).toEqual([]);
    await page.keyboard.up('Alt');
    expect(errors).toEqual([]);
  });

  it('shows each screen its own, and none over a dialog', async () => {
    const { page } = await openReader(library(), 'yunling-science-2023');
    await page.keyboard.down('Alt');
    await expect.poll(() => hints(page)).toEqual(expect.arrayContaining(['Ctrl F', 'F9', 'Ctrl N']));
    await page.keyboard.up('Alt');
    await page.keyboard.press('Control+n');
    await page.getByText('将生成').waitFor();
    await page.keyboard.down('Alt');
    await page.waitForTimeout(600);
    expect(await hints(page)).toEqual([]);
    await page.keyboard.up('Alt');
  });
});
