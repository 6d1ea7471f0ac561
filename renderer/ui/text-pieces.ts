/** The texts under an element that carry the offset of their beginning, in the order of the page. */
export function* pieces(root: Element): Generator<{ readonly node: Text; readonly from: number }> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const from = node.parentElement?.dataset['from'];
    if (node instanceof Text && from !== undefined) yield { node, from: Number(from) };
  }
}
