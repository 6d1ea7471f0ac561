import { type Block, type Part, type SectionBlock, sectionTitle } from '../block.ts';
import { yearMentions } from '../rolling/mentions.ts';
import { slotFor } from '../slots.ts';

/** What an official would ask for in a section of that part. The heading stands right before it and is not repeated. */
const wanted: Readonly<Record<Part, string | null>> = {
  overview: null,
  indicators: '完成值、同比和完成年度目标情况',
  results: '主要做法、数据和成效',
  problems: '具体表现和原因',
  guidance: '指导思想和总体思路',
  targets: '主要指标和目标值',
  tasks: '具体举措、目标和完成时限',
  safeguards: '保障措施和责任分工',
};
const longestName = 24;

/** What belongs in a section; where its part is not known, the heading says it. */
export function sectionSlot(block: SectionBlock, part: Part | null): string {
  return slotFor((part === null ? null : wanted[part]) ?? slotName(sectionTitle(block)));
}

/** For the text between a heading and its subsections. */
export const leadInSlot = slotFor('本部分总述');

/**
 * The opening paragraphs as one slot. The set phrase that leads over to the text is the same every year: it stays, and its
 * years are proposed for rolling.
 */
export function openingText(preamble: readonly Block[]): string {
  const last = preamble.findLast((block) => block.kind === 'paragraph')?.text ?? '';
  const phrase = /(?:^|[。；;])\s*(现(?:将|就)[^。；;]{2,60}(?:如下|汇报|报告|总结)[^。；;]{0,6}[：:。])\s*$/u.exec(
    last,
  )?.[1];
  return slotFor('总体情况概述') + (phrase ?? '');
}

/** Paragraphs that turn to something else within a section keep a place of their own. */
export function turnSlot(paragraph: string): string | null {
  if (/^(?:下一步|下一阶段|下阶段|接下来|下来|今后)/u.test(paragraph)) return slotFor('下一步工作总体考虑');
  const admits = /^(?:当前|目前|同时|但是?|与此同时|在看到成绩的同时|虽然).{0,80}(?:问题|不足|困难|差距|短板)/u;
  return admits.test(paragraph) ? slotFor('存在的问题和不足') : null;
}

/** The first clause of a title. Years do not belong in a slot: what is filled in there is of this year anyway. */
function slotName(title: string): string {
  let name = title;
  for (const mention of yearMentions(title).toReversed()) name = name.slice(0, mention.start) + name.slice(mention.end);
  const clause = name.split(/[，,；;：:。]/u).find((part) => part.trim() !== '') ?? '';
  const characters = [...clause.trim()];
  return characters.length > longestName ? `${characters.slice(0, longestName).join('')}…` : characters.join('');
}
