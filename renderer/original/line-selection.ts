import type { Stretch } from '../ui/runs.ts';
import { pieces } from '../ui/text-pieces.ts';
import { lineIn, type OriginalState } from './original-lines.ts';

/** What is selected in the lines, as a stretch of the text that was read. */
export function selectedInLines(root: HTMLElement | null, state: OriginalState): Stretch | null {
  const selection = document.getSelection();
  if (root === null || selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const found: Stretch[] = [];
  for (const { node, from } of pieces(root)) {
    if (!range.intersectsNode(node)) continue;
    const index = node.parentElement?.closest<HTMLElement>('[data-index]')?.dataset['index'];
    const base = (lineIn(state, Number(index) + 1)?.start ?? 0) + from;
    const start = base + (node === range.startContainer ? range.startOffset : 0);
    const end = base + (node === range.endContainer ? range.endOffset : node.data.length);
    if (start < end) found.push({ start, end });
  }
  const [first] = found;
  const last = found.at(-1);
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}
