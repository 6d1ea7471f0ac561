import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../../electron/importer/lines/number-format.ts';
import { chineseNumeral } from '../../../../shared/domain/numeral.ts';

describe('formatNumber', () => {
  it.each([
    ['chineseCounting', [1, 10, 11, 20, 25], '一 十 十一 二十 二十五'],
    [
      'chineseCountingThousand',
      [101, 110, 1001, 1010, 12_003, 100_000],
      '一百零一 一百一十 一千零一 一千零一十 一万二千零三 十万',
    ],
    ['japaneseCounting', [3, 12], '三 十二'],
    ['ideographDigital', [1, 10, 21], '一 一〇 二一'],
    ['chineseLegalSimplified', [1, 10, 205], '壹 壹拾 贰佰零伍'],
    ['decimalEnclosedCircle', [1, 20, 21], '① ⑳ 21'],
    ['decimalEnclosedCircleChinese', [3], '③'],
    ['decimalEnclosedParen', [2], '⑵'],
    ['decimalEnclosedFullstop', [2], '⒉'],
    ['decimalFullWidth', [12], '１２'],
    ['decimalZero', [3, 12], '03 12'],
    ['ideographTraditional', [1, 10, 11], '甲 癸 11'],
    ['ideographZodiac', [1, 12], '子 亥'],
    ['ideographZodiacTraditional', [1, 60], '甲子 癸亥'],
    ['ideographEnclosedCircle', [1, 10], '㊀ ㊉'],
    ['upperLetter', [1, 26, 27], 'A Z AA'],
    ['lowerLetter', [2], 'b'],
    ['upperRoman', [4, 19, 48, 1994], 'IV XIX XLVIII MCMXCIV'],
    ['lowerRoman', [9], 'ix'],
    ['ordinal', [1, 2, 3, 11, 22], '1st 2nd 3rd 11th 22nd'],
    ['numberInDash', [4], '- 4 -'],
    ['russianLower', [4], '4'],
    ['none', [4], ''],
    ['chineseCounting', [0, -1], '零 -1'],
  ])('%s', (format, numbers, expected) => {
    expect(numbers.map((n) => formatNumber(format, n)).join(' ')).toBe(expected);
  });

  it('counts in Chinese as the rest of the program does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), (n) => {
        expect(formatNumber('chineseCountingThousand', n)).toBe(chineseNumeral(n));
      }),
    );
  });
});
