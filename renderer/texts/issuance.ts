import type { IssuanceField } from '../../shared/domain/layout/issuance.ts';

type Field = Exclude<IssuanceField, 'form' | 'seal' | 'sentence'>;

/** What the part of the export dialog says in which the head and the imprint are filled in. */
export const issuanceTexts = {
  title: '发文信息',
  internal: '内部材料，不加版头版记',
  form: '公文形式',
  forms: {
    document: '文件',
    upward: '上行文',
    letter: '信函',
    forward: '印发通知，本稿作附件',
    order: '命令（令）',
    minutes: '纪要',
  },
  contents: '加目录',
  seal: '留盖章位置',
  examples: {
    letterhead: '如：云岭区科学技术局文件；联合行文用顿号隔开',
    number: '如：云科发〔2025〕3号',
    signers: '如：李明、王小山',
    addressee: '如：区人民政府',
    signature: '几个单位用顿号隔开',
    posts: '加盖签名章时写，如“区长”',
    present: '如：李明、王小山',
    absent: '如：张三',
    attending: '如：区财政局李四',
    date: '如：2025年1月6日',
    copyNumber: '如：000001',
    secrecy: '如：秘密★1年',
    urgency: '特急或加急',
    note: '联系人及电话',
    copyTo: '如：区委办公室，区政府办公室',
    printedBy: '如：云岭区科学技术局办公室',
    printedOn: '如：2025年1月8日',
  } satisfies Record<Field, string>,
  said: (words: string) => `文稿里是：${words}`,
  problems: (count: number) => `有 ${count} 处不对`,
  kept: '随草稿保存，下次导出还在。',
} as const;
