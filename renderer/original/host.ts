import type { ReactNode, RefObject } from 'react';
import type { QuoteRange } from '../../shared/domain/anchor-quote.ts';
import type { Block } from '../../shared/domain/block.ts';
import type { BarPlace } from '../ui/bar-place.ts';
import type { Highlight } from '../ui/runs.ts';
import type { ScrollTogether } from './scroll-together.ts';

/** An annotation, in the words of its block. */
export type OriginalMark = Omit<Highlight, 'lane'> & { readonly blockId: string };

/** What can be done with words that are selected on the original. */
type WordsHost = {
  /** Hears what is selected in an element; `words` tells it. Returns how to stop. */
  readonly listen: (root: HTMLElement, words: () => readonly QuoteRange[]) => () => void;
  /** The tools for what is selected here; `null` while nothing is. */
  readonly bar: ((bar: RefObject<HTMLDivElement | null>, place: BarPlace | null) => ReactNode) | null;
};

/** The screen that shows an original beside the blocks that were read of it. */
export type OriginalHost = {
  readonly blocks: readonly Block[];
  /** The block that one is at. */
  readonly here: string | null;
  /** Lines that were cut as none of the text. */
  readonly cutLines: ReadonlySet<number>;
  readonly marks: readonly OriginalMark[];
  /** A place was clicked: what annotations stand there, the innermost first, and which block. */
  readonly choose: (blockId: string | null, marks: readonly string[]) => void;
  /** Enter: on to the text. */
  readonly leave: () => void;
  /** Scrolls with another pane, which counts in lines. */
  readonly together: ScrollTogether | null;
  readonly words: WordsHost | null;
};
