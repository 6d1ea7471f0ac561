/** As much of a page's tree as is read here. Scripts never run in it and nothing is loaded for it. */
export type PageNode = {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly parentNode: PageNode | null;
  readonly childNodes: Iterable<PageNode>;
};

export type PageElement = PageNode & {
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
};

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1;
}

export function tagOf(node: PageNode): string {
  return node.nodeName.toLowerCase();
}

const unseen = new Set(
  [
    'script',
    'style',
    'noscript',
    'noframes',
    'template',
    'iframe',
    'frame',
    'object',
    'applet',
    'embed',
    'svg',
    'math',
    'canvas',
    'video',
  ].concat([
    'audio',
    'map',
    'title',
    'meta',
    'link',
    'base',
    'head',
    'xml',
    'input',
    'select',
    'textarea',
    'button',
    'datalist',
  ]),
);

/** What a reader of the page does not see, or cannot read: code, controls, and what is hidden. */
export function isUnseen(element: PageElement): boolean {
  if (unseen.has(tagOf(element)) || element.getAttribute('hidden') !== null) return true;
  const style = element.getAttribute('style') ?? '';
  if (style === '') return false;
  // A page that was saved before its scripts ran has its whole article invisible (the page of an account in a messenger).
  const isWaiting = tagOf(element) === 'div' && /(?:^|;)\s*visibility\s*:\s*hidden/i.test(style);
  return !isWaiting && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(style);
}

/** Elements in the order of the text, with nothing below those that `skip` names. */
export function* elementsIn(root: PageNode, skip: (element: PageElement) => boolean): Iterable<PageElement> {
  for (const child of root.childNodes) {
    if (!isElement(child) || skip(child)) continue;
    yield child;
    yield* elementsIn(child, skip);
  }
}
