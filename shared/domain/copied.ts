import type { QuoteRange } from './anchor-quote.ts';
import { type Block, blockReading, opensSection } from './block.ts';
import type { DraftBlock, Provenance } from './draft.ts';

/** A block of a document, or some words of one, on the way to a draft. */
export type CopiedPiece = {
  readonly block: DraftBlock;
  /** The block as it stands in the document, when all of it was copied. */
  readonly whole: Block | null;
};

/**
 * What was copied out of a document, as the blocks it makes in a draft: a whole block is what it was, some words are text. They
 * know where they came from.
 */
export function copiedPieces(
  documentId: string,
  blocks: readonly Block[],
  ranges: readonly QuoteRange[],
): readonly CopiedPiece[] {
  const byId = new Map(blocks.map((block) => [block.id, block]));
  return ranges.flatMap(({ blockId, start, end }): CopiedPiece[] => {
    const block = byId.get(blockId);
    if (block === undefined) return [];
    const provenance: Provenance = { origin: 'document', documentId, blockId, manner: 'copied' };
    const common = { id: block.id, zone: 'main', source: null, provenance } as const;
    const reading = blockReading(block);
    const label = reading.length - block.text.length;
    if (start <= label && end >= reading.length) return [{ block: { ...block, ...common }, whole: block }];
    // A number is computed in a draft, so it does not come along as text; unless it is all that was meant.
    const text = reading.slice(end > label ? Math.max(start, label) : start, end);
    return text === '' ? [] : [{ block: { ...common, kind: 'paragraph', text }, whole: null }];
  });
}

/** Whether a piece goes on in the paragraph of the piece before it. */
export function runsOn({ whole }: CopiedPiece): boolean {
  return whole !== null && opensSection(whole) && whole.continues;
}
