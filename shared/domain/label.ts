import { z } from 'zod';
import { chineseNumeral } from './numeral.ts';

/**
 * How a heading is numbered, named after its first label.
 * 第一， and 首先 announce a point; 一是 and 一要 are items that usually run inside a paragraph.
 */
export const labelSchemes = [
  'chapter', // 第一章
  'section', // 第一节
  'division', // 第一部分
  'chinese', // 一、
  'chinese-bracketed', // （一）
  'arabic', // 1.
  'arabic-bracketed', // （1）
  'arabic-half-bracketed', // 1）
  'circled', // ①
  'ordinal', // 第一，
  'sequence', // 首先，
  'is', // 一是
  'must', // 一要
] as const;

export const LabelScheme = z.enum(labelSchemes);
export type LabelScheme = z.infer<typeof LabelScheme>;

/**
 * `text` is what stands in the original (`㈠`, `1、`, `１．`), empty when the numeral was lost;
 * `scheme` and `number` say what it means. A lost numeral has the number that belongs there.
 */
export const Label = z.strictObject({
  text: z.string(),
  scheme: LabelScheme,
  number: z.int().min(1),
  missing: z.boolean(),
});
export type Label = z.infer<typeof Label>;

const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const sequence = ['首先', '其次', '再次', '最后'];

/** The label as official documents write it: `（一）`, `1.`, `一是`. */
export function formatLabel(scheme: LabelScheme, number: number): string {
  switch (scheme) {
    case 'chapter':
      return `第${chineseNumeral(number)}章`;
    case 'section':
      return `第${chineseNumeral(number)}节`;
    case 'division':
      return `第${chineseNumeral(number)}部分`;
    case 'chinese':
      return `${chineseNumeral(number)}、`;
    case 'chinese-bracketed':
      return `（${chineseNumeral(number)}）`;
    case 'arabic':
      return `${number}.`;
    case 'arabic-bracketed':
      return `（${number}）`;
    case 'arabic-half-bracketed':
      return `${number}）`;
    case 'circled':
      return circled[number - 1] ?? `（${number}）`;
    case 'ordinal':
      return `第${chineseNumeral(number)}，`;
    case 'sequence':
      return `${sequence[number - 1] ?? `第${chineseNumeral(number)}`}，`;
    case 'is':
      return `${chineseNumeral(number)}是`;
    case 'must':
      return `${chineseNumeral(number)}要`;
  }
}

/** Level in the scheme 一、（一）1.（1） of GB/T 9704 clause 7.3.3; `null` for labels that are outside it. */
export function officialLevel(scheme: LabelScheme): 1 | 2 | 3 | 4 | null {
  switch (scheme) {
    case 'chinese':
      return 1;
    case 'chinese-bracketed':
      return 2;
    case 'arabic':
      return 3;
    case 'arabic-bracketed':
      return 4;
    default:
      return null;
  }
}
