import { type Block, opensSection } from '../block.ts';

/** The blocks without some sections: their headings and all that stands under them. */
export function withoutSections<B extends Block>(blocks: readonly B[], omit: ReadonlySet<string>): readonly B[] {
  let under: number | null = null;
  const kept = blocks.filter((block) => {
    if (!opensSection(block)) return under === null || closesText(block);
    if (under !== null && block.depth > under) return false;
    under = omit.has(block.id) ? block.depth : null;
    return under === null;
  });
  return kept.length === blocks.length ? blocks : kept;
}

/** Signature, date and the like stand in no section, though they come after the last one. */
function closesText(block: Block): boolean {
  return block.kind !== 'paragraph' && block.kind !== 'table';
}
