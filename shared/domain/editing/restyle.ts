import { opensSection } from '../block.ts';
import type { DraftBlock } from '../draft.ts';
import type { Blocks, DraftSection } from './blocks.ts';
import { atDepth } from './depth.ts';
import { headingLabel, itemLabel } from './scheme.ts';
import { sectionAt } from './section-range.ts';
import { tidied } from './tidy.ts';

/** What a writer picks for a paragraph. */
export type Style = 'heading1' | 'heading2' | 'heading3' | 'heading4' | 'item' | 'paragraph';

/** The style of a block, `null` for those that have a fixed one (title, signature, table …). */
export function styleOf(block: DraftBlock): Style | null {
  if (block.kind === 'paragraph' || block.kind === 'item') return block.kind;
  if (block.kind !== 'heading') return null;
  return block.depth <= 4 ? (`heading${block.depth}` as Style) : 'heading4';
}

/** A block in another style. A heading that only changes its level takes its subsections along. */
export function restyled(blocks: Blocks, id: string, style: Style): Blocks {
  const at = blocks.findIndex((block) => block.id === id);
  const block = blocks[at];
  if (block === undefined || styleOf(block) === null || styleOf(block) === style) return blocks;
  if (style === 'paragraph') return tidied(blocks.with(at, paragraphOf(block)));
  if (style === 'item') {
    const above = sectionAbove(blocks, at);
    const depth = above === null ? 1 : above.kind === 'item' ? above.depth : above.depth + 1;
    const label = itemLabel(blocks.toSpliced(at, 1), at, depth);
    return tidied(blocks.with(at, { ...sectionOf(block), kind: 'item', depth, label }));
  }
  const depth = Math.min(Number(style.slice(-1)), (sectionAbove(blocks, at)?.depth ?? 0) + 1);
  if (block.kind === 'heading') return atDepth(blocks, id, depth);
  const label = headingLabel(blocks.toSpliced(at, 1), at, depth, block.zone);
  return tidied(blocks.with(at, { ...sectionOf(block), kind: 'heading', depth, label, continues: false }));
}

/** The section in which a block stands, looking only at what is above it. */
function sectionAbove(blocks: Blocks, at: number): { readonly kind: string; readonly depth: number } | null {
  const before = blocks[at - 1];
  return before === undefined || before.zone !== blocks[at]?.zone ? null : sectionAt(blocks, before.id);
}

function paragraphOf({ id, zone, text, source, provenance }: DraftBlock): DraftBlock {
  return { id, kind: 'paragraph', zone, text, source, provenance };
}

function sectionOf(block: DraftBlock): DraftSection {
  if (opensSection(block)) return block;
  const { id, zone, text, source, provenance } = block;
  const section = { id, kind: 'heading', zone, text, source, provenance, depth: 1, label: null } as const;
  return { ...section, titleLength: headingLength(text), continues: false, part: null };
}

/** In a long paragraph the first sentence is the heading, the rest runs on. */
function headingLength(text: string): number {
  const sentence = /^[^。：:！？!?；;]{2,40}[。：:！？!?；;]/u.exec(text)?.[0].length;
  return sentence ?? text.length;
}
