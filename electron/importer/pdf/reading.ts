import type { LineHint, PagePart } from '../../../shared/domain/line-hint.ts';
import type { PageText } from '../../../shared/domain/pdf-layout/page.ts';
import type { PagesText, TextLine } from '../../../shared/domain/pdf-layout/read-pages.ts';
import { textAlone } from '../plain-text.ts';
import type { Reading } from '../reading.ts';

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
    encoding: 'pdf',
    hints: lines.map(hintOf),
    comments: [],
    revisions: [],
    notes: notes.map(({ line, at, text }) => ({ kind: 'footnote', at: (starts[line] ?? 0) + at, text })),
    bookmarks: [],
    properties,
    warnings: [
      ...removedWarnings(removed, lines),
      ...pagesWarning(
        'import/turned-text',
        turned.map(({ page }) => page),
        lines,
        (on) => `${on}有竖排或斜排的字（如水印、边注），没有读入。`,
      ),
      ...pagesWarning(
        'import/page-without-text',
        pages.filter(({ items }) => items.length === 0).map(({ number }) => number),
        lines,
        (on) => `${on}没有文字，可能是扫描的图像，没有读入。`,
      ),
      ...pagesWarning('import/damaged-page', failed, lines, (on) => `${on}已经损坏，没有读入。`),
    ],
  };
}

/** Of a scan there is nothing to read but that it is one. */
export function scanReading(pages: number, properties: Reading['properties']): Reading {
  const message = `共 ${pages} 页，只有图像，是扫描件，没有可提取的文字：原件已保存，可以按标题和年度找到。需要检索、引用正文的，请先用文字识别（OCR）软件转成带文字的 PDF 或 Word 文档，再导入。`;
  return {
    ...textAlone(''),
    encoding: 'pdf',
    properties,
    scannedPages: pages,
    warnings: [{ rule: 'import/scan', line: 1, message }],
  };
}

/** What stands on many pages is said once. */
function removedWarnings(removed: PagesText['removed'], lines: readonly TextLine[]): Reading['warnings'] {
  const groups = new Map<string, PagesText['removed'][number][]>();
  for (const one of removed) {
    const key = one.reason + one.text.replace(/\d+/g, '#');
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const pages = group.map(({ page }) => page);
    const { reason, text } = group[0] ?? { reason: '页码', text: '' };
    return pagesWarning('import/page-furniture', pages, lines, (on) => `${on}的${reason}已略去：“${text}”。`);
  });
}

/** A warning about pages stands at the first line that is from there or from after it. */
function pagesWarning(
  rule: string,
  pages: readonly number[],
  lines: readonly TextLine[],
  message: (on: string) => string,
): Reading['warnings'] {
  const [first] = pages;
  if (first === undefined) return [];
  const line = lines.findIndex((candidate) => candidate.page >= first);
  return [
    { rule, line: line === -1 ? Math.max(1, lines.length) : line + 1, message: message(`第 ${ranges(pages)} 页`) },
  ];
}

/** 1、3—6 */
function ranges(pages: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last && page <= last[1] + 1) last[1] = page;
    else runs.push([page, page]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}—${to}`)).join('、');
}

function hintOf({ text, parts, isTable, centred, boldUntil, size }: TextLine): LineHint {
  const [first, ...more] = parts.map(placeOf);
  // A page can be scaled down until nothing is to be seen of its letters.
  const sizePt = size === null ? 0 : Math.round(size * 2) / 2;
  return {
    ...(first === undefined ? {} : { place: { kind: 'page', parts: [first, ...more] } }),
    ...(isTable ? { isTable: true } : {}),
    ...(centred ? { centred: true } : {}),
    ...(sizePt > 0 ? { sizePt } : {}),
    ...(boldUntil === 0 ? {} : boldUntil >= text.length ? { bold: true } : { boldUntil }),
  };
}

/** A tenth of a point is finer than anybody sees. */
function placeOf({ page, until, box: [left, top, right, bottom] }: TextLine['parts'][number]): PagePart {
  const rounded = (value: number): number => Math.round(value * 10) / 10;
  return { page, until, box: [rounded(left), rounded(top), rounded(right), rounded(bottom)] };
}
