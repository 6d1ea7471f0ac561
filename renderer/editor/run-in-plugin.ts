import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { titleLengthOf } from './document.ts';
import { isSectionNode, schema } from './schema.ts';

/**
 * What is typed behind the 。 of a heading is not heading any more but run-in text: the caret there carries the mark. An input
 * method gets it the same way, and is never disturbed: nothing is set while it composes.
 */
export const runInPlugin = new Plugin({
  appendTransaction(transactions, _before, state) {
    const isComposing = transactions.some((each) => each.getMeta('composition') !== undefined);
    return isComposing ? null : carryingMark(state);
  },
  props: {
    handleDOMEvents: {
      compositionend(view) {
        // ProseMirror takes its time to read what was composed.
        setTimeout(() => carryNow(view), 60);
        return false;
      },
    },
  },
});

function carryNow(view: EditorView): void {
  const tr = view.isDestroyed || view.composing ? null : carryingMark(view.state);
  if (tr !== null) view.dispatch(tr);
}

function carryingMark({ selection, storedMarks, tr }: EditorState): Transaction | null {
  const { $from, empty } = selection;
  if (!empty || storedMarks !== null || !isSectionNode($from.parent)) return null;
  const offset = $from.parentOffset;
  if (offset === 0 || offset !== titleLengthOf($from.parent)) return null;
  const isEnded = /[。．：:！？!?；;]$/u.test($from.parent.textBetween(0, offset));
  return isEnded ? tr.setStoredMarks([schema.mark('body')]) : null;
}
