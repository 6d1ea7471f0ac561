import type { Node } from '@tiptap/pm/model';
import { NodeSelection, Plugin, PluginKey, type Selection, TextSelection } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { slotRanges } from '../../shared/domain/slots.ts';
import { blockAt, blocksBetween, changedSpan, type Placed } from './changes.ts';

/** Marks `【待补：…】` wherever it stands. A slot is plain text: typing over it replaces it, so jumping to one selects it. */
const key = new PluginKey<DecorationSet>('slots');

export const slotPlugin = new Plugin<DecorationSet>({
  key,
  state: {
    init: (_, { doc }) =>
      DecorationSet.create(doc, blocksBetween(doc, { from: 0, to: doc.content.size }).flatMap(marked)),
    apply(transaction, before) {
      const span = transaction.docChanged ? changedSpan(transaction) : null;
      if (span === null) return before;
      const { doc } = transaction;
      const mapped = before.map(transaction.mapping, doc);
      const touched = blocksBetween(doc, span);
      const gone = touched.flatMap(({ node, position }) => mapped.find(position, position + node.nodeSize));
      const found = touched.flatMap(marked);
      // Most keys are typed far from any slot.
      return gone.length === 0 && found.length === 0 ? mapped : mapped.remove(gone).add(doc, found);
    },
  },
  props: {
    decorations: (state) => key.getState(state),
    handleClick(view, position) {
      const slot = slotAt(view, position);
      const { from, to } = view.state.selection;
      if (slot === null || (from === slot.from && to === slot.to)) return false;
      view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, slot.from, slot.to)));
      return true;
    },
  },
});

/** Selects the next slot, or the one before, going round at the end. Answers whether there is any. */
export function goToSlot(view: EditorView, direction: 1 | -1): boolean {
  const { doc, selection } = view.state;
  const all = slotSelections(doc);
  const next =
    direction === 1
      ? (all.find((slot) => slot.from > selection.from || (slot.from === selection.from && slot.to > selection.to)) ??
        all[0])
      : (all.findLast((slot) => slot.from < selection.from) ?? all.at(-1));
  if (next === undefined) return false;
  view.dispatch(view.state.tr.setSelection(next).scrollIntoView());
  view.focus();
  return true;
}

function slotSelections(doc: Node): Selection[] {
  const found: Selection[] = [];
  doc.forEach((node, position) => {
    if (node.isAtom) {
      if (slotRanges(node.attrs['text']).length > 0) found.push(NodeSelection.create(doc, position));
      return;
    }
    for (const [start, end] of slotRanges(node.textContent)) {
      found.push(TextSelection.create(doc, position + 1 + start, position + 1 + end));
    }
  });
  return found;
}

function slotAt({ state: { doc } }: EditorView, at: number): { readonly from: number; readonly to: number } | null {
  const { node, position } = blockAt(doc, at);
  if (node.isAtom) return null;
  const range = slotRanges(node.textContent).find(([start, end]) => {
    const offset = at - position - 1;
    return start < offset && offset < end;
  });
  return range === undefined ? null : { from: position + 1 + range[0], to: position + 1 + range[1] };
}

function marked({ node, position }: Placed): Decoration[] {
  if (node.isAtom) return [];
  return slotRanges(node.textContent).map(([start, end]) =>
    Decoration.inline(position + 1 + start, position + 1 + end, { class: 'slot' }),
  );
}
