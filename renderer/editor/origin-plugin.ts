import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { blocksBetween, changedSpan, type Placed } from './changes.ts';
import { isRewritten } from './document.ts';

/** Marks the copied blocks whose text is no longer what was copied, so that their bar turns dotted, and solid again on undo. */
const key = new PluginKey<DecorationSet>('origin');

export const originPlugin = new Plugin<DecorationSet>({
  key,
  state: {
    init: (_, { doc }) => {
      const all = blocksBetween(doc, { from: 0, to: doc.content.size });
      return DecorationSet.create(doc, all.flatMap(rewritten));
    },
    apply(transaction, before) {
      const span = transaction.docChanged ? changedSpan(transaction) : null;
      if (span === null) return before;
      const mapped = before.map(transaction.mapping, transaction.doc);
      const touched = blocksBetween(transaction.doc, span);
      const gone: Decoration[] = [];
      const found: Decoration[] = [];
      for (const block of touched) {
        const end = block.position + block.node.nodeSize;
        const known = mapped.find(block.position, end).filter(({ from, to }) => from === block.position && to === end);
        const now = rewritten(block);
        if (known.length > now.length) gone.push(...known);
        if (known.length < now.length) found.push(...now);
      }
      return gone.length === 0 && found.length === 0 ? mapped : mapped.remove(gone).add(transaction.doc, found);
    },
  },
  props: { decorations: (state) => key.getState(state) },
});

function rewritten({ node, position }: Placed): Decoration[] {
  return isRewritten(node) ? [Decoration.node(position, position + node.nodeSize, { class: 'rewritten' })] : [];
}
