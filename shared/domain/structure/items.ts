import type { LabelScheme } from '../label.ts';
import { endsInSlot } from '../slots.ts';
import { isHanAt, trimEnd } from './characters.ts';
import { type LabelReading, readLabel } from './labels.ts';
import { quotations } from './quotes.ts';
import { unmarkedPoint } from './unmarked.ts';

/** Where a new point begins inside a paragraph. `label` is `null` where its whole marker was lost. */
export type InlineItem = { readonly at: number; readonly label: LabelReading | null };

const numeral = '[一二三四五六七八九十]';
const quick = new RegExp(
  `${numeral}[是要]|第${numeral}{1,3}[，,、：:]|[。！？；;：:】][ \\u3000]*[（(]?(?:${numeral}|[1-9①②⑴⑵⒈⒉㈠㈡]|[首其再最])`,
);
const candidates = new RegExp(
  `${numeral}{1,3}[是要]|第${numeral}{1,3}[，,、：:]|[（(](?:${numeral}{1,3}|[0-9]{1,2})[）)]|(?<![0-9.])[0-9]{1,2}[.．、](?![0-9])|(?<![0-9.])[0-9]{1,2}[）)]|[①-⑳⑴-⒛㈠-㈩]|(?:首先|其次|再次|再者|最后)[，,、：:]|(?<=[。！？；;][ \\u3000]*)是`,
  'g',
);
const titledSchemes: ReadonlySet<LabelScheme> = new Set(['arabic', 'chinese-bracketed', 'arabic-bracketed']);
const items: ReadonlySet<LabelScheme> = new Set(['is', 'must', 'ordinal', 'sequence']);

/** `title`: right after the run-in heading of the paragraph. */
type After = 'title' | 'stop' | 'semicolon' | 'comma' | 'colon';
/** `told`: after a heading that ends with a colon, which may as well begin a sentence. `titled`: a short run-in heading follows. */
type Candidate = {
  readonly at: number;
  readonly label: LabelReading;
  readonly after: After;
  readonly told: boolean;
  readonly titled: boolean;
};
type Series = { readonly scheme: LabelScheme; number: number };

/**
 * The points (一是… 二是… 第二，…) inside a paragraph that begins with `lead` and whose run-in heading ends at `titleEnd`.
 * A series that a colon announces inside a sentence (原因为：一是…) is part of that sentence, as is one in quotes.
 */
export function inlineItems(text: string, lead: LabelReading | null, titleEnd: number): readonly InlineItem[] {
  if (!quick.test(text)) return [];
  const found = findCandidates(text, lead, titleEnd);
  const accepted: InlineItem[] = [];
  let series: Series | null = lead ? { scheme: lead.label.scheme, number: lead.label.number } : null;
  // A series inside a sentence (原因为：一是…) that the points around it are no part of.
  let told: Series | null = null;
  found.forEach((candidate, index) => {
    const { scheme, number, missing } = candidate.label.label;
    if (missing) {
      if (series?.scheme !== 'is' || told?.scheme === 'is') return;
      series.number += 1;
      const label = { ...candidate.label.label, number: series.number };
      accepted.push({ at: candidate.at, label: { ...candidate.label, label } });
      return;
    }
    // 最后 counts as the fourth, however many there were.
    const isLast = scheme === 'sequence' && number === 4 && (series?.number ?? 0) < 4;
    const isNext: boolean = series?.scheme === scheme && (number === series.number + 1 || isLast);
    if (told?.scheme === scheme && number === told.number + 1 && !(isNext && endsSentence(candidate.after))) {
      told.number = number;
      return;
    }
    if (series?.scheme === scheme && number > 1) {
      if (!isNext && !(endsSentence(candidate.after) && items.has(scheme))) return;
      if (!items.has(scheme) && (candidate.after === 'comma' || candidate.after === 'colon')) return;
      if (number === series.number + 2 && scheme === 'is') {
        const lost = unmarkedPoint(text, accepted.at(-1)?.at ?? titleEnd, candidate.at);
        if (lost !== null) accepted.push({ at: lost, label: null });
      }
    } else if (!begins(candidate, found.slice(index + 1, index + 12))) {
      // The points after it belong to the sentence too.
      if (candidate.told || !endsSentence(candidate.after)) told = { scheme, number };
      return;
    }
    told = null;
    series = { scheme, number };
    accepted.push({ at: candidate.at, label: candidate.label });
  });
  return accepted;
}

