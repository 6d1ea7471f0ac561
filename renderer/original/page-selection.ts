import { offsetIn, type PlacedPart, partAt } from '../../shared/domain/original-places.ts';
import type { Stretch } from '../ui/runs.ts';

/** How far from a printed line, in points, a place still means it. */
const reach = 8;
/** So many signs of the page around a place tell it from others. */
const telling = 12;

/**
 * What is selected on pages, as a stretch of the text that was read of them. Page numbers and running heads are none of it. A
 * page's element has its number in `data-page`; `scale` is how many pixels a point is there.
 */
export function selectedOnPages(
  root: Element | null,
  parts: readonly PlacedPart[],
  scale: number,
  selection: Selection | null,
): Stretch | null {
  if (root === null || selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(root)) return null;
  const texts = textsIn(root, range);
  const at = (text: Text, offset: number, side: 'behind' | 'before') => offsetAt(text, offset, side, parts, scale);
  const start = firstOf(texts, (text) => at(text, text === range.startContainer ? range.startOffset : 0, 'behind'));
  const end = firstOf(texts.toReversed(), (text) =>
    at(text, text === range.endContainer ? range.endOffset : text.data.length, 'before'),
  );
  return start === null || end === null || start === end
    ? null
    : { start: Math.min(start, end), end: Math.max(start, end) };
}

function textsIn(root: Element, range: Range): readonly Text[] {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const isOfPage = node.parentElement?.closest('.pdf-text') !== null;
    if (node instanceof Text && isOfPage && range.intersectsNode(node) && node.data.trim() !== '') texts.push(node);
  }
  return texts;
}

function firstOf(texts: readonly Text[], offset: (text: Text) => number | null): number | null {
  for (const text of texts) {
    const found = offset(text);
    if (found !== null) return found;
  }
  return null;
}

function offsetAt(
  text: Text,
  offset: number,
  side: 'behind' | 'before',
  parts: readonly PlacedPart[],
  scale: number,
): number | null {
  const page = text.parentElement?.closest<HTMLElement>('[data-page]');
  const [from, to] = side === 'behind' ? [offset, offset + 1] : [offset - 1, offset];
  if (page == null || from < 0 || to > text.data.length) return null;
  const range = document.createRange();
  range.setStart(text, from);
  range.setEnd(text, to);
  const sign = range.getBoundingClientRect();
  const origin = page.getBoundingClientRect();
  const x = ((side === 'behind' ? sign.left : sign.right) - origin.left) / scale;
  const y = (sign.top + sign.height / 2 - origin.top) / scale;
  const part = partAt(parts, Number(page.dataset['page']), x, y, reach);
  if (part === null) return null;
  const words =
    side === 'behind' ? text.data.slice(offset, offset + telling) : text.data.slice(0, offset).slice(-telling);
  return offsetIn(part, x, words, side);
}
