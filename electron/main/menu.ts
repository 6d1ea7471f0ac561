import type { MenuItemConstructorOptions } from 'electron';
import type { CommandId } from '../../shared/contract/commands.ts';

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

  function command(id: CommandId, label: string, accelerator?: string): MenuItemConstructorOptions {
    const item = { id, label, click: () => options.send(id) };
    return accelerator === undefined ? item : { ...item, accelerator, registerAccelerator: false };
  }
  /** Its letter opens it with Alt where menus have letters. The page keeps its Alt hints off these. */
  function menu(label: string, letter: string, submenu: MenuItemConstructorOptions[]): MenuItemConstructorOptions {
    return { label: isMac ? label : `${label}(&${letter})`, submenu };
  }

  return [
    ...(isMac ? [macMenu()] : []),
    menu('文件', 'F', [
      command('draft.new', '新建稿子…', 'CmdOrCtrl+N'),
      line,
      command('library.import', '导入文件…', 'CmdOrCtrl+I'),
      command('library.importFolder', '导入文件夹…'),
      line,
      command('draft.export', '导出…'),
      line,
      command('go.settings', '设置'),
      ...(isMac ? [] : [line, { role: 'quit', label: '退出' } as const]),
    ]),
    menu('编辑', 'E', [
      command('edit.undo', '撤销', 'CmdOrCtrl+Z'),
      command('edit.redo', '重做', 'CmdOrCtrl+Y'),
      line,
      { role: 'cut', label: '剪切' },
      { role: 'copy', label: '复制' },
      { role: 'paste', label: '粘贴' },
      { role: 'pasteAndMatchStyle', label: '只粘贴文字' },
      { role: 'selectAll', label: '全选' },
      line,
      command('find.here', '在这里查找…', 'CmdOrCtrl+F'),
      command('find.library', '搜索资料库…', 'CmdOrCtrl+Shift+F'),
    ]),
    menu('查看', 'V', [
      command('go.library', '资料库', 'Alt+1'),
      command('go.drafts', '起草', 'Alt+2'),
      command('palette.open', '命令…', 'CmdOrCtrl+K'),
      line,
      command('pane.left', '左栏'),
      command('pane.right', '右栏', 'F9'),
      command('pane.next', '下一栏', 'F6'),
      line,
      command('text.larger', '放大文字', 'CmdOrCtrl+='),
      command('text.smaller', '缩小文字', 'CmdOrCtrl+-'),
      command('theme.toggle', '浅色／深色'),
      line,
      { role: 'togglefullscreen', label: '全屏' },
      ...(options.isPackaged ? [] : [{ role: 'toggleDevTools', label: '开发者工具' } as const]),
    ]),
    menu('窗口', 'T', [
      { role: 'minimize', label: '最小化' },
      { role: 'close', label: '关闭' },
    ]),
    menu('帮助', 'H', [
      command('help.keys', '按键一览', 'F1'),
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
