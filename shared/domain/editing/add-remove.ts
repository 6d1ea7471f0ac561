import type { DraftBlock } from '../draft.ts';
import type { Blocks, DraftSection } from './blocks.ts';
import { headingLabel, itemLabel } from './scheme.ts';
import { sectionAt, sectionRange } from './section-range.ts';
import { tidied } from './tidy.ts';

export function removeSection(blocks: Blocks, id: string): Blocks {
  const range = sectionRange(blocks, id);
  return range === null ? blocks : tidied(blocks.toSpliced(range.start, range.end - range.start));
}

/** An empty heading behind a section, of its depth and with the label that follows. */
export function addSection(blocks: Blocks, after: string, newId: string): Blocks {
  const range = sectionRange(blocks, after);
  if (range === null) return blocks;
  const { depth, zone, part } = range.block;
  const label = headingLabel(blocks, range.end, depth, zone);
  return blocks.toSpliced(range.end, 0, { ...emptySection(newId, zone), depth, label, part });
}

/** An empty item behind a block: in its list, or a new list under its heading. */
export function addItem(blocks: Blocks, after: string, newId: string): Blocks {
  const at = blocks.findIndex((block) => block.id === after) + 1;
  const here = blocks[at - 1];
  const above = here && sectionAt(blocks, here.id);
  if (here === undefined || !above) return blocks;
  const depth = above.kind === 'item' ? above.depth : above.depth + 1;
  const continues = here.kind === 'item' && here.continues;
  const label = itemLabel(blocks, at, depth);
  return tidied(blocks.toSpliced(at, 0, { ...emptySection(newId, here.zone), kind: 'item', depth, label, continues }));
}

function emptySection(id: string, zone: DraftBlock['zone']): DraftSection {
  return {
    id,
    kind: 'heading',
    zone,
    text: '',
    source: null,
    depth: 1,
    label: null,
    titleLength: 0,
    continues: false,
    part: null,
    provenance: null,
  };
}
