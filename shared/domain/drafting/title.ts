import type { DraftBlock, RollingProposal } from '../draft.ts';

type Rolled = { readonly blocks: readonly DraftBlock[]; readonly rolling: readonly RollingProposal[] };

/** The title that was typed, in one block in the place of all lines of the one before. What was proposed for that goes with it. */
export function withTitle({ blocks, rolling }: Rolled, title: string): Rolled {
  const before = blocks.filter(isTitle);
  const [first] = before;
  if (first === undefined) {
    const made: DraftBlock = { id: 'title', kind: 'title', zone: 'main', text: title, source: null, provenance: null };
    return { blocks: [made, ...blocks], rolling };
  }
  if (before.map(({ text }) => text).join('') === title) return { blocks, rolling };
  const gone = new Set(before.map(({ id }) => id));
  return {
    blocks: blocks.flatMap((block) => (block === first ? { ...block, text: title } : isTitle(block) ? [] : block)),
    rolling: rolling.filter(({ anchor }) => !gone.has(anchor.blockId)),
  };
}

function isTitle(block: DraftBlock): boolean {
  return block.kind === 'title' && block.zone === 'main';
}
