/** The words selected inside one passage of the source. `null` when nothing is, or when it reaches over two. */
export function selectedWords(): { readonly passageId: string; readonly words: string } | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed) return null;
  const [from, to] = [passageOf(selection.anchorNode), passageOf(selection.focusNode)];
  const passageId = from?.dataset['passage'];
  const words = selection.toString().replace(/\s*\n\s*/gu, '');
  return from === null || from !== to || passageId === undefined || words === '' ? null : { passageId, words };
}

function passageOf(node: Node | null): HTMLElement | null {
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  return element?.closest<HTMLElement>('[data-passage]') ?? null;
}
