import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../shared/domain/block.ts';
import { contentsEntries, withContents } from '../../../../shared/domain/layout/contents.ts';
import { placeHead } from '../../../../shared/domain/layout/head-places.ts';
import { imprintPlace } from '../../../../shared/domain/layout/imprint-place.ts';
import { type IssuanceInput, readIssuance } from '../../../../shared/domain/layout/issuance.ts';
import { type LaidOut, paragraphText } from '../../../../shared/domain/layout/laid-out.ts';
import { pagesOf } from '../../../../shared/domain/layout/pages.ts';
import { gbt9704 } from '../../../../shared/domain/layout/profile.ts';
import { compare } from '../../../../shared/domain/layout/redline/compare.ts';
import { withLegend } from '../../../../shared/domain/layout/redline/legend.ts';
import { layOutIssued, missingInIssued } from '../../../../shared/domain/layout/with-issuance.ts';
import { paragraph, section, table, text } from './blocks.ts';

const notice = [
  text('title', '云岭区科学技术局关于开展检查的通知'),
  text('addressee', '各镇人民政府：'),
  paragraph('现将有关事项通知如下。'),
  text('signature', '云岭区科学技术局'),
  text('date', '2025年1月6日'),
];

function issued(blocks: readonly Block[], input: IssuanceInput, contents = false): LaidOut {
  const reading = readIssuance({ letterhead: '云岭区科学技术局文件', number: '云科发〔2025〕3号', ...input });
  if (!reading.ok) throw new Error(reading.problems.map(({ message }) => message).join());
  return layOutIssued({ title: null, blocks, labels: null }, reading.issuance, contents);
}

/** `role text`, with a bar where a page begins and dots for blank lines. */
function lines({ blocks }: LaidOut): readonly string[] {
  return blocks.map((block) => {
    const before = `${block.newPage ? '|' : ''}${'.'.repeat(block.blankLinesBefore)}`;
    return block.kind === 'table'
      ? `${before}table`
      : `${before}${block.role} ${paragraphText(block).replace('\n', '/')}`;
  });
}

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

describe('the head', () => {
  it('stands where the standard has it', () => {
    const head = placeHead(
      issued(notice, { form: 'document', copyNumber: '7', secrecy: '秘密1年' }).issued ?? fail(),
      gbt9704,
    );
    const at = (words: string) => head.texts.find(({ text: each }) => each === words) ?? fail();
    expect([at('000007').topMm, at('秘密★1年').topMm]).toEqual([37, expect.closeTo(37 + 10.2, 1)]);
    // The characters begin a little under the top of their line.
    expect(at('云岭区科学技术局文件').topMm).toBeCloseTo(72 - 2.8, 0);
    expect(head.rules).toEqual([expect.objectContaining({ kind: 'single', leftMm: 28, widthMm: 156, weightMm: 0.35 })]);
    expect(head.textTopMm).toBeGreaterThan(at('云科发〔2025〕3号').topMm + 10);
  });

  it('of a letter has two double lines, each 170 mm wide', () => {
    const { rules, texts } = placeHead(issued(notice, { form: 'letter' }).issued ?? fail(), gbt9704);
    expect(rules.map(({ kind, widthMm, leftMm }) => [kind, widthMm, leftMm])).toEqual([
      ['thickThin', 170, 20],
      ['thinThick', 170, 20],
    ]);
    expect((rules[1]?.topMm ?? 0) + (rules[1]?.weightMm ?? 0)).toBeCloseTo(277);
    expect(texts.at(-1)).toMatchObject({ text: '云科发〔2025〕3号', align: 'right' });
  });

  it('of an upward document has those who sign two in a row, the number in the last', () => {
    const { texts } = placeHead(
      issued(notice, { form: 'upward', signers: ['李明', '王小山', '欧阳一凡'] }).issued ?? fail(),
      gbt9704,
    );
    const at = (words: string) => texts.find(({ text: each }) => each === words) ?? fail();
    expect(at('欧阳一凡').topMm).toBe(at('云科发〔2025〕3号').topMm);
    expect(at('李明').topMm).toBe(at('王小山').topMm);
    expect(at('欧阳一凡').leftMm).toBe(at('李明').leftMm);
  });

  it('makes a long name smaller rather than breaking it', () => {
    const letterhead = '云岭区科学技术和工业信息化发展管理局文件';
    const { texts } = placeHead(issued(notice, { form: 'document', letterhead }).issued ?? fail(), gbt9704);
    expect(texts[0]?.sizePt).toBeLessThanOrEqual(442.3 / 20);
  });
});

