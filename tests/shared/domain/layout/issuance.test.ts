import { describe, expect, it } from 'vitest';
import { type Issuance, type IssuanceInput, readIssuance } from '../../../../shared/domain/layout/issuance.ts';

function read(input: Omit<IssuanceInput, 'form'>): Issuance {
  const reading = readIssuance({ form: 'document', ...input });
  if (!reading.ok) throw new Error(reading.problems.map(({ message }) => message).join());
  return reading.issuance;
}

function problems(input: unknown): readonly string[] {
  const reading = readIssuance(input);
  return reading.ok ? [] : reading.problems.map(({ message }) => message);
}

describe('what officials mistype', () => {
  it.each([
    ['云科发[2025]03号', '云科发〔2025〕3号'],
    ['云科发（2025）第3号', '云科发〔2025〕3号'],
    ['云科发【２０２５】12 号', '云科发〔2025〕12号'],
    ['云科发〔2025〕3号', '云科发〔2025〕3号'],
  ])('in a document number is put right: %s', (typed, number) => expect(read({ number: typed }).number).toBe(number));

  it.each([
    ['2025-01-06', '2025年1月6日'],
    ['2025.1.6', '2025年1月6日'],
    ['2025年01月06日', '2025年1月6日'],
    ['二〇二五年一月六日', '2025年1月6日'],
    ['2025年1月6日印发', '2025年1月6日'],
  ])('in a date is put right: %s', (typed, date) => expect(read({ printedOn: typed }).printedOn).toBe(date));

  it('in the other fields is put right', () => {
    expect(
      read({
        copyNumber: '12',
        secrecy: '机密 五年',
        urgency: ' 特 急',
        addressee: '各镇政府:',
        note: '(联系人：李明)',
        copyTo: '抄送：区委办公室,区人大常委会办公室',
        signers: ['李  明', ''],
        printedBy: '  ',
      }),
    ).toMatchObject({
      copyNumber: '000012',
      secrecy: '机密★5年',
      urgency: '特急',
      addressee: '各镇政府：',
      note: '（联系人：李明）',
      copyTo: '区委办公室，区人大常委会办公室。',
      signers: ['李明'],
      printedBy: null,
    });
  });
});

it('is the same when it is read again', () => {
  const once = read({
    number: '云科发[2025]3号',
    letterhead: '甲局、乙局文件',
    secrecy: '秘密1年',
    copyTo: '区委办',
    note: '甲',
    date: '2025-1-6',
  });
  expect(readIssuance(once)).toEqual({ ok: true, issuance: once });
});

it('takes what may be several in one line, as a list, or as what an older version stored', () => {
  const typed = read({ letterhead: '甲局、乙局文件', signers: '李明，王小山', signature: '甲局；乙局', posts: '区长' });
  const listed = read({
    letterhead: ['甲局', '乙局文件'],
    signers: ['李 明', '王小山'],
    signature: ['甲局', '乙局'],
    posts: ['区长'],
  });
  expect(typed).toEqual(listed);
  expect(typed).toMatchObject({
    letterhead: ['甲局', '乙局文件'],
    signers: ['李明', '王小山'],
    signature: ['甲局', '乙局'],
  });
  expect(read({ copyTo: ['区委办', '区政府办'], addressee: ['各镇', '各部门：'] })).toMatchObject({
    copyTo: '区委办，区政府办。',
    addressee: '各镇，各部门：',
  });
  expect(read({ letterhead: null, signature: null }).signature).toEqual([]);
});

it('numbers an order as one, and nothing else but minutes', () => {
  expect(readIssuance({ form: 'order', number: '03号' })).toMatchObject({ issuance: { number: '第3号' } });
  expect(problems({ form: 'order', number: '云科发〔2025〕3号' })).toEqual([expect.stringContaining('应写成令号')]);
  expect(problems({ form: 'document', number: '第3号' })).toEqual([expect.stringContaining('“第3号”应写成')]);
  expect(problems({ form: 'order', number: '第3期' })).toHaveLength(1);
  expect(readIssuance({ form: 'minutes', number: '3期' })).toMatchObject({ issuance: { number: '第3期' } });
});

it('says in Chinese what is of the wrong kind, or too many', () => {
  const wrong = {
    form: 'document',
    number: 3,
    copyTo: { to: '区委办' },
    seal: '有',
    posts: '甲、乙、丙、丁、戊、己、庚',
  };
  expect(problems(wrong)).toEqual([
    '发文字号：应写成一段文字。',
    '印章位置：只能是 true 或 false。',
    '签发人职务：写了 7 个，最多 6 个。',
    '抄送机关：应写成一段文字，或者文字的列表。',
  ]);
});

it('says in a sentence what cannot be read, and of which field', () => {
  expect(
    problems({
      form: 'document',
      number: '云科发25年3号',
      secrecy: '保密',
      urgency: '急',
      copyNumber: '甲',
      date: '2025年2月30日',
      printedOn: '2025年1月',
    }).map((sentence) => sentence.slice(0, sentence.indexOf('“'))),
  ).toEqual(['发文字号：', '份号：', '密级和保密期限：', '紧急程度：', '成文日期：', '印发日期：']);
  expect(problems({ form: 'telegram' })[0]).toContain('公文形式');
  expect(problems({ form: 'letter', leterhead: '甲' })[0]).toContain('没有“leterhead”这一项');
});
