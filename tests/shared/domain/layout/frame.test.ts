import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../shared/domain/block.ts';
import type { IssuanceInput } from '../../../../shared/domain/layout/issuance.ts';
import { paragraphText } from '../../../../shared/domain/layout/laid-out.ts';
import { missingInIssued } from '../../../../shared/domain/layout/with-issuance.ts';
import { paragraph, section, table, text } from './blocks.ts';
import { issued, lines, notice } from './issuing.ts';

describe('an issued document', () => {
  it('has its title two blank lines under the head, and room for a seal', () => {
    expect(lines(issued(notice, { form: 'document' }))).toEqual([
      '..title 云岭区科学技术局关于开展检查的通知',
      '.addressee 各镇人民政府：',
      'body 现将有关事项通知如下。',
      '..signature 云岭区科学技术局',
      'date 2025年1月6日',
    ]);
    expect(lines(issued(notice, { form: 'document', seal: false }))[3]).toBe('.signature 云岭区科学技术局');
  });

  it('gets the addressee, the signature, the date and the note that its text has not', () => {
    const input = {
      form: 'document',
      addressee: '区政府',
      signature: '区科技局',
      date: '2025.1.6',
      note: '联系人：李明',
    } as const;
    expect(lines(issued([text('title', '2024年工作总结'), section(1, 'chinese', 1, '成效')], input))).toEqual([
      '..title 2024年工作总结',
      '.addressee 区政府：',
      'heading 一、成效',
      '..signature 区科技局',
      'date 2025年1月6日',
      'note （联系人：李明）',
    ]);
    expect(lines(issued(notice, input)).filter((line) => /addressee|signature|date/u.test(line))).toHaveLength(3);
  });

  it('keeps the end of its text on the page of the signature that the issuance gives', () => {
    const input = { form: 'document', signature: '云岭区科学技术局', date: '2025-1-6' } as const;
    const kept = (blocks: readonly Block[]) => issued(blocks, input).blocks.map((block) => block.keepWithNext);
    expect(kept([paragraph('第一段。'), paragraph('最后一段。')])).toEqual([false, true, true, false]);
    expect(kept([paragraph('第一段。'), table([['甲', '乙']])])).toEqual([false, true, true, false]);
    // Page 1 must show text.
    expect(kept([paragraph('只有一段。')])).toEqual([false, true, false]);
  });

  it('that brings a head of its own has it once', () => {
    const own = [
      text('letterhead', '000007'),
      text('letterhead', '清河县农业农村局文件'),
      text('documentNumber', '清农发〔2024〕9号 签发人：李明、王小山'),
      ...notice,
    ];
    const laidOut = issued(own, { form: 'upward', letterhead: null, number: null });
    expect(lines(laidOut)[0]).toMatch(/title/u);
    expect(laidOut.issued?.head).toEqual({
      marks: [{ kind: 'copyNumber', text: '000007' }],
      letterhead: ['清河县农业农村局文件'],
      suffix: '',
      number: '清农发〔2024〕9号',
      signerRows: [['李明', '王小山']],
    });
    const three = [
      text('letterhead', '签发人：李明、王小山'),
      text('documentNumber', '清农发〔2024〕9号 陈林'),
      ...notice,
    ];
    expect(issued(three, { form: 'upward', number: null }).issued?.head).toMatchObject({
      number: '清农发〔2024〕9号',
      signerRows: [['李明', '王小山'], ['陈林']],
    });
    expect(issued(own, { form: 'document' }).issued?.head).toMatchObject({
      letterhead: ['云岭区科学技术局文件'],
      number: '云科发〔2025〕3号',
      signerRows: [],
    });
  });

  it('sent out by a notice stands behind it with its title in the third line', () => {
    const plan = [text('title', '2025年工作要点'), paragraph('要点如下。')];
    const input = {
      form: 'forward',
      addressee: '各镇人民政府',
      signature: '云岭区科学技术局',
      date: '2025年1月6日',
    } as const;
    const laidOut = issued(plan, input);
    expect(lines(laidOut)).toEqual([
      '..title 云岭区科学技术局关于印发/《2025年工作要点》的通知',
      '.addressee 各镇人民政府：',
      'body 现将《2025年工作要点》印发给你们，请结合实际，认真抓好贯彻落实。',
      '..signature 云岭区科学技术局',
      'date 2025年1月6日',
      '|..title 2025年工作要点',
      '.body 要点如下。',
    ]);
    const cover = [text('title', '关于印发工作要点的通知', 'cover'), text('date', '2025年1月6日', 'cover'), ...plan];
    expect(lines(issued(cover, input)).filter((line) => line.includes('通知'))).toHaveLength(1);
  });

  it('says what its form must have and nobody has said', () => {
    const missing = (input: IssuanceInput, blocks: readonly Block[] = [paragraph('正文。')]) =>
      missingInIssued(issued(blocks, input), input.form).map((sentence) => sentence.split('：')[0]);
    expect(missing({ form: 'document', letterhead: null })).toEqual(['发文机关标志']);
    expect(missing({ form: 'upward' })).toEqual(['签发人']);
    expect(missing({ form: 'forward' })).toEqual(['主送机关', '成文日期', '标题']);
    expect(missing({ form: 'document' })).toEqual([]);
  });
});

