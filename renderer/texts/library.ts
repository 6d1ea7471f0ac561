import type { ImportResult } from '../../shared/contract/documents.ts';
import type { Genre, Metadata } from '../../shared/domain/document.ts';

const number = new Intl.NumberFormat('zh-CN');

export function counted(value: number): string {
  return number.format(value);
}

/** `2024-01-12` and `2024-01`, as official documents write them. */
export function dateInWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day === undefined ? '' : `${day}日`}`;
}

export const genreNames: Readonly<Record<Genre, string>> = {
  summary: '总结',
  plan: '计划',
  'summary-and-plan': '总结和计划',
  report: '报告',
  notice: '通知',
};

export const fieldNames: Readonly<Record<keyof Metadata, string>> = {
  title: '标题',
  organisation: '单位',
  genre: '文种',
  summaryYear: '总结年度',
  planYear: '计划年度',
  documentNumber: '文号',
  date: '成文日期',
};

export const libraryTexts = {
  title: '资料库',
  listLabel: '文稿',
  panelLabel: '文稿详情',
  loading: '正在打开资料库',
  retry: '再试一次',
  year: (year: number) => `${year}年度`,
  noYear: '年度不明',
  importedOn: (date: string) => `${date}导入`,
  documents: (count: number) => `${counted(count)} 篇`,
  shownOf: (shown: number, all: number) => `${counted(shown)} 篇，共 ${counted(all)} 篇`,
  characters: (count: number) => `${counted(count)}字`,
  notes: (count: number) => `${counted(count)} 批注`,
  scan: '扫描件，没有可提取的文字',
  none: '—',
  metadataToConfirm: '元数据待确认',
  structureToConfirm: (count: number) => `结构待确认 ${count}`,
  drafting: '起草中',
  noMatch: { title: '没有符合的文稿', text: '换一个条件，或者清除筛选看全部文稿。' },
  more: '更多',
  details: '详情',
  choose: '选一篇文稿，这里显示它的摘要。',
  open: '打开',
  draftFrom: '以此起草…',
  editMetadata: '改元数据',
  structure: '结构校正',
  toTrash: '移到回收站',
  movedToTrash: (title: string) => `已移到回收站，随时可恢复：${title}`,
  undo: '撤销',
} as const;

export const filterTexts = {
  bar: '筛选',
  text: '按标题找',
  year: '年度',
  organisation: '单位',
  genre: '文种',
  several: (count: number) => `${count} 个`,
  unknown: { year: '年度不明', organisation: '没有单位', genre: '没有文种' },
  clearOne: (name: string) => `不按${name}筛选`,
  empty: '清空',
  clear: '清除筛选',
  order: '排列',
  byYear: '按年度',
  byImport: '按导入时间',
} as const;

export const detailTexts = {
  summary: '摘要',
  outline: '结构',
  notes: '批注',
  year: '年度',
  summaryOf: (year: number) => `总结 ${year}年`,
  planFor: (year: number) => `计划 ${year}年`,
  original: '原件',
  imported: '导入',
  missing: '文中没有',
  toCheck: '待核',
  readFrom: (line: number, quote: string | null) => `读自第 ${line} 行${quote === null ? '' : `“${quote}”`}`,
  workedOut: (quote: string | null) => (quote === null ? '从全文推断' : `从“${quote}”推断`),
  byYou: '由你填写',
  openThere: '点一下打开到这里',
  sections: (count: number) => `${count} 节`,
  noSections: '没有认出章节。打开可以看全文。',
  noNotes: '还没有批注。打开文稿，选中文字后按 1–6 打标签，按 N 写批注。',
  noTag: '没有标签',
  lost: '找不到原来的位置',
  usedIn: '用到这篇的稿子',
  diagnostics: '待确认',
  line: (line: number) => `第 ${line} 行`,
  tidied: '读入时整理过',
  dropped: (count: number) => `删去 ${count} 行`,
  changes: { punctuation: '改标点', space: '去空格', wrap: '接断行', digit: '改数字宽度', correction: '更正文字' },
  times: (count: number) => `${counted(count)} 处`,
  expand: '展开',
  collapse: '收起',
} as const;

export const formTexts = {
  title: '改元数据',
  hint: '空着表示文中没有。保存后，这些值不再标“待核”。',
  save: '保存',
  cancel: '取消',
  dateExample: '例如 2024-01-12 或 2024年1月',
  dateWrong: '写成 2024-01-12，没有日的写成 2024-01',
  yearWrong: '年度应在 1949 到 2100 之间',
} as const;

export const importTexts = {
  button: '导入…',
  files: '选择文件…',
  folder: '选择文件夹…',
  title: '导入',
  samples: '示例文稿',
  from: (first: string, count: number) => (count > 1 ? `${first} 等 ${count} 项` : first),
  reading: '正在读入',
  starting: '正在清点文件',
  remaining: (seconds: number) =>
    seconds < 60 ? `还要约 ${Math.max(5, Math.ceil(seconds / 5) * 5)} 秒` : `还要约 ${Math.ceil(seconds / 60)} 分钟`,
  stop: '停止',
  stopping: '正在停止',
  goOn: '可以继续做别的事',
  stopKeeps: '停止后，已读入的保留。',
  read: '已读',
  waiting: (count: number) => `还有 ${counted(count)} 个等着读`,
  firstOnes: { title: '正在读入', text: '读完的文稿按年度排在这里。' },
  done: (count: number) => `读完 ${counted(count)} 个文件`,
  stoppedAt: (read: number, left: number) => `已停止：读了 ${counted(read)} 个，没有读 ${counted(left)} 个`,
  goOnReading: '继续',
  collapse: '收起',
  close: '关闭',
  retry: '再试一次',
  retryAll: '没读成的再试一次',
  open: '打开',
  show: '查看',
  showing: '看哪些',
  all: '全部',
  status: {
    failed: '没读成',
    newVersion: '新版本',
    added: '新增',
    duplicate: '已有',
    cancelled: '没有读',
  } satisfies Readonly<Record<ImportResult['status'], string>>,
  added: (title: string | null) => (title === null ? '没有认出标题，可在摘要里填上' : `读作《${title}》`),
  duplicate: (title: string | null) =>
    title === null ? '与资料库里的文稿相同，没有重复存' : `与资料库里的《${title}》相同，没有重复存`,
  scan: '扫描件，没有可提取的文字。原件已收存，可按标题和年度找到。',
  cancelled: '停止时还没有读到',
  failedWhole: '没有导入',
  running: (done: number, total: number) => `导入 ${counted(done)} / ${counted(total)}`,
  toast: (added: number, failed: number) =>
    failed === 0 ? `导入完成，新增 ${added} 篇` : `导入完成，新增 ${added} 篇，${failed} 个文件没读成`,
  none: '没有选到能导入的文件。',
  saveList: '存成清单…',
  listName: '导入结果',
  listHead: ['文件', '结果', '标题', '说明'],
  listSaved: (file: string) => `已存成${file}`,
  reveal: { desktop: '打开所在文件夹', browser: '再下载一次' },
  drop: '松开，导入到资料库',
  dropHint: '原件不动，只读一份到资料库。涉密材料不要放进来。',
} as const;

export const passwordTexts = {
  enter: '输入密码',
  field: '打开密码',
  open: '读入',
  cancel: '取消',
  again: '原件设有打开密码。密码不会保存，重新识别要再输入一次。',
  wrong: '密码不对。请检查大小写和输入法后再试。',
} as const;

export const firstStartTexts = {
  title: '先把往年的总结和计划放进来',
  purpose: '年稿读出标题、序号和章节，今年起草时就在手边。',
  amount: '一般放进近三年的就够用，以后随时再加。',
  drop: '把文件或文件夹拖到这里，或者',
  formats:
    '能读 Word、WPS 文稿、PDF、保存下来的网页和纯文本（.docx、.doc、.wps、.odt、.rtf、.pdf、.html、.mht、.md、.txt）。',
  promises: [
    { icon: 'link', title: '不联网', text: '所有内容只存在这台电脑的资料库文件夹里，拔掉网线也一样用。' },
    { icon: 'shield', title: '不动原件', text: '原文件原样留存。批注和草稿另存，随时可以对照。' },
    { icon: 'undo', title: '改错能退', text: '每步可撤销，删除进回收站；断电不丢已保存的内容。' },
  ],
  secret: '涉密材料不要放进来。涉密文件只能在涉密计算机上处理。',
  samples: '用示例文稿试一遍',
  trash: '看看回收站',
} as const;

export const searchTexts = {
  title: '搜索',
  back: '资料库',
  field: '在全部文稿里搜索',
  placeholder: '输入要找的词，空格隔开几个词',
  facets: '缩小范围',
  hits: '找到的地方',
  places: (count: number) => `${counted(count)} 处`,
  inDocuments: (count: number) => `在 ${counted(count)} 篇文稿里`,
  filtered: (count: number) => `筛出 ${counted(count)} 处`,
  counting: '正在统计',
  notCounted: '没有统计出来。',
  elapsed: (ms: number) => `${Math.max(1, Math.round(ms))} 毫秒`,
  searching: '正在搜索',
  more: '正在读出后面的',
  start: { title: '在全部文稿里搜索', text: '两个字就能找到。几个词用空格隔开，都有的段落才算。' },
  nothing: (text: string) => ({
    title: `没有找到“${text}”`,
    text: '全部文稿里没有这个词。可以少写几个字，或换个说法再找。',
  }),
  clear: '清空，重新找',
  nothingHere: { title: '这个范围里没有', text: '清除筛选，看全部结果。' },
  preview: '所在的一节',
  noSection: '正文开头',
  open: '打开到这里',
} as const;

export const paletteTexts = {
  label: '快速查找',
  placeholder: '找章节、文稿、草稿和操作',
  hint: '输入两个字即可查找',
  sections: '章节',
  documents: '文稿',
  drafts: '草稿',
  commands: '操作',
  searchAll: (text: string) => `在全部文稿里搜索“${text}”`,
  nothing: '没有找到。按 Ctrl Shift F 在全部文稿里搜索。',
  onlyCommands: '只查操作先输入 >',
  results: (count: number) => `${count} 项`,
  keys: [
    ['↑↓', '选择'],
    ['Enter', '打开'],
    ['Esc', '关闭'],
  ],
} as const;
