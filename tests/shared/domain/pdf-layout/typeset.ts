import type { PageText, TextItem } from '../../../../shared/domain/pdf-layout/page.ts';

export type Sheet = {
  /** Characters in a line, lines on a page. */
  readonly columns: number;
  readonly lines: number;
  readonly size: number;
  /** Distance from line to line, in ems. */
  readonly pitch: number;
  readonly foot?: (page: number) => string;
  readonly head?: string;
};

export const left = 80;

/** One word at a place; the width is that of Chinese characters unless said otherwise. */
export function word(text: string, x: number, y: number, size = 16, width = text.length * size): TextItem {
  return { text, left: x, baseline: y, width, size, font: 'song', angle: 0 };
}

export function page(items: readonly TextItem[], number = 1): PageText {
  return { number, width: 595, height: 842, items, rules: [] };
}

/** Paragraphs of Chinese text set as an office sets them: two characters of indent, full lines, no mark at a line's head. */
export function typeset(paragraphs: readonly string[], sheet: Sheet): readonly PageText[] {
  const set = paragraphs.flatMap((text) => linesOf(text, sheet.columns));
  const pages: PageText[] = [];
  const width = left * 2 + sheet.columns * sheet.size;
  const height = 100 * 2 + sheet.lines * sheet.size * sheet.pitch;
  for (let i = 0; i < set.length; i += sheet.lines) {
    const number = pages.length + 1;
    const items = set.slice(i, i + sheet.lines).map(({ text, indent }, row) => {
      return word(text, left + indent * sheet.size, 100 + row * sheet.size * sheet.pitch, sheet.size);
    });
    const foot = sheet.foot ? [word(sheet.foot(number), width / 2, height - 40, 10)] : [];
    const head = sheet.head === undefined ? [] : [word(sheet.head, left, 40, 10)];
    pages.push({ number, width, height, items: [...head, ...items, ...foot], rules: [] });
  }
  return pages;
}

function linesOf(text: string, columns: number): readonly { text: string; indent: number }[] {
  const lines: { text: string; indent: number }[] = [];
  let rest = text;
  while (rest !== '') {
    const indent = lines.length === 0 ? 2 : 0;
    let length = Math.min(rest.length, columns - indent);
    // A mark may not begin a line: it takes the character before it along.
    if (/[，。；]/.test(rest.charAt(length))) length -= 1;
    lines.push({ text: rest.slice(0, length), indent });
    rest = rest.slice(length);
  }
  return lines;
}
