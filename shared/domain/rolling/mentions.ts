import { slotRanges } from '../slots.ts';

/** A year, or a span of years, as it stands in a text. `last` is `first` for a single year. */
export type YearMention = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly first: number;
  readonly last: number;
  /** Written with 年, 年度 or 学年: surely a year and not a quantity. */
  readonly hasUnit: boolean;
  /** Counts a year's business: 2021年度. */
  readonly isAnnual: boolean;
  readonly inBookTitle: boolean;
};

const joint = '[-－—–―~～〜至到]';
const year = '((?:19|20)\\d{2})';
/** A span first, so that its second year is not taken for a year of its own; 2022-80097 is an index number. */
const arabic = new RegExp(
  `(?<![\\d.A-Za-z]|[A-Za-z\\d][-—])${year}(?:(?:学?年度?)?\\s?${joint}{1,2}\\s?${year})?(?!\\d|\\.\\d|[-—]\\d)(?:学?年度?)?`,
  'gu',
);
const zeros = '〇○零OＯ0';
const chinese = new RegExp(`[一二][九${zeros}][${zeros}一二三四五六七八九]{2}(?:学?年度?)`, 'gu');
/** 〔2018〕11号: a document keeps its number for ever, in whatever brackets it was typed. */
const documentNumber = /[〔[［【(（]\s*(?:19|20)\d{2}\s*[〕\]］】)）]\s*第?\s*\d+\s*号/gu;

/** All years of a text in order, without those of document numbers and slots. */
export function yearMentions(text: string): YearMention[] {
  const closed = [...ranges(text, documentNumber), ...slotRanges(text)];
  const books = bookTitles(text);
  const mentions: YearMention[] = [];
  for (const match of [...text.matchAll(arabic), ...text.matchAll(chinese)]) {
    const start = match.index;
    const end = start + match[0].length;
    if (closed.some(([from, to]) => start < to && end > from)) continue;
    const first = yearValue(match[1] ?? match[0]);
    if (first === null) continue;
    mentions.push({
      start,
      end,
      text: match[0],
      first,
      last: match[2] === undefined ? first : Number(match[2]),
      hasUnit: match[0].includes('年'),
      isAnnual: /(?:年度|学年)/u.test(match[0]),
      inBookTitle: isWithin(books, start),
    });
  }
  return mentions.toSorted((a, b) => a.start - b.start);
}

/** The mention with its years moved, in its own spelling. */
export function movedMention(mention: YearMention, delta: number): string {
  const zero = [...mention.text].find((digit) => zeros.includes(digit)) ?? '〇';
  if (/\d{4}/u.test(mention.text)) return mention.text.replace(/\d{4}/gu, (digits) => String(Number(digits) + delta));
  const moved = String(mention.first + delta).replace(/\d/gu, (digit) =>
    `${zero}一二三四五六七八九`.charAt(Number(digit)),
  );
  return moved + mention.text.slice(4);
}

/** Ranges of 《…》, outermost; a bracket that is never closed opens none. */
export function bookTitles(text: string): [number, number][] {
  return ranges(text, /《[^《》]*(?:《[^《》]*》[^《》]*)*》/gu);
}

export function isWithin(areas: readonly [number, number][], offset: number): boolean {
  return areas.some(([from, to]) => offset >= from && offset < to);
}

function ranges(text: string, pattern: RegExp): [number, number][] {
  return [...text.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length]);
}

function yearValue(text: string): number | null {
  if (/^\d{4}$/u.test(text)) return Number(text);
  const digits = [...text.slice(0, 4)].map((digit) =>
    zeros.includes(digit) ? 0 : '〇一二三四五六七八九'.indexOf(digit),
  );
  const value = digits.some((digit) => digit < 0) ? 0 : Number(digits.join(''));
  return value >= 1900 && value < 2100 ? value : null;
}
