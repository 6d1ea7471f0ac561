import { type Block, isRunIn, opensSection, runInBody } from '../block.ts';
import type { DraftBlock, Provenance } from '../draft.ts';
import { slotRanges } from '../slots.ts';
import { tableContent } from '../table-text.ts';
import type { Blocks, DraftSection } from './blocks.ts';
import { itemLabel } from './scheme.ts';
import { sectionAt } from './section-range.ts';
import { tidied } from './tidy.ts';

/** A paragraph of a document in the library, to be used in a draft. */
export type Passage = { readonly documentId: string; readonly block: Block };

/**
 * A whole passage behind a block, or in the place of what only waits for it: a paragraph, or the run-in text of a heading. It
 * keeps where it came from. An item stays an item; of a heading only the body comes.
 */
export function insertPassage(blocks: Blocks, at: string, passage: Passage, newId: string): Blocks {
  const index = blocks.findIndex((block) => block.id === at);
  const here = blocks[index];
  if (here === undefined) return blocks;
  if (opensSection(here) && passage.block.kind !== 'table' && isWaitingForBody(here)) {
    return blocks.with(index, withBody(here, passage));
  }
  const isWaiting = here.kind === 'paragraph' && isOnlySlots(here.text);
  const inserted = taken(blocks, index, passage, isWaiting ? here.id : newId);
  return tidied(blocks.toSpliced(isWaiting ? index : index + 1, isWaiting ? 1 : 0, inserted));
}

/** Whether a text is empty or has nothing but slots: nothing in it can be lost. */
export function isOnlySlots(text: string): boolean {
  const rest = slotRanges(text).reduceRight((left, [start, end]) => left.slice(0, start) + left.slice(end), text);
  return /^[\s。，；]*$/u.test(rest);
}

function isWaitingForBody(block: DraftSection): boolean {
  return isRunIn(block) && isOnlySlots(runInBody(block));
}

/** The heading is the writer's; only together with the old heading it is the passage as it was. */
function withBody(here: DraftSection, { documentId, block }: Passage): DraftSection {
  const body = opensSection(block) ? runInBody(block) : block.text;
  const text = here.text.slice(0, here.titleLength) + body;
  const manner = text === block.text ? 'copied' : 'rewritten';
  return { ...here, text, provenance: { origin: 'document', documentId, blockId: block.id, manner } };
}

function taken(blocks: Blocks, index: number, { documentId, block }: Passage, id: string): DraftBlock {
  const zone = blocks[index]?.zone ?? 'main';
  const provenance: Provenance = { origin: 'document', documentId, blockId: block.id, manner: 'copied' };
  const common = { id, zone, source: null, provenance };
  if (block.kind === 'table') return { ...common, kind: 'table', ...tableContent(block.rows, block.spans) };
  const above = sectionAt(blocks, blocks[index]?.id ?? '');
  if (block.kind !== 'item' || above === null) {
    const text = opensSection(block) ? runInBody(block) : block.text;
    return { ...common, kind: 'paragraph', text };
  }
  const depth = above.kind === 'item' ? above.depth : above.depth + 1;
  const label = itemLabel(blocks, index + 1, depth);
  const { text, titleLength, part } = block;
  return { ...common, kind: 'item', text, titleLength, part, depth, label, continues: false };
}
