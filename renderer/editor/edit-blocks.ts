import type { Node } from '@tiptap/pm/model';
import { type EditorState, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { Blocks } from '../../shared/domain/editing/blocks.ts';
import { findBlock } from './changes.ts';
import { blocksOf, nodeOf } from './document.ts';
import { asOwnStep } from './own-step-plugin.ts';

/** Where the caret goes after an edit of blocks; without it, it stays in its block. */
export type Caret = { readonly blockId: string; readonly offset: number | 'end' };

/**
 * An edit of the list of blocks as one step of the editor, so that one undo stack covers writing and the outline alike. `null`
 * when the edit changed nothing.
 */
export function editBlocks(state: EditorState, edit: (blocks: Blocks) => Blocks, caret?: Caret): Transaction | null {
  const before = blocksOf(state.doc);
  const after = edit(before);
  // An editor without any block has no place for the caret.
  if (after === before || after.length === 0) return null;
  const { start, endBefore, endAfter } = difference(before, after);
  const from = sizeOf(state.doc, 0, start);
  const to = from + sizeOf(state.doc, start, endBefore);
  const nodes = after.slice(start, endAfter).map(nodeOf);
  const tr = asOwnStep(state.tr).replaceWith(from, to, nodes);
  placeCaret(tr, caret ?? caretOf(state));
  return tr;
}

export function placeCaret(tr: Transaction, { blockId, offset }: Caret): void {
  const found = findBlock(tr.doc, blockId);
  if (found === null) return;
  const { node, position } = found;
  if (node.isAtom) tr.setSelection(NodeSelection.create(tr.doc, position));
  else {
    const at = offset === 'end' ? node.content.size : Math.min(offset, node.content.size);
    tr.setSelection(TextSelection.create(tr.doc, position + 1 + at));
  }
}

function caretOf({ selection: { $from }, doc }: EditorState): Caret {
  const node = $from.depth === 0 ? (doc.nodeAt($from.pos) ?? doc.child(0)) : $from.parent;
  return { blockId: node.attrs['id'], offset: $from.depth === 0 ? 0 : $from.parentOffset };
}

/** Only what differs between the two lists is replaced. */
function difference(before: Blocks, after: Blocks) {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let endBefore = before.length;
  let endAfter = after.length;
  while (endBefore > start && endAfter > start && before[endBefore - 1] === after[endAfter - 1]) {
    endBefore--;
    endAfter--;
  }
  return { start, endBefore, endAfter };
}

function sizeOf(document: Node, from: number, to: number): number {
  let size = 0;
  for (let i = from; i < to; i++) size += document.child(i).nodeSize;
  return size;
}
