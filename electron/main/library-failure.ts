import { app, type BrowserWindow, dialog, shell } from 'electron';

/** The library will not open by itself any more: what that means, and what can be done. The page stays and says so too. */
export async function tellLibraryFailed(window: BrowserWindow, reason: string, logFile: string): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    title: '年稿',
    message: '打不开资料库',
    detail: `${reason}\n\n资料库里的文件没有动。可以按上面说的处理，再重新打开年稿；还不行，请把日志交给管电脑的同事。`,
    buttons: ['重新打开年稿', '显示日志', '关闭'],
    defaultId: 0,
    cancelId: 2,
    noLink: true,
  });
  if (response === 0) {
    app.relaunch();
    app.quit();
  }
  if (response === 1) shell.showItemInFolder(logFile);
}
