import type { Part } from '../block.ts';
import { chineseNumeral, numeralValue } from '../numeral.ts';
import { slotRanges } from '../slots.ts';
import { bookTitles, isWithin } from './mentions.ts';

/** Counts that move with the years: always to be looked at, never certain. */
export type CountMention = { readonly start: number; readonly end: number; readonly to: string };

const ordinal = /第([一二三四五六七八九十]{1,3}|\d{1,3})(批|届)/gu;
/** Congresses, committees and governments are elected for years; their 届 does not change with the plan. */
const elected =
  /^(?:全国|[省市县区镇乡])?(?:人大|人民|政协|党代|代表|中央|中共|委员|常委|理事|监事|董事|纪委|全会|[一二三四五六七]中|政府|领导|班子|会员|主席|村|社区|居)/u;
const fiveYears = /(?<![一二三四五六七八九十])(十[二三四五六七八九])五(?![一二三四五六七八九十年个月日])/gu;
const resultParts = new Set<Part | null>(['overview', 'indicators', 'results', 'problems']);

/** 第八批科技特派员 → 第九批, 第二届论坛 → 第三届. */
export function recurringOrdinals(text: string, delta: number): CountMention[] {
  const closed = [...bookTitles(text), ...slotRanges(text)];
  const found: CountMention[] = [];
  for (const match of text.matchAll(ordinal)) {
    const [words, count = '', unit] = match;
    const start = match.index;
    const end = start + words.length;
    const number = numeralValue(count);
    if (number === null || number + delta < 1 || number + delta > 999 || isWithin(closed, start)) continue;
    if (unit === '届' ? elected.test(text.slice(end)) : isBatchOfYear(number, text.slice(0, start))) continue;
    const next = /\d/u.test(count) ? String(number + delta) : chineseNumeral(number + delta);
    found.push({ start, end, to: `第${next}${unit}` });
  }
  return found;
}

/** 第一批 and 2021年第二批 count within the year. */
function isBatchOfYear(number: number, before: string): boolean {
  return number === 1 || /\d{4}年度?[^，。；,;]{0,8}$/u.test(before);
}

/** 十四五 → 十五五 where the year that the half speaks of crosses into the next five-year period. */
export function planPeriods(text: string, part: Part | null, fromYear: number, toYear: number): CountMention[] {
  const closed = [...bookTitles(text), ...slotRanges(text)];
  const plan = [periodOf(fromYear), periodOf(toYear)] as const;
  const summary = [periodOf(fromYear - 1), periodOf(toYear - 1)] as const;
  const moves = (part === null ? [plan, summary] : [resultParts.has(part) ? summary : plan]).filter(
    ([a, b]) => a !== b,
  );
  const found: CountMention[] = [];
  for (const match of text.matchAll(fiveYears)) {
    const period = numeralValue(match[1] ?? '');
    const move = moves.find(([from]) => from === period);
    if (move === undefined || isWithin(closed, match.index) || move[1] < 11 || move[1] > 19) continue;
    found.push({ start: match.index, end: match.index + match[0].length, to: `${chineseNumeral(move[1])}五` });
  }
  return found;
}

/** 2021 to 2025 are the 14th period. */
function periodOf(year: number): number {
  return Math.floor((year - 2021) / 5) + 14;
}
