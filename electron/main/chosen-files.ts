import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { app, type BrowserWindow, dialog, shell } from 'electron';
import type { Chosen } from '../../shared/contract/workbench.ts';
import type { Host } from './listen.ts';
import { filterFor, plainName, withExtension } from './save-place.ts';

type Grant = (path: string, purpose: 'read' | 'write') => string;

/** The user chooses here, in dialogs of the system; the page gets a token and a name, and never a path. */
export function chosenFiles(window: () => BrowserWindow, grant: Grant): Omit<Host, 'call' | 'pdf'> {
  const paths = new Map<string, string>();

  function chosen(path: string, purpose: 'read' | 'write'): Chosen {
    const token = grant(path, purpose);
    paths.set(token, path);
    return { token, name: basename(path) };
  }

  return {
    async choose(what) {
      const { filePaths, canceled } = await dialog.showOpenDialog(window(), {
        title: what === 'files' ? '选择要导入的文件' : '选择要导入的文件夹',
        buttonLabel: '导入',
        properties: what === 'files' ? ['openFile', 'multiSelections'] : ['openDirectory'],
      });
      return canceled ? [] : filePaths.map((path) => chosen(path, 'read'));
    },
    dropped: (dropped) => dropped.map((path) => chosen(path, 'read')),
    async saveAs(suggested) {
      const name = plainName(suggested);
      const { filePath, canceled } = await dialog.showSaveDialog(window(), {
        title: '导出到',
        buttonLabel: '导出',
        defaultPath: join(app.getPath('documents'), name),
        filters: filterFor(name),
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      if (canceled || filePath === undefined || filePath === '') return null;
      const path = withExtension(filePath, name);
      // The dialog has asked about the name it was given, not about the one with the extension.
      if (path !== filePath && existsSync(path) && !(await mayReplace(window(), path))) return null;
      return chosen(path, 'write');
    },
    reveal(token) {
      const path = paths.get(token);
      if (path === undefined) throw new Error('Refused: no such token');
      shell.showItemInFolder(path);
    },
  };
}

async function mayReplace(window: BrowserWindow, path: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: `“${basename(path)}”已经有了，要换掉它吗？`,
    detail: '换掉以后，原来的文件找不回来。',
    buttons: ['换掉', '不导出'],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}
