import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { shownLabels } from '../../shared/domain/numbering.ts';
import { isOnlyText } from './changes.ts';
import { blocksOf } from './document.ts';
import { isSectionNode } from './schema.ts';

/**
 * The computed numbers, as decorations of the blocks: CSS draws `data-label` before the text, so that no number is ever in it.
 * Words do not change numbers; they are only counted again when blocks were added, removed, moved or changed their level.
 */
type Labels = ReadonlyMap<string, string>;
type State = { readonly labels: Labels; readonly decorations: DecorationSet };

const key = new PluginKey<State>('labels');

export const labelPlugin = new Plugin<State>({
  key,
  state: {
    init: (_, { doc }) => counted(doc),
    apply: (transaction, state) => (transaction.docChanged ? afterChange(transaction, state) : state),
  },
  props: { decorations: (state) => key.getState(state)?.decorations },
});

/** The label of each section by the block's id. The same map as long as no number changed its place. */
export function labelsOf(state: EditorState): Labels {
  return key.getState(state)?.labels ?? new Map();
}

function afterChange(transaction: Transaction, { labels, decorations }: State): State {
  return isOnlyText(transaction)
    ? { labels, decorations: decorations.map(transaction.mapping, transaction.doc) }
    : counted(transaction.doc);
}

function counted(document: Node): State {
  const labels = shownLabels(blocksOf(document));
  const decorations: Decoration[] = [];
  document.forEach((node, position) => {
    const label = isSectionNode(node) ? labels.get(node.attrs['id']) : undefined;
    if (label !== undefined) {
      decorations.push(Decoration.node(position, position + node.nodeSize, { 'data-label': label }));
    }
  });
  return { labels, decorations: DecorationSet.create(document, decorations) };
}
