import {
  type DOMOutputSpec,
  DOMParser,
  DOMSerializer,
  Fragment,
  type Node,
  type ParseRule,
  Slice,
} from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { EditorProps, EditorView } from '@tiptap/pm/view';
import { DraftBlock } from '../../shared/domain/draft.ts';
import { tableGrid } from '../../shared/domain/table-grid.ts';
import { tableContent } from '../../shared/domain/table-text.ts';
import { carried, carriedParagraph } from '../ui/carried.ts';
import { blockOf, nodeOf, tableAttributesOf } from './document.ts';
import { labelsOf } from './label-plugin.ts';
import { withListNumbers } from './list-numbers.ts';
import { newBlockId } from './new-id.ts';
import { pasted } from './pasting.ts';
import { asWords, pastedStructure } from './pasting-structure.ts';
import { isSectionNode, schema, sectionTag, tableOutput } from './schema.ts';

/**
 * Copying gives plain text and HTML with the numbers in it, as one sees them. The HTML carries the blocks as well, so that what
 * comes back into a draft is what it was, with where it came from; the reader copies in the same way. Pasted blocks are new:
 * none keeps its id.
 */
export function clipboardProps(): EditorProps {
  let labels: ReadonlyMap<string, string> = new Map();
  return {
    ...pastingProps(),
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

/** From a draft or the reader; from another program; or as nothing but text, because that was asked for. */
type PasteKind = 'ours' | 'foreign' | 'plain';

function pastingProps(): EditorProps {
  // The editor asks for these one after the other, in one go.
  let kind: PasteKind = 'foreign';
  return {
    transformPastedText(text, isPlain) {
      kind = isPlain ? 'plain' : 'foreign';
      return text;
    },
    transformPastedHTML(html) {
      kind = html.includes(carried) ? 'ours' : 'foreign';
      // A line break inside a paragraph of a web page is a paragraph of its own here.
      const lines = html.replace(/<br\s*\/?>/giu, '</p><p>');
      return kind === 'ours' ? lines : withListNumbers(lines);
    },
    clipboardParser: new DOMParser(schema, pasteRules()),
    transformPasted: (slice) =>
      new Slice(Fragment.from(slice.content.content.map(asNew)), slice.openStart, slice.openEnd),
    handlePaste(view, _event, slice) {
      const tr = transactionFor(view.state, slice, kind);
      if (tr !== null) view.dispatch(tr.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'));
      return tr !== null;
    },
  };
}

function transactionFor(state: EditorState, slice: Slice, kind: PasteKind): Transaction | null {
  if (kind === 'plain') return null;
  if (kind === 'ours') return pasted(state, slice);
  const structured = pastedStructure(state, slice);
  if (structured !== null || !slice.content.content.some(isSectionNode)) return structured;
  return state.tr.replaceSelection(asWords(slice));
}

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
  const lines = ['p', 'li', 'dt', 'dd', 'pre'];
  return [
    ...known,
    { tag: `[${carriedParagraph}]`, skip: true },
    { tag: 'table', node: 'table', getAttrs: tableAttributes },
    ...lines.map((tag): ParseRule => ({ tag, node: 'line' })),
    ...[1, 2, 3, 4, 5, 6].map((depth): ParseRule => ({ tag: `h${depth}`, node: 'section', attrs: { depth } })),
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
  const written = [...element.querySelectorAll('tr')].map((row) =>
    [...row.querySelectorAll<HTMLTableCellElement>('td, th')].map((cell) => ({
      text: (cell.textContent ?? '').replace(/\s+/gu, ' ').trim(),
      // A browser says 0 of one that reaches down to the end of the table's part.
      rows: cell.rowSpan === 0 ? 1 : cell.rowSpan,
      columns: cell.colSpan,
    })),
  );
  const { rows, spans } = tableGrid(written);
  return rows.length === 0 ? false : tableAttributesOf(tableContent(rows, spans));
}

function asNew(node: Node): Node {
  // A few words copied from a page, without any block.
  if (node.isInline) return node;
  return node.type.create({ ...node.attrs, id: newBlockId(), source: null }, node.content);
}
