import { opensSection } from '../block.ts';
import type { DraftBlock } from '../draft.ts';
import type { Blocks } from './blocks.ts';
import { headingLabel } from './scheme.ts';
import { sectionRange, siblingBefore } from './section-range.ts';
import { tidied } from './tidy.ts';

export const deepest = 6;

/** One level deeper, under the sibling above it. */
export function demoteSection(blocks: Blocks, id: string): Blocks {
  const range = sectionRange(blocks, id);
  if (range === null || siblingBefore(blocks, range) === null) return blocks;
  return atDepth(blocks, id, range.block.depth + 1);
}

/** One level higher. What followed it under the old parent then stands under it, as in every outline. */
export function promoteSection(blocks: Blocks, id: string): Blocks {
  const range = sectionRange(blocks, id);
  return range === null ? blocks : atDepth(blocks, id, range.block.depth - 1);
}

/** A section with its subsections at another depth. Headings take the labels that are usual there, items keep theirs. */
export function atDepth(blocks: Blocks, id: string, depth: number): Blocks {
  const range = sectionRange(blocks, id);
  if (range === null || depth < 1 || depth > deepest || depth === range.block.depth) return blocks;
  const by = depth - range.block.depth;
  let list = blocks.toSpliced(range.start, range.end - range.start);
  for (let at = range.start; at < range.end; at++) {
    const block = blocks[at];
    // Each is labelled with those before it in place, so that a number taken by one is not taken again.
    if (block !== undefined) list = list.toSpliced(at, 0, shifted(list, at, block, by));
  }
  return tidied(list);
}

function shifted(list: Blocks, at: number, block: DraftBlock, by: number): DraftBlock {
  if (!opensSection(block)) return block;
  const depth = block.depth + by;
  const isRelabelled = block.kind === 'heading' && block.label !== null;
  return { ...block, depth, label: isRelabelled ? headingLabel(list, at, depth, block.zone) : block.label };
}
