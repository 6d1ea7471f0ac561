import type { Block, Part, Zone } from '../../shared/domain/block.ts';
import type { ChangeKind } from '../../shared/domain/document.ts';
import { counted } from './library.ts';

export const partNames: Readonly<Record<Part, string>> = {
  overview: '概述',
  indicators: '指标完成',
  results: '工作成效',
  problems: '存在问题',
  guidance: '总体思路',
  targets: '目标',
  tasks: '重点任务',
  safeguards: '保障措施',
};

export const kindNames: Readonly<Record<Block['kind'], string>> = {
  letterhead: '版头',
  documentNumber: '文号',
  title: '文稿标题',
  subtitle: '副标题',
  addressee: '主送机关',
  heading: '标题',
  item: '分项',
  paragraph: '正文',
  table: '表格',
  attachment: '附件说明',
  signature: '署名',
  date: '日期',
  note: '附注',
};

export const zoneNames: Readonly<Record<Zone, string>> = { cover: '印发通知', main: '正文部分', annex: '附件' };

const levels = ['一', '二', '三', '四', '五', '六'];
export function levelName(depth: number): string {
  return `${levels[depth - 1] ?? depth}级标题`;
}

export const structureTexts = {
  library: '资料库',
  loading: '正在打开结构…',
  inTrashText: '放回资料库后就能接着校正，原来的更正都在。',
  mode: '看法',
  read: '阅读',
  structure: '结构校正',
  toConfirmCount: (count: number) => `${counted(count)} 处待确认`,
  original: '看原件',
  confirmAll: '全部确认',
  metadata: '元数据…',
  reread: '重新识别',
  rereading: '正在重新识别',
  more: '更多',
  facts: (sections: number, blocks: number, toConfirm: number, made: number): readonly string[] => [
    `${counted(sections)} 节`,
    `${counted(blocks)} 段`,
    toConfirm === 0 ? '没有待确认' : `待确认 ${counted(toConfirm)}`,
    ...(made === 0 ? [] : [`更正 ${counted(made)} 处`]),
  ],
  keys: [
    ['F8', '下一处'],
    ['Y', '接受建议'],
    ['N', '保持'],
    ['F6 / Esc', '离开列表'],
    ['Ctrl Z', '撤销'],
  ],
  foot: '更正保存在资料库里，重新导入同一文件时自动套用；原件不变。',
} as const;

export const listTexts = {
  label: '文稿的段落',
  line: '行',
  kind: '类型',
  content: '内容',
  part: '部分',
  runIn: '段首标题',
  table: (rows: number, columns: number) => `表格（${rows} 行 × ${columns} 列）`,
  lines: (from: number, to: number) => (from === to ? `${from}` : `${from}—${to}`),
  /** What a screen reader hears of a row. */
  aloud: (parts: readonly (string | null)[]) => parts.filter((part) => part !== null && part !== '').join('，'),
  aloudLine: (lines: string) => `第 ${lines} 行`,
} as const;

export const toolTexts = {
  label: '校正工具',
  promote: '升级',
  demote: '降级',
  split: '拆分',
  join: '并入上段',
  notHeading: '不是标题',
  asHeading: '设为标题',
  part: '部分',
  partOf: '部分：',
  noPart: '不明',
  relabel: '改序号…',
  text: '改文字…',
  zone: '范围',
  fix: '接受建议：',
  keep: '保持原样',
  showOriginal: '看原件',
  more: '这一段可以做的',
  kind: '设为',
  cut: '删去这段',
  undo: '撤销',
  redo: '重做',
} as const;

export const commandTexts = {
  promote: '升一级',
  demote: '降一级',
  split: '拆分这一段',
  join: '并入上段',
  heading: '设为标题／不是标题',
  label: '改序号',
  text: '改这一段的文字',
  menu: '这一段可以做的',
  cut: '删去这段',
  takeFix: '接受建议',
  takeAll: '全部修正同类',
  keep: '保持原样',
  next: '下一处待确认',
  previous: '上一处待确认',
  read: '去阅读',
  leave: '离开列表，退一步',
} as const;

