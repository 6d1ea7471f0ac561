/**
 * What the user can tell the window from the native menu, the palette or the keyboard. One id, one name and one key, wherever
 * it is given. A name ends in … when a choice follows.
 */
export const namedCommands = {
  'library.import': { label: '导入文件…', keys: 'Ctrl+I' },
  'library.importFolder': { label: '导入文件夹…' },
  'draft.new': { label: '新建草稿…', keys: 'Ctrl+N' },
  'draft.export': { label: '导出…' },
  'draft.pages': { label: '在版面中查看', keys: 'Ctrl+Shift+P' },
  'edit.undo': { label: '撤销', keys: 'Ctrl+Z' },
  'edit.redo': { label: '重做', keys: 'Ctrl+Y' },
  'find.here': { label: '在这里查找', keys: 'Ctrl+F' },
  'find.library': { label: '搜索资料库', keys: 'Ctrl+Shift+F' },
  'palette.open': { label: '快速查找', keys: 'Ctrl+K' },
  'go.library': { label: '打开资料库', keys: 'Alt+1' },
  'go.drafts': { label: '打开起草', keys: 'Alt+2' },
  'go.trash': { label: '打开回收站' },
  'go.settings': { label: '打开设置', keys: 'Ctrl+,' },
  'pane.left': { label: '显示或收起左栏', keys: 'Ctrl+F9' },
  'pane.right': { label: '显示或收起右栏', keys: 'F9' },
  'pane.next': { label: '换到下一栏', keys: 'F6' },
  'theme.toggle': { label: '切换深浅主题' },
  'text.larger': { label: '放大正文', keys: 'Ctrl+=' },
  'text.smaller': { label: '缩小正文', keys: 'Ctrl+-' },
  'help.keys': { label: '按键一览', keys: 'F1' },
} as const satisfies Readonly<Record<string, { readonly label: string; readonly keys?: string }>>;

export type CommandId = keyof typeof namedCommands;
