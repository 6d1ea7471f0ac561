/** `6,180`: the thousands are set off so that long counts are read at a glance. */
function counted(count: number): string {
  return count.toLocaleString('zh-CN');
}

export const editorTexts = {
  drafts: '起草',
  text: '正文',
  loading: '正在打开草稿…',
  retry: '再试一次',
  toDrafts: '回草稿列表',
  untitled: '未命名草稿',
  export: '导出…',
  facts: (characters: number, slots: number): readonly string[] => [
    `${counted(characters)}字`,
    slots === 0 ? '没有待填' : `待填 ${counted(slots)} 处`,
  ],
  keys: [
    ['F6', '换栏'],
    ['F7', '下一待填'],
    ['F9', '来源'],
    ['Alt ↑↓', '移动章节'],
    ['Alt Shift ←→', '升降级'],
    ['Ctrl ⏎', '插入选中句'],
  ],
  noSlots: '没有待填项了。',
} as const;

export const saveTexts = {
  saving: '正在保存',
  unsaved: '有改动',
  saved: (time: string) => `已保存 ${time}`,
  failed: '没存上',
  retry: '现在再试',
  conflict: '草稿在别处改过',
  decide: '处理…',
  conflictTitle: '这份草稿在别处改过',
  conflictText:
    '资料库里的草稿比这里打开的新，这里后来的改动还没有存进去。选哪一份接着写都行，另一份会留成单独的草稿。',
  keepMine: '以这里的为准',
  keepMineText: '接着写现在看到的；资料库里的那一份留成另一篇草稿。',
  takeStored: '打开资料库里的',
  takeStoredText: '接着写资料库里的；现在看到的这一份留成另一篇草稿。',
  keptAside: '没有选的那一份已留成另一篇草稿，在“起草”里。',
  cancel: '取消',
  leaveTitle: '还有没存上的改动',
  leaveText: (reason: string) => `${reason} 现在离开，最后的改动就没有了。`,
  stay: '留下',
  leave: '离开，不要这些改动',
} as const;

export const toolTexts = {
  toolbar: '编辑工具',
  undo: '撤销',
  redo: '重做',
  style: '样式',
  styles: {
    heading1: '一级标题',
    heading2: '二级标题',
    heading3: '三级标题',
    heading4: '四级标题',
    item: '分项',
    paragraph: '正文',
  },
  fixed: '固定格式',
  editTable: '修改表格…',
  addItem: '分项',
  addItemHint: '在后面加一个分项（一是…）',
  addSlot: '插入待填项',
  slotWords: '内容',
  origin: '显示出处',
  originHint: '在段落左边标出：照搬、改写过、只用结构。指在线上，或按 Alt+Enter，看出处',
  readingLabel: '字号和字体',
  fonts: { song: '宋体', fangsong: '仿宋', hei: '黑体' },
} as const;

export const outlineTexts = {
  pane: '提纲',
  characters: (count: number) => `${counted(count)}字`,
  add: '在后面加一节',
  more: (title: string) => `${title}：更多`,
  unnamed: '（没有标题）',
  closing: '署名和日期',
  up: '上移',
  down: '下移',
  promote: '升一级',
  demote: '降一级',
  remove: '删除这一节',
  removed: (title: string) => `已删除“${title}”`,
  undo: '撤销',
  progress: { empty: '未写', begun: '在写', written: '写好' },
  progressHints: {
    empty: '没有文字，或者只有待填项',
    begun: '还有待填项，或者只有照搬来、没有改过的文字',
    written: '没有待填项，有新写或改写过的整句',
  },
  reuse: '沿用往年原文',
  shares: { copied: '原样', rewritten: '改写', fresh: '新写' },
  emptyTitle: '还没有章节',
  emptyText: '把一段设成标题，它就出现在这里。',
} as const;

export const refusalTexts = {
  noSection: '光标不在章节里，没有可以移动的。',
  isFirst: '已经是第一节，不能再上移。',
  isLast: '已经是最后一节，不能再下移。',
  isTop: '已经是一级，不能再升级。',
  nothingAbove: '前面没有可以归入的同级章节，不能降级。',
  isDeepest: '已经是最低一级，不能再降级。',
} as const;

export const sourceTexts = {
  pane: '来源',
  title: '去年同节',
  loading: '正在打开来源…',
  previous: '上一节',
  next: '下一节',
  insertSelection: '插入选中句',
  insertWhole: '插入整段',
  copied: '已原样入稿',
  rewritten: '已改写入稿',
  sectionNotes: '整节批注',
  openDocument: '打开来源',
  passages: '往年的段落',
  emptyTitle: '这一节没有来源',
  emptyText: '光标放到从往年文稿来的章节里，这里显示它去年怎么写。',
  emptyTemplate: '这份草稿从模板新建，没有往年的原文。可以在资料库里找到合适的段落，复制过来。',
  nothing: '去年这一节没有正文。',
  chooseFirst: '先在来源里选中文字，或者点一段。',
  failed: '来源没有打开',
} as const;

export const provenanceTexts = {
  label: '这一段的出处',
  loading: '正在找出处…',
  manners: { copied: '照搬', rewritten: '改写过', structure: '只用结构' },
  template: (name: string) => `模板：${name}`,
  same: '和原文一样，没有改动',
  part: '用了其中一部分，灰色的没有用',
  places: (count: number) => `改动 ${counted(count)} 处`,
  inTrash: '这篇文稿在回收站里。打开出处后可以放回。',
  gone: '这篇文稿已经从资料库里删掉，看不到原文了。',
  blockGone: '文稿里已经没有这一段了。',
  open: '打开出处',
  restore: '换回原文',
  restoreHint: '用原文换掉现在的文字，可以撤销',
  none: '这一段是新写的，没有出处。',
} as const;

export const rollingTexts = {
  open: (count: number) => `年份待定 ${count}`,
  title: '要不要改成今年的',
  accept: '改',
  decline: '不改',
  declined: (years: readonly string[]) => `没有改：${years.join('、')}`,
  undo: '撤销',
  acceptSure: (count: number) => `${count} 处有把握的都改`,
  check: '请看一下',
  goTo: '看原文',
} as const;

export const tableTexts = {
  title: '修改表格',
  cell: (row: number, column: number) => `第 ${row} 行第 ${column} 列`,
  apply: '改好了',
  cancel: '取消',
  tools: '表格',
  addRow: '下面加一行',
  addColumn: '右边加一列',
  removeRow: '删除所在行',
  removeColumn: '删除所在列',
  merge: '合并单元格',
  split: '拆分单元格',
  choosing: '按住 Shift 点另一格，可选中几格',
} as const;

export const commandTexts = {
  redo: '重做',
  editTable: '修改选中的表格',
  nextSlot: '下一待填项',
  previousSlot: '上一待填项',
  moveUp: '上移这一节',
  moveDown: '下移这一节',
  promote: '这一节升一级',
  demote: '这一节降一级',
  addSection: '在后面加一节',
  addItem: '加一个分项',
  addSlot: '插入待填项',
  insertSelection: '从来源插入选中的文字',
  origin: '显示或隐藏出处',
  provenance: '看这一段的出处',
  save: '现在保存',
  replace: '查找和替换',
  nextHit: '下一处',
  previousHit: '上一处',
} as const;
