import type { Node, Slice } from '@tiptap/pm/model';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { isOnlySlots } from '../../shared/domain/editing/insert.ts';
import { findBlock } from './changes.ts';
import { asOwnStep } from './own-step-plugin.ts';
import { schema } from './schema.ts';

type Source = { readonly documentId: string; readonly blockId: string };

/** A paste of what came from a document of the library. `null`: it is pasted like anything else. */
export function pasted(state: EditorState, slice: Slice): Transaction | null {
  const { content, openStart, openEnd } = slice;
  const nodes = content.content;
  const [first] = nodes;
  const source = first === undefined ? null : sourceOf(first);
  if (first === undefined || !nodes.some((node) => sourceOf(node) !== null)) return null;
  if (nodes.length === 1 && openStart === 1 && openEnd === 1) {
    return source === null ? null : wordsInserted(state, source, first.textContent);
  }
  const place = placeFor(state, openStart + openEnd === 0);
  if (place === null) return null;
  const tr = asOwnStep(state.tr).replaceWith(place.from, place.to, nodes);
  const end = place.from + nodes.reduce((size, node) => size + node.nodeSize, 0);
  return tr.setSelection(TextSelection.near(tr.doc.resolve(end), -1));
}

/**
 * Some words of a document in the place of the selection. A block that had nothing of its own comes from there from now on; with
 * more in it than those words it counts as rewritten. `null` when the selection is not within the text of one block.
 */
export function wordsInserted(state: EditorState, { documentId, blockId }: Source, words: string): Transaction | null {
  const { $from, $to } = state.selection;
  if (!(state.selection instanceof TextSelection) || !$from.sameParent($to)) return null;
  const { provenance, id } = $from.parent.attrs;
  const isUnfilled = isOnlySlots($from.parent.textContent) || provenance === null;
  const tr = state.tr.insertText(words, $from.pos, $to.pos);
  const position = findBlock(tr.doc, id)?.position;
  if (position !== undefined && (isUnfilled || provenance.manner === 'structure' || provenance.origin === 'template')) {
    const from = { origin: 'document', documentId, blockId, manner: 'copied' };
    tr.setNodeAttribute(position, 'provenance', from).setNodeAttribute(position, 'copied', words);
  }
  return tr;
}

/** Whole blocks stand in the place of a paragraph that only waits for them, or beside the block at whose edge the caret is. */
function placeFor({ selection }: EditorState, isWhole: boolean): { readonly from: number; readonly to: number } | null {
  const { $from, $to, empty } = selection;
  if (!(selection instanceof TextSelection) || !$from.sameParent($to)) return null;
  const { parent } = $from;
  if (parent.type === schema.nodes.line && parent.attrs['kind'] === 'paragraph' && isOnlySlots(parent.textContent)) {
    return { from: $from.before(), to: $from.after() };
  }
  if (!isWhole || !empty) return null;
  if ($from.parentOffset === parent.content.size) return { from: $from.after(), to: $from.after() };
  return $from.parentOffset === 0 ? { from: $from.before(), to: $from.before() } : null;
}

function sourceOf({ attrs: { provenance } }: Node): Source | null {
  return provenance?.origin === 'document' && provenance.manner === 'copied' ? provenance : null;
}
