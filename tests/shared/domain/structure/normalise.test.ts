import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseText } from '../../../../shared/domain/structure/normalise.ts';

const normalised = (text: string) => normaliseText(text).text;

/** Strings in which marks, blanks, digits and Chinese meet as often as they can. */
const prose = fc
  .array(
    fc.constantFrom(
      ...'云岭区科技一年1280aRZ,:;()?!."，：（）。、“”"《》%％．１２Ｒ＆ \u3000\u200b@/.\n',
      'www.',
      'https://',
      '   ',
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('normaliseText', () => {
  it('makes half-width marks beside Chinese characters full-width', () => {
    expect(normalised('2021年,云岭区强化保障;成效如何?很好!如下:')).toBe(
      '2021年，云岭区强化保障；成效如何？很好！如下：',
    );
  });

  it('widens a comma after a percent sign or a bracket', () => {
    expect(normalised('分别增长7.3%,6.5%,居(全市)前列,(R&D),“1+3”,略')).toBe(
      '分别增长7.3%，6.5%，居（全市）前列，（R&D），“1+3”，略',
    );
  });

  it('changes brackets in pairs', () => {
    expect(['人员(科研68人)', '(K楼)', '经费(R&D)占比', '(R&D)经费', '(暂名）'].map(normalised)).toEqual([
      '人员（科研68人）',
      '（K楼）',
      '经费（R&D）占比',
      '（R&D）经费',
      '（暂名）',
    ]);
  });

  it.each(['18,340元', '比例尺1:500地图', '于11:36:15发布', '2.0版、4.7%'])('leaves numbers alone: %s', (text) => {
    expect(normaliseText(text)).toEqual({ text, changes: [] });
  });

  it('leaves Latin text alone', () => {
    const text = 'Smith, J. (2021): Why? See f(x), g(y).';
    expect(normaliseText(text)).toEqual({ text, changes: [] });
  });

  it('leaves addresses alone and widens the comma after them', () => {
    expect(normalised('见https://a.example/x?y=1,z(2),详见kj:a.b@c.example,联系')).toBe(
      '见https://a.example/x?y=1,z(2)，详见kj:a.b@c.example，联系',
    );
  });

  it('removes stray spaces between Chinese characters and beside full-width marks', () => {
    expect(['加强平 台建设', '云岭区 ，', '工    作    总    结', '“ 十四五 ”规划'].map(normalised)).toEqual([
      '加强平台建设',
      '云岭区，',
      '工作总结',
      '“十四五”规划',
    ]);
  });

  it('makes straight quotation marks and points between Chinese characters full-width', () => {
    expect(
      [
        '落实"双随机、一公开"要求',
        '"1,500"家',
        '建成3个.打造品牌',
        '成效明显.',
        '印发"十四五"规划, "一网通办"推进',
      ].map(normalised),
    ).toEqual([
      '落实“双随机、一公开”要求',
      '“1,500”家',
      '建成3个。打造品牌',
      '成效明显。',
      '印发“十四五”规划，“一网通办”推进',
    ]);
  });

  it.each(['一.加强', '总结.docx', '第3.2节', '约5"长', 'a "b" c', '完成率2.5'])('leaves %s', (text) => {
    expect(normalised(text)).toBe(text);
  });

  it('keeps the space that stands for a comma between two phrases of a heading', () => {
    const text = '强化政治引领 推进平台建设';
    expect(normaliseText(text)).toEqual({ text, changes: [] });
  });

  it('keeps spaces beside Latin and digits', () => {
    expect(normalised('于 2022 年开展 APP 建设')).toBe('于 2022 年开展 APP 建设');
  });

  it('makes full-width digits and letters half-width, with the marks inside numbers', () => {
    expect(normalised('２０２２年Ｒ＆Ｄ经费增长１２．５％')).toBe('2022年R&D经费增长12.5%');
  });

  it('counts offsets in the result', () => {
    expect(normaliseText('２１年 底,云 岭').changes).toEqual([
      { kind: 'digit', offset: 0, before: '２１', after: '21' },
      { kind: 'space', offset: 3, before: ' ', after: '' },
      { kind: 'punctuation', offset: 4, before: ',', after: '，' },
      { kind: 'space', offset: 6, before: ' ', after: '' },
    ]);
  });

  it('finds nothing to do the second time', () => {
    fc.assert(
      fc.property(fc.oneof(prose, fc.string({ unit: 'binary' })), (text) => {
        const once = normalised(text);
        expect(normaliseText(once)).toEqual({ text: once, changes: [] });
      }),
      { numRuns: 2000 },
    );
  });

  it('can be undone from its list of changes', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const { text: result, changes } = normaliseText(text);
        let restored = '';
        let done = 0;
        for (const { offset, before, after } of changes) {
          expect(result.slice(offset, offset + after.length)).toBe(after);
          restored += result.slice(done, offset) + before;
          done = offset + after.length;
        }
        expect(restored + result.slice(done)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it('never changes a number', () => {
    const number = fc.oneof(
      fc.integer({ min: 0, max: 99_999 }).map(String),
      fc.constantFrom('18,340', '1,500,000', '3.54', '11:36:15', '1:500', '2022-03-24'),
    );
    const words = fc.constantFrom('年', '达', '(同比)', ',', ':', ' ', '%');
    fc.assert(
      fc.property(fc.array(fc.tuple(words, number, fc.constant('家')), { maxLength: 8 }), (parts) => {
        const result = normalised(parts.flat().join(''));
        for (const [, value] of parts) expect(result).toContain(value);
      }),
    );
  });
});
