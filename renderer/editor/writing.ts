import { history } from '@tiptap/pm/history';
import { EditorState } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import type { DraftBlock } from '../../shared/domain/draft.ts';
import { editorTexts } from '../texts/editor.ts';
import { isOnlyText } from './changes.ts';
import { clipboardProps } from './clipboard.ts';
import { documentOf } from './document.ts';
import { labelPlugin } from './label-plugin.ts';
import { originPlugin } from './origin-plugin.ts';
import { runInPlugin } from './run-in-plugin.ts';
import { slotPlugin } from './slot-plugin.ts';
import { tidyPlugin } from './tidy-plugin.ts';
import { typeOver, writingKeys } from './writing-keys.ts';

/** One undo stack for writing, the outline, and what is inserted: all of them are steps of this one document. */
const plugins = [
  writingKeys,
  typeOver,
  tidyPlugin,
  runInPlugin,
  labelPlugin,
  slotPlugin,
  originPlugin,
  history({ depth: 500 }),
];

/** The editor in an element that is not in the page yet. `onChange` hears of every step, whether it changed the text or the caret. */
export function createWriting(
  blocks: readonly DraftBlock[],
  onChange: (before: EditorState, hasNewText: boolean, isOnlyText: boolean) => void,
): EditorView {
  const view = new EditorView(document.createElement('div'), {
    ...clipboardProps,
    state: EditorState.create({ doc: documentOf(blocks), plugins }),
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
    dispatchTransaction(transaction) {
      const before = view.state;
      const { state, transactions } = before.applyTransaction(transaction);
      view.updateState(state);
      onChange(before, state.doc !== before.doc, transactions.every(isOnlyText));
    },
  });
  return view;
}
