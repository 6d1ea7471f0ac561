import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { expect, onTestFinished, vi } from 'vitest';
import { project } from '../../paths.ts';
import { temporaryFolder } from '../../temporary.ts';

export const executablePath = process.env['NIANGAO_CHROMIUM'] ?? '/usr/bin/chromium';

/** A page with nothing in it but the workbench, and a list of what it heard. */
export async function builtWorkbench(): Promise<string> {
  const folder = temporaryFolder();
  const from = JSON.stringify(join(project, 'renderer', 'browser-workbench.ts'));
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><title>年稿</title><script type="module" src="./page.ts"></script>',
  );
  writeFileSync(
    join(folder, 'page.ts'),
    `import { browserWorkbench } from ${from};
    window.workbench = browserWorkbench();
    window.heard = [];
    window.workbench.on((event) => window.heard.push(event.event));`,
  );
  await build({
    root: folder,
    base: './',
    configFile: false,
    logLevel: 'error',
    build: { outDir: join(folder, 'out') },
  });
  return join(folder, 'out');
}

export async function openBrowser(): Promise<BrowserContext> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  onTestFinished(() => browser.close());
  return browser.newContext();
}

/** Opens the address as a person does, and keeps every word of complaint. */
export async function opened(context: BrowserContext, url: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    // No page has an icon for the tab until one is drawn.
    if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')) complaints.push(message.text());
  });
  await page.goto(url);
  await vi.waitFor(async () => expect(await page.evaluate('typeof window.workbench')).toBe('object'));
  return { page, complaints };
}

/** Asked again and again from here: the page's own policy forbids the `eval` by which Playwright would wait inside it. */
export async function heard(page: Page, event: string): Promise<void> {
  await vi.waitFor(async () => expect(await page.evaluate('window.heard')).toContain(event), { timeout: 20_000 });
}

export function call(page: Page, method: string, input: unknown): Promise<unknown> {
  return page.evaluate(`workbench.call(${JSON.stringify(method)}, ${JSON.stringify(input)})`);
}

export type Chosen = { readonly token: string; readonly name: string };

export async function choose(
  page: Page,
  what: 'files' | 'folder',
  paths: string | string[],
): Promise<readonly Chosen[]> {
  const dialog = page.waitForEvent('filechooser');
  const chosen = page.evaluate(`workbench.files.choose('${what}')`);
  await (await dialog).setFiles(paths);
  return (await chosen) as readonly Chosen[];
}
