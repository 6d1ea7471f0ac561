import type { ElectronApplication, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { buildApp, openDesktop, type User } from '../electron/main/desktop.ts';
import { startDisplay } from '../electron/main/xvfb.ts';
import { temporaryFolder } from '../temporary.ts';

type Opened = { readonly electron: ElectronApplication; readonly page: Page };

/** The app with its real page, for one test. */
export function desktopApp() {
  const built = buildApp();
  onTestFinished(built.remove);
  return desktopWindow((user) => openDesktop({ app: built.folder, ...user }));
}

/** A window for one test: opened, and opened again by the same user. */
export async function desktopWindow(start: (user: User) => Promise<Opened>) {
  const display = await startDisplay();
  const user = { display: display.name, home: temporaryFolder() };
  const errors: string[] = [];
  let opened: Opened | null = null;
  onTestFinished(async () => {
    await opened?.electron.close();
    display.stop();
  });

  async function open(): Promise<void> {
    const { electron, page } = await start(user);
    opened = { electron, page };
    page.on('pageerror', ({ message }) => errors.push(message));
    // The content as large as on the mockups; there is no window manager that would mind.
    await electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setContentBounds({ x: 0, y: 0, width: 1280, height: 800 }),
    );
    await expect.poll(() => page.evaluate('innerWidth')).toBe(1280);
  }

  function there() {
    if (opened === null) throw new Error('The window is open while it is used');
    return opened;
  }

  await open();
  return {
    home: user.home,
    errors,
    page: () => there().page,
    electron: () => there().electron,
    async reopen(): Promise<void> {
      await there().electron.close();
      await open();
    },
  };
}
