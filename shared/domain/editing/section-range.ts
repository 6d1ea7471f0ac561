import { type Block, opensSection, type SectionBlock } from '../block.ts';

/** Where a section stands in the list of blocks: its own block at `start`, all that belongs to it before `end`. */
export type SectionRange = { readonly start: number; readonly end: number; readonly block: SectionBlock };

/** The section that a block opens, with all that stands under it. `null` when the block opens none. */
export function sectionRange(blocks: readonly Block[], id: string): SectionRange | null {
  const start = blocks.findIndex((block) => block.id === id);
  const block = blocks[start];
  return block !== undefined && opensSection(block) ? { start, end: endOf(blocks, start, block), block } : null;
}

/** The section of the same depth just before, under the same parent. */
export function siblingBefore(blocks: readonly Block[], range: SectionRange): SectionRange | null {
  const start = indexAbove(blocks, range, (depth) => depth <= range.block.depth);
  const block = blocks[start];
  if (block === undefined || !opensSection(block) || block.depth < range.block.depth) return null;
  return { start, end: range.start, block };
}

export function siblingAfter(blocks: readonly Block[], range: SectionRange): SectionRange | null {
  const block = blocks[range.end];
  if (block === undefined || !opensSection(block) || block.zone !== range.block.zone) return null;
  return block.depth === range.block.depth ? { start: range.end, end: endOf(blocks, range.end, block), block } : null;
}

export function parentOf(blocks: readonly Block[], range: SectionRange): SectionRange | null {
  const start = indexAbove(blocks, range, (depth) => depth < range.block.depth);
  const block = blocks[start];
  return block !== undefined && opensSection(block) ? { start, end: endOf(blocks, start, block), block } : null;
}

/** The section in which a block stands; its own when it opens one. Signature, date and the like stand in none. */
export function sectionAt(blocks: readonly Block[], id: string): SectionBlock | null {
  for (let i = blocks.findIndex((block) => block.id === id); i >= 0; i--) {
    const block = blocks[i];
    if (block === undefined || closesText(block)) return null;
    if (opensSection(block)) return block;
  }
  return null;
}

function endOf(blocks: readonly Block[], start: number, { depth, zone }: SectionBlock): number {
  let end = start + 1;
  for (; end < blocks.length; end++) {
    const block = blocks[end];
    if (block === undefined || block.zone !== zone || closesText(block)) break;
    if (opensSection(block) && block.depth <= depth) break;
  }
  return end;
}

function indexAbove(
  blocks: readonly Block[],
  { start, block: { zone } }: SectionRange,
  fits: (depth: number) => boolean,
): number {
  for (let i = start - 1; i >= 0; i--) {
    const block = blocks[i];
    if (block === undefined || block.zone !== zone) return -1;
    if (opensSection(block) && fits(block.depth)) return i;
  }
  return -1;
}

/** Signature, date and the like stand in no section, though they may come after one. */
function closesText(block: Block): boolean {
  return block.kind !== 'paragraph' && block.kind !== 'table' && !opensSection(block);
}
