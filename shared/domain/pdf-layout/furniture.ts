import type { Line, Row } from './page.ts';
import { joinRow } from './rows.ts';

export type FurnishedPage = { readonly number: number; readonly height: number; readonly rows: readonly Row[] };

export type Removed = { readonly page: number; readonly text: string; readonly reason: '页码' | '页眉页脚' };

/** Heads and feet stand in these outer parts of the page's height, at most so many rows deep. */
const outerPart = 0.18;
const deepest = 3;

const pageNumber =
  /^(?:[-—–－─―·•~]{0,3}\d{1,4}[-—–－─―·•~]{0,3}|第\d{1,4}页(?:[,，、/／]?[（(]?共\d{1,4}页[）)]?)?|共\d{1,4}页[,，]?第\d{1,4}页|\d{1,4}[/／]\d{1,4}|第?[一二三四五六七八九十]{1,3}页|[ivxlc]{1,6}|page\d{1,4}(?:of\d{1,4})?)$/i;

/** What the printer put on each page: page numbers, and words that stand again and again at the same height in one size. */
export function withoutFurniture(pages: readonly FurnishedPage[]): {
  readonly pages: readonly FurnishedPage[];
  readonly removed: readonly Removed[];
} {
  const found = cut(pages, repeatedKeys(pages));
  // What is all there is cannot be round the text: forms with one line a page.
  return found.pages.some(({ rows }) => rows.length > 0) ? found : cut(pages, new Set());
}

function cut(pages: readonly FurnishedPage[], repeated: ReadonlySet<string>): ReturnType<typeof withoutFurniture> {
  const step = usualStep(pages);
  const removed: Removed[] = [];
  const cleared = pages.map((page) => {
    const isFurniture = new Map(
      outerRows(page).map(({ row, line, key }) => {
        const isNumber = pageNumber.test(bare(line.text));
        return [row, isNumber ? repeated.has(key) || isLonePageNumber(page, row, line, step) : repeated.has(key)];
      }),
    );
    const heads = apart(page.rows, isFurniture, step);
    const feet = apart(page.rows.toReversed(), isFurniture, step).reverse();
    for (const row of [...heads, ...feet]) {
      const text = joinRow(row)?.text ?? '';
      removed.push({ page: page.number, text, reason: pageNumber.test(bare(text)) ? '页码' : '页眉页脚' });
    }
    return { ...page, rows: page.rows.slice(heads.length, page.rows.length - feet.length) };
  });
  return { pages: cleared, removed };
}

/** The outermost rows that are furniture, as far as they stand apart from the text: repeated words of it stay. */
function apart(rows: readonly Row[], isFurniture: ReadonlyMap<Row, boolean>, step: number): Row[] {
  let count = 0;
  while (count < rows.length && count < deepest && isFurniture.get(rows[count] ?? [])) count += 1;
  for (; count > 0; count -= 1) {
    const [outer, inner] = [rows[count - 1]?.[0], rows[count]?.[0]];
    if (!outer || !inner || pageNumber.test(bare(outer.text))) break;
    const distance = Math.abs(outer.baseline - inner.baseline);
    if (distance > step * 1.25 || Math.abs(outer.size - inner.size) > inner.size * 0.08) break;
  }
  return rows.slice(0, count);
}

/** The distance from row to row that is in the middle of all. */
function usualStep(pages: readonly FurnishedPage[]): number {
  const steps = pages.flatMap(({ rows }) =>
    rows.slice(1).map((row, i) => (row[0]?.baseline ?? 0) - (rows[i]?.[0]?.baseline ?? 0)),
  );
  return steps.toSorted((a, b) => a - b)[steps.length >> 1] ?? 0;
}

type Outer = { readonly row: Row; readonly line: Line; readonly key: string };

function outerRows(page: FurnishedPage): readonly Outer[] {
  const outer: Outer[] = [];
  page.rows.forEach((row, i) => {
    if (i >= deepest && i < page.rows.length - deepest) return;
    const line = joinRow(row);
    if (!line) return;
    const isHead = line.baseline < page.height * outerPart;
    if (!isHead && line.baseline < page.height * (1 - outerPart)) return;
    const shape = bare(line.text).replace(/\d+/g, '#');
    const height = Math.round((isHead ? line.baseline : page.height - line.baseline) / 6);
    // A title and the signature under the text are the same words in the same place too, but not of one size.
    outer.push({ row, line, key: `${isHead ? 'head' : 'foot'} ${height} ${Math.round(line.size)} ${shape}` });
  });
  return outer;
}

function bare(text: string): string {
  return text.replace(/\s/g, '').normalize('NFKC').replace(/—/g, '-');
}

/** Left and right pages may differ, and the first ones of a document have none: a third of the pages is enough. */
function repeatedKeys(pages: readonly FurnishedPage[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(outerRows(page).map((outer) => outer.key))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const enough = Math.max(2, Math.ceil(pages.length * 0.3));
  return new Set([...counts].filter(([, count]) => count >= enough).map(([key]) => key));
}

/** The last or first row of a page, apart from the text. */
function isLonePageNumber(page: FurnishedPage, row: Row, line: Line, step: number): boolean {
  if (!pageNumber.test(bare(line.text)) || page.rows.length < 2) return false;
  const isLast = row === page.rows.at(-1);
  // A letter that could be a Roman numeral is one only at the foot.
  if (!isLast && /^[a-z]+$/i.test(bare(line.text))) return false;
  const near = isLast ? page.rows.at(-2)?.[0] : page.rows[1]?.[0];
  if ((!isLast && row !== page.rows[0]) || !near) return false;
  const distance = Math.abs(near.baseline - line.baseline);
  // 02 on a line of its own may number a heading: as large as the text and no further from it than a line, it is none.
  const isBare = /^\d+$/.test(bare(line.text)) && line.size > near.size * 0.92;
  return distance > Math.max(1.4 * Math.max(near.size, line.size), isBare ? step * 1.1 : 0);
}
