import { selectAll } from '@tiptap/pm/commands';
import { keymap } from '@tiptap/pm/keymap';
import { AllSelection, type Command, Plugin, type Transaction } from '@tiptap/pm/state';
import type { Blocks } from '../../shared/domain/editing/blocks.ts';
import { demoteSection, promoteSection } from '../../shared/domain/editing/depth.ts';
import type { SectionAction } from '../../shared/domain/editing/refusal.ts';
import { editBlocks } from './edit-blocks.ts';
import { cutAcross, joinBackward, joinForward } from './joining.ts';
import { isSectionNode } from './schema.ts';
import { splitBlock } from './splitting.ts';

/** What the keys do while writing. Keys that also have a button or a menu entry are commands of the screen instead. */
export const writingKeys = keymap({
  Enter: splitBlock,
  'Shift-Enter': splitBlock,
  Backspace: joinBackward,
  'Shift-Backspace': joinBackward,
  Delete: joinForward,
  Tab: onSection('demote', demoteSection),
  'Shift-Tab': onSection('promote', promoteSection),
  'Mod-a': selectAll,
});

/** Typing over a selection that reaches over several blocks leaves the first of them. */
export const typeOver = new Plugin({
  props: {
    handleTextInput(view, from, to, text) {
      const { tr } = view.state;
      const isAll = view.state.selection instanceof AllSelection;
      if (view.composing || (!isAll && tr.doc.resolve(from).sameParent(tr.doc.resolve(to)))) return false;
      cutAcross(tr, from, to);
      view.dispatch(tr.insertText(text).scrollIntoView());
      return true;
    },
  },
});

type Refused = { readonly action: SectionAction; readonly id: string };
const refusedKey = 'refused';

/** What a key was to do and could not. */
export function refusedIn(tr: Transaction): Refused | null {
  return tr.getMeta(refusedKey) ?? null;
}

/** Tab stays in the text even where it does nothing; F6 leads out. */
function onSection(action: SectionAction, edit: (blocks: Blocks, id: string) => Blocks): Command {
  return (state, dispatch) => {
    const { parent } = state.selection.$from;
    if (isSectionNode(parent)) {
      const { id } = parent.attrs;
      const tr = editBlocks(state, (blocks) => edit(blocks, id));
      const refused: Refused = { action, id };
      dispatch?.(tr === null ? state.tr.setMeta(refusedKey, refused) : tr.scrollIntoView());
    }
    return true;
  };
}
