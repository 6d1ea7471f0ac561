import { describe, expect, it } from 'vitest';
import { contentsEntries, withContents } from '../../../../shared/domain/layout/contents.ts';
import { pagesOf } from '../../../../shared/domain/layout/pages.ts';
import { gbt9704 } from '../../../../shared/domain/layout/profile.ts';
import { compare } from '../../../../shared/domain/layout/redline/compare.ts';
import { withLegend } from '../../../../shared/domain/layout/redline/legend.ts';
import { layOutIssued } from '../../../../shared/domain/layout/with-issuance.ts';
import { section, text } from './blocks.ts';
import { issued, lines, notice } from './issuing.ts';

describe('the table of contents', () => {
  const plan = [
    text('title', '2025年工作要点'),
    section(1, 'chinese', 1, '目标'),
    section(2, 'chinese-bracketed', 1, '指标。', { body: '增长一成。' }),
    section(3, 'arabic', 1, '细项'),
    section(1, 'chinese', 2, '措施'),
  ];

  it('names the headings of two levels, without their marks, and what follows it begins a page', () => {
    const laidOut = layOutIssued({ title: null, blocks: plan, labels: null }, undefined, true);
    expect(contentsEntries(laidOut).map(({ level, text: words }) => `${level} ${words}`)).toEqual([
      '1 一、目标',
      '2 （一）指标',
      '1 二、措施',
    ]);
    expect(laidOut.contents).toEqual({ before: 1, newPage: false, blankLinesBefore: 1 });
    expect(pagesOf(laidOut, gbt9704).starts).toEqual([1, 2, 2, 2, 2]);
  });

  it('stands behind a notice, on a page of its own', () => {
    const input = { form: 'forward', addressee: '各镇', signature: '区科技局', date: '2025年1月6日' } as const;
    const laidOut = issued(plan, input, true);
    expect(laidOut.contents).toEqual({ before: 5, newPage: true, blankLinesBefore: 0 });
    expect(pagesOf(laidOut, gbt9704).starts).toEqual([1, 1, 1, 1, 1, 3, 3, 3, 3, 3]);
  });

  it('of a redline names what stays, below what its colours mean', () => {
    const before = [...plan, section(1, 'chinese', 3, '往年的事')];
    const [old, now] = [before, plan].map((blocks) => issued(blocks, { form: 'document' }));
    if (old === undefined || now === undefined) throw new Error('Both are laid out');
    const redline = withLegend(compare(old, now), '往年');
    const laidOut = withContents(redline);
    expect(contentsEntries(laidOut).map(({ text: words }) => words)).toEqual(['一、目标', '（一）指标', '二、措施']);
    expect(laidOut.contents).toEqual({ before: 2, newPage: false, blankLinesBefore: 1 });
    expect(lines(laidOut).slice(0, 2)).toEqual([expect.stringMatching(/^\.note 〔花脸稿/u), '..title 2025年工作要点']);
  });

  it('is none where there are no headings', () => {
    expect(layOutIssued({ title: null, blocks: notice, labels: null }, undefined, true).contents).toBeUndefined();
  });
});
