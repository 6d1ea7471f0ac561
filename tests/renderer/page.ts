/**
 * The real page in ordinary Chromium, joined to the real door: the library runs in this process, and only the host between
 * them (files, dialogs) is the test's own.
 */
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { openLibrary } from '../../electron/library/open-library.ts';
import { capabilities } from '../../scripts/capabilities.ts';
import { importerEntry, project, seeds } from '../paths.ts';
import { temporaryFolder } from '../temporary.ts';

export type Opened = {
  readonly page: Page;
  readonly folder: string;
  /** What the next file dialog answers. */
  readonly choose: (...paths: readonly string[]) => void;
  /** Where the next save dialog saves; `null` cancels. */
  readonly saveAs: (path: string | null) => void;
  readonly revealed: string[];
  readonly errors: string[];
};

type Options = {
  readonly folder?: string;
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  /** The program of its LibreOffice; none unless one is given, whatever this computer has. */
  readonly office?: string;
  /** A fontconfig file in the place of this computer's own. */
  readonly fonts?: string;
};

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** Opens the built page (`npm run build`) on a library, new unless a folder is given. */
export async function openPage(options: Options = {}): Promise<Opened> {
  const folder = options.folder ?? join(temporaryFolder(), 'library');
  const browser = await chromium.launch({
    executablePath: capabilities.browser.executable,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    ...(options.fonts === undefined ? {} : { env: { ...process.env, FONTCONFIG_FILE: options.fonts } }),
  });
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    colorScheme: options.dark === true ? 'dark' : 'light',
    locale: 'zh-CN',
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  const door = openLibrary(folder, 'create', {
    importerEntry,
    seeds,
    clock: () => new Date(),
    findOffice: async () => options.office ?? null,
    // The page may be gone by then, and there is nobody to tell.
    emit: (event) =>
      void page
        .evaluate(`window.dispatchEvent(new CustomEvent('host', { detail: ${JSON.stringify(event)} }))`)
        .catch(() => {}),
  });
  onTestFinished(async () => {
    await browser.close();
    await door.close();
  });
  let chosen: readonly string[] = [];
  let target: string | null = null;
  const revealed: string[] = [];
  const grant = (path: string, purpose: 'read' | 'write') => ({
    token: door.grants.grant(path, purpose),
    name: path.replace(/.*\//, ''),
  });
  await page.exposeFunction('hostCall', (method: unknown, input: unknown) => door.callUnchecked(method, input));
  await page.exposeFunction('hostChoose', () => chosen.map((path) => grant(path, 'read')));
  await page.exposeFunction('hostSaveAs', () => (target === null ? null : grant(target, 'write')));
  await page.exposeFunction('hostReveal', (token: string) => void revealed.push(door.grants.pathOf(token, 'write')));
  // What the desktop's window does with its own page.
  await page.exposeFunction('hostPdf', async () =>
    (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('base64'),
  );
  await page.addInitScript(`window.workbench = {
    host: 'desktop',
    call: (method, input) => hostCall(method, input),
    on: (listener) => {
      const hear = (event) => listener(event.detail);
      window.addEventListener('host', hear);
      return () => window.removeEventListener('host', hear);
    },
    files: { choose: () => hostChoose(), dropped: () => hostChoose(), saveAs: () => hostSaveAs(), reveal: (token) => hostReveal(token) },
    pdf: () => hostPdf(),
  };`);
  await page.route('http://localhost/**', (route) => {
    const path = new URL(route.request().url()).pathname;
    const file = join(
      process.env['NIANGAO_RENDERER'] ?? join(project, 'out', 'renderer'),
      path === '/' ? 'index.html' : path,
    );
    void route.fulfill({ body: readFileSync(file), contentType: types[extname(file)] ?? 'application/octet-stream' });
  });
  await page.goto('http://localhost/');
  return {
    page,
    folder,
    choose: (...paths) => {
      chosen = paths;
    },
    saveAs: (path) => {
      target = path;
    },
    revealed,
    errors,
  };
}
