import { type AttributeSpec, type DOMOutputSpec, type Node, Schema } from '@tiptap/pm/model';
import { type SeenCell, seenCells } from '../../shared/domain/table-spans.ts';

/**
 * The editor's document: one node per block, flat, as the draft is. Numbers are not in it, they are decorations. Nesting is
 * not in it either: `depth` says it, so that moving and demoting never change the tree under the caret.
 *
 * Of a section node the unmarked beginning is the heading, what carries `body` is the text run in behind it. It is the body
 * that is marked and not the heading, because an empty heading can carry no mark, and what is typed into it is heading.
 *
 * `copied` is the text as it was copied: a block is rewritten when its text is no longer that. Told by comparison and not
 * written into the node, because an attribute that changes under the caret would redraw the block and break an input method.
 */
const common = { id: '', zone: 'main', source: null, provenance: null, copied: null };

export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    // The first block of the schema is what a paste of bare text becomes.
    line: {
      group: 'block',
      content: 'text*',
      marks: '',
      whitespace: 'pre',
      attrs: defaults({ ...common, kind: 'paragraph' }),
      toDOM: (node) => ['p', { class: blockClass(node) }, 0],
    },
    section: {
      group: 'block',
      content: 'text*',
      marks: 'body',
      whitespace: 'pre',
      defining: true,
      attrs: defaults({ ...common, kind: 'heading', depth: 1, label: null, continues: false, part: null }),
      toDOM: (node) => [sectionTag(node), { class: blockClass(node) }, 0],
    },
    table: {
      group: 'block',
      attrs: defaults({ ...common, rows: [['']], spans: null, text: '' }),
      toDOM: (node) => ['div', { class: `block table ${originOf(node)}` }, tableOutput(node)],
    },
    text: {},
  },
  marks: {
    body: { parseDOM: [{ tag: 'span.body' }], toDOM: () => ['span', { class: 'body' }, 0] },
  },
});

export function isSectionNode(node: Node): boolean {
  return node.type === schema.nodes.section;
}

/** What kind of block it is and where it came from, for CSS. */
export function blockClass(node: Node): string {
  const { kind, depth, continues } = node.attrs;
  const section = isSectionNode(node) ? ` depth-${depth}${continues ? ' continues' : ''}` : '';
  return `block ${kind}${section} ${originOf(node)}`;
}

export function sectionTag({ attrs: { kind, depth } }: Node): string {
  return kind === 'heading' ? `h${Math.min(Number(depth) + 1, 6)}` : 'p';
}

export function tableOutput(
  { attrs: { rows, spans } }: Node,
  attributes: Readonly<Record<string, string>> = {},
): DOMOutputSpec {
  const cells = seenCells({ rows, spans: spans ?? [] }).map((seen, at): DOMOutputSpec => {
    const begun = seen.filter(({ row }) => row === at);
    return ['tr', ...begun.map((cell): DOMOutputSpec => ['td', reachOf(cell), rows[at][cell.column]])];
  });
  return ['table', attributes, ['tbody', ...cells]];
}

function reachOf({ rows, columns }: SeenCell): Readonly<Record<string, number>> {
  return { ...(rows > 1 ? { rowspan: rows } : {}), ...(columns > 1 ? { colspan: columns } : {}) };
}

/** Where a block came from, as a class for the bar at its left. */
function originOf({ attrs: { provenance } }: Node): string {
  if (provenance === null) return 'from-none';
  return provenance.origin === 'template' ? 'from-structure' : `from-${provenance.manner}`;
}

function defaults(values: Readonly<Record<string, unknown>>): Record<string, AttributeSpec> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { default: value }]));
}
