import { Readability } from '@mozilla/readability';
import { elementsIn, isElement, isUnseen, type PageElement, type PageNode, tagOf } from './dom.ts';

const mark = 'data-niangao';

/** Readability takes a fifth of a millisecond for each; a site's page has some thousand. Longer ones are read whole. */
const mostElements = 8_000;

/** Below this the guess is worth nothing. */
const shortestArticle = 120;

/**
 * The element that holds the article. Readability knows where an article is; what it keeps of it is another matter: it
 * drops tables, lists and short lines. So its answer only points to the place, and the page itself is read there.
 */
export function articleIn(body: PageElement, parse: (html: string) => object): PageElement {
  const elements = new Map<string, PageElement>();
  for (const element of elementsIn(body, isUnseen)) {
    const number = String(elements.size);
    elements.set(number, element);
    element.setAttribute(mark, number);
  }
  if (elements.size > mostElements) return body;
  const found = readable(parse(`<html><head></head>${String(body)}</html>`));
  if (found === null) return body;
  const held = new Map<PageElement, number>();
  for (const copy of elementsIn(found, () => false)) {
    const element = elements.get(copy.getAttribute(mark) ?? '');
    const length = ownText(copy).replace(/\s/g, '').length;
    if (element && length >= 10) held.set(element, length);
  }
  return narrowest(body, held);
}

function readable(document: object): PageNode | null {
  try {
    // Its type wants a browser's document; linkedom's has what it uses.
    const article = new Readability(document as ConstructorParameters<typeof Readability>[0], {
      charThreshold: 200,
      keepClasses: true,
      disableJSONLD: true,
      serializer: (node: unknown) => node as PageNode,
    }).parse();
    const length = article?.textContent?.replace(/\s/g, '').length ?? 0;
    return article?.content && length >= shortestArticle ? article.content : null;
  } catch {
    // It gives up on some broken pages: then the whole page is read.
    return null;
  }
}

function ownText(element: PageElement): string {
  let text = '';
  for (const child of element.childNodes) {
    if (child.nodeType === 3 || (isElement(child) && /^(?:span|b|strong|font|a|em|i|u)$/.test(tagOf(child))))
      text += child.textContent ?? '';
  }
  return text;
}

/** Down from the body, as long as one child holds nearly all of the article. */
function narrowest(body: PageElement, held: ReadonlyMap<PageElement, number>): PageElement {
  const weights = new Map<PageNode, number>();
  let total = 0;
  for (const [element, length] of held) {
    total += length;
    for (let node: PageNode | null = element; node && node !== body; node = node.parentNode) {
      weights.set(node, (weights.get(node) ?? 0) + length);
    }
  }
  let here = body;
  for (;;) {
    const next = [...here.childNodes].find((child) => (weights.get(child) ?? 0) >= total * 0.92);
    if (total === 0 || !next || !isElement(next) || /^(?:p|span|b|strong|font|a|table|h\d)$/.test(tagOf(next)))
      return here;
    here = next;
  }
}
