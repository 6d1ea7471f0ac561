/** The app in a real Electron window, on a display of its own, with bundles and user folders of its own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { capabilities } from '../../../scripts/capabilities.ts';
import { project, seeds } from '../../paths.ts';

/** A page of the tests' own; without it the app shows its real one. */
export const testPage = fileURLToPath(new URL('./page', import.meta.url));

/** The program as it would be installed: a folder with package.json, bundles and seeds. Its modules are the project's. */
export function buildApp(...options: readonly '--without-page'[]): {
  readonly folder: string;
  readonly remove: () => void;
} {
  mkdirSync(join(project, 'test-output'), { recursive: true });
  const folder = mkdtempSync(join(project, 'test-output', 'app-'));
  const { name, productName, version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
    readonly [key: string]: string;
  };
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name, productName, version, main: 'out/main/main.cjs' }),
  );
  symlinkSync(seeds, join(folder, 'seeds'));
  const built = spawnSync(process.execPath, ['scripts/build.mjs', '--out', join(folder, 'out'), ...options], {
    cwd: project,
    encoding: 'utf8',
  });
  if (built.status !== 0) throw new Error(built.stderr);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export type User = {
  readonly display: string;
  /** Nothing outside of it is written. */
  readonly home: string;
  readonly env?: Readonly<Record<string, string>>;
};

/** The environment of a user at this display, whose library runs in this Node: Electron 25's own cannot load SQLite. */
export function environmentOf({ display, home, env }: User): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    LANG: 'C.UTF-8',
    HOME: home,
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_DATA_HOME: join(home, 'data'),
    DISPLAY: display,
    NIANGAO_LIBRARY_NODE: process.execPath,
    ...env,
  };
}

type Desktop = { readonly electron: ElectronApplication; readonly page: Page };

/**
 * The app with its window. Once in some hundred starts no window is ever seen, for a cause that is not known. The app is started
 * again then; where the program itself hangs, it does so each time.
 */
export async function openDesktop(user: User & { readonly app: string }): Promise<Desktop> {
  for (let left = 2; ; left -= 1) {
    const electron = await startDesktop(user);
    try {
      const page = await electron.firstWindow({ timeout: 12_000 });
      await page.waitForLoadState();
      return { electron, page };
    } catch (error) {
      electron.process().kill('SIGKILL');
      if (left === 0) throw error;
      process.stderr.write('The window was not seen; the app is started again.\n');
    }
  }
}

function startDesktop({ app, ...user }: User & { readonly app: string }): Promise<ElectronApplication> {
  // Not as `executablePath`: only when it finds Electron by its package does Playwright hold the app back until it is attached.
  // Otherwise the page is loaded meanwhile, and now and then hangs.
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = dirname(capabilities.desktop.executable);
  return _electron.launch({ args: [app], env: environmentOf(user), timeout: 20_000 });
}
