import { type Block, blockReading, opensSection, type Part, type SectionBlock, type TextBlock } from '../block.ts';

/** The section that a block stands in or opens, looking at its own zone only. */
export function sectionBefore(blocks: readonly Block[], at: number): SectionBlock | null {
  const zone = blocks[at]?.zone;
  for (let i = at - 1; i >= 0; i -= 1) {
    const block = blocks[i];
    if (block === undefined || block.zone !== zone) return null;
    if (opensSection(block)) return block;
  }
  return null;
}

/** The section above a section: the nearest one before it that is less deep. */
export function parentOf(blocks: readonly Block[], at: number): SectionBlock | null {
  const own = blocks[at];
  if (own === undefined || !opensSection(own)) return null;
  for (let i = at - 1; i >= 0; i -= 1) {
    const block = blocks[i];
    if (block === undefined || block.zone !== own.zone) return null;
    if (opensSection(block) && block.depth < own.depth) return block;
  }
  return null;
}

/** The index after the last block of a section. */
function sectionEnd(blocks: readonly Block[], at: number): number {
  const own = blocks[at];
  if (own === undefined || !opensSection(own)) return at + 1;
  let end = at + 1;
  for (; end < blocks.length; end += 1) {
    const block = blocks[end];
    if (block === undefined || block.zone !== own.zone) break;
    if (opensSection(block) && block.depth <= own.depth) break;
  }
  return end;
}

/** A section with all that stands under it `by` levels deeper. */
export function atLevel(blocks: readonly Block[], at: number, by: number): Block[] {
  const end = sectionEnd(blocks, at);
  return blocks.map((block, i) =>
    i >= at && i < end && opensSection(block) ? { ...block, depth: Math.max(1, block.depth + by) } : block,
  );
}

/**
 * The section's part, and that of what stands under it as far as it had the same one: a section that announces a part of
 * its own keeps it.
 */
export function withPart(blocks: readonly Block[], at: number, part: Part | null): readonly Block[] {
  const own = blocks[at];
  if (own === undefined || !opensSection(own) || own.part === part) return blocks;
  const end = sectionEnd(blocks, at);
  const open: { readonly depth: number; readonly inherits: boolean }[] = [];
  return blocks.map((block, i) => {
    if (i < at || i >= end || !opensSection(block)) return block;
    while ((open.at(-1)?.depth ?? 0) >= block.depth) open.pop();
    const inherits = (open.at(-1)?.inherits ?? true) && block.part === own.part;
    open.push({ depth: block.depth, inherits });
    return inherits ? { ...block, part } : block;
  });
}

/** A block of plain text with all words of another; nothing of the label is lost. */
export function asText(block: Block, kind: TextBlock['kind']): TextBlock {
  return { id: block.id, kind, zone: block.zone, text: blockReading(block), source: block.source };
}

/**
 * The blocks after the heading at `at` stopped being one. What stood under it goes on under the section before; where that
 * is the section above it, one level up.
 */
export function orphansRaised(blocks: readonly Block[], at: number): readonly Block[] {
  const own = blocks[at];
  if (own === undefined || !opensSection(own)) return blocks;
  const before = sectionBefore(blocks, at);
  if (before !== null && before.depth >= own.depth) return blocks;
  const end = sectionEnd(blocks, at);
  return blocks.map((block, i) =>
    i > at && i < end && opensSection(block) ? { ...block, depth: block.depth - 1 } : block,
  );
}
