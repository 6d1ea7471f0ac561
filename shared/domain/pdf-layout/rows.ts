import { cleanText, closeUp, emsOf, isWide } from './characters.ts';
import { raised } from './footnotes.ts';
import type { Line, Row, TextItem } from './page.ts';

/** Whether a font, by its name in the page's items, is bold. */
export type IsBold = (font: string) => boolean;

/** A gap this wide, in ems, may part columns or cells. */
const partingGap = 0.85;

/** Items put into rows by their height and into lines by their gaps. */
export function rowsOf(items: readonly TextItem[], page: number, isBold: IsBold): readonly Row[] {
  const rows: TextItem[][] = [];
  let row: TextItem[] = [];
  let box = { top: 0, bottom: 0 };
  for (const item of [...withoutDoubles(items)].sort((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const own = { top: item.baseline - item.size * 0.85, bottom: item.baseline + item.size * 0.15 };
    const overlap = Math.min(box.bottom, own.bottom) - Math.max(box.top, own.top);
    const height = Math.min(box.bottom - box.top, own.bottom - own.top);
    if (row.length > 0 && overlap >= height * 0.5) {
      row.push(item);
      if (own.bottom - own.top > box.bottom - box.top) box = own;
      continue;
    }
    row = [item];
    rows.push(row);
    box = own;
  }
  return rows.map((members) => linesOf(members, page, isBold)).filter((lines) => lines.length > 0);
}

/** Bold type made by printing the same words twice, hardly moved, is read once. */
function withoutDoubles(items: readonly TextItem[]): readonly TextItem[] {
  const seen = new Map<string, TextItem[]>();
  return items.filter((item) => {
    if (item.text.trim() === '') return false;
    const same = seen.get(item.text);
    const near = (other: TextItem) =>
      Math.abs(other.left - item.left) < item.size * 0.2 && Math.abs(other.baseline - item.baseline) < item.size * 0.2;
    // Only the latest: doubles follow each other, and a page full of one word must not cost its square.
    if (same?.slice(-8).some(near)) return false;
    if (same) same.push(item);
    else seen.set(item.text, [item]);
    return true;
  });
}

function linesOf(row: readonly TextItem[], page: number, isBold: IsBold): Row {
  const groups: TextItem[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const item of row.toSorted((a, b) => a.left - b.left)) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && item.left - right < Math.max(item.size, last.size) * partingGap) group.push(item);
    else groups.push([item]);
    right = Math.max(right, item.left + item.width);
  }
  return groups.map((group) => lineOf(group, page, isBold)).filter(({ text }) => text !== '');
}

function lineOf(items: readonly TextItem[], page: number, isBold: IsBold): Line {
  const main = items.reduce((a, b) => (b.size * emsOf(b.text) > a.size * emsOf(a.text) ? b : a));
  const line = {
    page,
    left: Math.min(...items.map(({ left }) => left)),
    right: Math.max(...items.map(({ left, width }) => left + width)),
    baseline: main.baseline,
    size: main.size,
    font: main.font,
  };
  let raw = '';
  let bold = 0;
  let before: TextItem | null = null;
  for (const item of items) {
    const isRaised = item.size <= main.size * 0.75 && item.baseline < main.baseline - main.size * 0.15;
    const text = isRaised ? raised(cleanText(item.text).trim()) : cleanText(item.text);
    const glued = before === null ? '' : gapBetween(before, item, raw, text);
    if (bold === raw.length && isBold(item.font)) bold = raw.length + glued.length + text.length;
    raw += glued + text;
    before = item;
  }
  const text = closeUp(raw.trim());
  const boldText = closeUp(raw.slice(0, bold).trim());
  return { ...line, text, boldUntil: Math.min(text.length, boldText.length) };
}

/** Latin words stand apart; what stands a little apart from Chinese was only set so. */
function gapBetween(before: TextItem, item: TextItem, text: string, next: string): string {
  const gap = (item.left - before.left - before.width) / Math.max(before.size, item.size);
  if (isWide(text.at(-1) ?? '') || isWide(next.charAt(0))) return gap > 0.45 ? ' ' : '';
  return gap > 0.15 ? ' ' : '';
}

/** The lines of a row as one: what stands far apart is set apart by a space. */
export function joinRow(row: Row): Line | null {
  const [first, ...rest] = row;
  if (!first) return null;
  // Single characters far apart are one word, spread over the line.
  const isSpread = row.length >= 3 && row.every(({ text }) => text.length === 1 && isWide(text));
  let text = first.text;
  let boldUntil = first.boldUntil;
  let before = first;
  for (const next of rest) {
    const glue = isSpread ? '' : isTypedBlank(before, next) ? '\u3000' : ' ';
    before = next;
    if (boldUntil === text.length && next.boldUntil > 0) boldUntil += glue.length + next.boldUntil;
    text += glue + next.text;
  }
  // A line that was drawn out to the edge is in pieces of a character or two.
  const isDrawnOut = row.length >= 5 && row.filter((piece) => piece.text.length <= 2).length >= row.length * 0.7;
  return {
    ...first,
    text: isDrawnOut ? closeUp(text) : text,
    boldUntil: isDrawnOut ? closeUp(text.slice(0, boldUntil)).length : boldUntil,
    right: Math.max(...row.map(({ right }) => right)),
    size: Math.max(...row.map(({ size }) => size)),
  };
}

/** A blank of a character's width between Chinese words: it parts a heading from its text. */
function isTypedBlank(before: Line, next: Line): boolean {
  const gap = (next.left - before.right) / Math.max(before.size, next.size);
  return gap < 1.3 && /[\u3400-\u9fff]$/.test(before.text) && /^[\u3400-\u9fff]/.test(next.text);
}
