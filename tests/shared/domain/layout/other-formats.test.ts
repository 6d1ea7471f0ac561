import { describe, expect, it } from 'vitest';
import { toHtml } from '../../../../shared/domain/layout/html.ts';
import { readIssuance } from '../../../../shared/domain/layout/issuance.ts';
import { layOut } from '../../../../shared/domain/layout/lay-out.ts';
import { toMarkdown } from '../../../../shared/domain/layout/markdown.ts';
import { toPlainText } from '../../../../shared/domain/layout/plain-text.ts';
import { gbt9704 } from '../../../../shared/domain/layout/profile.ts';
import { layOutIssued } from '../../../../shared/domain/layout/with-issuance.ts';
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

describe('an issued document with a table of contents', () => {
  const reading = readIssuance({
    form: 'upward',
    letterhead: '甲局、乙局文件',
    number: '甲发〔2025〕3号',
    signers: '李明、王小山',
    secrecy: '秘密★1年',
    signature: '甲局、乙局',
    date: '2025-1-6',
    copyTo: '区委办',
    printedBy: '甲局办公室',
    printedOn: '2025-1-8',
  });
  if (!reading.ok) throw new Error('the issuance is wrong');
  const blocks = [
    text('title', '关于工作的报告'),
    section(1, 'chinese', 1, '成效'),
    section(2, 'chinese-bracketed', 1, '平台。', { body: '很好。' }),
  ];
  const issued = layOutIssued({ title: null, blocks, labels: null }, reading.issuance, true);

  it('has its head, contents, signatures and imprint in plain text', () => {
    const rule = '─'.repeat(28);
    expect(toPlainText(issued)).toBe(
      [
        '秘密★1年',
        '甲局',
        '乙局文件',
        '甲发〔2025〕3号　　签发人：李明　王小山',
        rule,
        '',
        '',
        '关于工作的报告',
        '',
        '目录',
        '',
        '一、成效',
        '　　（一）平台',
        '',
        '　　一、成效',
        '　　（一）平台。很好。',
        '',
        '',
        `${'　'.repeat(6)}甲局${'　'.repeat(12)}乙局`,
        `${'　'.repeat(18)}2025年1月6日`,
        '',
        rule,
        '抄送：区委办。',
        '甲局办公室　　2025年1月8日印发',
        rule,
        '',
      ].join('\n'),
    );
  });

  it('has them in Markdown', () => {
    expect(toMarkdown(issued)).toBe(
      [
        '秘密★1年',
        '甲局',
        '乙局文件',
        '甲发〔2025〕3号　　签发人：李明　王小山',
        '---',
        '# 关于工作的报告',
        '**目录**',
        '- 一、成效\n  - （一）平台',
        '---',
        '## 一、成效',
        '### （一）平台。',
        '很好。',
        '甲局　　乙局',
        '2025年1月6日',
        '---',
        '抄送：区委办。',
        '甲局办公室　　2025年1月8日印发\n',
      ].join('\n\n'),
    );
  });

  it('has them in HTML, each entry a link to its heading', () => {
    const html = toHtml(issued, gbt9704, '报告');
    const order = [
      '<header>',
      '秘密★1年',
      '乙局文件',
      '签发人：',
      '<hr',
      '</header>',
      '<h1',
      '<nav>',
      '</nav>',
      '<h2',
      '<footer>',
    ];
    const places = order.map((words) => html.indexOf(words));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    const links = [...html.matchAll(/href="#([^"]+)"/gu)].map((match) => match[1]);
    expect(links).toHaveLength(2);
    for (const link of links) expect(html).toContain(`id="${link}"`);
    expect(html).toMatch(/<td[^>]*><p[^>]*>甲局<\/p><\/td><td[^>]*><p[^>]*>乙局/u);
  });
});
