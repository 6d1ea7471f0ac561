import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { type EditorState, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { isOnlySlots } from '../../shared/domain/editing/insert.ts';
import { fragmentBlocks } from '../../shared/domain/editing/insert-fragment.ts';
import { type FragmentLine, readFragment } from '../../shared/domain/structure/fragment.ts';
import { blocksOf, nodeOf } from './document.ts';
import { cutAcross } from './joining.ts';
import { newBlockId } from './new-id.ts';
import { asOwnStep } from './own-step-plugin.ts';
import { isSectionNode, schema } from './schema.ts';
import { splitInside } from './splitting.ts';

/**
 * A paste from another program that has headings or numbers in it: they become headings and items of the draft, which counts
 * them itself. `null` when there are none, or when it is one line put into the words of a block: then it is text.
 */
export function pastedStructure(state: EditorState, slice: Slice): Transaction | null {
  const lines = linesOf(slice);
  const pieces = readFragment(lines);
  if (pieces.every(({ section }) => section === null)) return null;
  const { $from, $to } = state.selection;
  const isInWords = state.selection instanceof TextSelection && $from.sameParent($to) && !isWaiting($from.parent);
  if (lines.length === 1 && isInWords) return null;
  const tr = asOwnStep(state.tr);
  const { from, to } = placeMade(tr);
  const at = tr.doc.resolve(from).index(0);
  const others = blocksOf(tr.doc).toSpliced(at, to > from ? 1 : 0);
  const nodes = fragmentBlocks(others, at, pieces, newBlockId).map(nodeOf);
  tr.replaceWith(from, to, nodes);
  const end = from + nodes.reduce((size, node) => size + node.nodeSize, 0);
  return tr.setSelection(TextSelection.near(tr.doc.resolve(end), -1));
}

/** What another program calls a heading, as words of the block it is put into. */
export function asWords({ content, openStart, openEnd }: Slice): Slice {
  const lines = content.content.map((node) =>
    isSectionNode(node)
      ? schema.node(
          'line',
          { id: node.attrs['id'] },
          node.children.map((child) => child.mark([])),
        )
      : node,
  );
  return new Slice(Fragment.from(lines), openStart, openEnd);
}

function linesOf({ content }: Slice): readonly FragmentLine[] {
  return content.content.flatMap((node): FragmentLine[] => {
    if (node.isAtom && node.isBlock) {
      const { rows, spans } = node.attrs;
      return [{ text: '', level: null, rows, spans: spans ?? [] }];
    }
    const text = node.textContent.replace(/\u00a0/gu, ' ').trim();
    return text === '' ? [] : [{ text, level: isSectionNode(node) ? node.attrs['depth'] : null, rows: null }];
  });
}

/** Makes room: what is selected goes, and a block in which the caret stands is parted. */
function placeMade(tr: Transaction): { readonly from: number; readonly to: number } {
  const { selection } = tr;
  if (selection instanceof NodeSelection) return { from: selection.to, to: selection.to };
  if (!selection.empty) cutAcross(tr, selection.from, selection.to);
  const { $from } = tr.selection;
  if ($from.depth === 0) return { from: $from.pos, to: $from.pos };
  if (isWaiting($from.parent)) return { from: $from.before(), to: $from.after() };
  if ($from.parentOffset === 0) return { from: $from.before(), to: $from.before() };
  if ($from.parentOffset < $from.parent.content.size) {
    const { pos } = $from;
    splitInside(tr);
    const behind = tr.doc.resolve(pos).after();
    return { from: behind, to: behind };
  }
  return { from: $from.after(), to: $from.after() };
}

function isWaiting(node: Node): boolean {
  return node.type === schema.nodes.line ? isOnlySlots(node.textContent) : node.content.size === 0;
}
