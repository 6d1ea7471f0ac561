import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state';
import { opensSection } from '../../shared/domain/block.ts';
import { tidied } from '../../shared/domain/editing/tidy.ts';
import { isOnlyText } from './changes.ts';
import { blocksOf } from './document.ts';
import { newBlockId } from './new-id.ts';
import { isSectionNode, schema } from './schema.ts';

/**
 * After an edit that adds, removes or joins blocks: every block has an id of its own (the first keeps it), no section hangs in
 * the air, and of a section's text what stands behind run-in text is run-in text.
 */
export const tidyPlugin = new Plugin({
  appendTransaction(transactions, _before, state) {
    if (transactions.every((each) => !each.docChanged || isOnlyText(each))) return null;
    const { tr } = state;
    giveIds(tr);
    settleDepths(tr, state);
    markBodies(tr);
    return tr.docChanged ? tr : null;
  },
});

function giveIds(tr: Transaction): void {
  const seen = new Set<string>();
  tr.doc.forEach((node, position) => {
    const { id } = node.attrs;
    if (id === '' || seen.has(id)) tr.setNodeAttribute(position, 'id', newBlockId());
    seen.add(id);
  });
}

function settleDepths(tr: Transaction, { doc }: EditorState): void {
  const before = blocksOf(doc);
  const after = tidied(before);
  if (after === before) return;
  let position = 0;
  doc.children.forEach((node, i) => {
    const block = after[i];
    if (block !== undefined && block !== before[i] && opensSection(block)) {
      tr.setNodeAttribute(position, 'depth', block.depth);
      tr.setNodeAttribute(position, 'continues', block.continues);
    }
    position += node.nodeSize;
  });
}

function markBodies(tr: Transaction): void {
  const { doc } = tr;
  doc.forEach((node, position) => {
    const stray = isSectionNode(node) ? strayTitle(node) : null;
    if (stray !== null) tr.addMark(position + 1 + stray, position + 1 + node.content.size, schema.mark('body'));
  });
}

/** Where run-in text begins that has unmarked text behind it. */
function strayTitle(node: Node): number | null {
  let start: number | null = null;
  let offset = 0;
  for (const child of node.children) {
    if (child.marks.length > 0) start ??= offset;
    else if (start !== null) return start;
    offset += child.nodeSize;
  }
  return null;
}
