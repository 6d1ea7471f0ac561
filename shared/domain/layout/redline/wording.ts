import { diffArrays } from 'diff';
import { readLabel } from '../../structure/labels.ts';
import { wordsOf } from '../../word-changes.ts';
import type { Change, Run } from '../laid-out.ts';

/** What the words of one document that are not in the other are marked with. */
export type Marks = { readonly before: Change; readonly after: Change; readonly same: Change | null };

type Stretch = { kind: 'same' | 'before' | 'after'; text: string };

/** More single steps than this between two paragraphs, and one has replaced the other. */
const mostSteps = 4000;

/**
 * The runs of two paragraphs as one, word by word. What both have is written once, where it has the same role in both; words that
 * stay alone between two changes belong to them, because nobody can read a sentence in crumbs.
 */
export function mergeRuns(before: readonly Run[], after: readonly Run[], marks: Marks): readonly Run[] {
  const [old, now] = [rolesOf(before), rolesOf(after)];
  const runs: Run[] = [];
  let [i, j] = [0, 0];
  for (const { kind, text } of stretches(textOf(before), textOf(after))) {
    if (kind === 'before') i = push(runs, text, old, i, marks.before);
    else if (kind === 'after') j = push(runs, text, now, j, marks.after);
    else [i, j] = pushSame(runs, text, { old, i, now, j }, marks);
  }
  return inOrder(joined(runs));
}

/** Runs of one document alone. */
export function markRuns(runs: readonly Run[], change: Change): readonly Run[] {
  return joined(runs.map(({ role, text }) => ({ role, text, change })));
}

/** Neighbours of the same role and change are one run; empty ones are none. */
export function joined(runs: readonly Run[]): readonly Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (run.text === '') continue;
    if (last !== undefined && last.role === run.role && isSameChange(last.change, run.change))
      result[result.length - 1] = { ...last, text: last.text + run.text };
    else result.push(run);
  }
  return result;
}

function isSameChange(one: Change | undefined, other: Change | undefined): boolean {
  return one?.kind === other?.kind && numberOf(one) === numberOf(other);
}

function numberOf(change: Change | undefined): number | null {
  return change !== undefined && 'move' in change ? change.move : null;
}

function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

type Roles = readonly { readonly role: Run['role']; readonly end: number }[];

function rolesOf(runs: readonly Run[]): Roles {
  let end = 0;
  return runs.map(({ role, text }) => {
    end += text.length;
    return { role, end };
  });
}

function roleAt(roles: Roles, at: number): { readonly role: Run['role']; readonly end: number } {
  return roles.find(({ end }) => at < end) ?? { role: 'text', end: Number.POSITIVE_INFINITY };
}

function push(runs: Run[], text: string, roles: Roles, from: number, change: Change): number {
  for (let done = 0; done < text.length; ) {
    const { role, end } = roleAt(roles, from + done);
    const piece = text.slice(done, Math.min(text.length, end - from));
    runs.push({ role, text: piece, change });
    done += piece.length;
  }
  return from + text.length;
}

type Places = { readonly old: Roles; readonly i: number; readonly now: Roles; readonly j: number };

function pushSame(runs: Run[], text: string, { old, i, now, j }: Places, marks: Marks): readonly [number, number] {
  for (let done = 0; done < text.length; ) {
    const [was, is] = [roleAt(old, i + done), roleAt(now, j + done)];
    const piece = text.slice(done, Math.min(text.length, was.end - i, is.end - j));
    if (was.role === is.role)
      runs.push({ role: is.role, text: piece, ...(marks.same === null ? {} : { change: marks.same }) });
    else
      runs.push(
        { role: was.role, text: piece, change: marks.before },
        { role: is.role, text: piece, change: marks.after },
      );
    done += piece.length;
  }
  return [i + text.length, j + text.length];
}

/** Within one change what was deleted stands first, as readers expect. */
function inOrder(runs: readonly Run[]): readonly Run[] {
  const result: Run[] = [];
  let added: Run[] = [];
  for (const run of runs) {
    if (run.change?.kind === 'inserted') added.push(run);
    else if (run.change?.kind === 'deleted') result.push(run);
    else {
      result.push(...added, run);
      added = [];
    }
  }
  return joined([...result, ...added]);
}

/** A label of another kind is another label, whatever numeral both have: `（一）` and `一、`. */
function stretches(before: string, after: string): readonly Stretch[] {
  const [was, is] = [readLabel(before), readLabel(after)];
  if (was === null || is === null || was.label.scheme === is.label.scheme) return wordStretches(before, after);
  return [
    { kind: 'before', text: before.slice(0, was.length) },
    { kind: 'after', text: after.slice(0, is.length) },
    ...wordStretches(before.slice(was.length), after.slice(is.length)),
  ];
}

function wordStretches(before: string, after: string): readonly Stretch[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const found = diffArrays(old, now, { maxEditLength: mostSteps });
  const replaced: readonly Stretch[] = [
    { kind: 'before', text: before },
    { kind: 'after', text: after },
  ];
  if (found === undefined) return replaced;
  const cut = found.map(
    ({ added, removed, value }): Stretch => ({
      kind: added ? 'after' : removed ? 'before' : 'same',
      text: value.join(''),
    }),
  );
  return withoutCrumbs(cut);
}

/** A short stretch in common between two changes that are longer goes into both. */
function withoutCrumbs(list: readonly Stretch[]): readonly Stretch[] {
  const result: Stretch[] = [];
  for (const [at, stretch] of list.entries()) {
    const next = changeFrom(list, at + 1);
    const before = changeBefore(result);
    const isCrumb = stretch.kind === 'same' && before > 0 && next > 0 && weight(stretch.text) <= crumb(before, next);
    if (isCrumb) result.push({ kind: 'before', text: stretch.text }, { kind: 'after', text: stretch.text });
    else result.push(stretch);
  }
  return result;
}

/** Marks bind nothing together, and one character hardly does. */
function weight(text: string): number {
  return text.replace(/[\p{P}\s]/gu, '').length;
}

/** How long a stretch may be and still be a crumb, by the length of the changes beside it. */
function crumb(before: number, after: number): number {
  const least = Math.min(before, after);
  return least >= 12 ? 3 : least >= 6 ? 2 : least >= 3 ? 1 : 0;
}

function changeFrom(list: readonly Stretch[], from: number): number {
  let [old, now] = [0, 0];
  for (let at = from; at < list.length && list[at]?.kind !== 'same'; at += 1) {
    const { kind, text } = list[at] ?? { kind: 'same', text: '' };
    if (kind === 'before') old += weight(text);
    else now += weight(text);
  }
  return Math.max(old, now);
}

function changeBefore(list: readonly Stretch[]): number {
  let [old, now] = [0, 0];
  for (let at = list.length - 1; at >= 0 && list[at]?.kind !== 'same'; at -= 1) {
    const { kind, text } = list[at] ?? { kind: 'same', text: '' };
    if (kind === 'before') old += weight(text);
    else now += weight(text);
  }
  return Math.max(old, now);
}
