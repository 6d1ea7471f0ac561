import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { menuTemplate } from '../../electron/main/menu.ts';
import { namedCommands } from '../../shared/contract/commands.ts';
import { openEditor } from './editor-page.ts';

/** Label by key, as the native menu shows it. */
const menu = new Map(
  menuTemplate({ platform: 'linux', isPackaged: true, send: () => {}, showAbout: () => {}, showLog: () => {} })
    .flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
    .flatMap(({ accelerator, label }) =>
      typeof accelerator === 'string'
        ? [[accelerator.replace('CmdOrCtrl', 'Ctrl').replaceAll('+', ' '), label ?? '']]
        : [],
    ) as [string, string][],
);

async function inPalette(page: Page): Promise<ReadonlyMap<string, string>> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('>');
  const options = page.getByRole('option');
  await options.getByText(namedCommands['help.keys'].label).waitFor();
  const lines = await page
    .locator('#palette-list [role=option]')
    .evaluateAll((rows) =>
      rows.map((row) => [
        row.querySelector('kbd')?.textContent ?? '',
        row.querySelector('.palette-title')?.textContent ?? '',
      ]),
    );
  await page.keyboard.press('Escape');
  // Enter stands beside the chosen line for what opens it.
  return new Map(lines.filter(([key]) => key !== '' && key !== 'Enter') as [string, string][]);
}

async function inOverlay(page: Page): Promise<ReadonlyMap<string, string>> {
  await page.keyboard.press('F1');
  const everywhere = page.locator('.keys-overlay section').first();
  await everywhere.waitFor();
  const lines = await everywhere
    .locator('dl > div')
    .evaluateAll((rows) =>
      rows.map((row) => [row.querySelector('dt')?.textContent, row.querySelector('dd')?.textContent]),
    );
  await page.keyboard.press('Escape');
  return new Map(lines as [string, string][]);
}

it('calls a command the same in the menu, the palette and the list of keys, on every screen', async () => {
  const { page, errors } = await openEditor();
  const screens: Readonly<Record<string, () => Promise<void>>> = {
    editor: () => page.getByRole('textbox', { name: '正文' }).waitFor(),
    drafts: async () => {
      await page.keyboard.press('Alt+2');
      await page.getByRole('listbox', { name: '草稿' }).waitFor();
    },
    settings: async () => {
      await page.keyboard.press('Control+,');
      await page.getByRole('heading', { name: '设置' }).waitFor();
    },
    library: async () => {
      await page.keyboard.press('Alt+1');
      await page.locator('.document-list [role=option]').first().waitFor();
    },
    reader: async () => {
      await page.locator('.document-list [role=option]').first().dblclick();
      await page.locator('.reader-text').waitFor();
    },
    structure: async () => {
      await page.locator('.mode-structure').click();
      await page.locator('.structure-row').first().waitFor();
    },
    search: async () => {
      await page.keyboard.press('Control+Shift+f');
      await page.keyboard.type('科技');
      await page.locator('.search-results [aria-selected="true"]').waitFor();
    },
  };
  const seen = new Set<string>();
  for (const [screen, open] of Object.entries(screens)) {
    await open();
    const palette = await inPalette(page);
    const overlay = await inOverlay(page);
    for (const [key, label] of palette) {
      expect([screen, key, overlay.get(key)]).toEqual([screen, key, label]);
      if (menu.has(key)) expect([screen, key, menu.get(key)]).toEqual([screen, key, label]);
      seen.add(key);
    }
  }
  expect([...seen]).toEqual(expect.arrayContaining(['Alt Shift ←', 'Alt ↑', 'Esc']));
  // The palette is not offered in itself.
  expect([...menu.keys()].filter((key) => !seen.has(key))).toEqual(['Ctrl K']);
  expect(errors).toEqual([]);
});
