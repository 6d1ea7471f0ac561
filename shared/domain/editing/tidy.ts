import { type Block, opensSection } from '../block.ts';
import type { Blocks, DraftSection } from './blocks.ts';

/**
 * The blocks as they may stand after any edit: no section more than one deeper than the section before it, and no item that
 * runs on in a paragraph which is not there. The same list when all is well.
 */
export function tidied(blocks: Blocks): Blocks {
  let depth = 0;
  let before: Block | undefined;
  let isChanged = false;
  const next = blocks.map((block) => {
    if (block.zone !== before?.zone) depth = 0;
    const tidy = opensSection(block) ? inPlace(block, depth + 1, before) : block;
    if (opensSection(tidy)) depth = tidy.depth;
    before = tidy;
    isChanged ||= tidy !== block;
    return tidy;
  });
  return isChanged ? next : blocks;
}

function inPlace(block: DraftSection, deepest: number, before: Block | undefined): DraftSection {
  const depth = Math.min(block.depth, deepest);
  const continues = block.continues && before !== undefined && before.zone === block.zone && isText(before);
  return depth === block.depth && continues === block.continues ? block : { ...block, depth, continues };
}

function isText(block: Block): boolean {
  return block.kind === 'paragraph' || opensSection(block);
}
