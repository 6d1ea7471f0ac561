/**
 * Where LibreOffice breaks a line. In Chinese it goes back over marks that must not begin or end a line. Where a Latin letter or
 * a digit is on either side it asks the Unicode rules of its time instead (UAX 14, version 5.0), also for the Chinese before.
 */

/** Of characters in Chinese. */
export function mayBreakInChinese(before: string, after: string): boolean {
  return !neverFirst.test(after) && !neverLast.test(before);
}

const neverFirst = /[!%),.:;?\]}¢°·ˇ\u2015’”‰′″›℃∶、。〃〉》」』】〕〗〞！＂％＇），．：；？］｀｜｝～￠]/u;
const neverLast = /[$([{£¥‘“〈《「『【〔〖（．［｛￡￥]/u;

/** Of characters by the Unicode rules. */
export function mayBreakByUnicode(before: string, after: string): boolean {
  const [left, right] = [classOf(before), classOf(after)];
  if (right === 'space' || right === 'close' || right === 'solidus') return false;
  if (left === 'space') return true;
  if (left === 'open' || left === 'quote' || right === 'quote') return false;
  if (right === 'nonstarter' || right === 'hyphen') return false;
  if (left === 'dash' && right === 'dash') return false;
  const isWord = right === 'letter' || right === 'digit';
  switch (left) {
    case 'letter':
    case 'digit':
      return !(isWord || right === 'open' || right === 'postfix' || right === 'prefix' || right === 'dots');
    case 'close':
      return !(isWord && !isFullStop(before)) && right !== 'postfix';
    case 'solidus':
    case 'prefix':
    case 'postfix':
      return !isWord;
    case 'dots':
      return right !== 'dots';
    case 'chinese':
      return right !== 'postfix' && right !== 'dots';
    default:
      return true;
  }
}

const isFullStop = (character: string): boolean => /[，。、]/u.test(character);

type Class = (typeof classes)[number][0] | 'chinese';

/** The first that fits counts. */
const classes = [
  ['space', /\s/u],
  ['quote', /["']/u],
  ['open', /[([{‘“〈《「『【〔〖（．［｛]/u],
  ['close', /[)\]}’”〉》」』】〕〗），。、！？!?.,:;］｝]/u],
  ['nonstarter', /[：；·々〃～]/u],
  ['solidus', /\//u],
  ['hyphen', /[-\u2010\u2013]/u],
  ['dash', /—/u],
  ['dots', /…/u],
  ['postfix', /[%‰°℃′″¢％]/u],
  ['prefix', /[$£¥￥±№+\\]/u],
  ['digit', /\d/u],
  ['letter', /[\u0021-\u024f]/u],
] as const;

const known = new Map<string, Class>();

function classOf(character: string): Class {
  const before = known.get(character);
  if (before !== undefined) return before;
  const found = classes.find(([, of]) => of.test(character))?.[0] ?? 'chinese';
  known.set(character, found);
  return found;
}
