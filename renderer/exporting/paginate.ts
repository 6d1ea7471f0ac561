/** The heights of something on paper: lines of a paragraph, rows of a table. None of them is ever cut in two. */
export type Measured = {
  readonly heights: readonly number[];
  readonly before: number;
  readonly newPage: boolean;
  readonly keepWithNext: boolean;
  /** Only its last line stays with what follows: the rows of a table may part. */
  readonly keepsLast?: boolean;
  /** So many of its first rows are a table's head, which comes again on each page; otherwise 0. */
  readonly head: number;
};

/** The lines `from` to `to` of an item on one page. */
export type Slice = { readonly item: number; readonly from: number; readonly to: number };

/** Sums of fractions drift; a twip that is too much is 13 times this. */
const tolerance = 0.005;

/**
 * Breaks a flow into pages, filling each one. Every line comes once; a page is empty only when there is nothing at all. Of the
 * first page `firstUsed` is taken already.
 */
export function paginate(items: readonly Measured[], height: number, firstUsed = 0): readonly (readonly Slice[])[] {
  const pages: Slice[][] = [[]];
  let used = firstUsed;
  const page = (): Slice[] => pages.at(-1) ?? [];
  const turn = (): void => {
    if (page().length === 0) return;
    pages.push([]);
    used = 0;
  };
  items.forEach((item, i) => {
    const head = item.heights.slice(0, item.head).reduce((sum, each) => sum + each, 0);
    if (item.newPage) turn();
    if (items[i - 1]?.keepWithNext !== true) {
      const together = keptTogether(items, i);
      if (together > 0 && used + together > height + tolerance && together <= height) turn();
    }
    item.heights.forEach((lineHeight, line) => {
      const space = line === 0 ? item.before : 0;
      // The head of a table does not stay behind alone.
      const own = line === 0 && item.head > 0 ? head + (item.heights[item.head] ?? 0) : lineHeight;
      const isKept = item.keepsLast === true && line === item.heights.length - 1;
      const needed = own + (isKept ? keptTogether(items, i + 1) : 0);
      if (used + space + needed > height + tolerance && !isHeadAlone(page(), item, line)) {
        turn();
        if (line >= item.head) used += head;
      }
      used += space + lineHeight;
      const last = page().at(-1);
      if (last?.item === i) page()[page().length - 1] = { ...last, to: line + 1 };
      else page().push({ item: i, from: line, to: line + 1 });
    });
  });
  return pages;
}

/** A page with nothing but a table's head: there a row goes that is too high for any page. */
function isHeadAlone(slices: readonly Slice[], { head }: Measured, line: number): boolean {
  return head > 0 && line === head && slices.length === 1 && slices[0]?.from === 0;
}

/** What must not be parted from here on: paragraphs that stay with the next one, and that one's first line. */
function keptTogether(items: readonly Measured[], from: number): number {
  let sum = 0;
  for (const item of items.slice(from)) {
    if (!item.keepWithNext) return sum === 0 ? 0 : sum + item.before + (item.heights[0] ?? 0);
    sum += item.before + item.heights.reduce((total, each) => total + each, 0);
  }
  return sum;
}
