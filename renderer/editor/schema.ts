import { getSchema, Mark, Node } from '@tiptap/core';
import type { DOMOutputSpec, Node as DocumentNode } from '@tiptap/pm/model';

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

const DraftNode = Node.create({ name: 'doc', topNode: true, content: 'block+' });

const TextNode = Node.create({ name: 'text' });

const Section = Node.create({
  name: 'section',
  group: 'block',
  content: 'text*',
  marks: 'body',
  whitespace: 'pre',
  defining: true,
  addAttributes: () => defaults({ ...common, kind: 'heading', depth: 1, label: null, continues: false, part: null }),
  renderHTML: ({ node }) => sectionOutput(node),
});

const Line = Node.create({
  name: 'line',
  group: 'block',
  content: 'text*',
  marks: '',
  whitespace: 'pre',
  addAttributes: () => defaults({ ...common, kind: 'paragraph' }),
  renderHTML: ({ node }) => ['p', { class: `block ${node.attrs['kind']} ${originOf(node)}` }, 0],
});

const Table = Node.create({
  name: 'table',
  group: 'block',
  atom: true,
  selectable: true,
  addAttributes: () => defaults({ ...common, rows: [['']], text: '' }),
  renderHTML: ({ node }) => ['div', { class: `block table ${originOf(node)}` }, tableOutput(node.attrs['rows'])],
});

const Body = Mark.create({
  name: 'body',
  parseHTML: () => [{ tag: 'span.body' }],
  renderHTML: () => ['span', { class: 'body' }, 0],
});

/** In this order: the first block of the list is what an empty document gets. */
export const nodes = [DraftNode, Line, Section, Table, TextNode, Body];
export const schema = getSchema(nodes);

export function isSectionNode(node: DocumentNode): boolean {
  return node.type.name === 'section';
}

export function sectionTag(node: DocumentNode): string {
  const { kind, depth } = node.attrs;
  return kind === 'heading' ? `h${Math.min(Number(depth) + 1, 6)}` : 'p';
}

/** Where a block came from, as a class for the bar at its left. */
function originOf({ attrs: { provenance } }: DocumentNode): string {
  if (provenance === null) return 'from-none';
  return provenance.origin === 'template' ? 'from-structure' : `from-${provenance.manner}`;
}

function sectionOutput(node: DocumentNode): DOMOutputSpec {
  const { kind, depth, continues } = node.attrs;
  const classes = ['block', kind, `depth-${depth}`, originOf(node), ...(continues ? ['continues'] : [])];
  return [sectionTag(node), { class: classes.join(' ') }, 0];
}

function tableOutput(rows: readonly (readonly string[])[]): DOMOutputSpec {
  return ['table', ['tbody', ...rows.map((row): DOMOutputSpec => ['tr', ...row.map(cellOutput)])]];
}

function cellOutput(text: string): DOMOutputSpec {
  return ['td', text];
}

function defaults(values: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { default: value, rendered: false }]));
}
