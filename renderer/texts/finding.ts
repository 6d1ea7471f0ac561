function counted(count: number): string {
  return count.toLocaleString('zh-CN');
}

export const findTexts = {
  label: '在本文查找',
  none: '没有找到',
  count: (at: number, of: number) => `${counted(at)}/${counted(of)}`,
  countAloud: (at: number, of: number) => `第 ${counted(at)} 处，共 ${counted(of)} 处`,
  next: '下一处（F4）',
  previous: '上一处（Shift+F4）',
  clear: '清除查找（Esc）',
} as const;

export const replaceTexts = {
  label: '替换为',
  show: '替换（Ctrl+H）',
  one: '替换',
  all: '全部替换',
  done: (count: number) => `已替换 ${counted(count)} 处`,
  undo: '撤销',
} as const;
