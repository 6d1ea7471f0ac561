import { type Block, isRunIn, opensSection, runInBody } from '../block.ts';
import type { DraftBlock } from '../draft.ts';
import type { Blocks } from './blocks.ts';
import type { Passage } from './insert.ts';

/**
 * The words that a block of a draft takes over from the block it came from: a paragraph has the run-in text of a heading, a
 * heading takes a paragraph behind its own words. `null` where a table and words cannot take each other's place.
 */
export function takenWords(here: Block, source: Block): string | null {
  if ((here.kind === 'table') !== (source.kind === 'table')) return null;
  if (opensSection(here))
    return opensSection(source) ? source.text : here.text.slice(0, here.titleLength) + source.text;
  return opensSection(source) && isRunIn(source) ? runInBody(source) : source.text;
}

/** The passage that a block came from as it was, in the place of what the block says now. The same list when it says that. */
export function restored(blocks: Blocks, id: string, { documentId, block: source }: Passage): Blocks {
  const index = blocks.findIndex((block) => block.id === id);
  const here = blocks[index];
  const text = here === undefined ? null : takenWords(here, source);
  if (here === undefined || text === null || text === here.text) return blocks;
  // A heading's own words before those of a paragraph are not the passage as it was.
  const isWhole = !opensSection(here) || opensSection(source);
  const manner = isWhole ? 'copied' : 'rewritten';
  const common = { text, provenance: { origin: 'document', documentId, blockId: source.id, manner } } as const;
  return blocks.with(index, withWords(here, source, common));
}

function withWords(here: DraftBlock, source: Block, common: Pick<DraftBlock, 'text' | 'provenance'>): DraftBlock {
  if (here.kind === 'table')
    return source.kind === 'table' ? { ...here, ...common, rows: source.rows, spans: source.spans } : here;
  if (opensSection(here) && opensSection(source)) return { ...here, ...common, titleLength: source.titleLength };
  return { ...here, ...common };
}
