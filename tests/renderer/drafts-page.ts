import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { openLibrary } from '../../electron/library/open-library.ts';
import { createClient } from '../../renderer/client.ts';
import type { Call, Method, Output, RawInput } from '../../shared/contract/api.ts';
import { importerEntry, seeds } from '../paths.ts';
import { temporaryFolder } from '../temporary.ts';
import { openPage } from './page.ts';

/** The drafts screen, with the samples in the library unless it is to be empty, and a way to ask the library. */
export async function openDrafts(options: Parameters<typeof openPage>[0] & { readonly empty?: boolean } = {}) {
  const opened = await openPage(options.empty === true ? options : { ...options, folder: await copyOfSamples() });
  const { page } = opened;
  page.setDefaultTimeout(15_000);
  async function library<M extends Method>(method: M, input: RawInput<M>): Promise<Output<M>> {
    const call = `window.workbench.call(${JSON.stringify(method)}, ${JSON.stringify(input)})`;
    const answer = await page.evaluate<{ ok: boolean; value: Output<M>; message?: string }>(call);
    if (!answer.ok) throw new Error(answer.message);
    return answer.value;
  }
  // The harness serves the page over http, where Chromium leaves this out; the app's own origins have it.
  await page.evaluate('crypto.randomUUID ??= () => String(Math.random()).slice(2)');
  await page.getByRole('navigation').getByRole('button', { name: '起草' }).click();
  return { ...opened, library };
}

let samples: Promise<string> | undefined;

/** Reading the samples takes longer than a test: it is done once, and every test has a copy of the library. */
async function copyOfSamples(): Promise<string> {
  samples ??= importSamples();
  const folder = join(temporaryFolder(), 'library');
  cpSync(await samples, folder, { recursive: true });
  return folder;
}

async function importSamples(): Promise<string> {
  const base = mkdtempSync(join(tmpdir(), 'niangao-samples-'));
  process.once('exit', () => rmSync(base, { recursive: true, force: true }));
  const folder = join(base, 'library');
  const door = openLibrary(folder, 'create', { importerEntry, seeds, clock: () => new Date(), emit: () => {} });
  await door.call('documents.importSamples', { job: 'samples' });
  await door.close();
  return folder;
}

/** What axe finds that an official with a screen reader or a keyboard would stumble over. */
export async function seriousViolations(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** The page's client on a library in this process. */
export function clientOn(call: Call, host: 'desktop' | 'browser' = 'desktop') {
  return createClient({
    host,
    call,
    on: () => () => {},
    files: {
      choose: () => Promise.resolve([]),
      dropped: () => Promise.resolve([]),
      saveAs: () => Promise.resolve(null),
      reveal: () => Promise.resolve(),
    },
    pdf: null,
  });
}
