import {
  type DOMOutputSpec,
  DOMParser,
  DOMSerializer,
  Fragment,
  type Node,
  type ParseRule,
  Slice,
} from '@tiptap/pm/model';
import type { EditorProps, EditorView } from '@tiptap/pm/view';
import { DraftBlock } from '../../shared/domain/draft.ts';
import { tableText } from '../../shared/domain/table-text.ts';
import { carried, carriedParagraph } from '../ui/carried.ts';
import { blockOf, nodeOf } from './document.ts';
import { labelsOf } from './label-plugin.ts';
import { newBlockId } from './new-id.ts';
import { pasted } from './pasting.ts';
import { schema, sectionTag, tableOutput } from './schema.ts';

/**
 * Copying gives plain text and HTML with the numbers in it, as one sees them. The HTML carries the blocks as well, so that what
 * comes back into a draft is what it was, with where it came from; the reader copies in the same way. Pasted blocks are new:
 * none keeps its id.
 */
export function clipboardProps(): EditorProps {
  let labels: ReadonlyMap<string, string> = new Map();
  return {
    ...pasting,
    transformCopied(slice, view) {
      labels = copiedLabels(slice, view);
      return slice;
    },
    clipboardTextSerializer: ({ content }) =>
      content.content
        .map((node) => (labels.get(node.attrs['id']) ?? '') + (node.isAtom ? node.attrs['text'] : node.textContent))
        .join('\n'),
    clipboardSerializer: new DOMSerializer(
      {
        ...DOMSerializer.nodesFromSchema(schema),
        section: (node) => sectionOutput(node, labels.get(node.attrs['id'])),
        line: (node) => ['p', { [carried]: JSON.stringify(blockOf(node)) }, 0],
        table: (node) => tableOutput(node, { [carried]: JSON.stringify(blockOf(node)) }),
      },
      DOMSerializer.marksFromSchema(schema),
    ),
  };
}

const pasting: EditorProps = {
  // A line break inside a paragraph of a web page is a paragraph of its own here.
  transformPastedHTML: (html) => html.replace(/<br\s*\/?>/giu, '</p><p>'),
  clipboardParser: new DOMParser(schema, pasteRules()),
  transformPasted: (slice) =>
    new Slice(Fragment.from(slice.content.content.map(asNew)), slice.openStart, slice.openEnd),
  handlePaste(view, _event, slice) {
    const tr = pasted(view.state, slice);
    if (tr !== null) view.dispatch(tr.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'));
    return tr !== null;
  },
};

/** The numbers that were copied: a heading of which only a part was copied leaves its own behind. */
function copiedLabels({ content }: Slice, view: EditorView): ReadonlyMap<string, string> {
  const labels = labelsOf(view.state);
  const startsInside = view.state.selection.$from.parentOffset > 0 || content.childCount === 1;
  if (!startsInside) return labels;
  return new Map([...labels].filter(([id]) => id !== content.firstChild?.attrs['id']));
}

function sectionOutput(node: Node, label: string | undefined): DOMOutputSpec {
  const attributes = { [carried]: JSON.stringify(blockOf(node)) };
  const tag = sectionTag(node);
  return label === undefined ? [tag, attributes, 0] : [tag, attributes, label, ['span', 0]];
}

function pasteRules(): ParseRule[] {
  const known = ['section', 'line', 'table'].map(
    (name): ParseRule => ({
      tag: `[${carried}]`,
      node: name,
      getAttrs: (element) => {
        const node = carriedNode(element);
        return node?.type.name === name ? node.attrs : false;
      },
      // What stands in the element is for other programs: it has the number in it.
      ...(name === 'table'
        ? {}
        : { getContent: (element: globalThis.Node) => carriedNode(element)?.content ?? Fragment.empty }),
    }),
  );
  const lines = ['p', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dt', 'dd', 'pre'];
  return [
    ...known,
    { tag: `[${carriedParagraph}]`, skip: true },
    { tag: 'table', node: 'table', getAttrs: tableAttributes },
    ...lines.map((tag): ParseRule => ({ tag, node: 'line' })),
    { tag: 'span.body', mark: 'body' },
    ...['style', 'script', 'title'].map((tag): ParseRule => ({ tag, ignore: true })),
  ];
}

/** What another page wrote into the attribute is believed only when it is a block. */
function carriedNode(element: globalThis.Node): Node | null {
  if (!(element instanceof Element)) return null;
  try {
    const block = DraftBlock.safeParse(JSON.parse(element.getAttribute(carried) ?? ''));
    return block.success ? nodeOf(block.data) : null;
  } catch {
    return null;
  }
}

function tableAttributes(element: HTMLElement) {
  const rows = [...element.querySelectorAll('tr')].map((row) =>
    [...row.querySelectorAll('td, th')].map((cell) => (cell.textContent ?? '').replace(/\s+/gu, ' ').trim()),
  );
  return rows.length === 0 ? false : { rows, text: tableText(rows) };
}

function asNew(node: Node): Node {
  // A few words copied from a page, without any block.
  if (node.isInline) return node;
  return node.type.create({ ...node.attrs, id: newBlockId(), source: null }, node.content);
}
