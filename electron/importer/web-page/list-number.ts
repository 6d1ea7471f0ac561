import { chineseNumeral } from '../../../shared/domain/numeral.ts';
import { isElement, type PageElement, tagOf } from './dom.ts';

const label = /^\s*(?:[（(]?[0-9一二三四五六七八九十]{1,3}[)）.、．]|[①-⑳]|第[一二三四五六七八九十]+[章节条，])/;

/** What the browser writes before an item of a numbered list, '' for others. An item with a number of its own keeps that. */
export function listNumber(item: PageElement, text: string): string {
  const list = item.parentNode;
  if (!list || !isElement(list) || tagOf(list) !== 'ol' || label.test(text)) return '';
  const style = `${list.getAttribute('style') ?? ''};${item.getAttribute('style') ?? ''}`;
  const kind =
    /list-style(?:-type)?\s*:\s*([\w-]+)/i.exec(style)?.[1]?.toLowerCase() ?? list.getAttribute('type') ?? '1';
  const number = numberOf(item, list);
  if (number === null || kind === 'none') return '';
  if (/^(?:cjk-|simp-chinese|trad-chinese|japanese-)/.test(kind))
    return `${number > 0 ? chineseNumeral(number) : number}、`;
  const letter = number >= 1 && number <= 26 ? String.fromCharCode(96 + number) : String(number);
  if (kind === 'a' || kind === 'lower-alpha' || kind === 'lower-latin') return `${letter}.`;
  if (kind === 'A' || kind === 'upper-alpha' || kind === 'upper-latin') return `${letter.toUpperCase()}.`;
  return `${number}.`;
}

function numberOf(item: PageElement, list: PageElement): number | null {
  const items = [...list.childNodes].filter((child) => isElement(child)).filter((child) => tagOf(child) === 'li');
  let number = whole(list.getAttribute('start')) ?? 1;
  for (const each of items) {
    number = whole(each.getAttribute('value')) ?? number;
    if (each === item) return number;
    number += 1;
  }
  return null;
}

function whole(text: string | null): number | null {
  return text !== null && /^-?\d{1,6}$/.test(text.trim()) ? Number(text) : null;
}
