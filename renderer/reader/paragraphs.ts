import { type Block, opensSection, type Zone } from '../../shared/domain/block.ts';

/** Blocks that read as one paragraph: `…。二是…` stands in the same one as `一是…`. */
export type Paragraph = { readonly id: string; readonly zone: Zone; readonly blocks: readonly Block[] };

export function paragraphsOf(blocks: readonly Block[]): readonly Paragraph[] {
  const paragraphs: { id: string; zone: Zone; blocks: Block[] }[] = [];
  for (const block of blocks) {
    const last = paragraphs.at(-1);
    const before = last?.blocks.at(-1);
    const joins = opensSection(block) && block.continues && before !== undefined && isRunning(before);
    if (last !== undefined && joins && last.zone === block.zone) last.blocks.push(block);
    else paragraphs.push({ id: block.id, zone: block.zone, blocks: [block] });
  }
  return paragraphs;
}

/** Whether text can go on after a block on the same line. */
function isRunning(block: Block): boolean {
  return opensSection(block) || block.kind === 'paragraph';
}