describe('a joint document', () => {
  const letterhead = ['云岭区科学技术局', '云岭区财政局', '云岭区人力资源和社会保障局文件'];

  it('has its names one above the other, as wide as the longest, and 文件 at their right halfway down', () => {
    const laidOut = issued(notice, { form: 'document', letterhead });
    expect(laidOut.issued?.head).toMatchObject({
      suffix: '文件',
      letterhead: [...letterhead.slice(0, 2), '云岭区人力资源和社会保障局'],
    });
    const { texts } = placeHead(laidOut.issued ?? fail(), gbt9704);
    const [first = fail(), second = fail(), third = fail(), word = fail()] = texts;
    expect([first, second, third].map(({ leftMm }) => leftMm)).toEqual([first.leftMm, first.leftMm, first.leftMm]);
    // The last character of each ends where that of the longest does.
    const end = ({ text: name, leftMm, sizePt, spreadMm = 0 }: typeof first) =>
      leftMm + (name.length * sizePt * 25.4) / 72 + (name.length - 1) * spreadMm;
    expect(end(first)).toBeCloseTo(end(third));
    expect(end(second)).toBeCloseTo(end(third));
    expect(word.topMm).toBeCloseTo(second.topMm);
    expect(word.leftMm).toBeGreaterThan(end(third));
    expect(word.leftMm + word.widthMm).toBeLessThanOrEqual(28 + 156 + 0.1);
  });

  it('has room for text on its first page, however many issue it', () => {
    const many = Array.from({ length: 10 }, (_, i) => `云岭区第${i + 1}局`);
    const { textTopMm } = placeHead(issued(notice, { form: 'document', letterhead: many }).issued ?? fail(), gbt9704);
    expect(37 + 225 - textTopMm).toBeGreaterThan(8 * 10.2);
  });

  it('as a letter has the name of the office in charge', () => {
    expect(issued(notice, { form: 'letter', letterhead }).issued?.head).toMatchObject({
      letterhead: ['云岭区科学技术局'],
      suffix: '',
    });
  });

  it('brought by a text as lines of its own is one', () => {
    const own = ['云岭区科学技术局', '云岭区财政局文件'].map((name) => text('letterhead', name));
    const { issued: around } = issued([...own, ...notice], { form: 'document', letterhead: null });
    expect(around?.head).toMatchObject({ letterhead: ['云岭区科学技术局', '云岭区财政局'], suffix: '文件' });
  });

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

describe('a document under signature stamps', () => {
  it('has the posts in two lines of room, and the date a line below at the right', () => {
    const input = {
      form: 'order',
      letterhead: '云岭区人民政府令',
      number: '第3号',
      posts: '区长',
      date: '2025-1-6',
    } as const;
    const laidOut = issued([paragraph('现予公布。')], input);
    expect(lines(laidOut)).toEqual(['..body 现予公布。', '..signature 区长', '.date 2025年1月6日']);
    expect(laidOut.blocks.slice(1)).toMatchObject([
      { indent: { kind: 'begins', beforeRightEdge: 15 } },
      { indent: { kind: 'lines', right: 4 } },
    ]);
    const { texts, rules } = placeHead(laidOut.issued ?? fail(), gbt9704);
    // Clause 10.2: 20 mm below the upper edge of the text area, without a line.
    expect(texts[0]?.topMm).toBeCloseTo(57 - 2.8, 0);
    expect(rules).toEqual([]);
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

describe('the imprint', () => {
  const place = (paragraphs: number, form: IssuanceInput['form'] = 'document') => {
    const blocks = Array.from({ length: paragraphs }, () => paragraph('一行文字。'));
    const laidOut = issued(blocks, {
      form,
      copyTo: '区委办公室',
      printedBy: '区科技局办公室',
      printedOn: '2025-01-08',
    });
    const { issued: around } = laidOut;
    if (around?.imprint == null) throw new Error('it has an imprint');
    return imprintPlace(laidOut, around, around.imprint, gbt9704);
  };

  it('stands at the foot of an even page', () => {
    expect([1, 20, 30, 33].map((count) => [place(count).on, place(count).page])).toEqual([
      ['nextEven', 2],
      ['here', 2],
      ['here', 2],
      ['afterBlank', 4],
    ]);
  });

  it('of a letter stands on its last page and names only who gets a copy', () => {
    expect(place(3, 'letter')).toMatchObject({ on: 'here', page: 1 });
    expect(issued(notice, { form: 'letter', copyTo: '区委办', printedBy: '办公室' }).issued?.imprint).toEqual({
      copyTo: '区委办。',
      printedBy: null,
      printedOn: null,
      lines: false,
    });
  });
});

it('a table right before the signature keeps its last row with it', () => {
  const rows = Array.from({ length: 10 }, (_, i) => [`第${i + 1}镇`, '按时完成']);
  const starts = (count: number) => {
    const lead = Array.from({ length: count }, () => paragraph('一行文字。'));
    const closing = [table(rows), text('signature', '云岭区科学技术局'), text('date', '2025年1月6日')];
    const laidOut = layOutIssued({ title: null, blocks: [...lead, ...closing], labels: null }, undefined);
    return pagesOf(laidOut, gbt9704).starts.slice(-3);
  };
  // The signature would stand alone on page 2.
  expect(starts(12)).toEqual([1, 2, 2]);
  expect(starts(8)).toEqual([1, 1, 1]);
  const [kept] = layOutIssued(
    { title: null, blocks: [table(rows), text('date', '2025年1月6日')], labels: null },
    undefined,
  ).blocks;
  expect(kept).toMatchObject({ kind: 'table', keepWithNext: true });
});

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
    expect(laidOut.contents).toEqual({ before: 1, newPage: false });
    expect(pagesOf(laidOut, gbt9704).starts).toEqual([1, 2, 2, 2, 2]);
  });

  it('stands behind a notice, on a page of its own', () => {
    const input = { form: 'forward', addressee: '各镇', signature: '区科技局', date: '2025年1月6日' } as const;
    const laidOut = issued(plan, input, true);
    expect(laidOut.contents).toEqual({ before: 5, newPage: true });
    expect(pagesOf(laidOut, gbt9704).starts).toEqual([1, 1, 1, 1, 1, 3, 3, 3, 3, 3]);
  });

  it('of a redline names what stays, below what its colours mean', () => {
    const before = [...plan, section(1, 'chinese', 3, '往年的事')];
    const [old, now] = [before, plan].map((blocks) => issued(blocks, { form: 'document' }));
    if (old === undefined || now === undefined) throw new Error('Both are laid out');
    const redline = withLegend(compare(old, now), '往年');
    const laidOut = withContents(redline);
    expect(contentsEntries(laidOut).map(({ text: words }) => words)).toEqual(['一、目标', '（一）指标', '二、措施']);
    expect(laidOut.contents).toEqual({ before: 2, newPage: false });
    expect(lines(laidOut).slice(0, 2)).toEqual([expect.stringMatching(/^\.note 〔花脸稿/u), '..title 2025年工作要点']);
  });

  it('is none where there are no headings', () => {
    expect(layOutIssued({ title: null, blocks: notice, labels: null }, undefined, true).contents).toBeUndefined();
  });
});

function fail(): never {
  throw new Error('It should be there');
}
