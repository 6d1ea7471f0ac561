import type { Node } from '@tiptap/pm/model';
import type { EditorView, NodeView, NodeViewConstructor } from '@tiptap/pm/view';
import { isRewritten } from './document.ts';
import { labelsOf } from './label-plugin.ts';
import { blockClass, isSectionNode, sectionTag } from './schema.ts';

/**
 * How a block stands in the page. Its number, its kind and where it came from are attributes and classes of its element, which
 * CSS draws; they change without the element being made again, so that an input method at work in it is not disturbed.
 *
 * Node decorations would do the same, but for each key ProseMirror looks at every decoration once for every block: with two
 * thousand blocks that is most of the 16 ms that a key may take.
 */
type BlockView = NodeView & { readonly label: (label: string | undefined) => void };

/** The views of the blocks that are in the page, by id. */
const shown = new WeakMap<EditorView, Map<string, BlockView>>();

export const blockView: NodeViewConstructor = (node, view) => createBlockView(node, view);

export function viewOf(view: EditorView, id: string): BlockView | undefined {
  return shown.get(view)?.get(id);
}

function createBlockView(first: Node, view: EditorView): BlockView {
  const dom = document.createElement(tagOf(first));
  const views = shown.get(view) ?? new Map<string, BlockView>();
  shown.set(view, views);
  let node = first;

  const self: BlockView = {
    dom,
    contentDOM: dom,
    update(next) {
      if (next.type !== node.type || tagOf(next) !== dom.localName) return false;
      if (next.attrs['id'] !== node.attrs['id']) forget();
      node = next;
      draw();
      return true;
    },
    ignoreMutation: (mutation) => mutation.type === 'attributes' && mutation.target === dom,
    destroy: () => forget(),
    label(label) {
      if (label === undefined) dom.removeAttribute('data-label');
      else if (dom.dataset['label'] !== label) dom.dataset['label'] = label;
    },
  };

  function draw(): void {
    views.set(node.attrs['id'], self);
    const name = isRewritten(node) ? `${blockClass(node)} rewritten` : blockClass(node);
    if (dom.className !== name) dom.className = name;
  }

  function forget(): void {
    // An element made anew for the same block has taken the place already.
    if (views.get(node.attrs['id']) === self) views.delete(node.attrs['id']);
  }

  draw();
  self.label(labelsOf(view.state).get(node.attrs['id']));
  return self;
}

function tagOf(node: Node): string {
  return isSectionNode(node) ? sectionTag(node) : 'p';
}
