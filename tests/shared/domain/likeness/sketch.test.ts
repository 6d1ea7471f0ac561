import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameText } from '../../../../shared/domain/likeness/same-text.ts';
import { likelyShare, plainText, runHashes, runLength, sketchOf } from '../../../../shared/domain/likeness/sketch.ts';
import { read } from '../structure/read.ts';
import { allTexts, told } from './documents.ts';

const characters = fc.string({ unit: fc.constantFrom(...'总结计划工作科技农业年度完成推进1234'), maxLength: 400 });

/** By the runs themselves, without hashes. */
function runsOf(text: string): ReadonlySet<string> {
  const count = Math.max(0, text.length - runLength + 1);
  return new Set(Array.from({ length: count }, (_, i) => text.slice(i, i + runLength)));
}

describe('the hashes of a text', () => {
  it('are the same for the same run, wherever it stands, and as many as there are different runs', () => {
    fc.assert(
      fc.property(characters, characters, (before, text) => {
        const alone = runHashes(text);
        const within = runHashes(before + text);
        expect([...within].slice(within.length - alone.length)).toEqual([...alone]);
        expect(new Set(alone).size).toBe(runsOf(text).size);
      }),
    );
  });

  it('do not know marks, blanks, width, or where a paragraph is cut', () => {
    const cut = read('云岭区科技局2023年工作总结', '一、成效。全年登记技术合同176项,', '成交额12.1亿元。');
    const whole = read('云岭区科技局２０２３年 工作总结', '一、成效。全年登记技术合同176项，成交额12.1亿元');
    expect(plainText(cut.blocks)).toBe(plainText(whole.blocks));
  });
});

describe('a sketch', () => {
  it('of a short text is all of it, and then the likely share is the true one', () => {
    fc.assert(
      fc.property(characters, characters, (a, b) => {
        fc.pre(runsOf(a).size <= 256 && runsOf(b).size <= 256);
        const [first, second] = [runsOf(a), runsOf(b)];
        fc.pre(first.size === second.size);
        const common = [...first].filter((run) => second.has(run)).length;
        const all = first.size + second.size - common;
        const share = likelyShare(sketchOf(a), sketchOf(b));
        if (common === 0 || common === all) expect(share).toBe(all === 0 ? 0 : common / all);
        else expect(share).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('tells how alike two documents are to within a few hundredths', () => {
    const texts = allTexts.map((each) => told(each).text).filter((text) => text.length > 2000);
    const errors = texts.map((text, i) => {
      const other = texts[(i + 1) % texts.length] ?? '';
      const mixed = text.slice(0, Math.floor(text.length * (0.3 + (i % 6) / 10))) + other.slice(0, 1500);
      const [first, second] = [runsOf(text), runsOf(mixed)];
      const common = [...first].filter((run) => second.has(run)).length;
      return Math.abs(likelyShare(sketchOf(text), sketchOf(mixed)) - common / (first.size + second.size - common));
    });
    expect(errors.length).toBeGreaterThan(8);
    expect(Math.max(...errors)).toBeLessThan(0.12);
    expect(errors.reduce((sum, each) => sum + each, 0) / errors.length).toBeLessThan(0.04);
  });
});

describe('the same text', () => {
  it('is all of it whatever the order, and nothing where no run is common', () => {
    fc.assert(
      fc.property(characters, characters, (a, b) => {
        const { ofFirst, ofSecond } = sameText(a, b);
        const [first, second] = [runsOf(a), runsOf(b)];
        const isCommon = [...first].some((run) => second.has(run));
        expect([ofFirst > 0, ofSecond > 0]).toEqual([isCommon, isCommon]);
        expect(Math.max(ofFirst, ofSecond)).toBeLessThanOrEqual(1);
        if (a.length >= runLength) expect(sameText(a, b + a).ofFirst).toBe(1);
      }),
    );
  });

  it('loses about a sentence for a changed sentence', () => {
    const text = told(allTexts[0] ?? { name: '', text: '' }).text;
    const changed = `${text.slice(0, 1000)}${'甲乙丙丁戊己庚辛壬癸'.repeat(4)}${text.slice(1040)}`;
    const { ofFirst, ofSecond } = sameText(text, changed);
    // The sample has a phrase of the forty characters elsewhere too.
    expect((1 - ofSecond) * text.length).toBeCloseTo(40, 6);
    expect((1 - ofFirst) * text.length).toBeLessThanOrEqual(40);
  });
});
