import type { DraftBlock } from '../draft.ts';

/** A draft as editing sees it. Functions here answer the same list when nothing can be done. */
export type Blocks = readonly DraftBlock[];
export type DraftSection = Extract<DraftBlock, { readonly depth: number }>;
