import { parseHTML } from 'linkedom';
import type { Reader, Reading } from '../reading.ts';
import { articleIn } from './article.ts';
import { elementsIn, isElement, isUnseen, type PageElement, tagOf } from './dom.ts';
import { framesOnly, withoutText } from './failures.ts';
import { type PageLine, pageLines } from './page-lines.ts';
import { pageSource } from './page-text.ts';

/** The article of a saved page, with its title and what stands between that and the text. Runs and fetches nothing. */
export const readWebPage: Reader = async (bytes, { name, onProgress }) => {
  const source = await pageSource(bytes, name);
  onProgress?.(1, 4);
  const { title, body } = parsed(source);
  onProgress?.(2, 4);
  const isWhole = isOfficePage(source);
  const article = isWhole ? body : articleIn(body, documentOf);
  onProgress?.(3, 4);
  const all = pageLines(body);
  const inside = isWhole || article === body ? all : linesOf(all, article);
  const around = article === body ? inside : [...headOf(all, inside, title), ...inside, ...attachmentsOf(all, inside)];
  const kept = (around.length > 0 ? around : all).filter(({ from }) => !isPageMargin(from));
  const lines = withTitle(kept, title, isWhole);
  if (lines.length === 0) throw /<frameset\b/i.test(source) ? framesOnly(name) : withoutText(name);
  onProgress?.(4, 4);
  return {
    text: lines.map(({ text }) => text).join('\n'),
    encoding: 'html',
    hints: lines.map(({ hint }, index) => ({ ...hint, place: { kind: 'paragraph', index } })),
    comments: [],
    revisions: [],
    notes: [],
    bookmarks: [],
    properties: title === '' ? [] : [{ name: 'title', value: title.slice(0, 500) }],
    warnings: leftOut(all, lines),
  };
};

/** Word and WPS save nothing but the document. */
function isOfficePage(source: string): boolean {
  return /class=["']?MsoNormal|<meta[^>]{0,80}(?:Microsoft Word|WPS Office|LibreOffice)|mso-list\s*:/i.test(
    source.slice(0, 500_000),
  );
}

function documentOf(html: string): object {
  return parseHTML(html).document;
}

/** The parser knows no implied parts: what is written outside the body, or without one, would be lost. */
function parsed(source: string): { title: string; body: PageElement } {
  const content = source.replace(/<!doctype[^>]*>|<\?xml[^>]*>|<\/?(?:html|head|body)(?=[\s>/])[^>]*>/gi, '');
  const document = documentOf(`<html><head></head><body>${content}</body></html>`) as { readonly body: PageElement };
  const { body } = document;
  let title = '';
  for (const element of elementsIn(body, (one) => isUnseen(one) && tagOf(one) !== 'title')) {
    if (tagOf(element) !== 'title') continue;
    title = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    break;
  }
  return { title, body };
}

function isWithin(element: PageElement, root: PageElement): boolean {
  for (let node: PageElement | null = element; node; ) {
    if (node === root) return true;
    const parent: PageElement['parentNode'] = node.parentNode;
    node = parent && isElement(parent) ? parent : null;
  }
  return false;
}

function linesOf(all: readonly PageLine[], article: PageElement): readonly PageLine[] {
  return all.filter(({ from }) => isWithin(from, article));
}

function bare(text: string): string {
  return text.replace(/[\s\u3000]/g, '');
}

/** A site adds its name to the title: 标题_某某网, 标题 - 某某网. */
function titleParts(title: string): readonly string[] {
  return title
    .split(/\s*[_|｜]\s*|\s+[-–—]+\s+/)
    .map(bare)
    .filter((part) => part.length >= 6);
}

function isTitle(line: PageLine, parts: readonly string[]): boolean {
  const text = bare(line.text);
  if (text.length < 6) return false;
  return (
    line.hint.outlineLevel === 1 ||
    parts.some(
      (part) =>
        part === text || (part.length >= 10 && text.length >= 10 && (part.includes(text) || text.includes(part))),
    )
  );
}

/** From the title on: the lines between it and the text are the site's, and are cut with a record when the text is parsed. */
function headOf(all: readonly PageLine[], inside: readonly PageLine[], title: string): readonly PageLine[] {
  const parts = titleParts(title);
  const first = inside[0] ? all.indexOf(inside[0]) : -1;
  if (first <= 0 || inside.slice(0, 12).some((line) => isTitle(line, parts))) return [];
  const start = all.findLastIndex((line, i) => i < first && isTitle(line, parts));
  if (start === -1 || first - start > 40) return [];
  // The table of 索引号 stands above the title on many sites.
  let from = start;
  while (from > 0 && start - from < 12 && isIndexLine(all[from - 1])) from -= 1;
  return all.slice(from, first);
}

/** The list of attachments stands below the text's own element on many sites. */
function attachmentsOf(all: readonly PageLine[], inside: readonly PageLine[]): readonly PageLine[] {
  const last = inside.at(-1);
  const from = last ? all.indexOf(last) + 1 : all.length;
  const near = all.slice(from, from + 4);
  const first = near.findIndex(({ text }) => /^附\s*[件表]/.test(text));
  return first === -1
    ? []
    : near.slice(first).filter(({ text }, i) => i === 0 || /^(?:附\s*[件表]|\d{1,2}[.、])/.test(text));
}

/** LibreOffice saves the heads and feet of the printed page with the text. */
function isPageMargin(element: PageElement): boolean {
  for (let node: PageElement | null = element; node; ) {
    if (tagOf(node) === 'div' && /^(?:header|footer)$/.test(node.getAttribute('title') ?? '')) return true;
    const parent: PageElement['parentNode'] = node.parentNode;
    node = parent && isElement(parent) ? parent : null;
  }
  return false;
}

function isIndexLine(line: PageLine | undefined): boolean {
  return (
    line !== undefined &&
    /索\s*引\s*号|发布日期|发文日期|成文日期|发布机构|发文字号|文\s*号|主题分类|名\s*称|有效性|公开方式/.test(line.text)
  );
}

/** A page whose title stands nowhere on it but in the window's bar. */
function withTitle(lines: readonly PageLine[], title: string, isWhole: boolean): readonly PageLine[] {
  const part = title.split(/\s*[_|｜]\s*|\s+[-–—]+\s+/)[0]?.trim() ?? '';
  const first = lines[0];
  if (isWhole || !first || bare(part).length < 8) return lines;
  // A title over two lines is not there as a line.
  const head = lines
    .slice(0, 40)
    .map(({ text }) => bare(text))
    .join('');
  if (head.includes(bare(part)) || !/[总计报]|要点|方案|意见|通知/.test(part)) return lines;
  return [{ text: part, hint: { outlineLevel: 1 }, from: first.from }, ...lines];
}

function leftOut(all: readonly PageLine[], kept: readonly PageLine[]): Reading['warnings'] {
  const used = new Set(kept);
  const rest = all.filter((line) => !used.has(line));
  if (rest.length === 0) return [];
  const sample = rest.slice(0, 5).map(({ text }) => `“${text.length > 20 ? `${text.slice(0, 20)}…` : text}”`);
  const message = `网页上正文以外的 ${rest.length} 行（导航、页脚、链接等）没有读入：${sample.join('、')}${rest.length > 5 ? ' 等' : ''}。`;
  return [{ rule: 'import/page-residue', line: 1, message }];
}
