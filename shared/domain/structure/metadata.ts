import { type Block, runInBody, type SectionBlock, sectionTitle } from '../block.ts';
import type { Certainty, Genre, Metadata } from '../document.ts';
import { readDate } from './dates.ts';
import type { SiteFact } from './index-table.ts';
import { type Reading, readOrganisation } from './organisation.ts';
import { isTitleOfItsOwn } from './unlabelled.ts';
import { readYears } from './years.ts';

/** What the text says of itself. Nothing is made up: a value that no line supports is `null`. */
export function readMetadata(blocks: readonly Block[], facts: readonly SiteFact[], fileName: string | null): Metadata {
  const title = readTitle(blocks, facts);
  const statements = [...statementsOf(title, blocks), ...fromFileName(title, fileName)];
  const planYear = firstOf(statements, ({ text }) => readYears(text).plan);
  const opening = openingStatement(blocks, planYear?.value ?? null);
  return {
    title,
    organisation: readOrganisation(blocks, facts),
    genre: readGenre(title, statements),
    documentNumber: readNumber(blocks, facts),
    date: readDocumentDate(blocks, facts),
    summaryYear: firstOf([...statements, ...opening], ({ text }) => readYears(text).summary),
    planYear,
  };
}

function readTitle(blocks: readonly Block[], facts: readonly SiteFact[]): Reading<string> | null {
  const block = blocks.find(({ kind, zone }) => kind === 'title' && zone === 'main');
  if (block) return { value: block.text, line: block.source?.line ?? null, quote: block.text, certainty: 'certain' };
  const fact = facts.find(({ key }) => key === 'title');
  return fact ? { value: fact.value, line: fact.line, quote: fact.quote, certainty: 'likely' } : null;
}

/** The sentences that say what the document is, most reliable first. */
type Statement = {
  readonly text: string;
  readonly line: number | null;
  readonly quote?: string;
  readonly certainty: Certainty;
};

const announcement =
  /(?:现将|现就)[^。]{2,80}(?:如下|报告|汇报|总结)[^。]{0,10}|(?:总结|回顾)20\d\d年[^。]{0,12}(?:安排|部署|谋划)20\d\d年[^。，]{0,10}/;

function statementsOf(title: Reading<string> | null, blocks: readonly Block[]): readonly Statement[] {
  const statements: Statement[] = [];
  if (title) statements.push({ text: title.value, line: title.line, certainty: title.certainty });
  for (const [i, block] of blocks.entries()) {
    if (block.zone === 'annex') break;
    const line = block.source?.line ?? null;
    if (block.kind === 'subtitle') statements.push({ text: block.text, line, certainty: 'certain' });
    if (block.kind === 'title' && block.zone === 'cover')
      statements.push({ text: block.text, line, certainty: 'likely' });
    if (block.kind === 'heading' && block.depth <= 2) {
      statements.push({ text: sectionTitle(block), line, certainty: 'likely' });
      const year = yearBelow(block, blocks[i + 1]);
      if (year) statements.push({ ...year, text: `${year.quote}${sectionTitle(block)}`, certainty: 'guess' });
    } else if (block.kind === 'paragraph' && statements.length < 40) {
      const announced = announcement.exec(block.text.slice(0, 2000))?.[0];
      if (announced) statements.push({ text: announced, line, certainty: 'likely' });
      else if (isTitleOfItsOwn(block.text)) statements.push({ text: block.text, line, certainty: 'likely' });
    }
  }
  return statements;
}

const openingYear = /^(?:20\d\d|二[〇零○][〇零○一二三四五六七八九]{2})年/;

/** 下一步工作打算 / 2025年，将…: the year with which the text of a heading begins is the heading's. */
function yearBelow(heading: SectionBlock, next: Block | undefined): { line: number | null; quote: string } | null {
  if (!planWords.test(sectionTitle(heading)) || /20\d\d/.test(sectionTitle(heading))) return null;
  const isRun = runInBody(heading) !== '';
  const block = isRun ? heading : next?.kind === 'paragraph' || next?.kind === 'heading' ? next : null;
  const quote = openingYear.exec(isRun ? runInBody(heading) : (block?.text ?? ''))?.[0];
  return block && quote !== undefined ? { line: block.source?.line ?? null, quote } : null;
}

