import type { MenuItemConstructorOptions } from 'electron';
import { type CommandId, namedCommands } from '../../shared/contract/commands.ts';

type Options = {
  readonly platform: NodeJS.Platform;
  readonly isPackaged: boolean;
  readonly send: (command: CommandId) => void;
  readonly showAbout: () => void;
  readonly showLog: () => void;
};

const line: MenuItemConstructorOptions = { type: 'separator' };

/**
 * The native menu, as data. The page handles the keys of its commands itself, in the browser as here; the menu only shows
 * them (`registerAccelerator: false`), so no key is ever answered twice. Keys that belong to a role are Electron's.
 */
export function menuTemplate(options: Options): MenuItemConstructorOptions[] {
  const isMac = options.platform === 'darwin';

  function command(id: CommandId): MenuItemConstructorOptions {
    const named: { readonly label: string; readonly keys?: string } = namedCommands[id];
    const item = { id, label: named.label, click: () => options.send(id) };
    const accelerator = named.keys?.replace('Ctrl+', 'CmdOrCtrl+');
    return accelerator === undefined ? item : { ...item, accelerator, registerAccelerator: false };
  }
  /** Its letter opens it with Alt where menus have letters. The page keeps its Alt hints off these. */
  function menu(label: string, letter: string, submenu: MenuItemConstructorOptions[]): MenuItemConstructorOptions {
    return { label: isMac ? label : `${label}(&${letter})`, submenu };
  }

  return [
    ...(isMac ? [macMenu()] : []),
    menu('文件', 'F', [
      command('draft.new'),
      line,
      command('library.import'),
      command('library.importFolder'),
      line,
      command('draft.export'),
      line,
      command('go.settings'),
      ...(isMac ? [] : [line, { role: 'quit', label: '退出' } as const]),
    ]),
    menu('编辑', 'E', [
      command('edit.undo'),
      command('edit.redo'),
      line,
      { role: 'cut', label: '剪切' },
      { role: 'copy', label: '复制' },
      { role: 'paste', label: '粘贴' },
      { role: 'pasteAndMatchStyle', label: '只粘贴文字' },
      { role: 'selectAll', label: '全选' },
      line,
      command('find.here'),
      command('find.library'),
    ]),
    menu('查看', 'V', [
      command('go.library'),
      command('go.drafts'),
      command('go.trash'),
      command('palette.open'),
      line,
      command('draft.pages'),
      line,
      command('pane.left'),
      command('pane.right'),
      command('pane.next'),
      line,
      command('text.larger'),
      command('text.smaller'),
      command('theme.toggle'),
      line,
      { role: 'togglefullscreen', label: '全屏' },
      ...(options.isPackaged ? [] : [{ role: 'toggleDevTools', label: '开发者工具' } as const]),
    ]),
    menu('窗口', 'T', [
      { role: 'minimize', label: '最小化' },
      { role: 'close', label: '关闭' },
    ]),
    menu('帮助', 'H', [
      command('help.keys'),
      line,
      { label: '显示日志', click: options.showLog },
      ...(isMac ? [] : [{ label: '关于年稿', click: options.showAbout }]),
    ]),
  ];

  function macMenu(): MenuItemConstructorOptions {
    return {
      label: '年稿',
      submenu: [
        { label: '关于年稿', click: options.showAbout },
        line,
        { role: 'hide', label: '隐藏年稿' },
        { role: 'hideOthers', label: '隐藏其他' },
        { role: 'unhide', label: '全部显示' },
        line,
        { role: 'quit', label: '退出年稿' },
      ],
    };
  }
}
