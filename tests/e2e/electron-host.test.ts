/** What the desktop host does over time: crashes, a second start, closing, opening again. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../electron/library/database/open.ts';
import { capabilities } from '../../scripts/capabilities.ts';
import { buildApp, environmentOf, openDesktop, testPage } from '../electron/main/desktop.ts';
import { childrenOf, isRunning } from '../electron/main/processes.ts';
import { startDisplay } from '../electron/main/xvfb.ts';
import { noon, temporaryFolder } from '../temporary.ts';

describe.skipIf(!capabilities.desktop.present())('the desktop host', () => {
  let app: string;
  let display: string;
  const stops: (() => unknown)[] = [];

  beforeAll(async () => {
    const built = buildApp('--without-page');
    const server = await startDisplay();
    app = built.folder;
    display = server.name;
    stops.push(server.stop, built.remove);
  }, 60_000);

  afterAll(() => {
    for (const stop of stops) stop();
  });

  const placeIn = (home: string) => ({ app, display, home, env: { NIANGAO_RENDERER: testPage } });

  async function open(home = temporaryFolder()): Promise<{ electron: ElectronApplication; page: Page; home: string }> {
    const opened = await openDesktop(placeIn(home));
    onTestFinished(() => opened.electron.close());
    return { ...opened, home };
  }

  const pidOf = (electron: ElectronApplication): number => electron.process().pid ?? 0;

  /** Answers dialogs with their first button, and keeps their messages. */
  function stubDialogs(electron: ElectronApplication): Promise<unknown> {
    return electron.evaluate(({ dialog }) => {
      const told: string[] = [];
      Object.assign(globalThis, { told });
      dialog.showMessageBox = (...args: unknown[]) => {
        told.push((args.at(-1) as { message: string }).message);
        return Promise.resolve({ response: 1, checkboxChecked: false });
      };
    });
  }
  const told = (electron: ElectronApplication) => electron.evaluate(() => Reflect.get(globalThis, 'told') as string[]);

  /** Playwright gives a page up once it has crashed; its window is asked through the main process. */
  function inWindow(electron: ElectronApplication, script: string): Promise<unknown> {
    return electron.evaluate(({ BrowserWindow }, code): Promise<unknown> => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      return contents === undefined || contents.isCrashed() || contents.isLoading()
        ? Promise.resolve(null)
        : contents.executeJavaScript(code);
    }, script);
  }

  function killPage(electron: ElectronApplication): Promise<unknown> {
    return electron.evaluate(({ BrowserWindow }) => {
      const pid = BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0;
      if (pid > 0) process.kill(pid, 'SIGKILL');
    });
  }

  it('starts the library again when it is killed, and tells the page', async () => {
    const { electron, page } = await open();
    await page.evaluate("workbench.call('library.status', {})");
    const [library = 0] = childrenOf(pidOf(electron), 'library.cjs');
    process.kill(library, 'SIGKILL');
    await expect.poll(() => page.evaluate('heard.map(({ event }) => event)')).toContain('library.restarted');
    expect(await page.evaluate("workbench.call('library.status', {})")).toMatchObject({ ok: true });
    expect(childrenOf(pidOf(electron), 'library.cjs')).not.toContain(library);
  });

  it('loads the page again when its process is killed, says so, and asks when that goes on', async () => {
    const { electron } = await open();
    await stubDialogs(electron);
    const status = "workbench.call('library.status', {}).then(({ ok }) => ok)";
    for (const times of [1, 2]) {
      await killPage(electron);
      await expect.poll(async () => (await told(electron)).length, { timeout: 5_000 }).toBe(times);
      await expect.poll(() => inWindow(electron, status), { timeout: 5_000 }).toBe(true);
    }
    expect(await told(electron)).toEqual(Array(2).fill('窗口刚才意外停了，已经重新打开'));
    const ended = once(electron.process(), 'exit');
    await killPage(electron);
    // The stub answers with the second button, 退出.
    await ended;
  });

  it('starts once: a second start brings the window to the front', async () => {
    const { electron, home } = await open();
    await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
    const isVisible = () => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
    expect(await isVisible()).toBe(false);
    const second = spawn(capabilities.desktop.executable, ['--no-sandbox', app], {
      env: environmentOf(placeIn(home)),
      stdio: 'ignore',
    });
    expect(await once(second, 'exit')).toEqual([0, null]);
    await expect.poll(isVisible).toBe(true);
    expect(electron.windows()).toHaveLength(1);
  });

  it('opens where it was closed, in the colour of the page', async () => {
    const home = temporaryFolder();
    const bounds = { x: 210, y: 120, width: 1010, height: 640 };
    const first = await open(home);
    await first.electron.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to), bounds);
    const colour = () =>
      first.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBackgroundColor());
    await expect.poll(colour).toBe('#102030');
    await first.electron.close();
    const state = JSON.parse(readFileSync(join(home, 'data', 'niangao', 'window.json'), 'utf8')) as object;
    expect(state).toEqual({ ...bounds, maximised: false, background: '#102030' });
    const { electron } = await open(home);
    const seen = await electron.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0];
      return { bounds: window?.getBounds(), colour: window?.getBackgroundColor(), smallest: window?.getMinimumSize() };
    });
    expect(seen).toEqual({ bounds, colour: '#102030', smallest: [760, 520] });
  });

  it('opens on the screen when it was closed on one that is gone', async () => {
    const home = temporaryFolder();
    const folder = join(home, 'data', 'niangao');
    mkdirSync(folder, { recursive: true });
    const gone = { x: 5_000, y: 120, width: 1010, height: 640, maximised: false, background: null };
    writeFileSync(join(folder, 'window.json'), JSON.stringify(gone));
    const { electron } = await open(home);
    const bounds = await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
    expect(bounds).toMatchObject({ width: 1010, height: 640 });
    expect(bounds?.x).toBeLessThan(1_600);
  });

  it('closes the library before it ends, and keeps what was saved', async () => {
    const { electron, page, home } = await open();
    const create = `workbench.call('drafts.create', {
      source: { from: 'template', templateId: 'annual-plan' }, year: 2026, organisation: null, accept: 'none' })`;
    expect(await page.evaluate(create)).toMatchObject({ ok: true });
    const [library = 0] = childrenOf(pidOf(electron), 'library.cjs');
    const database = join(home, 'data', 'niangao', 'library', 'library.db');
    expect(existsSync(`${database}-wal`)).toBe(true);
    await electron.close();
    expect(isRunning(library)).toBe(false);
    // SQLite folds its journal in and removes it only when it is closed as it should be.
    expect(existsSync(`${database}-wal`)).toBe(false);
    const again = await open(home);
    expect(await again.page.evaluate("workbench.call('library.status', {})")).toMatchObject({ value: { drafts: 1 } });
  });

  it('says why the library cannot be opened, in a dialog and to the page', async () => {
    const { electron, page, home } = await open();
    await stubDialogs(electron);
    await page.evaluate("workbench.call('library.status', {})");
    const [library = 0] = childrenOf(pidOf(electron), 'library.cjs');
    // The host stands still while another program takes the library, so that it is too late with its next process.
    process.kill(pidOf(electron), 'SIGSTOP');
    onTestFinished(() => void process.kill(pidOf(electron), 'SIGCONT'));
    process.kill(library, 'SIGKILL');
    const busy = await onceFree(() => openDatabase(join(home, 'data', 'niangao', 'library'), 'create', noon));
    onTestFinished(busy.close);
    process.kill(pidOf(electron), 'SIGCONT');
    await expect.poll(() => told(electron)).toEqual(['打不开资料库']);
    expect(await page.evaluate("workbench.call('library.status', {})")).toMatchObject({ code: 'library-busy' });
    expect(await page.evaluate('heard.map(({ event }) => event)')).toContain('library.failed');
  });
});

/** A killed process lets go of its files a moment after it is gone. */
async function onceFree<T>(take: () => T): Promise<T> {
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      return take();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  return take();
}
