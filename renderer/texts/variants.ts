/** What the export dialog says of the variants of a text. */
export const variantTexts = {
  title: '内容',
  kinds: { clean: '清稿', annotated: '带批注', redline: '修订稿', coloured: '花脸稿', circulation: '征求意见稿' },
  about: {
    docx: {
      clean: '只有正文',
      annotated: '批注写成 Word 批注，标在原来的字句上。',
      redline: '与对照文稿不同之处写成 Word 修订，可以逐处接受或拒绝。',
      coloured: '与对照文稿不同之处用颜色和线条标出，适合打印。',
      circulation: '标题下注明“征求意见稿”，文件里带章节书签和编号，收回时能对上。',
    },
    pdf: {
      clean: '只有正文',
      annotated: '批注编号，排在页边；一页放不下的排在文后。',
      redline: '与对照文稿不同之处用颜色和线条标出。',
      coloured: '与对照文稿不同之处用颜色和线条标出，文前有说明。',
      circulation: '标题下注明“征求意见稿”。收回时能对上的是 Word 文件，PDF 里没有编号。',
    },
  },
  /** What the file tells beside its text. */
  carries: {
    docx: {
      clean: '不含批注、作者和路径',
      annotated: '含批注和批注人',
      redline: '含修订痕迹和修订人',
      circulation: '含文稿编号和章节书签，不含作者和路径',
    },
    pdf: {
      clean: '不含批注、作者和路径',
      annotated: '含批注和批注人',
      redline: '含修订痕迹，不含修订人',
      circulation: '不含批注、作者和路径',
    },
  },
  against: '对照文稿',
  source: '起草来源',
  nothing: '资料库里没有可以对照的文稿',
  changes: (count: number) => (count === 0 ? '与对照文稿没有不同' : `标出不同之处 ${count} 处`),
  unwritten: {
    lost: (count: number) => `有 ${count} 条批注找不到原文，不会写入`,
    unprinted: (count: number) => `有 ${count} 条批注写在版头、主送、落款等处，这些由发文信息排印，批注不会写入`,
  },
  deadline: '反馈截止日期',
  deadlineExample: '2025年1月6日',
  contact: '联系人',
  phone: '联系电话',
} as const;
