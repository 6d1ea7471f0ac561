import { type RefObject, useEffect } from 'react';
import type { Reader } from './reader.ts';
import { useReader } from './reader-context.ts';
import { blockIdOf, selectedWords } from './words-in-page.ts';

/** Browsers tell of a new selection a moment later; a key that comes before that must not act on the old one. */
export function readSelection(reader: Reader, paper: Element | null): void {
  const words = paper === null ? [] : selectedWords(paper, document.getSelection());
  if (words.length > 0) reader.select({ kind: 'words', words });
  else if (reader.ready()?.selected?.kind === 'words') reader.select(null);
}

/** Keeps the reader's selection and that of the page the same. While the pointer is down nothing is selected yet. */
export function useSelection(paper: RefObject<HTMLElement | null>): void {
  const reader = useReader();
  useEffect(() => {
    let isDragging = false;
    const words = () => (paper.current === null ? [] : selectedWords(paper.current, document.getSelection()));
    const read = () => readSelection(reader, paper.current);
    function changed(): void {
      if (!isDragging) read();
    }
    function down(event: PointerEvent): void {
      if (!(event.target instanceof Node) || paper.current?.contains(event.target) !== true) return;
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
      if (had && !has && !isDragging && words().length > 0) document.getSelection()?.removeAllRanges();
    });
    document.addEventListener('selectionchange', changed);
    document.addEventListener('pointerdown', down);
    document.addEventListener('pointerup', up);
    document.addEventListener('pointercancel', up);
    return () => {
      stop();
      document.removeEventListener('selectionchange', changed);
      document.removeEventListener('pointerdown', down);
      document.removeEventListener('pointerup', up);
      document.removeEventListener('pointercancel', up);
    };
  }, [reader, paper]);
}