/** `2022年，区妇联…`: a report opens with the year it speaks of, unless that is the year it plans. */
function openingStatement(blocks: readonly Block[], plan: number | null): readonly Statement[] {
  const block = blocks.find(({ kind, zone }) => zone !== 'cover' && (kind === 'paragraph' || kind === 'heading'));
  const quote = block?.kind === 'paragraph' ? /^.{4,5}年(?:以来|度)?(?=[，,])/.exec(block.text)?.[0] : undefined;
  if (!block || quote === undefined || !openingYear.test(quote)) return [];
  const text = `${quote}总结`;
  if (readYears(text).summary === plan) return [];
  return [{ text, quote, line: block.source?.line ?? null, certainty: 'guess' }];
}

function fromFileName(title: Reading<string> | null, fileName: string | null): readonly Statement[] {
  return title || fileName === null ? [] : [{ text: fileName.replace(/\.[^.]*$/, ''), line: null, certainty: 'guess' }];
}

function firstOf<T>(statements: readonly Statement[], read: (statement: Statement) => T | null): Reading<T> | null {
  for (const statement of statements) {
    const value = read(statement);
    if (value !== null) {
      const { line, text, quote = text, certainty } = statement;
      return { value, line, quote, certainty };
    }
  }
  return null;
}

const summaryWords = /总结|回顾|小结|(?:完成|工作|进展|落实|开展|推进)情况/;
const planWords = /计划(?!完成)|工作规划|打算|思路|安排|要点|谋划|设想|展望|部署|工作重点|下一?步/;

function readGenre(title: Reading<string> | null, statements: readonly Statement[]): Reading<Genre> | null {
  const named = title ? genreOf(title.value) : null;
  if (title && named) return { ...title, value: named };
  const all = statements.map(({ text }) => text);
  const summary = statements.find(({ text }) => summaryWords.test(text));
  const plan = statements.find(({ text }) => planWords.test(text));
  const first = summary ?? plan;
  if (first) {
    const value: Genre = summary && plan ? 'summary-and-plan' : summary ? 'summary' : 'plan';
    return { value, line: first.line, quote: first.text, certainty: 'likely' };
  }
  const report = statements[all.findIndex((text) => /汇报|报告/.test(text))];
  return report ? { value: 'report', line: report.line, quote: report.text, certainty: 'guess' } : null;
}

function genreOf(title: string): Genre | null {
  if (/通知(?:[（(].*[）)])?$/.test(title)) return 'notice';
  const summary = summaryWords.test(title);
  const plan = planWords.test(title);
  if (summary && plan) return 'summary-and-plan';
  if (/总结|回顾|小结/.test(title)) return 'summary';
  if (plan && !/报告/.test(title)) return 'plan';
  if (/报告|汇报|述职|通报/.test(title)) return 'report';
  return plan ? 'plan' : summary ? 'summary' : null;
}

function readNumber(blocks: readonly Block[], facts: readonly SiteFact[]): Reading<string> | null {
  const block = blocks.find(({ kind }) => kind === 'documentNumber');
  const value = block?.text.replace(/(?<=\d\s*号)(?!文$).*$/, '');
  if (block && value) return { value, line: block.source?.line ?? null, quote: block.text, certainty: 'certain' };
  const fact = facts.find(({ key, value: number }) => key === 'documentNumber' && /\d/.test(number));
  return fact ? { value: fact.value, line: fact.line, quote: fact.quote, certainty: 'likely' } : null;
}

/** The date below the text counts most, then the one under the title, then the cover's, then the site's. */
function readDocumentDate(blocks: readonly Block[], facts: readonly SiteFact[]): Reading<string> | null {
  const dated = blocks.filter(({ kind, zone }) => kind === 'date' && zone !== 'annex');
  const main = dated.findLast(({ zone }) => zone === 'main');
  const cover = dated.findLast(({ zone }) => zone === 'cover');
  // （2023年1月） under the title is less than the day on which the notice sent it.
  const isMonth = main !== undefined && readDate(main.text)?.date.length === 7;
  const signed = isMonth && cover && (readDate(cover.text)?.date.length ?? 0) > 7 ? cover : (main ?? cover);
  const last = blocks.findLast(({ kind }) => kind === 'date');
  const block = signed ?? last ?? blocks.find(({ kind, text }) => kind === 'subtitle' && readDate(text) !== null);
  const found = block ? readDate(block.text) : null;
  if (block && found)
    return { value: found.date, line: block.source?.line ?? null, quote: block.text, certainty: 'certain' };
  for (const key of ['written', 'published'] as const) {
    const fact = facts.find((candidate) => candidate.key === key && readDate(candidate.value) !== null);
    const date = fact ? readDate(fact.value) : null;
    if (fact && date) return { value: date.date, line: fact.line, quote: fact.quote, certainty: 'likely' };
  }
  return null;
}