describe('a joint document', () => {
  it.each([
    [2, ['甲局\t乙局'], [[0.25, 0.75]]],
    [3, ['甲局\t乙局\t丙局'], [[1 / 6, 0.5, 5 / 6]]],
    [
      4,
      ['甲局\t乙局', '丙局\t丁局'],
      [
        [0.25, 0.75],
        [0.25, 0.75],
      ],
    ],
    [
      5,
      ['甲局\t乙局\t丙局', '丁局\t戊局'],
      [
        [1 / 6, 0.5, 5 / 6],
        [1 / 3, 2 / 3],
      ],
    ],
  ])('of %i offices is signed in rows for their seals, the last one over the date', (count, rows, middles) => {
    const names = ['甲局', '乙局', '丙局', '丁局', '戊局'].slice(0, count);
    const { blocks } = issued([paragraph('正文。')], { form: 'document', signature: names, date: '2025-1-6' });
    const closing = blocks.slice(1);
    expect(closing.flatMap((block) => (block.kind === 'table' ? [] : [paragraphText(block)]))).toEqual([
      ...rows,
      '2025年1月6日',
    ]);
    const at = closing.map((block) =>
      block.kind === 'paragraph' && block.indent?.kind === 'middles' ? block.indent.at : [],
    );
    const places = [...middles, [middles.at(-1)?.at(-1) ?? 0]];
    at.forEach((row, i) => {
      row.forEach((middle, j) => {
        expect(middle).toBeCloseTo(places[i]?.[j] ?? 0);
      });
    });
    expect(closing.map((block) => block.blankLinesBefore)).toEqual([2, ...rows.slice(1).map(() => 4), 0]);
  });

  it('has names that are too wide for that one below the other', () => {
    const signature = ['云岭区人力资源和社会保障事务管理局', '云岭区财政局'];
    const { blocks } = issued([paragraph('正文。')], { form: 'document', signature, date: '2025-1-6' });
    expect(lines({ blocks, normalised: 0 }).slice(1, 3)).toEqual([
      `..signature ${signature[0]}`,
      `....signature ${signature[1]}`,
    ]);
  });

  it('that a text signs line by line is signed in rows too, and without seals as it stands', () => {
    const own = [
      paragraph('正文。'),
      text('signature', '云岭区科技局'),
      text('signature', '云岭区财政局'),
      text('date', '2025年1月6日'),
    ];
    expect(lines(issued(own, { form: 'document' }))[1]).toBe('..signature 云岭区科技局\t云岭区财政局');
    expect(lines(issued(own, { form: 'document', seal: false })).slice(1, 3)).toEqual([
      '.signature 云岭区科技局',
      'signature 云岭区财政局',
    ]);
  });
});

it('minutes say at their end who was there, and nobody signs them', () => {
  const input = {
    form: 'minutes',
    letterhead: '云岭区科学技术局会议纪要',
    number: '3期',
    present: ['李明', '王小山'],
    attending: '列席：区财政局张三。',
    signature: '云岭区科学技术局',
    date: '2025-1-6',
    addressee: '各镇',
  } as const;
  const laidOut = issued([text('title', '局务会议纪要'), paragraph('会议研究了三件事。')], input);
  expect(lines(laidOut)).toEqual([
    '..title 局务会议纪要',
    '.body 会议研究了三件事。',
    '.attendance 出席：李明、王小山',
    'attendance 列席：区财政局张三',
  ]);
  expect(laidOut.issued).toMatchObject({
    form: 'document',
    head: { letterhead: ['云岭区科学技术局会议纪要'], number: '第3期' },
  });
});
