import { type RefObject, useEffect } from 'react';
import type { QuoteRange } from '../../shared/domain/anchor-quote.ts';
import type { Reader } from './reader.ts';
import { useReader } from './reader-context.ts';
import { blockIdOf, selectedWords } from './words-in-page.ts';

/** A place where words can be selected: the text, or its original beside it. */
export type SelectionSource = {
  readonly in: 'text' | 'original';
  readonly words: () => readonly QuoteRange[];
};

/** Browsers tell of a new selection a moment later; a key that comes before that must not act on the old one. */
export function readSelection(reader: Reader): void {
  for (const source of reader.sources) {
    const words = source.words();
    if (words.length > 0) {
      reader.select({ kind: 'words', words, in: source.in });
      return;
    }
  }
  if (reader.ready()?.selected?.kind === 'words') reader.select(null);
}

/** Keeps the reader's selection and that of the page the same. */
export function useSelection(paper: RefObject<HTMLElement | null>): void {
  const reader = useReader();
  useEffect(() => {
    if (paper.current === null) return;
    const root = paper.current;
    const words = () => selectedWords(root, document.getSelection());
    return listenToSelection(reader, root, { in: 'text', words });
  }, [reader, paper]);
}

/** Hears what is selected under an element, until the returned function is called. While the pointer is down nothing is. */
export function listenToSelection(reader: Reader, root: HTMLElement, source: SelectionSource): () => void {
  let isDragging = false;
  const read = () => readSelection(reader);
  function changed(): void {
    if (!isDragging) read();
  }
  function down(event: PointerEvent): void {
    if (!(event.target instanceof Node) || !root.contains(event.target)) return;
    if (event.button !== 0) return;
    isDragging = true;
    const caret = blockIdOf(event.target);
    if (caret !== null) reader.change({ caret });
    reader.select(null);
  }
  function up(): void {
    if (!isDragging) return;
    isDragging = false;
    // The browser lets go of an old selection after this event.
    setTimeout(read);
  }
  /** Once the words were dealt with, they are not selected any more. */
  const stop = reader.store.subscribe((now, before) => {
    const had = before.status === 'ready' && before.selected?.kind === 'words';
    const has = now.status === 'ready' && now.selected?.kind === 'words';
    if (had && !has && !isDragging && source.words().length > 0) document.getSelection()?.removeAllRanges();
  });
  reader.sources.add(source);
  document.addEventListener('selectionchange', changed);
  document.addEventListener('pointerdown', down);
  document.addEventListener('pointerup', up);
  document.addEventListener('pointercancel', up);
  return () => {
    stop();
    reader.sources.delete(source);
    document.removeEventListener('selectionchange', changed);
    document.removeEventListener('pointerdown', down);
    document.removeEventListener('pointerup', up);
    document.removeEventListener('pointercancel', up);
  };
}
