import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { schema } from './schema.ts';

/** A heading or item that is an ordinary paragraph from now on. */
export function toParagraph(tr: Transaction, position: number, node: Node): void {
  const { id, zone, source, provenance, copied } = node.attrs;
  tr.removeMark(position + 1, position + 1 + node.content.size);
  tr.setNodeMarkup(position, schema.nodes.line, { id, zone, source, provenance, copied, kind: 'paragraph' });
}
