import type { Node } from '@tiptap/pm/model';
import { type Command, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { itemLabel } from '../../shared/domain/editing/scheme.ts';
import { blocksOf, titleLengthOf } from './document.ts';
import { cutAcross } from './joining.ts';
import { newBlockId } from './new-id.ts';
import { toParagraph } from './paragraph.ts';
import { isSectionNode, schema } from './schema.ts';

/**
 * Enter. The part before the caret keeps its id. Behind a heading a paragraph begins, behind an item the next item; an empty
 * heading or item becomes a paragraph, which is how a list ends.
 */
export const splitBlock: Command = (state, dispatch) => {
  const { selection } = state;
  const { tr } = state;
  if (selection instanceof NodeSelection) {
    insertLine(tr, selection.to, selection.node, selection.to);
  } else {
    if (!selection.empty) cutAcross(tr, selection.from, selection.to);
    const $caret = tr.selection.$from;
    const { parent, parentOffset: offset } = $caret;
    const start = $caret.before();
    if (parent.content.size === 0 && isSectionNode(parent)) toParagraph(tr, start, parent);
    // A split at the very beginning would give the id to nothing: the text moves down whole instead.
    else if (offset === 0 && parent.content.size > 0) insertLine(tr, start, parent, null);
    else splitInside(tr);
  }
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Parts a block at the caret, which is not at its beginning. */
export function splitInside(tr: Transaction): void {
  const { $from } = tr.selection;
  const { parent, parentOffset: offset } = $from;
  const isSection = isSectionNode(parent);
  if (offset === parent.content.size) {
    if (parent.attrs['kind'] === 'item') insertItem(tr);
    else insertLine(tr, $from.after(), parent, $from.after());
  } else if (isSection && offset < titleLengthOf(parent)) {
    tr.split($from.pos, 1, [{ type: parent.type, attrs: { ...parent.attrs, id: newBlockId() } }]);
  } else {
    const kind = isSection ? 'paragraph' : parent.attrs['kind'];
    const { zone, provenance, copied } = parent.attrs;
    tr.removeMark($from.pos, $from.end());
    const attrs = { zone, provenance, copied, source: null, kind, id: newBlockId() };
    tr.split($from.pos, 1, [{ type: schema.nodes.line, attrs }]);
  }
}

/** The next item of the list, in the same paragraph when the one before runs on too. */
function insertItem(tr: Transaction): void {
  const { $from } = tr.selection;
  const { zone, depth, part, continues } = $from.parent.attrs;
  const label = itemLabel(blocksOf(tr.doc), $from.index(0) + 1, depth);
  const attrs = { id: newBlockId(), kind: 'item', zone, depth, part, continues, label };
  const at = $from.after();
  tr.insert(at, schema.node('section', attrs));
  tr.setSelection(TextSelection.create(tr.doc, at + 1));
}

/** An empty paragraph beside a block; the caret goes into it when it is told where that is. */
function insertLine(tr: Transaction, at: number, beside: Node, caret: number | null): void {
  tr.insert(at, schema.node('line', { id: newBlockId(), kind: 'paragraph', zone: beside.attrs['zone'] }));
  if (caret !== null) tr.setSelection(TextSelection.create(tr.doc, caret + 1));
}
