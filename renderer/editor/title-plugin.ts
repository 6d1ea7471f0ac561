import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { unbrokenPieces } from '../../shared/domain/layout/title-lines.ts';

/**
 * Keeps the words of a title in one piece, so that its lines end where an official would end them. Not while the caret is in
 * it: an input method at work must not find its text cut anew.
 */
const key = new PluginKey<DecorationSet>('title');

export const titlePlugin = new Plugin<DecorationSet>({
  key,
  state: {
    init: (_, state) => marked(state),
    apply: (transaction, before, _, state) =>
      transaction.docChanged || transaction.selectionSet ? marked(state) : before,
  },
  props: { decorations: (state) => key.getState(state) },
});

function marked({ doc, selection }: EditorState): DecorationSet {
  const words: Decoration[] = [];
  doc.forEach((node, position) => {
    const hasCaret = selection.from <= position + node.nodeSize && selection.to >= position;
    if (node.attrs['kind'] === 'title' && !hasCaret) words.push(...wordsIn(node, position + 1));
  });
  return words.length === 0 ? DecorationSet.empty : DecorationSet.create(doc, words);
}

function wordsIn(title: Node, start: number): readonly Decoration[] {
  let from = start;
  return unbrokenPieces(title.textContent).map((piece) => {
    const word = Decoration.inline(from, from + piece.length, { class: 'unbroken' });
    from += piece.length;
    return word;
  });
}
