import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openLibrary } from '../../electron/library/open-library.ts';
import type { Annotation } from '../../shared/contract/annotations.ts';
import type { Answer, Method, Output, RawInput } from '../../shared/contract/api.ts';
import type { StoredDocument } from '../../shared/contract/documents.ts';
import { sampleFiles } from '../electron/library/opened.ts';
import { importerEntry, seeds } from '../paths.ts';
import { temporaryFolder } from '../temporary.ts';
import { type Opened, openPage } from './page.ts';

/** A library with the samples, imported once for a test file; every test reads in a copy of its own. */
export function librariesWithSamples(): () => string {
  const folder = mkdtempSync(join(tmpdir(), 'niangao-reader-'));
  beforeAll(async () => {
    const surroundings = { importerEntry, seeds, clock: () => new Date(), emit: () => {} };
    const door = openLibrary(join(folder, 'library'), 'create', surroundings);
    const files = sampleFiles.map((path) => door.grants.grant(path, 'read'));
    await door.call('documents.import', { job: 'samples', files });
    await door.close();
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return () => {
    const copy = join(temporaryFolder(), 'library');
    cpSync(join(folder, 'library'), copy, { recursive: true });
    return copy;
  };
}

export type Reading = Opened & {
  readonly document: StoredDocument;
  readonly call: <M extends Method>(method: M, input: RawInput<M>) => Promise<Output<M>>;
  readonly notes: () => Promise<readonly Annotation[]>;
  /** Leaves the page and opens the document again from the list. */
  readonly reopen: () => Promise<void>;
};

/** The reader on the document whose file is named so, opened from the list as a user would. */
export async function openReader(
  folder: string,
  fileName: string,
  options: Parameters<typeof openPage>[0] = {},
): Promise<Reading> {
  const opened = await openPage({ ...options, folder });
  const { page } = opened;
  const call = callIn(page);
  const found = (await call('documents.list', {})).find(({ originalName }) => originalName.startsWith(fileName));
  if (found === undefined) throw new Error(`The samples have ${fileName}`);
  const open = async () => {
    await page.locator(`[data-id="${found.id}"]`).dblclick();
    await page.locator('.reader-text').waitFor();
  };
  await open();
  return {
    ...opened,
    document: await call('documents.get', { id: found.id }),
    call,
    notes: () => call('annotations.list', { documentId: found.id }),
    reopen: async () => {
      await page.reload();
      await page.locator('.reader-text').waitFor();
    },
  };
}

function callIn(page: Page): Reading['call'] {
  return async <M extends Method>(method: M, input: RawInput<M>) => {
    const script = `workbench.call(${JSON.stringify(method)}, ${JSON.stringify(input)})`;
    const answer = await page.evaluate<Answer<Output<M>>>(script);
    if (!answer.ok) throw new Error(`${method}: ${answer.message}`);
    return answer.value;
  };
}

/** Finds a place among the characters that a block shows, as somebody who knows nothing of the page's elements would. */
const placeOf = `(block, offset) => {
  const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (offset <= text.data.length) return [text, offset];
    offset -= text.data.length;
  }
}`;

/** Selects from one shown character to another, also in another block. Answers the selected text. */
export function select(page: Page, from: readonly [string, number], to: readonly [string, number]): Promise<string> {
  return page.evaluate<string>(`(() => {
    const placeOf = ${placeOf};
    const at = ([id, offset]) => placeOf(document.querySelector('[data-block="' + id + '"]'), offset);
    const selection = getSelection();
    selection.setBaseAndExtent(...at(${JSON.stringify(from)}), ...at(${JSON.stringify(to)}));
    return selection.toString();
  })()`);
}

/** Where a shown character stands on the screen: the middle of its left edge. */
export function pointOf(page: Page, [id, offset]: readonly [string, number]): Promise<{ x: number; y: number }> {
  return page.evaluate<{ x: number; y: number }>(`(() => {
    const block = document.querySelector('[data-block="${id}"]');
    block.scrollIntoView({ block: 'center' });
    const [text, at] = (${placeOf})(block, ${offset} + 1);
    const range = document.createRange();
    range.setStart(text, at - 1);
    range.setEnd(text, at);
    const { left, top, height } = range.getBoundingClientRect();
    return { x: left + 1, y: top + height / 2 };
  })()`);
}

/** The text under an annotation's highlight, as it is shown. */
export async function highlighted(page: Page, id: string): Promise<string> {
  const pieces = await page.locator(`.reader-text [data-note="${id}"]`).allTextContents();
  return pieces.join('');
}

export function blockAt(page: Page, id: string) {
  return page.locator(`[data-block="${id}"]`);
}
