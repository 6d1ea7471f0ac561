import { type Block, blockReading } from '../block.ts';
import type { Change } from '../document.ts';
import type { Structure } from './structure.ts';

/** The changes of each block that has some, in their order. */
export function changesByBlock(changes: readonly Change[]): ReadonlyMap<string, readonly Change[]> {
  const byBlock = new Map<string, Change[]>();
  for (const change of changes) {
    const known = byBlock.get(change.blockId);
    if (known === undefined) byBlock.set(change.blockId, [change]);
    else known.push(change);
  }
  return byBlock;
}

/** How many lines of the original end within what a change stands for. */
export function lineBreaks({ kind, before }: Change): number {
  return kind === 'wrap' ? 1 : before.split('\n').length - 1;
}

/**
 * The changes after some of a block's words became others. Those inside are one with it: its `before` is what stood in the
 * original, and where that is what reads there now, nothing was changed.
 */
export function changesAfterReplacing(
  changes: Structure['changes'],
  block: Block,
  range: { readonly start: number; readonly end: number },
  after: string,
): Structure['changes'] {
  const reading = blockReading(block);
  const own = changes.filter(({ blockId }) => blockId === block.id);
  let { start, end } = range;
  // What reaches into the range is taken whole.
  const inside = new Set<Change>();
  for (let last = -1; last < inside.size; ) {
    last = inside.size;
    for (const change of own) {
      const changeEnd = change.offset + change.after.length;
      if (change.offset >= end || changeEnd <= start) continue;
      inside.add(change);
      start = Math.min(start, change.offset);
      end = Math.max(end, changeEnd);
    }
  }
  const head = reading.slice(start, range.start);
  const tail = reading.slice(range.end, end);
  const now = head + after + tail;
  const before = original(reading, [...inside], start, end);
  const grown = after.length - (range.end - range.start);
  const moved = changes.flatMap((change) => {
    if (change.blockId !== block.id) return [change];
    if (inside.has(change)) return [];
    return change.offset >= end && end > start
      ? [{ ...change, offset: change.offset + grown }]
      : afterInsertion(change);
  });
  if (before === now) return moved;
  const made = { kind: 'correction' as const, blockId: block.id, offset: start, before, after: now };
  const last = moved.findLastIndex(({ blockId, offset }) => blockId === block.id && offset <= start);
  const first = moved.findIndex(({ blockId }) => blockId === block.id);
  return moved.toSpliced(last >= 0 ? last + 1 : first >= 0 ? first : moved.length, 0, made);

  function afterInsertion(change: Change): Change[] {
    const isBehind = end === start && (change.offset > start || (change.offset === start && change.after !== ''));
    return [isBehind ? { ...change, offset: change.offset + grown } : change];
  }
}

function original(reading: string, inside: readonly Change[], start: number, end: number): string {
  let text = '';
  let from = start;
  for (const { offset, before, after } of inside.toSorted((a, b) => a.offset - b.offset)) {
    text += reading.slice(from, offset) + before;
    from = offset + after.length;
  }
  return text + reading.slice(from, end);
}

/** The reading of a block with the words that the user mended as they stood. */
export function withoutCorrections(block: Block, changes: Structure['changes']): string {
  const reading = blockReading(block);
  const mended = changes.filter(({ blockId, kind }) => blockId === block.id && kind === 'correction');
  return original(reading, mended, 0, reading.length).replaceAll(/[\r\n]+/g, '');
}
