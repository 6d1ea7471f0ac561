import { describe, expect, it } from 'vitest';
import { layOut } from '../../../../shared/domain/layout/lay-out.ts';
import { paragraph, section, text } from './blocks.ts';
import { laid, lines } from './laid.ts';

describe('the frame', () => {
  it('has blank lines where the standard has them', () => {
    const blocks = laid(
      text('title', '2024年工作总结'),
      text('addressee', '区政府：'),
      paragraph('正文。'),
      text('attachment', '附件：1.甲表'),
      text('attachment', '2.乙表'),
      text('signature', '云岭区科学技术局'),
      text('date', '2025年1月'),
    );
    expect(blocks.map((block) => block.blankLinesBefore)).toEqual([0, 1, 0, 1, 0, 1, 0]);
  });

  it('leaves room for a seal on each name when there will be one', () => {
    const blocks = [
      paragraph('正文。'),
      text('signature', '云岭区科学技术局'),
      text('signature', '云岭区财政局'),
      text('date', '2025年1月10日'),
    ];
    const { blocks: laidBlocks } = layOut({ title: null, blocks, labels: null, signing: 'sealed' });
    expect(laidBlocks.map((block) => block.blankLinesBefore)).toEqual([0, 2, 0]);
    expect(laidBlocks.at(-1)).toMatchObject({ indent: { kind: 'middles' } });
  });

  it('seals a notice, and not the plan that it hands on', () => {
    const blocks = [
      text('signature', '云岭区科学技术局', 'cover'),
      text('date', '2025年1月10日', 'cover'),
      paragraph('正文。'),
      text('signature', '云岭区科学技术局'),
      text('date', '2025年1月10日'),
    ];
    const { blocks: out } = layOut({ title: null, blocks, labels: null, signing: 'sealed' });
    const dates = out.filter((block) => block.kind === 'paragraph' && block.role === 'date');
    expect(dates).toMatchObject([{ indent: { right: 4 } }, { indent: { kind: 'begins' } }]);
  });

  it('lists attachments as the standard does, and counts what that changed', () => {
    const blocks = [
      paragraph('正文。'),
      text('attachment', '附件：'),
      text('attachment', '1、甲表；'),
      text('attachment', '2.乙表'),
      text('attachment', '附件1:', 'annex'),
    ];
    const out = layOut({ title: null, blocks, labels: null });
    expect(lines(out.blocks)).toEqual([
      'body 正文。',
      'attachment 附件：1.甲表',
      'attachment 2.乙表',
      'annexMark 附件1',
    ]);
    expect(out.blocks[1]).toMatchObject({ blockIds: ['attachment:附件：', 'attachment:1、甲表；'] });
    expect(out.normalised).toBe(3);
  });

  it('puts unit and date above the text under the title', () => {
    const blocks = laid(
      text('title', '2024年工作总结'),
      text('signature', '云岭区科学技术局'),
      text('date', '（2025年1月）'),
      paragraph('正文。'),
      text('date', '2025年1月'),
    );
    expect(blocks.map((b) => b.kind === 'paragraph' && b.role)).toEqual(['title', 'byline', 'byline', 'body', 'date']);
  });

  it('keeps a short last paragraph with the signature, and the signature with the date', () => {
    const closing = [paragraph('特此报告。'), text('signature', '云岭区科学技术局'), text('date', '2025年1月')];
    const blocks = laid(paragraph('正文。'), ...closing);
    expect(blocks.map((b) => b.kind === 'paragraph' && b.keepWithNext)).toEqual([false, true, true, false]);
  });

  it('takes a heading along with the last paragraph that goes to the signature', () => {
    const closing = [
      section(1, 'chinese', 2, '保障措施'),
      paragraph('特此报告。'),
      text('signature', '云岭区科学技术局'),
    ];
    const blocks = laid(section(1, 'chinese', 1, '目标'), section(2, 'chinese-bracketed', 1, '指标'), ...closing);
    // What stands above it but not over it stays.
    expect(blocks.map((b) => b.kind === 'paragraph' && b.keepWithNext)).toEqual([false, false, true, true, false]);
  });

  it('leaves the first words of a notice on its first page, whatever becomes of the signature', () => {
    const blocks = laid(text('title', '通知'), paragraph('现印发给你们。'), text('signature', '云岭区科学技术局'));
    expect(blocks.map((b) => b.kind === 'paragraph' && b.keepWithNext)).toEqual([false, false, false]);
  });

  it('never leaves the signature on a page with the list of attachments alone', () => {
    const blocks = laid(
      paragraph('正文。'),
      paragraph('特此报告。'),
      text('attachment', '附件：1.甲表'),
      text('attachment', '2.乙表'),
      text('signature', '云岭区科学技术局'),
    );
    expect(blocks.map((b) => b.kind === 'paragraph' && b.keepWithNext)).toEqual([false, true, true, true, false]);
  });

  it('takes the title from the metadata when the text has none, under the letterhead', () => {
    const blocks = [
      text('letterhead', '云岭区科学技术局文件'),
      text('documentNumber', '云科〔2025〕1号'),
      paragraph('正文。'),
    ];
    expect(lines(layOut({ title: '2024年工作总结', blocks, labels: null }).blocks)).toEqual([
      'letterhead 云岭区科学技术局文件',
      'documentNumber 云科〔2025〕1号',
      'title 2024年工作总结',
      'body 正文。',
    ]);
  });

  it('does not print the title twice', () => {
    const blocks = [text('title', '2024年工作总结'), paragraph('正文。')];
    expect(layOut({ title: '2024年工作总结', blocks, labels: null }).blocks).toHaveLength(2);
  });
});
