import { DOMParser, DOMSerializer, Fragment, type Node, type ParseRule, Slice } from '@tiptap/pm/model';
import type { EditorProps, EditorView } from '@tiptap/pm/view';
import { DraftBlock } from '../../shared/domain/draft.ts';
import { tableText } from '../../shared/domain/table-text.ts';
import { blockOf, nodeOf } from './document.ts';
import { labelsOf } from './label-plugin.ts';
import { newBlockId } from './new-id.ts';
import { schema, sectionTag, tableOutput } from './schema.ts';

/**
 * Copying gives plain text and HTML with the numbers in it, as one sees them. The HTML carries the blocks as well, so that what
 * comes back into a draft is what it was, with where it came from. Pasted blocks are new: none keeps its id.
 */
const carried = 'data-niangao-block';

export const clipboardProps: EditorProps = {
  clipboardTextSerializer: (slice, view) => copiedText(slice, view),
  clipboardSerializer: new DOMSerializer(
    {
      ...DOMSerializer.nodesFromSchema(schema),
      section: (node) => [sectionTag(node), { [carried]: JSON.stringify(blockOf(node)) }, 0],
      line: (node) => ['p', { [carried]: JSON.stringify(blockOf(node)) }, 0],
      table: (node) => tableOutput(node, { [carried]: JSON.stringify(blockOf(node)) }),
    },
    DOMSerializer.marksFromSchema(schema),
  ),
  // A line break inside a paragraph of a web page is a paragraph of its own here.
  transformPastedHTML: (html) => html.replace(/<br\s*\/?>/giu, '</p><p>'),
  clipboardParser: new DOMParser(schema, pasteRules()),
  transformPasted: (slice) =>
    new Slice(Fragment.from(slice.content.content.map(asNew)), slice.openStart, slice.openEnd),
};

function copiedText(slice: Slice, view: EditorView): string {
  const labels = labelsOf(view.state);
  const startsInside = view.state.selection.$from.parentOffset > 0 || slice.content.childCount === 1;
  return slice.content.content
    .map((node, i) => {
      const label = i === 0 && startsInside ? '' : (labels.get(node.attrs['id']) ?? '');
      return label + (node.isAtom ? node.attrs['text'] : node.textContent);
    })
    .join('\n');
}

function pasteRules(): ParseRule[] {
  const known = ['section', 'line', 'table'].map(
    (name): ParseRule => ({ tag: `[${carried}]`, node: name, getAttrs: (element) => carriedAttributes(element, name) }),
  );
  const lines = ['p', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dt', 'dd', 'pre'];
  return [
    ...known,
    { tag: 'table', node: 'table', getAttrs: tableAttributes },
    ...lines.map((tag): ParseRule => ({ tag, node: 'line' })),
    { tag: 'span.body', mark: 'body' },
    ...['style', 'script', 'title'].map((tag): ParseRule => ({ tag, ignore: true })),
  ];
}

/** What another page wrote into the attribute is believed only when it is a block. */
function carriedAttributes(element: HTMLElement, name: string) {
  try {
    const block = DraftBlock.safeParse(JSON.parse(element.getAttribute(carried) ?? ''));
    const node = block.success ? nodeOf(block.data) : null;
    return node?.type.name === name ? node.attrs : false;
  } catch {
    return false;
  }
}

function tableAttributes(element: HTMLElement) {
  const rows = [...element.querySelectorAll('tr')].map((row) =>
    [...row.querySelectorAll('td, th')].map((cell) => (cell.textContent ?? '').replace(/\s+/gu, ' ').trim()),
  );
  return rows.length === 0 ? false : { rows, text: tableText(rows) };
}

function asNew(node: Node): Node {
  return node.type.create({ ...node.attrs, id: newBlockId(), source: null }, node.content);
}
