import type { Block, Part } from '../block.ts';
import type { RollingProposal } from '../draft.ts';
import type { YearMention } from './mentions.ts';

/**
 * Which years move on. A document on 2021 with the plan for 2022 speaks of the two in headings and set phrases, and those
 * move. Everything else may be an event that happened once, a target of a long plan, a name: the further a year is from the two
 * and the less the words around it are set, the less is proposed. A missed year is seen by the check for leftover years; a
 * year moved wrongly turns a fact into a false one, so in doubt nothing is proposed.
 */
export type Standing = {
  readonly kind: Block['kind'];
  readonly part: Part | null;
  /** In a heading proper, not in the body and not in a sentence that the import took for a heading. */
  readonly inHeading: boolean;
  readonly inHeaderRow: boolean;
  /** At the very beginning of a paragraph or of the body that follows a run-in heading. */
  readonly opensParagraph: boolean;
  /** The text of the block on both sides. */
  readonly before: string;
  readonly after: string;
};

export type Verdict = { readonly confidence: RollingProposal['confidence']; readonly delta: number } | null;

export function verdictOn(mention: YearMention, at: Standing, fromYear: number, toYear: number): Verdict {
  const delta = toYear - fromYear;
  if (mention.last !== mention.first) return verdictOnSpan(mention, at, fromYear, toYear);
  // 0 is the plan's own year, -1 the year summed up.
  const distance = mention.first - fromYear;
  if (distance < -2 || distance > 1) return null;
  const isOwn = distance === 0 || distance === -1;
  const confidence = isOwn ? onOwnYear(mention, at, distance === 0) : onNeighbour(mention, at, distance);
  return confidence === null ? null : { confidence, delta };
}

type Confidence = RollingProposal['confidence'] | null;

const planParts = new Set<Part | null>(['guidance', 'targets', 'tasks', 'safeguards']);
/** 3月15日: a day is an event. */
const day = /^\d{1,2}月\d{1,2}[日号]/u;
const honour = /获评|荣获|获得|获批|获奖|评为|入选|授予|表彰|命名/u;
const honourAfter = /^[^，。；,;]{0,24}(?:优秀|先进|示范|荣誉|称号|奖)/u;
const sinceThen = /(?:自|从|始于|早在)$/u;
const founding = /^(?:\d{1,2}月)?(?:以来|起|成立|获|荣|创建|挂牌|建成|入选|被|出台|颁布|印发)/u;
const setPhrase =
  /^(?:全[区市县局省]|我[区市县局])?(?:\p{sc=Han}{0,6}?工作(?:总结|计划|思路|要点|安排|打算|总体|情况|完成|落实|进展|开展|报告|回顾|谋划|目标|任务|及|和|与|以及)|(?:主要|重要|重点|预期|总体|年度|目标)*(?:目标|任务|思路|打算|安排))/u;
const wholeYear = /^(?:全年|上半年|下半年|[第一二三四]{1,2}季度|年?[底末初])/u;
const event = /^\p{sc=Han}{2,12}(?:峰会|大会|论坛|年会|博览会|大赛|活动周|活动日|会议)/u;

function onOwnYear(mention: YearMention, at: Standing, isPlanYear: boolean): Confidence {
  if (at.kind === 'title' || at.kind === 'subtitle') return 'sure';
  if (at.kind === 'date') return 'check';
  if (mention.inBookTitle) return 'check';
  if (day.test(at.after)) return null;
  const isSet = mention.hasUnit && setPhrase.test(at.after);
  if (at.inHeading) return isFact(at) || (!isSet && isEvent(at, isPlanYear)) ? 'check' : headingYear(mention, at);
  if (at.inHeaderRow) return 'sure';
  if (!mention.hasUnit) return wholeYear.test(at.after) || event.test(at.after) ? 'check' : null;
  if (isFact(at)) return at.opensParagraph && /^以来[，,]/u.test(at.after) ? 'sure' : 'check';
  if (isSet) return 'sure';
  return opensWithYear(at, isPlanYear) ? 'sure' : 'check';
}

/** The year before the two, where a figure is compared with it or comes out a year late; the year after, where it is prepared. */
function onNeighbour(mention: YearMention, at: Standing, distance: number): Confidence {
  if (mention.inBookTitle || !mention.hasUnit || at.kind === 'date' || day.test(at.after)) return null;
  if (at.kind === 'title' || at.kind === 'subtitle' || at.inHeading) return isFact(at) ? null : 'check';
  if (distance < 0) {
    if (honour.test(sentenceBefore(at)) || honourAfter.test(at.after) || isFact(at)) return null;
    return mention.isAnnual || /(?:同比|比|较|与)$/u.test(at.before) ? 'check' : null;
  }
  if (mention.isAnnual) return 'check';
  const isTargetYear = mention.first % 5 === 0;
  return !isTargetYear && planParts.has(at.part) && setPhrase.test(at.after) ? 'check' : null;
}

function verdictOnSpan(mention: YearMention, at: Standing, fromYear: number, toYear: number): Verdict {
  const { first, last } = mention;
  const delta = toYear - fromYear;
  if (last === first + 1) {
    const isOwn = last === fromYear;
    const isNear = isOwn || last === fromYear + 1 || (last === fromYear - 1 && !honour.test(sentenceBefore(at)));
    if (!isNear || (mention.inBookTitle && !isOwn) || honourAfter.test(at.after)) return null;
    const isNamed = at.kind === 'title' || at.kind === 'subtitle' || at.inHeading || at.inHeaderRow;
    return { confidence: isOwn && isNamed && !mention.inBookTitle ? 'sure' : 'check', delta };
  }
  // A five-year period moves by periods, and only when the new plan lies behind it. Other spans belong to named programmes.
  const isPeriod = first % 5 === 1 && last === first + 4;
  if (!isPeriod || mention.inBookTitle || fromYear > last || toYear <= last) return null;
  return { confidence: 'check', delta: 5 * Math.ceil((toYear - last) / 5) };
}

function sentenceBefore(at: Standing): string {
  return at.before.slice(Math.max(...['。', '；', ';'].map((mark) => at.before.lastIndexOf(mark))) + 1);
}

function isFact(at: Standing): boolean {
  return sinceThen.test(at.before) || founding.test(at.after);
}

/** 一是举办2021年科技活动周: an event that was, unless the plan names it. */
function isEvent(at: Standing, isPlanYear: boolean): boolean {
  return at.kind === 'item' && !(isPlanYear && planParts.has(at.part));
}

/** Without 年 a number of a heading is a year only where no unit follows: 2021工作回顾, but 2021人. */
function headingYear(mention: YearMention, at: Standing): Confidence {
  if (mention.hasUnit) return 'sure';
  return /^(?:$|[\s）)，,：:。]|\p{sc=Han}{2})/u.test(at.after) &&
    !/^[余多个家项人名件次亿万千百元亩吨户所场]/u.test(at.after)
    ? 'check'
    : null;
}

function opensWithYear(at: Standing, isPlanYear: boolean): boolean {
  if (!/^(?:全年)?[，,]/u.test(at.after)) return false;
  const fits = at.part === null || at.part === 'overview' || planParts.has(at.part) === isPlanYear;
  return at.opensParagraph ? fits : isPlanYear && planParts.has(at.part) && /[。；;！]$/u.test(at.before);
}
