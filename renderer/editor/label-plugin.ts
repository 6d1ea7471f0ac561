import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { shownLabels } from '../../shared/domain/numbering.ts';
import { isOnlyText } from './changes.ts';
import { blocksOf } from './document.ts';

/**
 * The computed numbers. They are never in the text: each block's view has its own as an attribute, and CSS draws it. Words do
 * not change numbers; they are only counted again when blocks were added, removed, moved or changed their level.
 */
type Labels = ReadonlyMap<string, string>;

const key = new PluginKey<Labels>('labels');

export const labelPlugin = new Plugin<Labels>({
  key,
  state: {
    init: (_, { doc }) => shownLabels(blocksOf(doc)),
    apply: (transaction, labels) =>
      !transaction.docChanged || isOnlyText(transaction) ? labels : shownLabels(blocksOf(transaction.doc)),
  },
});

/** The label of each section by the block's id. The same map as long as no block changed its place. */
export function labelsOf(state: EditorState): Labels {
  return key.getState(state) ?? new Map();
}
