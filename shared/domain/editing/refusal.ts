import type { Blocks } from './blocks.ts';
import { deepest } from './depth.ts';
import { parentOf, sectionRange, siblingAfter, siblingBefore } from './section-range.ts';

export type SectionAction = 'up' | 'down' | 'promote' | 'demote';

/** Why a section cannot be moved or change its level. `null` when nothing of the kind stands in the way. */
export type Refusal = 'noSection' | 'isFirst' | 'isLast' | 'isTop' | 'nothingAbove' | 'isDeepest';

export function refusalOf(blocks: Blocks, action: SectionAction, id: string | null): Refusal | null {
  const range = id === null ? null : sectionRange(blocks, id);
  if (range === null) return 'noSection';
  const parent = parentOf(blocks, range);
  switch (action) {
    case 'promote':
      return range.block.depth === 1 ? 'isTop' : null;
    case 'demote':
      if (siblingBefore(blocks, range) === null) return 'nothingAbove';
      return range.block.depth >= deepest ? 'isDeepest' : null;
    case 'up':
      return (siblingBefore(blocks, range) ?? (parent && siblingBefore(blocks, parent))) === null ? 'isFirst' : null;
    case 'down':
      return (siblingAfter(blocks, range) ?? (parent && siblingAfter(blocks, parent))) === null ? 'isLast' : null;
  }
}
