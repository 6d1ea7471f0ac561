import { type Block, blockReading, isRunIn, opensSection } from '../block.ts';
import { addressOf } from './address.ts';
import { changesAfterReplacing } from './changes.ts';
import type { CorrectionOf } from './correction.ts';
import type { Found, Structure } from './structure.ts';

const around = 16;

/** The correction that puts other words in the place of those from `start` to `end` of a block's reading. */
export function replaceAt(block: Block, start: number, end: number, after: string): CorrectionOf<'replace'> {
  const reading = blockReading(block);
  return {
    op: 'replace',
    at: addressOf(block),
    start,
    left: reading.slice(Math.max(0, start - around), start).toWellFormed(),
    before: reading.slice(start, end),
    after,
    right: reading.slice(end, end + around).toWellFormed(),
  };
}

/** The same for a whole new reading: only what is other in it is replaced. `null` when nothing is. */
export function replaceReading(block: Block, reading: string): CorrectionOf<'replace'> | null {
  const old = blockReading(block);
  if (old === reading) return null;
  const most = Math.min(old.length, reading.length);
  let start = 0;
  while (start < most && old[start] === reading[start]) start += 1;
  if (isWithinCharacter(old, start) || isWithinCharacter(reading, start)) start -= 1;
  let same = 0;
  while (same < most - start && old.at(-1 - same) === reading.at(-1 - same)) same += 1;
  if (isWithinCharacter(old, old.length - same) || isWithinCharacter(reading, reading.length - same)) same -= 1;
  return replaceAt(block, start, old.length - same, reading.slice(start, reading.length - same));
}

export function isWithinCharacter(text: string, offset: number): boolean {
  return /[\ud800-\udbff]/.test(text.charAt(offset - 1)) && /[\udc00-\udfff]/.test(text.charAt(offset));
}

/** The block keeps its id and kind. A label is another correction, and tables have no words of their own. */
export function replaced({ structure, at }: Found, operation: CorrectionOf<'replace'>): Structure | null {
  const own = structure.blocks[at];
  if (own === undefined || own.kind === 'table') return null;
  const { before, after } = operation;
  const reading = blockReading(own);
  const label = reading.length - own.text.length;
  const start = placeOf(reading, operation);
  if (start === null || start < label) return null;
  if (before === after) return structure;
  const end = start + before.length;
  if (isWithinCharacter(reading, start) || isWithinCharacter(reading, end)) return null;
  const text = own.text.slice(0, start - label) + after + own.text.slice(end - label);
  if (text.trim() === '' || !text.isWellFormed()) return null;
  const range = { start: start - label, end: end - label };
  const block = opensSection(own)
    ? { ...own, text, titleLength: titleAfter(own.titleLength, isRunIn(own), range, after.length) }
    : { ...own, text };
  return {
    ...structure,
    blocks: structure.blocks.with(at, block),
    changes: changesAfterReplacing(structure.changes, own, { start, end }, after),
  };
}

/** Where the words stand: at the offset, else where they stand once between their neighbours. */
function placeOf(reading: string, { start, left, before, right }: CorrectionOf<'replace'>): number | null {
  const whole = left + before + right;
  if (reading.startsWith(whole, start - left.length) && start >= left.length) return start;
  const at = reading.indexOf(whole);
  if (whole.length < 6 || at < 0 || reading.indexOf(whole, at + 1) >= 0) return null;
  return at + left.length;
}

type Range = { readonly start: number; readonly end: number };

/** What is put in right behind a heading belongs to it, unless body text follows there. */
function titleAfter(title: number, hasBody: boolean, { start, end }: Range, length: number): number {
  const isInTitle = end < title || (end === title && (start < title || !hasBody));
  if (isInTitle) return title + length - (end - start);
  return start >= title ? title : start + length;
}
