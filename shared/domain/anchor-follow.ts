import { type Anchor, anchorToRange } from './anchor.ts';
import { anchorResolver } from './anchor-place.ts';
import { type Block, blockReading } from './block.ts';

type Anchored = { readonly anchor: Anchor };

/**
 * Those whose words were put in order in the very block they stand in, so that they would be lost there, with the anchor that
 * keeps them. Where the edit is known nothing need be guessed: what stood before it stays, what stood behind it moves along.
 * What was cut out altogether is lost.
 */
export function followed<A extends Anchored>(list: readonly A[], before: readonly Block[], now: readonly Block[]): A[] {
  if (list.length === 0) return [];
  const old = new Map(before.map((block) => [block.id, block]));
  const edited = new Map(
    now.flatMap((block): [string, Block][] => {
      const was = old.get(block.id);
      return was === undefined || was === block || blockReading(was) === blockReading(block) ? [] : [[block.id, block]];
    }),
  );
  if (edited.size === 0) return [];
  const [placeBefore, placeNow] = [anchorResolver(before), anchorResolver(now)];
  return list.flatMap((each) => {
    const place = placeBefore(each.anchor);
    if (place.state === 'lost' || placeNow(each.anchor).state !== 'lost') return [];
    const [was, block] = [old.get(place.blockId), edited.get(place.blockId)];
    if (was === undefined || block === undefined) return [];
    const range = rangeAfter(blockReading(was), blockReading(block), place);
    return range === null ? [] : [{ ...each, anchor: anchorToRange(block, range.start, range.end) }];
  });
}

type Range = { readonly start: number; readonly end: number };

/** Where some words are after the one stretch between what the two readings have in common at both ends was replaced. */
function rangeAfter(before: string, now: string, { start, end }: Range): Range | null {
  const most = Math.min(before.length, now.length);
  let head = 0;
  while (head < most && before[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const [oldEnd, newEnd] = [before.length - tail, now.length - tail];
  const from = start <= head ? start : start >= oldEnd ? start + newEnd - oldEnd : head;
  const to = end <= head ? end : end >= oldEnd ? end + newEnd - oldEnd : newEnd;
  return to > from ? { start: from, end: to } : null;
}
