import { describe, expect, it } from 'vitest';
import { saidByText } from '../../../../shared/domain/layout/frame.ts';
import { layOutIssued } from '../../../../shared/domain/layout/with-issuance.ts';
import { paragraph, text } from './blocks.ts';
import { around, issued, lines, notice } from './issuing.ts';

describe('what the issuance says', () => {
  const typed = {
    form: 'document',
    addressee: '区政府',
    signature: ['云岭区科学技术局', '云岭区财政局'],
    date: '2025-1-8',
    note: '联系人：李明',
  } as const;

  it('is printed in the place of what the text says, and the user is told', () => {
    const own = [
      ...notice,
      text('note', '（联系人：王小山）'),
      text('title', '名单', 'annex'),
      text('paragraph', '甲。', 'annex'),
    ];
    const laidOut = issued(own, typed);
    expect(lines(laidOut)).toEqual([
      '..title 云岭区科学技术局关于开展检查的通知',
      '.addressee 区政府：',
      'body 现将有关事项通知如下。',
      '..signature 云岭区科学技术局\t云岭区财政局',
      'date 2025年1月8日',
      'note （联系人：李明）',
      '|title 名单',
      '.body 甲。',
    ]);
    expect(around(laidOut).overruled).toEqual([
      { field: 'addressee', printed: '区政府：', stood: '各镇人民政府：' },
      { field: 'signature', printed: '云岭区科学技术局、云岭区财政局', stood: '云岭区科学技术局' },
      { field: 'date', printed: '2025年1月8日', stood: '2025年1月6日' },
      { field: 'note', printed: '（联系人：李明）', stood: '（联系人：王小山）' },
    ]);
  });

  it('and the text says alike is no news, and its blocks stay', () => {
    const laidOut = issued(notice, {
      form: 'document',
      addressee: '各镇人民政府',
      signature: '云岭区科学技术局',
      date: '2025.01.06',
    });
    expect(around(laidOut).overruled).toEqual([]);
    expect(laidOut).toEqual(issued(notice, { form: 'document' }));
  });

  it('joins what the text says of the rest', () => {
    const dated = [paragraph('正文。'), text('date', '2025年1月6日'), text('note', '（此件公开发布）')];
    const signed = issued(dated, { form: 'document', signature: '云岭区科学技术局' });
    expect(lines(signed)).toEqual([
      '..body 正文。',
      '..signature 云岭区科学技术局',
      'date 2025年1月6日',
      'note （此件公开发布）',
    ]);
    expect(signed.blocks[2]?.blockIds).toEqual([dated[1]?.id]);
    expect(around(signed).overruled).toEqual([]);
    const later = issued(notice, { form: 'document', date: '2025-1-8' });
    expect(lines(later).slice(-2)).toEqual(['..signature 云岭区科学技术局', 'date 2025年1月8日']);
    expect(later.blocks.at(-2)?.blockIds).toEqual([notice[3]?.id]);
  });

  it('takes unit and date from under the title, and leaves a note there', () => {
    const internal = [
      text('title', '2024年工作总结'),
      text('signature', '云岭区科学技术局'),
      text('date', '二〇二五年一月六日'),
      text('note', '（2025年1月5日局务会议通过）'),
      paragraph('正文。'),
    ];
    const laidOut = issued(internal, { form: 'document', signature: '云岭区科学技术局', date: '2025-1-8' });
    expect(lines(laidOut)).toEqual([
      '..title 2024年工作总结',
      'byline （2025年1月5日局务会议通过）',
      '.body 正文。',
      '..signature 云岭区科学技术局',
      'date 2025年1月8日',
    ]);
    expect(around(laidOut).overruled.map(({ field }) => field)).toEqual(['date']);
    expect(lines(issued(internal, { form: 'document' })).filter((line) => line.startsWith('byline'))).toHaveLength(3);
  });

  it('stands before the 附注 that the text ends with', () => {
    const own = [paragraph('正文。'), text('note', '（此件公开发布）')];
    expect(lines(issued(own, { form: 'document', signature: '区科技局', date: '2025-1-6' })).slice(1)).toEqual([
      '..signature 区科技局',
      'date 2025年1月6日',
      'note （此件公开发布）',
    ]);
  });

  it('of posts signs in the place of the office, and of the head takes the place of the head', () => {
    const own = [text('letterhead', '清河县农业农村局文件'), text('documentNumber', '清农发〔2024〕9号'), ...notice];
    const laidOut = issued(own, { form: 'document', posts: '局长' });
    expect(lines(laidOut).slice(-2)).toEqual(['..signature 局长', '.date 2025年1月6日']);
    expect(around(laidOut).overruled).toEqual([
      { field: 'letterhead', printed: '云岭区科学技术局文件', stood: '清河县农业农村局文件' },
      { field: 'number', printed: '云科发〔2025〕3号', stood: '清农发〔2024〕9号' },
      { field: 'posts', printed: '局长', stood: '云岭区科学技术局' },
    ]);
  });
});

it('is known beforehand from what the text says itself', () => {
  const own = [
    text('letterhead', '特急'),
    text('letterhead', '清河县农业农村局文件'),
    text('documentNumber', '清农发〔2024〕9号'),
    ...notice,
    text('note', '（此件公开发布）'),
    text('signature', '别的单位', 'annex'),
  ];
  expect(saidByText(layOutIssued({ title: null, blocks: own, labels: null }, undefined))).toEqual({
    urgency: '特急',
    letterhead: '清河县农业农村局文件',
    number: '清农发〔2024〕9号',
    addressee: '各镇人民政府：',
    signature: '云岭区科学技术局',
    date: '2025年1月6日',
    note: '（此件公开发布）',
  });
  expect(saidByText(layOutIssued({ title: null, blocks: [paragraph('正文。')], labels: null }, undefined))).toEqual({});
});
