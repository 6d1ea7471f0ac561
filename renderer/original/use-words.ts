import { type RefObject, useEffect } from 'react';
import type { QuoteRange } from '../../shared/domain/anchor-quote.ts';
import type { OriginalHost } from './host.ts';

/** Tells the host which words are selected here. */
export function useWords(
  root: RefObject<HTMLElement | null>,
  host: OriginalHost['words'],
  words: () => readonly QuoteRange[],
): void {
  const listen = host?.listen;
  useEffect(() => {
    if (root.current === null || listen === undefined) return;
    return listen(root.current, words);
  }, [root, listen, words]);
}
