import type { Annotation } from '../../shared/contract/annotations.ts';
import { headingEnd } from '../../shared/domain/anchor.ts';
import { type Block, blockReading } from '../../shared/domain/block.ts';
import { type Highlight, type Hit, onLanes } from '../ui/runs.ts';
import { type TagLook, tagLook } from '../ui/tag.tsx';
import type { Target } from './operations.ts';
import { type Find, type Ready, shownAnnotations } from './ready.ts';
import { blocksOfSection } from './sections.ts';

/** The id under which the words of a note that is being written are found on the page. */
export const pendingId = 'pending';

export function highlightsOf(ready: Ready): ReadonlyMap<string, readonly Highlight[]> {
  const byBlock = new Map<string, Omit<Highlight, 'lane'>[]>();
  const add = (blockId: string, highlight: Omit<Highlight, 'lane'>) =>
    byBlock.set(blockId, [...(byBlock.get(blockId) ?? []), highlight]);
  for (const { id, place, tag } of shownAnnotations(ready)) {
    if (place.state === 'lost') continue;
    const { blockId, start, end } = place;
    add(blockId, { id, start, end, look: tagLook(tag), chosen: id === ready.chosen });
  }
  const { editing, document } = ready;
  if (editing?.of.kind === 'new') {
    const words = wordsOfTarget(editing.of.on, document.blocks);
    if (words !== null) add(words.blockId, { ...words, id: pendingId, look: 'pending', chosen: false });
  }
  return new Map([...byBlock].map(([blockId, list]) => [blockId, onLanes(list)]));
}

function wordsOfTarget(on: Target, blocks: readonly Block[]) {
  if (on.target === 'quote') return null;
  const block = blocks.find(({ id }) => id === on.blockId);
  if (block === undefined) return null;
  const { start, end } =
    on.target === 'range'
      ? on
      : { start: 0, end: on.target === 'section' ? headingEnd(block) : blockReading(block).length };
  return { blockId: block.id, start, end };
}

export function hitsByBlock(find: Find | null): ReadonlyMap<string, readonly Hit[]> {
  const byBlock = new Map<string, Hit[]>();
  find?.hits.forEach(({ blockId, start, end }, index) => {
    const hit = { start, end, current: index === find.at };
    byBlock.set(blockId, [...(byBlock.get(blockId) ?? []), hit]);
  });
  return byBlock;
}

/** The blocks that are shown as selected: a whole section, before and while it is annotated. */
export function selectedBlocks({ selected, editing, document }: Ready): ReadonlySet<string> {
  const written = editing?.of.kind === 'new' && editing.of.on.target === 'section' ? editing.of.on.blockId : null;
  const heading = selected?.kind === 'section' ? selected.blockId : written;
  return new Set(heading === null ? [] : blocksOfSection(document.blocks, heading));
}

/** The look of the section annotation that a block stands under, the innermost when there are several. */
export function sectionLooks(blocks: readonly Block[], shown: readonly Annotation[]): ReadonlyMap<string, TagLook> {
  const looks = new Map<string, TagLook>();
  // In the order of the text an inner section comes after the one around it.
  for (const { anchor, place, tag } of shown) {
    if (anchor.target !== 'section' || place.state === 'lost') continue;
    for (const id of blocksOfSection(blocks, place.blockId)) looks.set(id, tagLook(tag));
  }
  return looks;
}
