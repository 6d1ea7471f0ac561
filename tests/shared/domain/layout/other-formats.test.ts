import { expect, it } from 'vitest';
import { layOut } from '../../../../shared/domain/layout/lay-out.ts';
import { toMarkdown } from '../../../../shared/domain/layout/markdown.ts';
import { toPlainText } from '../../../../shared/domain/layout/plain-text.ts';
import { item, paragraph, section, table, text } from './blocks.ts';

const laidOut = layOut({
  title: null,
  labels: null,
  blocks: [
    text('title', '云岭区科学技术局关于2024年工作总结和2025年工作计划的报告'),
    text('addressee', '区政府：'),
    section(1, 'chinese', 1, '工作完成情况'),
    section(2, 'chinese-bracketed', 1, '加强平台建设。', { body: '成效*明显*。' }),
    item(1, '引育主体。'),
    paragraph('2.3%的目标已完成。'),
    table([
      ['指标', '值'],
      ['专利', '3|5'],
    ]),
    text('signature', '云岭区科学技术局'),
    text('date', '2025年1月'),
  ],
});

it('writes plain text as a typist would', () => {
  expect(toPlainText(laidOut)).toBe(
    [
      '云岭区科学技术局关于2024年工作总结和2025年工作计划的报告',
      '',
      '区政府：',
      '　　一、工作完成情况',
      '　　（一）加强平台建设。成效*明显*。',
      '　　一是引育主体。',
      '　　2.3%的目标已完成。',
      '指标\t值',
      '专利\t3|5',
      '',
      `${'　'.repeat(18)}云岭区科学技术局`,
      `${'　'.repeat(20)}2025年1月`,
      '',
    ].join('\n'),
  );
});

it('writes headings, tables and nothing by accident in Markdown', () => {
  expect(toMarkdown(laidOut)).toBe(
    [
      '# 云岭区科学技术局关于2024年工作总结和2025年工作计划的报告',
      '区政府：',
      '## 一、工作完成情况',
      '### （一）加强平台建设。',
      '成效\\*明显\\*。',
      '一是引育主体。',
      '2\\.3%的目标已完成。',
      '| 指标 | 值 |\n| --- | --- |\n| 专利 | 3\\|5 |',
      '云岭区科学技术局',
      '2025年1月\n',
    ].join('\n\n'),
  );
});

it('shows a new page as a rule in Markdown and as a blank line in plain text', () => {
  const blocks = [text('paragraph', '通知。', 'cover'), paragraph('正文。')];
  const pages = layOut({ title: null, blocks, labels: null });
  expect(toMarkdown(pages)).toBe('通知。\n\n---\n\n正文。\n');
  expect(toPlainText(pages)).toBe('　　通知。\n\n　　正文。\n');
});
