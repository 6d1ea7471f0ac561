import type { Take } from '../../shared/domain/take.ts';

export const originalTexts = {
  label: '原件',
  hint: '原样，未改动',
  loading: '正在读原件…',
  opening: '正在打开原件…',
  cut: (length: number) => `（此行共 ${length.toLocaleString('zh-CN')} 字，后面的没有显示）`,
  unreadable: '原件的页面显示不出来，文件可能已经损坏。正文和批注不受影响。',
  locked: '原件设有打开密码。密码不会保存，看页面要再输入一次。',
  giveUp: '没有输入密码，页面没有打开。',
  again: '再试一次',
  noPlaces: '这一篇导入时没有记下页面上的位置，重新识别一次就能与正文对照，批注和更正照旧。',
  reread: '重新识别',
  page: '页码',
  pageOf: (pages: number) => `/ ${pages} 页`,
  pageName: (page: number) => `第 ${page} 页`,
  pageFailed: (page: number) => `第 ${page} 页显示不出来`,
  larger: '放大',
  smaller: '缩小',
  fit: '适合宽度',
  zoom: (percent: number) => `${percent}%`,
} as const;

/** Two texts of a file with tracked changes. */
export const takeTexts = {
  label: '原件有修订，取哪种文字',
  names: { final: '修订后', original: '修订前' } satisfies Record<Take, string>,
  commands: { final: '取修订后的文字', original: '取修订前的文字' } satisfies Record<Take, string>,
  taken: { final: '已换成修订后的文字', original: '已换成修订前的文字' } satisfies Record<Take, string>,
} as const;