/** What is said of the row: from it on, or up to it. */
export function zoneWish({ zone, reach }: { readonly zone: Zone; readonly reach: 'onward' | 'upTo' }): string {
  return reach === 'onward' ? `从这里起是${zoneNames[zone]}` : `到这里为止是${zoneNames[zone]}`;
}

export const sideTexts = {
  label: '核对',
  toConfirm: '待确认',
  dropped: '删去的内容',
  changes: '文字规范',
} as const;

const rules: Readonly<Record<string, string>> = {
  'numbering-gap': '序号不连续',
  'numbering-duplicate': '序号重复',
  'numbering-order': '序号顺序不对',
  'numeral-missing': '序号缺失',
  'level-jump': '跳了一级',
  'empty-heading': '标题下没有内容',
  placeholder: '有待填内容',
  'missing-percent': '疑漏单位',
  'until-word': '截止／截至',
  'unclosed-mark': '括号引号不配对',
};

export const confirmTexts = {
  title: (rule: string) => rules[rule] ?? '请核对',
  /** On the row, where there is room for a word. */
  short: (rule: string, message: string) => {
    const lost = rule === 'numbering-gap' ? /缺“([^”]{1,8})”/.exec(message)?.[1] : undefined;
    return lost === undefined ? (rules[rule] ?? '请核对') : `缺${lost}`;
  },
  message: (message: string) => (/[。？！]$/.test(message) ? message : `${message}。`),
  line: (line: number) => `第${line}行`,
  asHeading: (label: string | null, depth: number) =>
    label === null ? `设为${levelName(depth)}` : `“${label}”设为${levelName(depth)}`,
  splitHeading: (label: string | null) => `从“${label ?? ''}”起拆成标题`,
  renumber: (label: string | null, count: number) =>
    `序号改为“${label ?? ''}”${count > 1 ? `，后面 ${counted(count - 1)} 个顺延` : ''}`,
  relevel: (label: string | null, count: number) => `改用“${label ?? ''}”一级，共 ${counted(count)} 处`,
  joinNext: '并入下一行',
  notHeading: '不是标题',
  replace: (before: string, after: string, count: number) => {
    // A mark between quotation marks would not be seen.
    const change = /^[“”‘’]$/.test(before) ? `改成 ${after}` : `“${before}”改“${after}”`;
    const what = before === '' ? `补 ${after}` : change;
    return count > 1 ? `${what}，${counted(count)} 处` : what;
  },
  preview: '改后',
  morePreviews: (count: number) => `等 ${counted(count)} 处`,
  fixAll: (count: number) => `全部修正同类（${counted(count)}）`,
  editText: '改文字…',
  keep: '保持原样',
  seen: '知道了',
  showOriginal: '看原件',
  none: '没有待确认的',
  noneText: '没有拿不准的地方，或者都确认过了。要改哪一段，在列表里选中它，用上面的按钮或按键。',
  toReading: '去阅读',
  lost: (count: number) => `${counted(count)} 处更正没有套用`,
  lostText: '重新识别后找不到原来的文字，没有改到别处。需要的话请在左边重新更正。',
} as const;

/** What a correction did, in a word. */
export const correctionNames = {
  level: '升降级',
  split: '拆分',
  join: '并入上段',
  notHeading: '不是标题',
  asHeading: '设为标题',
  kind: '改类型',
  part: '改部分',
  label: '改序号',
  replace: '改文字',
  zone: '改正文、附件的范围',
  putBack: '放回一行',
  cut: '删去一段',
  acknowledge: '确认',
} as const;

export const droppedTexts = {
  none: '没有删去的内容',
  noneText: '读入时没有碰到网页残留、页码这些不属于正文的东西。',
  lines: (count: number) => `${counted(count)} 行`,
  putBack: '放回',
  putBackLine: (line: number) => `放回第 ${line} 行`,
  see: (line: number) => `看原件第 ${line} 行`,
  hint: '放回的内容成为一段正文，可以再改类型。',
} as const;

