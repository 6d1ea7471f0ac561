import { history } from '@tiptap/pm/history';
import { EditorState } from '@tiptap/pm/state';
import type { Blocks } from '../../shared/domain/editing/blocks.ts';
import { caretPlugin } from './caret-plugin.ts';
import { documentOf } from './document.ts';
import { findPlugin } from './find-plugin.ts';
import { labelDrawing } from './label-drawing.ts';
import { labelPlugin } from './label-plugin.ts';
import { ownStepPlugin } from './own-step-plugin.ts';
import { runInPlugin } from './run-in-plugin.ts';
import { slotPlugin } from './slot-plugin.ts';
import { tidyPlugin } from './tidy-plugin.ts';
import { titlePlugin } from './title-plugin.ts';
import { typeOver, writingKeys } from './writing-keys.ts';

/** One undo stack for writing, the outline, and what is inserted: all of them are steps of this one document. */
const plugins = [
  caretPlugin(),
  writingKeys,
  typeOver,
  tidyPlugin,
  runInPlugin,
  labelPlugin,
  labelDrawing,
  slotPlugin,
  findPlugin,
  titlePlugin,
  history({ depth: 500 }),
  ownStepPlugin,
];

/** A draft as the editor begins with it. Needs no page, so that what keys do is tested without one. */
export function editingState(blocks: Blocks): EditorState {
  return EditorState.create({ doc: documentOf(blocks), plugins });
}
