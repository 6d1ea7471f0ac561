import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { buildApp, openDesktop, testPage } from './desktop.ts';
import { folderForFile } from './folder-for-file.ts';
import { startDisplay } from './xvfb.ts';

/** One window with the tests' own page, for all tests of a group. */
export function oneWindow() {
  const home = folderForFile();
  const stops: (() => unknown)[] = [];
  let opened: { readonly electron: ElectronApplication; readonly page: Page; readonly app: string } | null = null;

  beforeAll(async () => {
    const built = buildApp('--without-page');
    const display = await startDisplay();
    stops.push(display.stop, built.remove);
    const env = { NIANGAO_RENDERER: testPage };
    const desktop = await openDesktop({ app: built.folder, display: display.name, home, env });
    stops.unshift(() => desktop.electron.close());
    opened = { ...desktop, app: built.folder };
  }, 60_000);

  afterAll(async () => {
    for (const stop of stops) await stop();
  });

  function there() {
    if (opened === null) throw new Error('The window is there once the tests run');
    return opened;
  }

  return {
    home,
    electron: () => there().electron,
    page: () => there().page,
    preload: () => join(there().app, 'out', 'preload', 'preload.cjs'),
    /** What a piece of the page's own script comes to. */
    inPage: (script: string): Promise<unknown> => there().page.evaluate(script),
  };
}
