/** The library is killed while somebody types: nothing that the window showed as 已保存 is lost, and writing goes on. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { capabilities } from '../../scripts/capabilities.ts';
import { childrenOf } from '../electron/main/processes.ts';
import { desktopApp } from './desktop-app.ts';
import { isSaved } from './journey.ts';

const kills = 20;

describe.skipIf(!capabilities.desktop.present())('the desktop window', () => {
  it(`loses nothing of what it showed as saved when its library is killed ${kills} times`, async () => {
    const { page, electron, home, errors, reopen } = await desktopApp();
    await page().getByRole('button', { name: '用示例文稿试一遍' }).click();
    await page().getByText('读完 6 个文件').waitFor();
    await page().getByRole('navigation').getByRole('button', { name: '起草' }).click();
    await page().getByRole('button', { name: '新建草稿…' }).first().click();
    await page().getByRole('dialog').getByText('将生成').waitFor();
    await page().keyboard.press('Control+Enter');
    await page().getByRole('textbox', { name: '正文' }).waitFor();
    await page().keyboard.press('F7');
    await page().keyboard.insertText('始');
    await isSaved(page());
    await watchSaves(page());

    const library = join(home, 'data', 'niangao', 'library', 'library.db');
    const pid = electron().process().pid ?? 0;
    const shownAtKill: string[] = [];
    let typed = '始';
    for (let kill = 1; kill <= kills; kill += 1) {
      // Pauses of all lengths: within them a save begins, is under way, is acknowledged.
      for (let key = 0; key < 8; key += 1) {
        const letter = String.fromCodePoint(0x4e00 + kill * 8 + key);
        await page().keyboard.insertText(letter);
        typed += letter;
        await page().waitForTimeout((key * 37 + kill * 53) % 130);
      }
      await page().waitForTimeout((kill * 97) % 700);
      // In one go with the kill, so that nothing can be shown in between.
      const shown = await page().evaluate<string>('window.lastSaved');
      for (const process_ of childrenOf(pid, 'library.cjs')) process.kill(process_, 'SIGKILL');
      shownAtKill.push(shown);
      expect(storedLine(library)).toMatch(new RegExp(`^${shown}`, 'u'));
    }
    await isSaved(page());
    expect(storedLine(library)).toBe(typed);
    // Saves were seen between the kills, or the test would have shown nothing.
    expect(new Set(shownAtKill).size).toBeGreaterThan(5);
    expect(errors).toEqual([]);

    await reopen();
    await page().getByRole('navigation').getByRole('button', { name: '起草' }).click();
    await page().getByRole('listbox').getByRole('option').first().dblclick();
    await page().getByRole('textbox', { name: '正文' }).getByText(typed).waitFor();
  }, 180_000);
});

/** Keeps what the line of the caret held whenever the window said that all was saved. */
function watchSaves(page: ReturnType<Awaited<ReturnType<typeof desktopApp>>['page']>): Promise<void> {
  return page.evaluate(() => {
    const read = (): void => {
      const state = document.querySelector('.save-state');
      if (state?.textContent?.startsWith('已保存') !== true) return;
      const line = [...document.querySelectorAll('.ProseMirror .block')].find(({ textContent }) =>
        textContent?.startsWith('始'),
      );
      Object.assign(window, { lastSaved: line?.textContent ?? '' });
    };
    new MutationObserver(read).observe(document.querySelector('.top-bar') ?? document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    read();
  });
}

function storedLine(file: string): string {
  const database = new Database(file, { readonly: true, timeout: 5_000 });
  try {
    const row = database.prepare<[], { text: string }>("SELECT text FROM block WHERE text LIKE '始%'").get();
    return row?.text ?? '';
  } finally {
    database.close();
  }
}
