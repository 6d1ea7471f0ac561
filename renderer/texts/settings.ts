export const settingsTexts = {
  title: '设置',
  saved: '已保存',
  office: '单位和署名',
  organisation: '单位',
  organisationHint: '新建草稿时先填上，可以再改。',
  author: '姓名',
  authorHint: '写批注时署这个名字。空着就不署名。',
  appearance: '外观',
  theme: '主题',
  themes: { system: '跟随系统', light: '浅色', dark: '深色' },
  text: '正文',
  textSize: '正文字号',
  textSizeHint: '阅读和起草时的字号，不影响导出。',
  readingFont: '正文字体',
  fonts: { song: '宋体', fangsong: '仿宋', hei: '黑体' },
  sample: [
    '二、2023年工作完成情况',
    '（一）科技服务取得实效。选派科技特派员58名，对接村（社区）46个，推广新技术31项。',
  ],
  sampleLabel: '样子',
  keys: '按键',
  back: '返回',
  keysTitle: '按键一览',
  everywhere: '到处可用',
  altHeld: ['按住 Alt', '在按钮旁显示按键'],
  here: '这里',
  close: '关闭',
  done: 'Esc 关闭',
} as const;

/** Keys that no command carries, because a list or a field answers them itself. */
export const keysByPlace: readonly {
  readonly place: string;
  readonly keys: readonly (readonly [string, string])[];
}[] = [
  {
    place: '资料库',
    keys: [
      ['↑↓', '选择'],
      ['Enter', '打开'],
      ['E', '改元数据'],
      ['D', '以此起草'],
      ['Del', '移到回收站'],
    ],
  },
  {
    place: '搜索',
    keys: [
      ['F4', '下一处'],
      ['Shift F4', '上一处'],
      ['Enter', '打开到这一节'],
    ],
  },
  {
    place: '阅读',
    keys: [
      ['1–6', '打标签'],
      ['N', '写批注'],
      ['S', '选整节'],
    ],
  },
  {
    place: '起草',
    keys: [
      ['Alt ↑↓', '移动章节'],
      ['Alt Shift ←→', '章节升级、降级'],
      ['Ctrl Enter', '插入原文里选中的话'],
    ],
  },
];