export const changeNames: Readonly<Record<ChangeKind, string>> = {
  punctuation: '标点改全角',
  space: '去空格',
  wrap: '接断行',
  digit: '数字字母改半角',
  correction: '更正文字',
};

export const changeTexts = {
  none: '没有改过文字',
  noneText: '标点、空格和断行都合规范，读入时没有动。',
  all: '全部',
  filter: '看哪一类',
  times: (count: number) => `${counted(count)} 处`,
  space: '␣',
  lineEnd: '↵',
  nothing: '（去掉）',
  aloud: (line: number, before: string, after: string) => `第 ${line} 行，“${before}”改为“${after}”`,
} as const;

export const splitTexts = {
  title: '拆分这一段',
  hint: '点文字，或者按 ← → 移动切口；按 ↑ ↓ 到上一句、下一句。',
  slider: '切口',
  at: (before: string, after: string) => `切在“${before}”和“${after}”之间`,
  cancel: '取消',
  split: '从这里拆开',
} as const;

export const textTexts = {
  title: '改这一段的文字',
  field: '文字',
  hint: '只改读入的文字，原件不变；改了什么记在“文字规范”里，可以撤销。',
  wrong: '一段不能是空的。',
  cancel: '取消',
  save: '改文字',
} as const;

export const labelTexts = {
  title: '改序号',
  field: '序号',
  placeholder: '例如（三）、3.、第二章',
  hint: '照公文的写法输入。读入的序号跟着改，原件不变。',
  none: '这段没有序号',
  wrong: '认不出这个序号',
  cancel: '取消',
  save: '改序号',
} as const;

export const messages = {
  undo: '撤销',
  nothingToUndo: '没有可以撤销的更正。',
  nothingToRedo: '没有可以重做的更正。',
  noLevel: '这里不能再升或再降。先选标题；最上一级不能升，上面没有标题的不能降。',
  noSplit: '这一段拆不开。',
  oneForSplit: '一次拆一段。先选一段。',
  noJoin: '这一段并不进上一段。表格、不同部分之间不能并。',
  noHeading: '这一段不能设为标题。',
  noPart: '先选标题，再定它属于哪一部分。',
  noLabel: '先选一个标题，再改它的序号。',
  noKind: '表格不能改成别的类型。',
  noCut: '不能把全文都删去。',
  noText: '表格的文字不能在这里改。',
  textSame: '文字没有变。',
  noZone: '印发通知在前，正文居中，附件在后，这里不能这样分。',
  zoned: (wish: Parameters<typeof zoneWish>[0]) => `已改：${zoneWish(wish)}`,
  noFix: '这一处没有把握给建议。原件就是这样的话，按 N。',
  noSafeFix: '这一类要一处一处看，不能一次全改。',
  fixedAll: (rule: string) => `已全部修正：${rules[rule] ?? rule}`,
  noConfirm: '没有待确认的。',
  joined: '已并入上段',
  cut: (count: number) => (count === 1 ? '已删去一段，可在“删去的内容”里放回' : `已删去 ${counted(count)} 段`),
  putBack: (line: number) => `已放回第 ${line} 行`,
  fixed: (what: string) => `已按建议改：${what}`,
  kept: '已确认，保持原样',
  allKept: (count: number) => `已全部确认，${counted(count)} 处`,
  reread: (count: number) =>
    count === 0 ? '重新识别过了，和现在的一样。' : `重新识别过了，改了 ${counted(count)} 段。`,
  rereadLost: (corrections: number, annotations: number) =>
    `重新识别过了。${[
      corrections === 0 ? '' : `${counted(corrections)} 处更正没有套用`,
      annotations === 0 ? '' : `${counted(annotations)} 条批注找不到原来的位置`,
    ]
      .filter((part) => part !== '')
      .join('，')}。没有自动安放。`,
} as const;
