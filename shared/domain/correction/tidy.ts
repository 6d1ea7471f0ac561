import { type Block, opensSection } from '../block.ts';

/**
 * The blocks with what must hold of every document: no section more than one deeper than the one it stands in, nor than the first of its zone, and only
 * a section goes on with the paragraph before it. Blocks that are right stay the same objects.
 */
export function tidied(blocks: readonly Block[]): Block[] {
  const open: { readonly was: number; readonly depth: number }[] = [];
  let before: Block | undefined;
  return blocks.map((block) => {
    const above = before;
    before = block;
    if (above !== undefined && above.zone !== block.zone) open.length = 0;
    if (!opensSection(block)) return block;
    while ((open.at(-1)?.was ?? 0) >= block.depth) open.pop();
    const depth = (open.at(-1)?.depth ?? 0) + 1;
    open.push({ was: block.depth, depth });
    const continues = block.continues && isRunningText(above) && above?.zone === block.zone;
    return depth === block.depth && continues === block.continues ? block : { ...block, depth, continues };
  });
}

function isRunningText(block: Block | undefined): boolean {
  return block !== undefined && (block.kind === 'paragraph' || opensSection(block));
}