/** Whether a series may begin here, given the candidates that follow. */
function begins({ label: { label }, after, told, titled }: Candidate, following: readonly Candidate[]): boolean {
  if (after === 'colon') return false;
  const [second, third] = withoutTold(following.filter((next) => next.label.label.scheme === label.scheme));
  // 一是…。是…。三是…: the numeral of the second was lost.
  const number =
    second?.label.label.missing && third?.label.label.number === label.number + 2
      ? label.number + 1
      : second?.label.label.number;
  const isFollowed = second !== undefined && number === label.number + 1 && second.after !== 'colon';
  // 1.…。2.…。 inside a paragraph is a list only right after its heading: elsewhere figures and references look like it.
  if (isGlyph(label) && after === 'stop' && label.number === 1 && isFollowed && endsSentence(second.after)) return true;
  if (after === 'stop' && titled && isFollowed && second.titled && endsSentence(second.after))
    return label.number === 1;
  if (!items.has(label.scheme))
    return after === 'title' && label.number === 1 && isFollowed && second.after !== 'comma';
  if (endsSentence(after)) {
    if (told && isFollowed && second.after === 'comma') return false;
    if (label.scheme === 'is') return label.number <= 4;
    return label.number === 1 && isFollowed;
  }
  // A comma may close the lead sentence (围绕目标，一是…。二是…。) when the points themselves are sentences.
  return label.number === 1 && isFollowed && endsSentence(second.after);
}

/** ⑴ is no reference as （1） may be. */
function isGlyph({ text }: LabelReading['label']): boolean {
  return /^[①-⒛㈠-㈩]/.test(text);
}

/** A series that a colon announces in between (具体要求是：一要…；二要…。) is no part of the one around it. */
function withoutTold(following: readonly Candidate[]): readonly Candidate[] {
  if (following[0]?.after !== 'colon') return following;
  const end = following.findIndex(({ after }) => endsSentence(after));
  return end < 0 ? following : following.slice(end);
}

function findCandidates(text: string, lead: LabelReading | null, titleEnd: number): readonly Candidate[] {
  const isQuoted = quotations(text);
  const found: Candidate[] = [];
  const from = lead?.length ?? 0;
  candidates.lastIndex = Math.max(from, 1);
  for (let match = candidates.exec(text); match !== null; match = candidates.exec(text)) {
    const at = match.index;
    const after = afterWhat(text, at, titleEnd, from);
    const bracket = /^[（(]/.test(match[0]);
    if (!after || isQuoted(at)) continue;
    const label = match[0] === '是' ? lostItem(text, at) : readLabel(text.slice(at, at + 60));
    // 其次 alone begins many a sentence; after 首先 it counts.
    if (!label || (label.weak && label.label.scheme !== 'sequence')) continue;
    if (!items.has(label.label.scheme)) {
      // A reference (见（一）、（二）) is followed by a mark, a heading by its words.
      if (after === 'comma' || (bracket && /[、，。；]/.test(text.charAt(at + match[0].length)))) continue;
    }
    const told = after === 'title' && /[：:]/.test(text.charAt(trimEnd(text, at) - 1));
    // 1、转变作风。…2、关爱职工。…: what a heading of its own follows is no figure.
    const titled =
      titledSchemes.has(label.label.scheme) &&
      /^[\u3400-\u9fff“”]{3,12}。/.test(text.slice(at + label.length, at + label.length + 13));
    found.push({ at, label, after, told, titled });
  }
  return found;
}

function endsSentence(after: After): boolean {
  return after === 'title' || after === 'stop';
}

function afterWhat(text: string, at: number, titleEnd: number, from: number): After | null {
  let before = trimEnd(text, at) - 1;
  if (before < from) return null;
  const mark = text.charAt(before);
  const isColon = mark === '：' || mark === ':';
  // `主要原因为：一是…` is a sentence, though it stands where a heading would.
  if (isColon && /[为是有即括下到]/.test(text.charAt(before - 1))) return 'colon';
  if (titleEnd > from && trimEnd(text, titleEnd) === before + 1) return 'title';
  if (/[”’）)]/.test(mark) && /[。！？]/.test(text.charAt(before - 1))) before -= 1;
  if (/[。！？!?]/.test(text.charAt(before))) return 'stop';
  // A draft may still have nothing but a slot where the sentences of a point belong.
  if (mark === '】') return endsInSlot(text.slice(from, before + 1)) ? 'stop' : null;
  if (/[；;]/.test(mark)) return 'semicolon';
  if (/[，,]/.test(mark)) return 'comma';
  return isColon ? 'colon' : null;
}

/** `…。是突破了一批先进技术`: the numeral of 三是 was lost. */
function lostItem(text: string, at: number): LabelReading | null {
  if (!isHanAt(text, at + 1) || /^(?:[一否]|非(?![遗公税煤法农机营物国学首]))/.test(text.slice(at + 1, at + 3)))
    return null;
  return { label: { text: '是', scheme: 'is', number: 1, missing: true }, length: 1, weak: false };
}
