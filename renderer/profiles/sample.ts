import type { Block, SectionBlock } from '../../shared/domain/block.ts';
import type { LabelScheme } from '../../shared/domain/label.ts';
import type { LaidOut } from '../../shared/domain/layout/laid-out.ts';
import { layOut } from '../../shared/domain/layout/lay-out.ts';
import type { Profile } from '../../shared/domain/layout/profile.ts';

const common = { zone: 'main', source: null } as const;

function text(
  kind: 'letterhead' | 'documentNumber' | 'title' | 'addressee' | 'paragraph' | 'signature' | 'date',
  words: string,
): Block {
  return { ...common, id: words, kind, text: words };
}

function heading(depth: number, scheme: LabelScheme, title: string, body = ''): SectionBlock {
  return {
    ...common,
    id: title,
    kind: scheme === 'is' ? 'item' : 'heading',
    depth,
    label: { text: '', scheme, number: 1, missing: false },
    titleLength: title.length,
    text: title + body,
    continues: false,
    part: null,
  };
}

/** A page that has something of everything a profile sets. */
const blocks: readonly Block[] = [
  text('letterhead', '云岭区水务局文件'),
  text('documentNumber', '云水〔2025〕12号'),
  text('title', '云岭区水务局2024年工作总结和2025年工作计划'),
  text('addressee', '各科室、各镇水利站：'),
  text(
    'paragraph',
    '2024年，全局围绕防汛、供水、治污三件大事开展工作，完成投资2.35亿元，比上年增长12.8%。现将有关情况总结如下。',
  ),
  heading(1, 'chinese', '水利工程建设'),
  heading(2, 'chinese-bracketed', '水库除险加固'),
  heading(3, 'arabic', '工程进度。', '青龙、白石两座水库主体完工，恢复库容“一千二百万”立方米。'),
  heading(4, 'arabic-bracketed', '验收。', '12月底前通过县级验收，资料已归档。'),
  heading(5, 'is', '抓好汛前检查。', '排查隐患35处，全部整改到位。'),
  {
    ...common,
    id: 'table',
    kind: 'table',
    text: '',
    rows: [
      ['项目', '2023年', '2024年'],
      ['完成投资（亿元）', '2.08', '2.35'],
      ['供水保证率（%）', '96.1', '97.4'],
    ],
  },
  text('signature', '云岭区水务局'),
  text('date', '2025年1月6日'),
];

export function sample({ numbering }: Pick<Profile, 'numbering'>): LaidOut {
  return layOut({ title: null, blocks, labels: null, numbering });
}
