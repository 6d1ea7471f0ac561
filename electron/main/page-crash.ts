import { app, type BrowserWindow, dialog } from 'electron';
import { entryAddress } from './address.ts';
import type { Log } from './log.ts';

/** A page that ends this often within a minute ends again when it is loaded again. */
const crashesBeforeAsking = 3;
const minuteMs = 60_000;

/** Whether to ask first, after crashes at these times, of which the last is now. */
function shouldAsk(crashedAt: readonly number[], now: number): boolean {
  return crashedAt.filter((time) => now - time < minuteMs).length >= crashesBeforeAsking;
}

const saved = '已经保存的内容都在；正在写的那一句，可能要补一下。';

/** When the page's process ends it is loaded again, and the user is told; when that goes on, the user is asked. */
export function recoverPage(window: BrowserWindow, log: Log): void {
  let crashedAt: number[] = [];

  window.webContents.on('render-process-gone', (_, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log(`The page ended: ${reason}, ${exitCode}`);
    const now = Date.now();
    crashedAt = [...crashedAt.filter((time) => now - time < minuteMs), now];
    void (shouldAsk(crashedAt, now) ? ask() : reload());
  });

  async function reload(): Promise<void> {
    // Not from inside the event: the old process is still being taken down.
    await new Promise((resolve) => setImmediate(resolve));
    if (window.isDestroyed()) return;
    await window.loadURL(entryAddress);
    await dialog.showMessageBox(window, {
      type: 'info',
      message: '窗口刚才意外停了，已经重新打开',
      detail: saved,
      buttons: ['知道了'],
    });
  }

  async function ask(): Promise<void> {
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      message: '窗口接连停了几次',
      detail: `${saved}可以再打开一次；还不行，请退出后重新打开年稿。`,
      buttons: ['再打开一次', '退出'],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    });
    if (response === 1) app.quit();
    else await reload();
  }
}
