import { type Block, opensSection } from '../block.ts';
import { changesByBlock } from './changes.ts';
import type { Correction } from './correction.ts';
import type { Confirm } from './diagnosed.ts';
import type { Fix } from './fix.ts';
import { emptyHeadingFixes, missedBetween, readsAsHeading } from './heading-fixes.ts';
import { countedOn, lostNumeral, relevelled } from './number-fixes.ts';
import type { Structure } from './structure.ts';
import { safeWordsFix, wordsFix } from './text-fixes.ts';

/**
 * The likely answers to a diagnostic, the likeliest first; none where the original may simply be so. A placeholder has
 * none: what belongs there is not in the text.
 */
export function fixesFor({ diagnostic, blockId }: Confirm, structure: Structure, newId: () => string): readonly Fix[] {
  const { blocks } = structure;
  const at = blocks.findIndex(({ id }) => id === blockId);
  const block = blocks[at];
  if (block === undefined) return [];
  switch (diagnostic.rule) {
    case 'numbering-gap':
      return some(wantingHeading(blocks, at, newId), countedOn(blocks, at));
    case 'numbering-duplicate':
    case 'numbering-order':
      return some(asItReads(blocks, at), countedOn(blocks, at));
    case 'numeral-missing':
      return some(lostNumeral(blocks, at));
    case 'level-jump':
      return some(relevelled(blocks, at));
    case 'empty-heading':
      return emptyHeadingFixes(blocks, at);
    default:
      return some(wordsFix(diagnostic, block, structure.changes));
  }
}

function wantingHeading(blocks: readonly Block[], at: number, newId: () => string): Fix | null {
  return asItReads(blocks, at) ?? missedBetween(blocks, at, newId);
}

/** Where the diagnostic's line became text meanwhile. */
function asItReads(blocks: readonly Block[], at: number): Fix | null {
  const block = blocks[at];
  return block !== undefined && !opensSection(block) && block.kind === 'paragraph' ? readsAsHeading(blocks, at) : null;
}

function some(...fixes: readonly (Fix | null)[]): readonly Fix[] {
  return fixes.filter((fix) => fix !== null);
}

/** Everything that the safe answers to one rule would do; as one step. */
export function allSafeFixes(rule: string, toConfirm: readonly Confirm[], structure: Structure): readonly Correction[] {
  const ids = new Set(
    toConfirm.flatMap(({ diagnostic, blockId }) => (diagnostic.rule === rule ? (blockId ?? []) : [])),
  );
  const byBlock = changesByBlock(structure.changes);
  return structure.blocks.flatMap((block, at) => {
    if (!ids.has(block.id)) return [];
    const fix =
      rule === 'numeral-missing'
        ? lostNumeral(structure.blocks, at)
        : safeWordsFix(rule, block, byBlock.get(block.id) ?? []);
    return fix?.operations ?? [];
  });
}
