import type { Dropped } from '../document.ts';
import { endsIn, trait, withoutBlanks } from './characters.ts';
import { contentsLines } from './contents.ts';
import { isTitleLike } from './framing-words.ts';
import { readIndexTable, type SiteFact } from './index-table.ts';
import type { Line } from './lines.ts';
import { pageNumbers } from './page-numbers.ts';
import {
  breadcrumb,
  countPublishingKeys,
  linkList,
  navigation,
  pageFoot,
  pageTool,
  postedLine,
  publishingLine,
  viewedLine,
} from './residue-words.ts';

export type CleanText = {
  readonly lines: readonly Line[];
  readonly dropped: readonly Dropped[];
  readonly facts: readonly SiteFact[];
};

/**
 * Cuts what a web page or a printer put round the text. Certain forms are cut anywhere, the others only above the first
 * and below the last line of real text; every cut is listed with its reason.
 */
export function cutResidue(all: readonly Line[], isContents?: (number: number) => boolean): CleanText {
  const reasons = new Map<number, string>(pageNumbers(all));
  for (const [index, reason] of contentsLines(all, isContents)) reasons.set(index, reason);
  const bare = all.map(({ text, traits }) =>
    text.length > 200 ? '' : (traits & trait.blank) === 0 ? text : withoutBlanks(text),
  );
  bare.forEach((line, index) => {
    const reason = line === '' ? null : certainReason(line);
    if (reason && !reasons.has(index)) reasons.set(index, reason);
    // The name of the account stands between the title and the day.
    const account = bare[index - 1] ?? '';
    if (index > 1 && account.length <= 12 && postedLine.test(line) && !isTitleLike(account)) {
      reasons.set(index - 1, '网页发布信息');
    }
  });
  const isBody = (index: number) => !reasons.has(index) && isSubstance(all[index]);
  let first = 0;
  while (first < all.length && !isBody(first)) first += 1;
  let last = all.length - 1;
  while (last >= first && !isBody(last)) last -= 1;
  // A text of short lines only has no inside: all of it may be title, so that only clear forms are cut.
  const headEnd = first === all.length ? Math.min(12, all.length) : first;
  const facts: SiteFact[] = [];
  for (const [from, to] of [
    [0, headEnd],
    [Math.max(last + 1, headEnd), all.length],
  ] as const) {
    const table = readIndexTable(all, from, to);
    for (const fact of table.facts) facts.push(fact);
    for (const index of table.lines) reasons.set(index, '网页信息表');
    for (let i = from; i < to; i += 1) {
      const reason = reasons.has(i) ? null : edgeReason(bare[i] ?? '', all[i]?.text ?? '');
      if (reason) reasons.set(i, reason);
    }
  }
  cutAboveNavigation(all, reasons, headEnd);
  addPublishingFacts(all, reasons, facts);
  if (first < all.length) cutFoot(all, bare, reasons, last + 1);
  return {
    lines: all.filter((_, index) => !reasons.has(index)),
    dropped: all.flatMap(({ number, text }, index) => {
      const reason = reasons.get(index);
      return reason === undefined ? [] : [{ line: number, text, reason }];
    }),
    facts,
  };
}

function isSubstance(line: Line | undefined): boolean {
  if (!line) return false;
  const { text, label } = line;
  if (text.length > 60 || (text.length > 25 && /[。；]$/.test(text))) return !/^[^。]{0,30}[|｜]/.test(text);
  return label !== null && !label.weak;
}

function certainReason(line: string): string | null {
  // Sentences are none of it.
  if (line.length > 40 && endsIn(line, '。；')) return null;
  if (postedLine.test(line) || viewedLine.test(line)) return '网页发布信息';
  if (breadcrumb.test(line) && line.length <= 120) return '网页导航';
  if (pageTool.test(line)) return '网页工具';
  if (!line.endsWith('。') && pageFoot.test(line)) return '网页页脚';
  if (/[:：丨]/.test(line) && !line.includes('。') && publishingLine.test(line) && countPublishingKeys(line) >= 2)
    return '网页发布信息';
  if (/^[|｜:\-—\s]*-{3,}[|｜:\-—\s]*$/.test(line)) return '表格线';
  return null;
}

/** `line` is without its blanks, `text` with them. */
function edgeReason(line: string, text: string): string | null {
  if (line === '') return null;
  if (publishingLine.test(line) && line.length <= 60) return '网页发布信息';
  if (linkList.test(line)) return '网页链接';
  if (line.split(/[|｜]/).every((cell) => cell === '' || navigation.test(cell))) return '网页导航';
  return isMenu(text) ? '网页导航' : null;
}

/** 首页 要闻动态 政务公开 互动交流: short words in a row, and most of them such as every site has. */
function isMenu(text: string): boolean {
  const words = text.length > 120 ? [] : text.split(/[\s\u3000]+/);
  if (words.length < 3 || !words.every((word) => /^[\u3400-\u9fff]{2,6}$/.test(word))) return false;
  return words.filter((word) => navigation.test(word)).length >= words.length / 2;
}

/** Nothing of an article stands above the line that says where in the site it is. */
function cutAboveNavigation(all: readonly Line[], reasons: Map<number, string>, headEnd: number): void {
  let last = headEnd - 1;
  while (last >= 0 && reasons.get(last) !== '网页导航') last -= 1;
  if (last < 0) return;
  const below = new Set(all.slice(last + 1, headEnd + 1).map(({ text }) => text));
  for (let i = 0; i < last; i += 1) {
    const text = all[i]?.text ?? '';
    if (reasons.has(i) || text.length > 60) continue;
    // What the window is called is the title once more.
    if (!isTitleLike(text) || below.has(text)) reasons.set(i, '网页导航');
  }
}

/** Below the text, everything after the first list of links or page foot is links, except attachments. */
function cutFoot(all: readonly Line[], bare: readonly string[], reasons: Map<number, string>, from: number): void {
  let inFoot = false;
  for (let i = from; i < all.length; i += 1) {
    const line = bare[i] ?? '';
    const reason = reasons.get(i);
    if (reason === '网页链接' || reason === '网页页脚') inFoot = true;
    else if (inFoot && reason === undefined && line !== '' && line.length <= 60 && !/^附[件表]/.test(line)) {
      reasons.set(i, '网页链接');
    }
  }
}

function addPublishingFacts(all: readonly Line[], reasons: ReadonlyMap<number, string>, facts: SiteFact[]): void {
  for (const [index, reason] of reasons) {
    const line = all[index];
    if (!line || (reason !== '网页发布信息' && !line.text.startsWith('原创'))) continue;
    const time = /(?:(?:时间|日期)\s*[:：]\s*|^|^原创.*\s)([0-9年月日\-./]{6,12})/.exec(line.text);
    if (time?.[1]) facts.push({ key: 'published', value: time[1], line: line.number, quote: time[0] });
  }
}
