import type { ElectronApplication, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { buildApp, openDesktop } from '../electron/main/desktop.ts';
import { startDisplay } from '../electron/main/xvfb.ts';
import { temporaryFolder } from '../temporary.ts';

/** The app with its real page, for one test: opened, and opened again in the same home. */
export async function desktopApp() {
  const built = buildApp();
  const display = await startDisplay();
  const place = { app: built.folder, display: display.name, home: temporaryFolder() };
  const errors: string[] = [];
  let opened: { readonly electron: ElectronApplication; readonly page: Page } | null = null;
  onTestFinished(async () => {
    await opened?.electron.close();
    display.stop();
    built.remove();
  });

  async function open(): Promise<void> {
    const { electron, page } = await openDesktop(place);
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
    home: place.home,
    errors,
    page: () => there().page,
    electron: () => there().electron,
    async reopen(): Promise<void> {
      await there().electron.close();
      await open();
    },
  };
}
