import { type Anchor, anchorToRange } from '../anchor.ts';
import { agreement, neighbourhood } from '../anchor-context.ts';
import { resolveAnchor } from '../anchor-place.ts';
import { foldMarks } from '../anchor-quote.ts';
import { type Block, blockReading } from '../block.ts';
import type { RollingProposal } from '../draft.ts';

/**
 * Whether the year at a proposal's place has moved on is told by the text and not remembered: taken back with 撤销 it is open
 * again, typed by hand it is applied. Only a refusal is a decision of its own. Where neither wording stands any more, what was
 * known last holds.
 */
export function settled(proposal: RollingProposal, block: Block): RollingProposal {
  if (proposal.state === 'declined') return proposal;
  const [now, other] = proposal.state === 'open' ? [proposal.from, proposal.to] : [proposal.to, proposal.from];
  const there = placeOf(block, { ...proposal.anchor, exact: other, end: proposal.anchor.start + other.length });
  if (there === null) return proposal;
  const here = placeOf(block, { ...proposal.anchor, exact: now, end: proposal.anchor.start + now.length });
  if (here !== null && !isCloser(there, here)) return proposal;
  const state = proposal.state === 'open' ? 'applied' : 'open';
  return { ...proposal, state, anchor: anchorToRange(block, there.start, there.end) };
}

/** The same for a whole draft; what did not change stays the same object. */
export function settledRolling(
  blocks: readonly Block[],
  proposals: readonly RollingProposal[],
): readonly RollingProposal[] {
  const byId = new Map(blocks.map((block) => [block.id, block]));
  return proposals.map((proposal) => {
    const block = byId.get(proposal.anchor.blockId);
    return block === undefined ? proposal : settled(proposal, block);
  });
}

type Found = { readonly start: number; readonly end: number; readonly isUnmoved: boolean; readonly context: number };

function placeOf(block: Block, anchor: Anchor): Found | null {
  const place = resolveAnchor(anchor, [block]);
  const reading = blockReading(block);
  if (place.state === 'lost' || reading.slice(place.start, place.end) !== anchor.exact) return null;
  const context = agreement(neighbourhood(anchor), foldMarks(reading), place.start, place.end);
  return { start: place.start, end: place.end, isUnmoved: place.state === 'found', context };
}

function isCloser(a: Found, b: Found): boolean {
  return a.isUnmoved === b.isUnmoved ? a.context > b.context : a.isUnmoved;
}
