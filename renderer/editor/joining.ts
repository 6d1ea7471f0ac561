import { Fragment, type Node } from '@tiptap/pm/model';
import { AllSelection, type Command, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { blockAt } from './changes.ts';
import { titleLengthOf } from './document.ts';
import { newBlockId } from './new-id.ts';
import { asOwnStep } from './own-step-plugin.ts';
import { toParagraph } from './paragraph.ts';
import { isSectionNode, schema } from './schema.ts';

/**
 * Backspace, Delete and whatever else makes one block of two: the first keeps its id, its kind and where it came from. What
 * joins a heading is run-in text, but the torn-off end of a heading is heading again.
 */
export const joinBackward: Command = (state, dispatch) => {
  const { selection, tr } = state;
  if (!selection.empty) return removeSelection(state, dispatch);
  const { $from } = selection;
  if (!(selection instanceof TextSelection) || $from.parentOffset > 0) return false;
  const start = $from.before();
  const before = $from.index(0) === 0 ? null : blockAt(state.doc, start - 1);
  if ($from.parent.content.size === 0 && isSectionNode($from.parent)) toParagraph(tr, start, $from.parent);
  else if (before !== null) join(tr, before.position);
  dispatch?.(tr.scrollIntoView());
  return true;
};

export const joinForward: Command = (state, dispatch) => {
  const { selection, tr } = state;
  if (!selection.empty) return removeSelection(state, dispatch);
  const { $from } = selection;
  if (!(selection instanceof TextSelection) || $from.parentOffset < $from.parent.content.size) return false;
  if ($from.after() < state.doc.content.size) join(tr, $from.before());
  dispatch?.(tr.scrollIntoView());
  return true;
};

const removeSelection: Command = ({ selection, tr }, dispatch) => {
  if (selection instanceof NodeSelection) tr.deleteSelection();
  else if (!(selection instanceof AllSelection) && selection.$from.sameParent(selection.$to)) return false;
  else cutAcross(tr, selection.from, selection.to);
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Takes out what is selected. What is left of the last block joins the first. */
export function cutAcross(tr: Transaction, from: number, to: number): void {
  const $from = tr.doc.resolve(from);
  const $to = tr.doc.resolve(to);
  if (from === 0 && to === tr.doc.content.size) {
    emptyDraft(tr);
    return;
  }
  if ($from.depth === 0 || $to.depth === 0 || $from.sameParent($to)) {
    tr.delete(from, to);
    return;
  }
  const first = $from.before();
  tr.delete($to.start(), to);
  tr.delete($from.after(), $to.before());
  tr.delete(from, $from.end());
  join(tr, first);
}

/** One empty paragraph is what is left: without a block there is no place for the caret. */
function emptyDraft(tr: Transaction): void {
  asOwnStep(tr).replaceWith(0, tr.doc.content.size, schema.node('line', { id: newBlockId() }));
  tr.setSelection(TextSelection.create(tr.doc, 1));
}

/** The block at a position and the one behind it become one, and the caret stands where they met. */
function join(tr: Transaction, position: number): void {
  const first = tr.doc.nodeAt(position);
  const second = first && tr.doc.nodeAt(position + first.nodeSize);
  if (first === null || first === undefined || second === null || second === undefined) return;
  const between = position + first.nodeSize;
  if (first.isAtom || second.isAtom) {
    if (!first.isAtom && first.content.size === 0) tr.delete(position, between);
    else if (!second.isAtom && second.content.size === 0) tr.delete(between, between + second.nodeSize);
    const table = first.isAtom ? position : tr.doc.nodeAt(position)?.isAtom ? position : between;
    tr.setSelection(NodeSelection.create(tr.doc, table));
    return;
  }
  if (first.content.size === 0) {
    // Nothing is lost with an empty first block, and what comes behind it keeps what it is.
    tr.delete(position, between);
    tr.setSelection(TextSelection.create(tr.doc, position + 1));
    return;
  }
  tr.delete(between, between + second.nodeSize);
  tr.insert(between - 1, joined(first, second));
  tr.setSelection(TextSelection.create(tr.doc, between - 1));
}

function joined(first: Node, second: Node): Fragment {
  const isTitle = isSectionNode(first) && titleLengthOf(first) === first.content.size && isSectionNode(second);
  return Fragment.from(
    second.children.map((child) => {
      if (!isSectionNode(first)) return child.mark([]);
      return isTitle ? child : child.mark([schema.mark('body')]);
    }),
  );
}
