import { chineseNumeral } from '../../../shared/domain/numeral.ts';
import { isElement, type PageElement, type PageNode, tagOf } from './dom.ts';

const label = /^\s*(?:[（(]?[0-9一二三四五六七八九十]{1,3}[)）.、．]|[①-⑳]|第[一二三四五六七八九十]+[章节条，])/;

/** The numbers of a list's items: counted once for all of them. */
export type ItemNumbers = ReadonlyMap<PageNode, number>;

/** What the browser writes before an item of a numbered list, '' for others. An item with a number of its own keeps that. */
export function listNumber(item: PageElement, text: string, known: Map<PageNode, ItemNumbers>): string {
  const list = item.parentNode;
  if (!list || !isElement(list) || tagOf(list) !== 'ol' || label.test(text)) return '';
  const style = `${list.getAttribute('style') ?? ''};${item.getAttribute('style') ?? ''}`;
  const kind =
    /list-style(?:-type)?\s*:\s*([\w-]+)/i.exec(style)?.[1]?.toLowerCase() ?? list.getAttribute('type') ?? '1';
  const numbers = known.get(list) ?? numbersIn(list);
  known.set(list, numbers);
  const number = numbers.get(item);
  if (number === undefined || kind === 'none') return '';
  if (/^(?:cjk-|simp-chinese|trad-chinese|japanese-)/.test(kind))
    return `${number > 0 ? chineseNumeral(number) : number}、`;
  const letter = number >= 1 && number <= 26 ? String.fromCharCode(96 + number) : String(number);
  if (kind === 'a' || kind === 'lower-alpha' || kind === 'lower-latin') return `${letter}.`;
  if (kind === 'A' || kind === 'upper-alpha' || kind === 'upper-latin') return `${letter.toUpperCase()}.`;
  return `${number}.`;
}

function numbersIn(list: PageElement): ItemNumbers {
  const numbers = new Map<PageNode, number>();
  let number = whole(list.getAttribute('start')) ?? 1;
  for (const child of list.childNodes) {
    if (!isElement(child) || tagOf(child) !== 'li') continue;
    number = whole(child.getAttribute('value')) ?? number;
    numbers.set(child, number);
    number += 1;
  }
  return numbers;
}

function whole(text: string | null): number | null {
  return text !== null && /^-?\d{1,6}$/.test(text.trim()) ? Number(text) : null;
}
