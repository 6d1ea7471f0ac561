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
  const made = { kind: 'correction' as const, blockId: block.id, offset: start, before, after: now };
  const moved = own.flatMap((change) => (inside.has(change) ? [] : [isBehind(change) ? shifted(change) : change]));
  const place = moved.findLastIndex(({ offset }) => offset <= start) + 1;
  return withOwn(changes, block.id, before === now ? moved : moved.toSpliced(place, 0, made));

  function isBehind({ offset, after: put }: Change): boolean {
    return end > start ? offset >= end : offset > start || (offset === start && put !== '');
  }
  function shifted(change: Change): Change {
    return { ...change, offset: change.offset + grown };
  }
}

/** Other changes of a block in the place of those it has. A long document has tens of thousands that stay. */
function withOwn(changes: Structure['changes'], id: string, own: readonly Change[]): Structure['changes'] {
  const first = changes.findIndex(({ blockId }) => blockId === id);
  if (first < 0) return own.length === 0 ? changes : [...changes, ...own];
  const last = changes.findLastIndex(({ blockId }) => blockId === id);
  const between = changes.slice(first, last + 1).filter(({ blockId }) => blockId !== id);
  return changes.toSpliced(first, last + 1 - first, ...own, ...between);
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
