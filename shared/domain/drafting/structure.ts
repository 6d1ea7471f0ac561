import { type Block, isRunIn, type Part } from '../block.ts';
import type { DraftBlock, Provenance } from '../draft.ts';
import { outline, type Section } from '../outline.ts';
import { slotFor } from '../slots.ts';
import { tableContent } from '../table-text.ts';
import { keptHeading, withStop } from './heading-text.ts';
import { leadInSlot, openingText, sectionSlot, turnSlot } from './slot-text.ts';
import { tableSkeleton } from './table-skeleton.ts';

/** Makes a draft block from one of the source's: a new id, where it came from, no place in an original. */
export type Copy = <B extends Block>(block: B, manner: 'copied' | 'structure') => B & { provenance: Provenance };

/**
 * The frame of a document without its flesh: headings stay, a slot stands where a body stood. The bodies are not lost, the
 * window shows them beside the draft; in the draft they would be mistaken for this year's text.
 */
export function structureOf(blocks: readonly Block[], copy: Copy): DraftBlock[] {
  const { preamble, sections } = outline(blocks);
  const inText = new Set<Block>([...preamble, ...sections.flatMap(blocksOf)]);
  const firstInText = blocks.findIndex((block) => inText.has(block));
  const draft: DraftBlock[] = [];
  const isFrame = (block: Block, i: number, isTail: boolean): boolean =>
    !inText.has(block) && firstInText >= 0 && i > firstInText === isTail;
  for (const [i, block] of blocks.entries()) {
    if (firstInText < 0 || isFrame(block, i, false)) addFrame(draft, block, copy);
  }
  addOpening(draft, preamble, copy);
  for (const section of sections) addSection(draft, section, null, copy);
  for (const [i, block] of blocks.entries()) {
    if (isFrame(block, i, true)) addFrame(draft, block, copy);
  }
  return draft;
}

function blocksOf(section: Section): Block[] {
  return [section.block, ...section.body, ...section.children.flatMap(blocksOf)];
}

/** Title, addressee and signature stay; what belongs to one issue only becomes a slot. */
function addFrame(draft: DraftBlock[], block: Block, copy: Copy): void {
  const text = frameText(block);
  const isSecondList = block.kind === 'attachment' && draft.at(-1)?.kind === 'attachment';
  if (!isSecondList) draft.push({ ...copy(block, 'structure'), text });
}

function frameText(block: Block): string {
  switch (block.kind) {
    case 'date':
      return slotFor('成文日期');
    case 'documentNumber':
      return slotFor('发文字号');
    case 'attachment':
      return `附件：${slotFor('附件名称')}`;
    case 'note':
      return `（${slotFor('附注，如联系人和电话')}）`;
    case 'subtitle':
      return block.text.replace(/\d{4}年\d{1,2}月(?:\d{1,2}日)?/gu, slotFor('日期'));
    default:
      return block.text;
  }
}

function addOpening(draft: DraftBlock[], preamble: readonly Block[], copy: Copy): void {
  const first = preamble.find((block) => block.kind === 'paragraph');
  if (first !== undefined) draft.push({ ...copy(first, 'structure'), text: openingText(preamble) });
  addTables(draft, preamble, copy);
}

function addSection(draft: DraftBlock[], section: Section, above: Part | null, copy: Copy): void {
  const { block, body, children } = section;
  const part = block.part ?? above;
  const isLeaf = children.length === 0;
  const paragraphs = body.filter((below) => below.kind === 'paragraph');
  const hasTable = body.some((below) => below.kind === 'table');
  const slot = isLeaf ? sectionSlot(block, part) : leadInSlot;
  const inside = isRunIn(block) || (isLeaf && block.kind === 'item');
  const needsSlot = inside || paragraphs.length > 0 || (isLeaf && !hasTable);
  const kept = keptHeading(block);
  const heading = inside ? withStop(kept) : kept;
  const last = draft.at(-1);
  // A heading run into its items stays one paragraph; an item cannot continue a table.
  const continues = block.continues && last !== undefined && last.kind !== 'table' && last.kind !== 'title';
  const text = inside ? heading + slot : heading;
  draft.push({ ...copy(block, 'structure'), text, titleLength: heading.length, continues });
  const turns = paragraphs.flatMap((paragraph, i) => {
    const turn = i > 0 || inside ? turnSlot(paragraph.text) : null;
    return turn === null ? [] : [{ ...copy(paragraph, 'structure'), text: turn }];
  });
  if (needsSlot && !inside) {
    draft.push({ ...slotParagraph(paragraphs[0] ?? block, copy), text: slot });
  }
  draft.push(...turns);
  addTables(draft, body, copy);
  for (const child of children) addSection(draft, child, part, copy);
}

/** A paragraph in the place of a body; where there was none it comes from the heading. */
function slotParagraph(from: Block, copy: Copy): DraftBlock & { kind: 'paragraph' } {
  const { id, zone, source, text, provenance } = copy(from, 'structure');
  return { id, zone, source, text, provenance, kind: 'paragraph' };
}

function addTables(draft: DraftBlock[], body: readonly Block[], copy: Copy): void {
  for (const block of body) {
    if (block.kind !== 'table') continue;
    draft.push({ ...copy(block, 'structure'), ...tableContent(tableSkeleton(block), block.spans) });
  }
}
