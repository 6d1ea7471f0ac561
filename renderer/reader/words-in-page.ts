import type { QuoteRange } from '../../shared/domain/anchor-quote.ts';
import type { Stretch } from '../ui/runs.ts';
import { pieces } from '../ui/text-pieces.ts';

/**
 * Between the page and the offsets of annotations. Every piece of a block's text stands alone in an element whose `data-from`
 * is the offset of its beginning in the block's reading; the block's element has its id in `data-block`. Whatever else the
 * page shows has no `data-from` and counts nothing.
 */

export function blockElement(root: Element, blockId: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-block="${CSS.escape(blockId)}"]`);
}

export function blockIdOf(target: EventTarget | Node | null): string | null {
  const element = target instanceof Element ? target : target instanceof Node ? target.parentElement : null;
  return element?.closest<HTMLElement>('[data-block]')?.dataset['block'] ?? null;
}

/** The words of the blocks that a selection covers, in reading order, one piece for each block. */
export function selectedWords(root: Element, selection: Selection | null): readonly QuoteRange[] {
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return [];
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(root)) return [];
  const words = new Map<string, QuoteRange>();
  for (const { node, from } of pieces(root)) {
    if (!range.intersectsNode(node)) continue;
    const start = from + (node === range.startContainer ? range.startOffset : 0);
    const end = from + (node === range.endContainer ? range.endOffset : node.data.length);
    const blockId = blockIdOf(node);
    if (blockId === null || start >= end) continue;
    const before = words.get(blockId);
    words.set(blockId, {
      blockId,
      start: Math.min(start, before?.start ?? start),
      end: Math.max(end, before?.end ?? end),
    });
  }
  return [...words.values()];
}

/** The words as a range of the page; `null` when they are not there. */
export function rangeOfWords(root: Element, blockId: string, { start, end }: Stretch): Range | null {
  const block = blockElement(root, blockId);
  if (block === null) return null;
  const range = document.createRange();
  let isStarted = false;
  for (const { node, from } of pieces(block)) {
    const to = from + node.data.length;
    if (!isStarted && start >= from && start < to) {
      range.setStart(node, start - from);
      isStarted = true;
    }
    if (isStarted && end > from) range.setEnd(node, Math.min(end, to) - from);
  }
  return isStarted ? range : null;
}

/** The first block that is on the screen, even in part. */
export function firstBlockInSight(scroller: Element | null): string | null {
  if (scroller === null) return null;
  const { top } = scroller.getBoundingClientRect();
  const blocks = [...scroller.querySelectorAll<HTMLElement>('[data-block]')];
  return blocks.find((block) => block.getBoundingClientRect().bottom > top)?.dataset['block'] ?? null;
}
