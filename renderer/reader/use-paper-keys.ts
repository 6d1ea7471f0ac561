import type { FocusEvent, KeyboardEvent, RefObject } from 'react';
import { blockReading } from '../../shared/domain/block.ts';
import { type Step, stepped } from './clauses.ts';
import { useReader } from './reader-context.ts';
import { shownAnnotations } from './ready.ts';
import { usePlacing } from './use-placing.ts';
import { readSelection } from './use-selection.ts';
import { blockElement, blockIdOf, rangeOfWords } from './words-in-page.ts';

/**
 * Reading without a mouse: ↑ ↓ go from block to block, which 1…6 and N then take as a whole; → ← choose a clause of it, with
 * Shift they move its end by a character, with Ctrl+Shift by a clause. Enter goes to the block's notes.
 */
export function usePaperKeys(paper: RefObject<HTMLElement | null>) {
  const reader = useReader();
  const place = usePlacing();

  function toBlock(blockId: string | undefined): void {
    if (paper.current === null || blockId === undefined) return;
    document.getSelection()?.removeAllRanges();
    blockElement(paper.current, blockId)?.focus();
  }

  function toWords(blockId: string, step: Step): void {
    const ready = reader.ready();
    const block = ready?.document.blocks.find(({ id }) => id === blockId);
    if (!ready || block === undefined || paper.current === null) return;
    const chosen =
      ready.selected?.kind === 'words' ? ready.selected.words.find((each) => each.blockId === blockId) : null;
    const words = stepped(blockReading(block), chosen ?? null, step);
    const range = words && rangeOfWords(paper.current, blockId, words);
    if (words === null || !range) return;
    const selection = document.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
    range.endContainer.parentElement?.scrollIntoView({ block: 'nearest' });
    reader.select({ kind: 'words', words: [{ blockId, start: words.start, end: words.end }], in: 'text' });
  }

  function enter(blockId: string): void {
    const ready = reader.ready();
    if (!ready) return;
    if (ready.placing !== null) {
      readSelection(reader);
      place();
      return;
    }
    const note = shownAnnotations(ready).find(({ place }) => place.state !== 'lost' && place.blockId === blockId);
    if (note === undefined) return;
    reader.choose(note.id);
    document.querySelector<HTMLElement>(`[data-card="${note.id}"]`)?.focus();
  }

  return {
    onKeyDown(event: KeyboardEvent): void {
      const blockId = blockIdOf(event.target);
      const blocks = reader.ready()?.document.blocks ?? [];
      const at = blocks.findIndex(({ id }) => id === blockId);
      if (blockId === null || event.altKey || event.metaKey) return;
      const step = stepOf(event);
      if (step !== null) toWords(blockId, step);
      else if (event.key === 'ArrowDown' && !event.ctrlKey && !event.shiftKey) toBlock(blocks[at + 1]?.id);
      else if (event.key === 'ArrowUp' && !event.ctrlKey && !event.shiftKey) toBlock(blocks[at - 1]?.id);
      else if (event.key === 'Home') toBlock(blocks[0]?.id);
      else if (event.key === 'End') toBlock(blocks.at(-1)?.id);
      else if (event.key === 'Enter' && !event.ctrlKey) enter(blockId);
      else return;
      event.preventDefault();
    },
    onFocus(event: FocusEvent): void {
      const blockId = blockIdOf(event.target);
      if (blockId === null) return;
      reader.change({ caret: blockId });
      // A click also focuses, but it means a place in the text and not the whole block.
      if (event.target.matches(':focus-visible')) reader.select({ kind: 'block', blockId });
    },
    onBlur(event: FocusEvent): void {
      if (event.relatedTarget instanceof Node && paper.current?.contains(event.relatedTarget)) return;
      if (reader.ready()?.selected?.kind === 'block') reader.select(null);
    },
  };
}

function stepOf({ key, shiftKey, ctrlKey }: KeyboardEvent): Step | null {
  if (key === 'ArrowRight') return shiftKey ? (ctrlKey ? 'longerByClause' : 'longer') : 'next';
  if (key === 'ArrowLeft') return shiftKey ? (ctrlKey ? 'shorterByClause' : 'shorter') : 'previous';
  return null;
}
