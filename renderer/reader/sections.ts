import type { Annotation } from '../../shared/contract/annotations.ts';
import { type Block, opensSection, sectionTitle } from '../../shared/domain/block.ts';
import { formatLabel } from '../../shared/domain/label.ts';
import { sectionPaths } from '../../shared/domain/outline.ts';
import { outlineTexts } from '../texts/reader.ts';
import { endsOf, type OutlineEntry } from '../ui/outline-order.ts';

const closing = new Set<Block['kind']>(['attachment', 'signature', 'date', 'note']);

/**
 * The outline beside the text: the headings, and what stands before and after them, each under the id of its first block.
 * Items (一是…) are text, not headings: they would bury the headings.
 */
export function outlineEntries(blocks: readonly Block[]): readonly OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  let place = '';
  const opens = (name: string): boolean => {
    const isNew = place !== name;
    place = name;
    return isNew;
  };
  for (const block of blocks) {
    const { id, zone, kind } = block;
    const part = (title: string) => entries.push({ id, depth: 1, label: null, title });
    if (zone === 'cover') {
      if (opens('cover')) part(outlineTexts.cover);
      continue;
    }
    if (zone === 'annex' && !place.startsWith('annex')) {
      place = 'annex';
      part(outlineTexts.annex);
    }
    if (opensSection(block)) {
      if (kind === 'heading') {
        place = `${zone} sections`;
        const label = block.label === null ? null : formatLabel(block.label.scheme, block.label.number);
        entries.push({ id, depth: block.depth + (zone === 'annex' ? 1 : 0), label, title: sectionTitle(block) });
      }
    } else if (zone === 'main' && closing.has(kind)) {
      if (opens('end')) part(outlineTexts.end);
    } else if (zone === 'main' && place !== 'main sections' && opens('beginning')) {
      part(outlineTexts.beginning);
    }
  }
  return entries;
}

/** For each block the entry that it stands under. */
export function entriesOfBlocks(
  blocks: readonly Block[],
  entries: readonly OutlineEntry[],
): ReadonlyMap<string, OutlineEntry> {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const of = new Map<string, OutlineEntry>();
  let current: OutlineEntry | undefined;
  for (const { id } of blocks) {
    current = byId.get(id) ?? current;
    if (current !== undefined) of.set(id, current);
  }
  return of;
}

/** How many annotations stand in each entry, those of its subsections counted in. */
export function countedEntries(
  blocks: readonly Block[],
  entries: readonly OutlineEntry[],
  annotations: readonly Annotation[],
): readonly OutlineEntry[] {
  const of = entriesOfBlocks(blocks, entries);
  const own = new Map<string, number>();
  for (const { place } of annotations) {
    const entry = place.state === 'lost' ? undefined : of.get(place.blockId);
    if (entry !== undefined) own.set(entry.id, (own.get(entry.id) ?? 0) + 1);
  }
  const ends = endsOf(entries);
  return entries.map((entry, index) => {
    const inside = entries.slice(index, ends[index]);
    const count = inside.reduce((sum, { id }) => sum + (own.get(id) ?? 0), 0);
    return count === 0 ? entry : { ...entry, count, countLabel: outlineTexts.notes(count) };
  });
}

/** The headings that a block stands under, innermost first, its own among them. */
export function sectionsAround(blocks: readonly Block[], blockId: string): readonly string[] {
  return (sectionPaths(blocks).get(blockId) ?? []).map(({ id }) => id).reverse();
}

/** The blocks of a section, its heading first. */
export function blocksOfSection(blocks: readonly Block[], headingId: string): readonly string[] {
  const paths = sectionPaths(blocks);
  return blocks.filter(({ id }) => paths.get(id)?.some((heading) => heading.id === headingId)).map(({ id }) => id);
}
