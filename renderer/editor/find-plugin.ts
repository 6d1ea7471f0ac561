import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { findBlock } from './changes.ts';
import type { Hit } from './finding.ts';

/** Marks what is sought, the hit one is at more than the others. */
const key = new PluginKey<DecorationSet>('find');

type Shown = { readonly hits: readonly Hit[]; readonly at: number };

export const findPlugin = new Plugin<DecorationSet>({
  key,
  state: {
    init: () => DecorationSet.empty,
    apply(tr, before) {
      const shown: Shown | undefined = tr.getMeta(key);
      return shown === undefined ? before.map(tr.mapping, tr.doc) : marked(tr, shown);
    },
  },
  props: { decorations: (state) => key.getState(state) },
});

export function showHits(tr: Transaction, shown: Shown): Transaction {
  return tr.setMeta(key, shown).setMeta('addToHistory', false);
}

function marked({ doc }: Transaction, { hits, at }: Shown): DecorationSet {
  const positions = new Map<string, number>();
  doc.forEach((node, position) => {
    positions.set(node.attrs['id'], position);
  });
  const decorations = hits.flatMap(({ blockId, start, end, cell }, i) => {
    const position = positions.get(blockId);
    const node = position === undefined ? null : doc.nodeAt(position);
    if (position === undefined || node === null) return [];
    const look = { class: i === at ? 'found here' : 'found' };
    return cell === null
      ? Decoration.inline(position + 1 + start, position + 1 + end, look)
      : Decoration.node(position, position + node.nodeSize, look);
  });
  return decorations.length === 0 ? DecorationSet.empty : DecorationSet.create(doc, decorations);
}

/** The range of a hit in the document; a table has none inside. */
export function rangeOfHit({ doc }: Transaction, { blockId, start, end, cell }: Hit) {
  const found = findBlock(doc, blockId);
  if (found === null) return null;
  const { node, position } = found;
  if (cell !== null) return { from: position, to: position + node.nodeSize, isTable: true };
  return { from: position + 1 + start, to: position + 1 + Math.min(end, node.content.size), isTable: false };
}
