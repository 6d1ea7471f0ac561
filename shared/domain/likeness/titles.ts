import { foldWidth } from '../search-terms.ts';

/** What people write after a title or a file name to tell drafts of one text apart. */
const stages =
  /(?:征求意见|送审|审议|讨论|报批|印发|汇报|上会|修改|修订|代拟|[一二三四五六七八九\d]+次?修?改?|初|草|定|终|清|改|正式|最终)(?:稿|版)\d*|第[一二三四五六七八九\d]+[稿版]|[-_. ]?v\d+(?:\.\d+)*|副本|复件|copy|[(（]\d+[)）]|[-_ ]\d{1,2}$/giu;

/** Without stage, marks and blanks; what joins two halves is one word. */
function bare(name: string): string {
  return foldWidth(name)
    .replace(stages, '')
    .replace(/[及与暨]/gu, '和')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * Whether two titles name the same text: alike, or one has words more (a second half, a full name). A word in the place of
 * another is no small change, because two offices' titles differ by one character.
 */
export function isSameTitle(a: string, b: string): boolean {
  const [short = '', long = ''] = [bare(a), bare(b)].toSorted((x, y) => x.length - y.length);
  return short.length >= 4 && short.length * 2 >= long.length && isWithin(short, long);
}

export function isSameFileName(a: string, b: string): boolean {
  const [first, second] = [a, b].map((name) => bare(name.replace(/\.[a-z\d]{1,8}$/iu, '')));
  return first !== undefined && first !== '' && first === second;
}

/** Quarters, halves and months of a year: a report on one is no version of a report on another. */
export function periodsIn(title: string): string {
  const found = foldWidth(title).match(
    /[上下]半年|年中|[一二三四1-4]季度|前[一二三四五六七八九\d]+个?月|\d{1,2}月份?/gu,
  );
  return (found ?? []).toSorted().join(' ');
}

/** What an office signs with beside its name: 某村党支部、村民委员会. */
const organs = /^(?:[、和]|党支部|党总支|党委|党组|党工委|村民委员会|居民委员会|办公室)+$/u;

/**
 * 区科技局, 云岭区科技局 and 云岭区科学技术局 are one office, and so are 妇联 and 妇女联合会; 第一小学 and 第十一小学, 东山县 and 西山县,
 * 教育局 and 教育局幼儿园 are not.
 */
export function isSameOffice(a: string, b: string): boolean {
  const [short = '', long = ''] = [bare(a), bare(b)].toSorted((x, y) => x.length - y.length);
  if (long.endsWith(short)) return true;
  if (long.startsWith(short)) return organs.test(long.slice(short.length));
  if (!isWithin(short, long)) return false;
  const beginsAlike = short.at(0) === long.at(0) || /^[省市区县旗镇乡]/u.test(short);
  return beginsAlike && !/[\d一二三四五六七八九十]/u.test(leftOver(short, long));
}

/** The office with which a title begins, `null` where it begins otherwise. */
export function officeIn(title: string): string | null {
  const before = /^(.{3,30}?)(?:关于|20\d\d|二[〇零○]|工作|[上下]半年|年度)/u.exec(bare(title))?.[1] ?? '';
  return /[局委办部厅处所站院校会府社馆队]$|中心$|公司$|集团$|街道$|[镇乡]$/u.test(before) ? before : null;
}

/** Whether all characters of one text stand in the other, in their order. */
function isWithin(short: string, long: string): boolean {
  return leftOver(short, long).length === long.length - short.length;
}

/** What remains of the longer text when the characters of the shorter one are taken out in their order. */
function leftOver(short: string, long: string): string {
  let at = 0;
  let rest = '';
  for (const character of long) {
    if (character === short.charAt(at)) at += 1;
    else rest += character;
  }
  return rest;
}
