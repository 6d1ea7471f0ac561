import type { ChangeKind } from '../document.ts';
import { isDigitAt, isHanAt, nextWith, trait, traitsAt, traitsOf } from './characters.ts';
import { foldWidth } from './fold-width.ts';
import { strayGaps } from './stray-gaps.ts';
import type { TextChange } from './text-change.ts';
import { typedMarks } from './typed-marks.ts';

/** A replacement at `at`; offsets count in the text before it. */
type Edit = { readonly kind: ChangeKind; readonly at: number; readonly before: string; readonly after: string };

const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};

/**
 * One paragraph as official typography writes it: full-width marks beside Chinese, no stray spaces between Chinese
 * characters, half-width digits and letters. Numbers, times, ratios, Latin names and addresses stay.
 *
 * Each decision looks only at what no decision changes (Chinese characters, digits, letters, where the brackets are),
 * never at marks it may itself replace. That is why a second run finds nothing to do.
 * `around` are the traits of a longer text that this one is a part of.
 */
export function normaliseText(text: string, around?: number): { text: string; changes: readonly TextChange[] } {
  const traits = around === undefined || (around & changeable) !== 0 ? traitsOf(text) : around;
  const isWhole = (traits & changeable) === 0;
  if (isWhole && ((traits & trait.point) === 0 || !hanAndPoint.test(text))) return { text, changes: [] };
  const folded = (traits & trait.foldable) === 0 ? { text, changes: [] } : foldWidth(text);
  const edits = markAndSpaceEdits(folded.text);
  if (edits.length === 0) return { text: folded.text, changes: folded.changes };
  let result = '';
  let done = 0;
  let next = 0;
  const changes: TextChange[] = [];
  for (const { kind, at, before, after } of edits) {
    // Folding keeps its offsets relative to the folded text; they move with what was removed before them.
    for (; (folded.changes[next]?.offset ?? Infinity) <= at; next += 1) pushMoved(result.length - done);
    result += folded.text.slice(done, at);
    let from = 0;
    // An invisible character between two blanks: the gap is removed in two parts, so that the list can be undone.
    for (
      let inside = folded.changes[next];
      inside && inside.offset < at + before.length;
      inside = folded.changes[next]
    ) {
      if (inside.offset - at > from)
        changes.push({ kind, offset: result.length, before: before.slice(from, inside.offset - at), after: '' });
      changes.push({ ...inside, offset: result.length });
      from = inside.offset - at;
      next += 1;
    }
    changes.push({ kind, offset: result.length, before: before.slice(from), after });
    result += after;
    done = at + before.length;
  }
  while (next < folded.changes.length) {
    pushMoved(result.length - done);
    next += 1;
  }
  return { text: result + folded.text.slice(done), changes };

  function pushMoved(by: number): void {
    const change = folded.changes[next];
    if (change) changes.push({ ...change, offset: change.offset + by });
  }
}

const closing = new Set('%％)）”’》〉」』】〕"');
const opening = new Set('(（“‘《〈「『【〔"');
type Bracket = { readonly at: number; readonly beside: boolean; readonly free: boolean };

const changeable = trait.halfMark | trait.space | trait.foldable;

/** Points stand in figures and names; one after a Chinese character may be a full stop. */
const hanAndPoint = /[\u3007\u3400-\u9fff\uf900-\ufaff\udc00-\udfff]\./;

