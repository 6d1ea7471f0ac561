import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { AddMarkStep, RemoveMarkStep, ReplaceStep } from '@tiptap/pm/transform';

/**
 * Whether a transaction only changed words inside blocks: what every key does. Blocks, their order and their attributes are then
 * the same as before, and nothing that depends on them has to be made again.
 */
export function isOnlyText(transaction: Transaction): boolean {
  return transaction.steps.every((step, i) => {
    if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) return true;
    if (!(step instanceof ReplaceStep) || step.slice.openStart + step.slice.openEnd > 0) return false;
    const before = transaction.docs[i];
    if (before === undefined || (step.slice.content.firstChild?.isBlock ?? false)) return false;
    const from = before.resolve(step.from);
    return from.depth === 1 && step.to <= from.end();
  });
}

/** The stretch of the new document in which something changed. `null` when nothing did. */
export function changedSpan(transaction: Transaction): { readonly from: number; readonly to: number } | null {
  let from = Number.POSITIVE_INFINITY;
  let to = -1;
  transaction.mapping.maps.forEach((map, i) => {
    const rest = transaction.mapping.slice(i + 1);
    map.forEach((_start, _end, start, end) => {
      from = Math.min(from, rest.map(start, -1));
      to = Math.max(to, rest.map(end, 1));
    });
  });
  return to < 0 ? null : { from: Math.max(0, from), to: Math.min(transaction.doc.content.size, to) };
}

export type Placed = { readonly node: Node; readonly position: number };

/** The blocks that a stretch of the document touches. */
export function blocksBetween(document: Node, { from, to }: { readonly from: number; readonly to: number }): Placed[] {
  const found: Placed[] = [];
  document.nodesBetween(from, to, (node, position) => {
    found.push({ node, position });
    return false;
  });
  return found;
}

/** The block in which a position lies, the last one for the end of the document. */
export function blockAt(document: Node, position: number): Placed {
  const { index, offset, node } = document.childBefore(Math.min(position + 1, document.content.size));
  return node === null || index < 0 ? { node: document.child(0), position: 0 } : { node, position: offset };
}

/** Where the block with an id stands. Looks through the whole document: not for every key. */
export function findBlock(document: Node, id: string): Placed | null {
  let position = 0;
  for (const node of document.children) {
    if (node.attrs['id'] === id) return { node, position };
    position += node.nodeSize;
  }
  return null;
}
