import { formatLabel, type LabelScheme } from '../../../../../../shared/domain/label.ts';
import { chineseNumeral } from '../../../../../../shared/domain/numeral.ts';
import type { Choose } from './choose.ts';

/** How headings of one level are numbered; `plain` has no number, `lenticular` is 【…】. */
export type Numbering = LabelScheme | 'plain' | 'lenticular';

type Spelling = (number: number) => string;

const wide = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const sign = (first: number, last: number, usual: Spelling): Spelling => {
  return (number) => (number <= last ? String.fromCharCode(first + number - 1) : usual(number));
};

const spellings: { readonly [S in LabelScheme]: readonly Spelling[] } = {
  chapter: [(n) => `第${chineseNumeral(n)}章 `, (n) => `第${chineseNumeral(n)}章　`],
  section: [(n) => `第${chineseNumeral(n)}节 `, (n) => `第${chineseNumeral(n)}节　`],
  division: [(n) => `第${chineseNumeral(n)}部分 `, (n) => `第${chineseNumeral(n)}部分：`],
  chinese: [
    (n) => `${chineseNumeral(n)}、`,
    (n) => `${chineseNumeral(n)}、`,
    (n) => `${chineseNumeral(n)}.`,
    (n) => `${chineseNumeral(n)}．`,
    (n) => `${chineseNumeral(n)} 、`,
  ],
  'chinese-bracketed': [
    (n) => `（${chineseNumeral(n)}）`,
    (n) => `(${chineseNumeral(n)})`,
    (n) => `（${chineseNumeral(n)} ）`,
    (n) => `( ${chineseNumeral(n)} )`,
    (n) => `（${chineseNumeral(n)}）、`,
    sign(0x3220, 10, (n) => `(${chineseNumeral(n)})`),
  ],
  arabic: [
    (n) => `${n}.`,
    (n) => `${n}、`,
    (n) => `${n}．`,
    (n) => wide(`${n}`).concat('．'),
    sign(0x2488, 20, (n) => `${n}.`),
    (n) => `${n}. `,
  ],
  'arabic-bracketed': [(n) => `（${n}）`, (n) => `(${n})`, sign(0x2474, 20, (n) => `(${n})`)],
  'arabic-half-bracketed': [(n) => `${n}）`, (n) => `${n})`],
  circled: [(n) => formatLabel('circled', n)],
  ordinal: [(n) => `第${chineseNumeral(n)}，`],
  sequence: [(n) => formatLabel('sequence', n)],
  is: [(n) => `${chineseNumeral(n)}是`],
  must: [(n) => `${chineseNumeral(n)}要`],
};

export function chooseSpelling(choose: Choose, numbering: Numbering): Spelling {
  return numbering === 'plain' || numbering === 'lenticular' ? () => '' : choose.one(spellings[numbering]);
}

/** The label as the gold has it. */
export function goldLabel(numbering: Numbering, number: number): string | null {
  return numbering === 'plain' || numbering === 'lenticular' ? null : formatLabel(numbering, number);
}

/** What is left of a bracketed label that lost its numeral. */
export const lostNumerals = [')', '）', '( )', '（  ）'];
