import type { PageText } from '../../../shared/domain/pdf-layout/page.ts';
import type { PagesText, TextLine } from '../../../shared/domain/pdf-layout/read-pages.ts';
import type { LineHint, Reading } from '../reading.ts';

export function pdfReading(
  { lines, notes, removed, turned }: PagesText,
  pages: readonly PageText[],
  failed: readonly number[],
  properties: Reading['properties'],
): Reading {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of lines) {
    starts.push(length);
    length += text.length + 1;
  }
  return {
    text: lines.map(({ text }) => text).join('\n'),
    encoding: 'utf-8',
    hints: lines.map(hintOf),
    comments: [],
    revisions: [],
    notes: notes.map(({ line, at, text }) => ({ kind: 'footnote', at: (starts[line] ?? 0) + at, text })),
    bookmarks: [],
    properties,
    warnings: [
      ...removed.map(({ page, text, reason }) =>
        warning('import/page-furniture', lines, page, `第 ${page} 页的${reason}已略去：${text}`),
      ),
      ...turned.map(({ page, characters }) =>
        warning(
          'import/turned-text',
          lines,
          page,
          `第 ${page} 页有 ${characters} 个字竖排或斜排（如水印、边注），没有读入。`,
        ),
      ),
      ...pages
        .filter(({ items }) => items.length === 0)
        .map(({ number }) =>
          warning('import/page-without-text', lines, number, `第 ${number} 页没有文字，可能是扫描的图像，没有读入。`),
        ),
      ...failed.map((page) => warning('import/damaged-page', lines, page, `第 ${page} 页已经损坏，没有读入。`)),
    ],
  };
}

function hintOf({ text, page, box, isTable, centred, boldUntil, size }: TextLine): LineHint {
  const [left, top, right, bottom] = box.map((value) => Math.round(value * 100) / 100) as [
    number,
    number,
    number,
    number,
  ];
  return {
    place: { kind: 'page', page, box: [left, top, right, bottom] },
    ...(isTable ? { isTable: true } : {}),
    ...(centred ? { centred: true } : {}),
    ...(size === null ? {} : { sizePt: Math.round(size * 2) / 2 }),
    ...(boldUntil === 0 ? {} : boldUntil >= text.length ? { bold: true } : { boldUntil }),
  };
}

/** A warning about a page stands at the first line that is from there or from after it. */
function warning(rule: string, lines: readonly TextLine[], page: number, message: string): Reading['warnings'][number] {
  const line = lines.findIndex((candidate) => candidate.page >= page);
  return { rule, line: line === -1 ? Math.max(1, lines.length) : line + 1, message };
}
