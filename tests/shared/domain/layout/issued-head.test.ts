import { describe, expect, it } from 'vitest';
import { placeHead } from '../../../../shared/domain/layout/head-places.ts';
import { gbt9704 } from '../../../../shared/domain/layout/profile.ts';
import { paragraph, text } from './blocks.ts';
import { issued, lines, notice } from './issuing.ts';

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

  it('sets those who sign in 楷体, not bold where an office has its headings bold', () => {
    const { types } = gbt9704;
    const profile = { ...gbt9704, types: { ...types, heading2: { ...types.heading2, bold: true } } };
    const { texts } = placeHead(issued(notice, { form: 'upward', signers: ['李明'] }).issued ?? fail(), profile);
    expect(texts.find(({ text: each }) => each === '李明')?.type).toMatchObject({
      font: types.heading2.font,
      bold: false,
    });
  });

  it('makes a long name smaller rather than breaking it', () => {
    const letterhead = '云岭区科学技术和工业信息化发展管理局文件';
    const { texts } = placeHead(issued(notice, { form: 'document', letterhead }).issued ?? fail(), gbt9704);
    expect(texts[0]?.type.sizePt).toBeLessThanOrEqual(442.3 / 20);
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
    const end = ({ text: name, leftMm, type, spreadMm = 0 }: typeof first) =>
      leftMm + (name.length * type.sizePt * 25.4) / 72 + (name.length - 1) * spreadMm;
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

function fail(): never {
  throw new Error('It should be there');
}
