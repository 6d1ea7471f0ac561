import type { RollingProposal } from '../../shared/domain/draft.ts';
import type { Blocks } from '../../shared/domain/editing/blocks.ts';
import { settled } from '../../shared/domain/rolling/settled.ts';

/** Settles the proposals of a year by the text at every pause; only where a block changed it is looked at again. */
export function createSettling(): (blocks: Blocks, proposals: readonly RollingProposal[]) => RollingProposal[] {
  const known = new WeakMap<RollingProposal, { readonly block: Blocks[number]; readonly result: RollingProposal }>();
  return (blocks, proposals) => {
    const byId = new Map(blocks.map((block) => [block.id, block]));
    return proposals.map((proposal) => {
      const block = byId.get(proposal.anchor.blockId);
      if (block === undefined) return proposal;
      const before = known.get(proposal);
      if (before?.block === block) return before.result;
      const result = settled(proposal, block);
      known.set(proposal, { block, result });
      return result;
    });
  };
}
