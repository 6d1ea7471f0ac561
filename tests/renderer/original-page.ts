import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { openLibrary } from '../../electron/library/open-library.ts';
import { importerEntry, project, seeds } from '../paths.ts';
import { temporaryFolder } from '../temporary.ts';
import type { openPage } from './page.ts';
import { openReader, type Reading } from './reader-page.ts';

/** A library with one file, opened in the reader with its original beside the text. */
export async function openOriginal(path: string, options: Parameters<typeof openPage>[0] = {}): Promise<Reading> {
  const folder = await libraryWith(path);
  const reading = await openReader(folder, path.replace(/.*\//, ''), options);
  await reading.page.evaluate('crypto.randomUUID ??= () => String(Math.random()).slice(2)');
  await reading.page.keyboard.press('o');
  await reading.page.locator('.original').waitFor();
  return reading;
}

/** The folder of a library in which the file is the only document. */
export async function libraryWith(path: string, password?: string): Promise<string> {
  const folder = join(temporaryFolder(), 'library');
  const door = openLibrary(folder, 'create', { importerEntry, seeds, clock: () => new Date(), emit: () => {} });
  const files = [door.grants.grant(path, 'read')];
  const unlock = password === undefined ? {} : { unlock: { file: path, password } };
  const answer = await door.call('documents.import', { job: 'import', files, ...unlock });
  await door.close();
  if (!answer.ok || answer.value[0]?.status !== 'added') throw new Error(`Not imported: ${JSON.stringify(answer)}`);
  return folder;
}

type Rect = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/** Where words stand on the page of a PDF; they are brought into sight. They stand in one piece of its text. */
export function wordsOnPage(page: Page, words: string): Promise<Rect> {
  return page.evaluate<Rect>(`(() => {
    const words = ${JSON.stringify(words)};
    const texts = document.createTreeWalker(document.querySelector('.original-pages'), NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const at = text.data.indexOf(words);
      if (at < 0) continue;
      text.parentElement.scrollIntoView({ block: 'nearest' });
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + words.length);
      const { left, top, width, height } = range.getBoundingClientRect();
      return { left, top, width, height };
    }
    throw new Error('Not on a page in sight: ' + words);
  })()`);
}

/** Drags over words on the page of a PDF, as a hand with a mouse does. */
export async function dragOver(page: Page, words: string): Promise<void> {
  await page.locator('.pdf-text span').first().waitFor();
  const { left, top, width, height } = await wordsOnPage(page, words);
  const y = top + height / 2;
  await page.mouse.move(left + 1, y);
  await page.mouse.down();
  await page.mouse.move(left + width / 2, y, { steps: 4 });
  await page.mouse.move(left + width - 1, y, { steps: 4 });
  await page.mouse.up();
}

export async function seriousViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
}

/** Where a screenshot of the originals goes, to be looked at. */
export function picture(name: string): { readonly path: string } {
  const folder = join(project, 'test-output', 'screens');
  mkdirSync(folder, { recursive: true });
  return { path: join(folder, `original-${name}.png`) };
}
