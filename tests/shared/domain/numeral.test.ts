import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseNumeral, numeralValue } from '../../../shared/domain/numeral.ts';

describe('numerals', () => {
  it('are written as official documents write them', () => {
    expect([1, 9, 10, 11, 20, 21, 100, 108, 110, 999, 1000, 1004, 1010, 2024, 9999, 12345].map(chineseNumeral)).toEqual(
      '一 九 十 十一 二十 二十一 一百 一百零八 一百一十 九百九十九 一千 一千零四 一千零一十 二千零二十四 九千九百九十九 12345'.split(
        ' ',
      ),
    );
  });

  it('are read in every spelling', () => {
    expect(['十五', '廿三', '二〇二四', '两千', '１２', '一百零八'].map(numeralValue)).toEqual([
      15, 23, 2024, 2000, 12, 108,
    ]);
  });

  it('read back what they wrote', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 12_000 }), (n) => numeralValue(chineseNumeral(n)) === n));
  });

  it('are not seen in what is no numeral', () => {
    expect(['十五五', '百十千', '三个', '', '一1'].map(numeralValue)).toEqual([null, null, null, null, null]);
  });

  it('refuse numbers that no label has', () => {
    expect(() => chineseNumeral(0)).toThrow(RangeError);
  });
});
