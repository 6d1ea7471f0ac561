/** `9,842`: the thousands are set off so that long counts are read at a glance. */
function counted(count: number): string {
  return count.toLocaleString('zh-CN');
}

export const readerTexts = {
  library: '资料库',
  search: '搜索',
  loading: '正在打开文稿…',
  inTrashText: '放回资料库后就能接着读、接着批注，原来的批注都在。',
  scan: '这是扫描件，没有可提取的文字。需要检索、引用正文的，请先用文字识别（OCR）软件转成带文字的 PDF 或 Word 文档，再导入。',
  draftFrom: '以此起草…',
  export: '导出…',
  notesPane: '批注',
  originalPane: '原件',
  textPane: '正文',
  outlinePane: '结构',
  facts: (characters: number, sections: number, notes: number): readonly string[] => [
    `${counted(characters)}字`,
    `${counted(sections)} 节`,
    `批注 ${counted(notes)}`,
  ],
  keys: [
    ['1–6', '打标签'],
    ['N', '批注'],
    ['S', '选整节'],
    ['[ ]', '上/下一节'],
    ['F6', '换栏'],
    ['F9', '批注栏'],
    ['O', '原件'],
  ],
} as const;

export const commandTexts = {
  tag: (name: string) => `打标签：${name}`,
  note: '写批注',
  section: '选整节',
  nextHit: '下一处',
  previousHit: '上一处',
  nextSection: '下一节',
  previousSection: '上一节',
  original: '显示或收起原件',
  escape: '退一步',
} as const;

export const outlineTexts = {
  label: '章节',
  cover: '印发通知',
  beginning: '开头',
  end: '署名和日期',
  annex: '附件',
  notes: (count: number) => `${counted(count)} 条批注`,
} as const;

export const legendTexts = {
  title: '显示的标签',
  untagged: '没有标签',
  all: '全部显示',
  none: '还没有批注',
} as const;

export const barTexts = {
  label: '给选中的文字打标签',
  note: '批注',
  place: '放在这里',
  cancel: '取消',
} as const;

export const noteTexts = {
  label: '批注',
  section: '整节',
  block: '整段',
  edit: '编辑批注',
  remove: '删除批注',
  editor: '写批注',
  write: '批注内容',
  writeHere: '写批注…',
  save: '保存',
  cancel: '取消',
  dropped: '刚才写的批注没有保存',
  again: '接着写',
  emptyTitle: '这一篇还没有批注',
  empty: ['选中文字后按 ', '–', ' 打标签，按 ', ' 写批注。'],
  allHidden: '批注都按标签收起了。',
  inBlock: (names: readonly string[]) => `${names.length} 条批注：${names.join('、')}`,
  plain: '没有标签',
  /** What a screen reader hears of a note card. */
  aloud: (tag: string | null, note: string, author: string | null) =>
    [tag, note, author].filter((part) => part !== null && part !== '').join('，'),
} as const;

export const lostTexts = {
  title: (count: number) => `${counted(count)} 条批注找不到原来的位置`,
  text: '没有自动安放，请逐条指定。',
  place: '指定位置',
  placing: '选中要批注的文字，再按 Enter。Esc 取消。',
} as const;

export const messages = {
  removed: '已删除批注',
  placed: '批注已放到选中的文字上',
  undo: '撤销',
  chooseFirst: '先选文字，再按 1–6 打标签、按 N 写批注。不用鼠标时，按 Tab 或 ↓ 走到一段，也可以。',
  noSection: '这里不属于哪一节，不能选整节。',
  tooMany: (count: number, most: number) =>
    `一次最多给 ${most} 段打标签，这次选了 ${count} 段。整节的话，按 S 选整节再打。`,
  oneBlock: (count: number) => `一条批注写在一段里，这次选了 ${count} 段。可在一段里选文字，或者按 S 选整节。`,
  nothingToUndo: '没有可以撤销的批注操作。',
  nothingToRedo: '没有可以重做的批注操作。',
} as const;
