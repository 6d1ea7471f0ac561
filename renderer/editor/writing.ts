import type { EditorState } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import type { Blocks } from '../../shared/domain/editing/blocks.ts';
import { editorTexts } from '../texts/editor.ts';
import { blockView } from './block-view.ts';
import { isOnlyText } from './changes.ts';
import { clipboardProps } from './clipboard.ts';
import { editingState } from './editing-state.ts';

type Hearing = {
  /** After every step, whether it changed the text or the caret. */
  readonly onChange: (before: EditorState, hasNewText: boolean, isOnlyText: boolean) => void;
  readonly onOpenTable: (blockId: string) => void;
};

/** The editor in an element that is not in the page yet. */
export function createWriting(blocks: Blocks, { onChange, onOpenTable }: Hearing): EditorView {
  const view = new EditorView(document.createElement('div'), {
    ...clipboardProps(),
    state: editingState(blocks),
    nodeViews: { line: blockView, section: blockView },
    attributes: {
      class: 'draft-text',
      role: 'textbox',
      tabindex: '0',
      'aria-label': editorTexts.text,
      'aria-multiline': 'true',
      spellcheck: 'false',
    },
    // The caret keeps off the edges, so that one sees where one is going.
    scrollThreshold: 80,
    scrollMargin: 120,
    handleDoubleClickOn(_view, _position, node) {
      if (node.isAtom && node.isBlock) onOpenTable(node.attrs['id']);
      return node.isAtom;
    },
    dispatchTransaction(transaction) {
      const before = view.state;
      const { state, transactions } = before.applyTransaction(transaction);
      view.updateState(state);
      onChange(before, state.doc !== before.doc, transactions.every(isOnlyText));
    },
  });
  return view;
}
