import { opensSection } from '../block.ts';
import type { Blocks } from './blocks.ts';
import { atDepth } from './depth.ts';
import { parentOf, type SectionRange, sectionRange, siblingAfter, siblingBefore } from './section-range.ts';
import { tidied } from './tidy.ts';

/** One place up or down among its siblings, with all under it; the first and the last go over to the neighbouring chapter. */
export function moveSection(blocks: Blocks, id: string, direction: 'up' | 'down'): Blocks {
  const range = sectionRange(blocks, id);
  if (range === null) return blocks;
  const parent = parentOf(blocks, range);
  if (direction === 'up') {
    const sibling = siblingBefore(blocks, range);
    if (sibling !== null) return swapped(blocks, sibling, range);
    return parent === null || siblingBefore(blocks, parent) === null ? blocks : moved(blocks, range, parent.start);
  }
  const sibling = siblingAfter(blocks, range);
  if (sibling !== null) return swapped(blocks, range, sibling);
  const uncle = parent && siblingAfter(blocks, parent);
  return uncle === null ? blocks : moved(blocks, range, firstChild(blocks, uncle));
}

/** Before or after another section, and as deep as that one: where a section is dropped. */
export function placeSection(blocks: Blocks, id: string, beside: string, side: 'before' | 'after'): Blocks {
  const range = sectionRange(blocks, id);
  const target = sectionRange(blocks, beside);
  if (range === null || target === null || target.block.zone !== range.block.zone) return blocks;
  if (target.start >= range.start && target.start < range.end) return blocks;
  const placed = moved(blocks, range, side === 'before' ? target.start : target.end);
  return atDepth(placed, id, target.block.depth);
}

/** Two neighbours change places. Which item begins a paragraph and which run on in it belongs to the places. */
function swapped(blocks: Blocks, first: SectionRange, second: SectionRange): Blocks {
  const upper = startingAs(first, blocks.slice(second.start, second.end));
  const lower = startingAs(second, blocks.slice(first.start, first.end));
  return tidied([...blocks.slice(0, first.start), ...upper, ...lower, ...blocks.slice(second.end)]);
}

function startingAs({ block: { kind, continues } }: SectionRange, part: Blocks): Blocks {
  const [head, ...rest] = part;
  if (head === undefined || !opensSection(head) || kind !== 'item' || head.kind !== 'item') return part;
  return head.continues === continues ? part : [{ ...head, continues }, ...rest];
}

/** `at` is a place in the list as it was, outside of the range. */
function moved(blocks: Blocks, { start, end }: SectionRange, at: number): Blocks {
  if (at === start || at === end) return blocks;
  const rest = blocks.toSpliced(start, end - start);
  return tidied(rest.toSpliced(at < start ? at : at - (end - start), 0, ...blocks.slice(start, end)));
}

/** Behind a heading and its own text, before its first subsection. */
function firstChild(blocks: Blocks, { start, end }: SectionRange): number {
  const child = blocks.findIndex((block, i) => i > start && i < end && opensSection(block));
  return child < 0 ? end : child;
}
