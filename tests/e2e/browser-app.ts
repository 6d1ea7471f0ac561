import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { capabilities } from '../../scripts/capabilities.ts';
import { project } from '../paths.ts';
import { temporaryFolder } from '../temporary.ts';
import type { Host } from './journey.ts';

/** The app in the local browser, for one test: served as a user serves it, and served again on the same library. */
export async function browserApp(): Promise<{ readonly host: Host; readonly errors: readonly string[] }> {
  const library = join(temporaryFolder(), 'library');
  const browser = await chromium.launch({
    executablePath: capabilities.browser.executable,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  onTestFinished(() => browser.close());
  const errors: string[] = [];
  let opened: { server: Awaited<ReturnType<typeof serve>>; context: BrowserContext; page: Page } | null = null;
  const there = () => {
    if (opened === null) throw new Error('The page is open while it is used');
    return opened;
  };
  async function open(): Promise<void> {
    const server = await serve(library);
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
    const page = await context.newPage();
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(server.url);
    opened = { server, context, page };
  }
  onTestFinished(async () => opened?.server.stop());
  await open();
  const host: Host = {
    name: 'browser',
    page: () => there().page,
    async choosing(paths, act) {
      const [dialog] = await Promise.all([there().page.waitForEvent('filechooser'), act()]);
      await dialog.setFiles([...paths]);
    },
    async saving(act) {
      const [download] = await Promise.all([there().page.waitForEvent('download'), act()]);
      return download.path();
    },
    async reopen() {
      await there().context.close();
      await there().server.stop();
      await open();
    },
  };
  return { host, errors };
}

/** `niangao serve`, as a user starts it. */
async function serve(library: string) {
  const child = spawn(process.execPath, ['electron/cli/niangao.ts', '--library', library, 'serve'], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const gone = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  const [line] = (await once(lines, 'line')) as [string];
  return {
    url: /http:\S+/.exec(line)?.[0] ?? line,
    async stop(): Promise<void> {
      child.kill('SIGTERM');
      await gone;
    },
  };
}