function markAndSpaceEdits(text: string): readonly Edit[] {
  const edits: Edit[] = [];
  const gaps: [number, number][] = [];
  const openBrackets: Bracket[] = [];
  const isProtected = protection(text);
  if (!hasHan(text)) return edits;
  let lastHan = -1;
  let scanned = 0;
  for (
    let start = nextWith(text, trait.mark, 0), end = 0;
    start < text.length;
    start = nextWith(text, trait.mark, end)
  ) {
    end = start + 1;
    while ((traitsAt(text, end) & trait.mark) !== 0) end += 1;
    for (let i = start - 1; i >= scanned; i -= 1) {
      if (isHanAt(text, i)) {
        lastHan = i;
        break;
      }
    }
    scanned = end;
    const beside = (start > 0 && isHanAt(text, start - 1)) || isHanAt(text, end);
    let gap = -1;
    // The last mark of the run that is no blank: `（` before a blank counts as standing right before what follows.
    let before = text.charAt(start - 1);
    for (let i = start; i < end; i += 1) {
      const mark = text.charAt(i);
      if ((traitsAt(text, i) & trait.space) !== 0) {
        if (gap < 0) gap = i;
        continue;
      }
      if (gap >= 0) gaps.push([gap, i]);
      gap = -1;
      if (mark === '(' || mark === '（') {
        openBrackets.push({ at: i, beside, free: !isProtected(i) });
      } else if (mark === ')' || mark === '）') {
        closeBracket({ at: i, beside, free: !isProtected(i) });
      } else if (mark in fullWidth && !isProtected(i) && !(isDigitAt(text, i - 1) && isDigitAt(text, i + 1))) {
        const pausing = mark !== '?' && mark !== '!';
        if (beside || (pausing && (closing.has(before) || opening.has(nextMark(i + 1, end))))) widen(i);
      }
      before = mark;
    }
    if (gap >= 0) gaps.push([gap, end]);
  }
  for (const { at, after } of typedMarks(text, protection(text))) {
    edits.push({ kind: 'punctuation', at, before: text.charAt(at), after });
  }
  for (const bracket of openBrackets) if (bracket.beside && bracket.free) widen(bracket.at);
  edits.sort((a, b) => a.at - b.at);
  if (gaps.length === 0) return edits;
  const removed = strayGaps(text, gaps, new Set(edits.map((edit) => edit.at)));
  for (const [at, to] of removed) edits.push({ kind: 'space', at, before: text.slice(at, to), after: '' });
  return edits.sort((a, b) => a.at - b.at);

  function widen(at: number): void {
    const before = text.charAt(at);
    const after = fullWidth[before];
    if (after !== undefined) edits.push({ kind: 'punctuation', at, before, after });
  }

  // Brackets change in pairs, also where only one of the two stands beside a Chinese character: (R&D)经费.
  function closeBracket(close: Bracket): void {
    const open = openBrackets.pop();
    if (!open) {
      if (close.beside && close.free) widen(close.at);
      return;
    }
    const mixed = (text[open.at] === '（') !== (text[close.at] === '）');
    if (open.beside || close.beside || lastHan > open.at || mixed) {
      if (open.free && close.free) {
        widen(open.at);
        widen(close.at);
      }
    }
  }

  function nextMark(from: number, end: number): string {
    let i = from;
    while (i < end && (traitsAt(text, i) & trait.space) !== 0) i += 1;
    return text.charAt(i);
  }
}

function hasHan(text: string): boolean {
  return /[\u3007\u3400-\u9fff\uf900-\ufaff]|[\ud840-\ud88f][\udc00-\udfff]/.test(text);
}

const address =
  /(?:(?:https?|ftp):\/\/|www\.)[^\s\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’]+|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}/gi;

/** Whether an index lies in a web or mail address. Indexes must be asked for in rising order. */
function protection(text: string): (index: number) => boolean {
  let spans: readonly (readonly [number, number])[] | null = null;
  let next = 0;
  return (index) => {
    spans ??= addresses(text);
    while ((spans[next]?.[1] ?? Infinity) <= index) next += 1;
    return (spans[next]?.[0] ?? Infinity) <= index;
  };
}

function addresses(text: string): readonly (readonly [number, number])[] {
  if (!/:\/\/|www\.|@/i.test(text)) return [];
  return [...text.matchAll(address)].map((match) => {
    // A mark that ends an address belongs to the sentence.
    const length = match[0].replace(/[,;:!?().'"]+$/, '').length;
    return [match.index, match.index + length];
  });
}
