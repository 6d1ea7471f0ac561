import type { Node } from '@tiptap/pm/model';
import type { TableBlock } from '../../shared/domain/block.ts';
import type { DraftBlock } from '../../shared/domain/draft.ts';
import { isSectionNode, schema } from './schema.ts';

/**
 * Blocks to the editor's document and back, without loss. A node that was not touched answers the very block it was made of,
 * so that saving finds what changed by identity.
 */
const blocksByNode = new WeakMap<Node, DraftBlock>();
const listsByDocument = new WeakMap<Node, readonly DraftBlock[]>();
const nodesByBlock = new WeakMap<DraftBlock, Node>();

export function documentOf(blocks: readonly DraftBlock[]): Node {
  return schema.node('doc', null, blocks.map(nodeOf));
}

/** The same list for the same document. */
export function blocksOf(document: Node): readonly DraftBlock[] {
  const known = listsByDocument.get(document);
  if (known !== undefined) return known;
  const blocks = document.children.map(blockOf);
  listsByDocument.set(document, blocks);
  return blocks;
}

export function nodeOf(block: DraftBlock): Node {
  const known = nodesByBlock.get(block);
  if (known !== undefined) return known;
  const node = madeNode(block);
  nodesByBlock.set(block, node);
  blocksByNode.set(node, block);
  return node;
}

export function blockOf(node: Node): DraftBlock {
  const known = blocksByNode.get(node);
  if (known !== undefined) return known;
  const block = readBlock(node);
  blocksByNode.set(node, block);
  nodesByBlock.set(block, node);
  return block;
}

/** Where the heading of a section node ends and its run-in text begins. */
export function titleLengthOf(node: Node): number {
  let length = 0;
  for (const child of node.children) {
    if (child.marks.length > 0) break;
    length += child.nodeSize;
  }
  return length;
}

/** Whether the text is no longer what was copied. */
export function isRewritten(node: Node): boolean {
  const copied: string | null = node.attrs['copied'];
  return copied !== null && copied !== (node.isAtom ? node.attrs['text'] : node.textContent);
}

function madeNode(block: DraftBlock): Node {
  const { id, zone, source, provenance } = block;
  const isCopy = provenance?.origin === 'document' && provenance.manner === 'copied';
  const common = { id, zone, source, provenance, copied: isCopy ? block.text : null };
  if ('rows' in block) return schema.node('table', { ...common, ...tableAttributesOf(block) });
  if (!('depth' in block)) return schema.node('line', { ...common, kind: block.kind }, textOf(block.text));
  const { kind, depth, label, continues, part } = block;
  const attributes = { ...common, kind, depth, label, continues, part };
  const title = block.text.slice(0, block.titleLength);
  const body = textOf(block.text.slice(block.titleLength)).map((text) => text.mark([schema.mark('body')]));
  return schema.node('section', attributes, [...textOf(title), ...body]);
}

/** What a table says, as its node has it. */
export function tableAttributesOf({ rows, spans, text }: Pick<TableBlock, 'rows' | 'spans' | 'text'>) {
  return { rows, spans: spans ?? null, text };
}

function textOf(text: string): Node[] {
  return text === '' ? [] : [schema.text(text)];
}

function readBlock(node: Node): DraftBlock {
  const { id, zone, source, copied: _, spans, provenance: from, ...own } = node.attrs;
  const provenance = isRewritten(node) && from !== null ? { ...from, manner: 'rewritten' } : from;
  const common = { id, zone, source, provenance };
  const text = node.isAtom ? node.attrs['text'] : node.textContent;
  const titleLength = isSectionNode(node) ? { titleLength: titleLengthOf(node) } : {};
  const kind = node.isAtom ? { kind: 'table', ...(spans === null ? {} : { spans }) } : {};
  // The schema's attributes are those of the blocks, and every node was made from one.
  return { ...common, ...own, ...kind, ...titleLength, text } as DraftBlock;
}
