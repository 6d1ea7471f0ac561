import { type Block, opensSection, type SectionBlock } from '../block.ts';
import { formatLabel, type Label, type LabelScheme } from '../label.ts';
import { shownLabels } from '../numbering.ts';

/** GB/T 9704 clause 7.3.3, and what offices use below it. */
const official: readonly LabelScheme[] = ['chinese', 'chinese-bracketed', 'arabic', 'arabic-bracketed', 'circled'];

/**
 * The label of a heading that is new at its depth: the scheme its neighbours there use, else the most usual one of the depth
 * in its chapter, else in the draft, else the official one: the two halves of a document are often numbered differently. Only scheme matters, the shown number is computed; but stored numbers tell whether the draft counts
 * through its chapters, so where it does the label gets a number that nobody has, and elsewhere the 1 that everybody has.
 */
export function headingLabel(blocks: readonly Block[], at: number, depth: number, zone: Block['zone']): Label {
  const peers = blocks.filter(
    (block): block is SectionBlock => block.kind === 'heading' && block.depth === depth && block.zone === zone,
  );
  const scheme =
    neighbour(blocks, at, depth, zone) ??
    mostUsual(inChapter(blocks, at, peers)) ??
    mostUsual(peers) ??
    official[depth - 1] ??
    'circled';
  const same = peers.filter((block) => block.label?.scheme === scheme);
  const number = runsOn(blocks, same) ? Math.max(...same.map((block) => block.label?.number ?? 0)) + 1 : 1;
  return labelOf(scheme, number);
}

/** The label of an item put behind the block before `at`: the next of its list. */
export function itemLabel(blocks: readonly Block[], at: number, depth: number): Label {
  for (let i = at - 1; i >= 0; i--) {
    const block = blocks[i];
    if (block === undefined || !opensSection(block)) continue;
    if (block.depth < depth) break;
    if (block.depth === depth && block.kind === 'item' && block.label !== null) {
      return labelOf(block.label.scheme, block.label.number + 1);
    }
  }
  return labelOf(itemScheme(blocks, at, depth), 1);
}

function labelOf(scheme: LabelScheme, number: number): Label {
  return { text: formatLabel(scheme, number), scheme, number, missing: false };
}

/** An item put before the first of a list takes the list's scheme; where there is no list, 一是. */
function itemScheme(blocks: readonly Block[], at: number, depth: number): LabelScheme {
  const after = blocks[at];
  const isInList = after?.kind === 'item' && after.depth === depth && after.label !== null;
  return isInList ? (after.label?.scheme ?? 'is') : 'is';
}

function neighbour(blocks: readonly Block[], at: number, depth: number, zone: Block['zone']): LabelScheme | null {
  for (const step of [-1, 1]) {
    for (let i = step < 0 ? at - 1 : at; i >= 0 && i < blocks.length; i += step) {
      const block = blocks[i];
      if (block === undefined || block.zone !== zone) break;
      if (!opensSection(block)) continue;
      if (block.depth < depth) break;
      if (block.kind === 'heading' && block.depth === depth && block.label !== null) return block.label.scheme;
    }
  }
  return null;
}

/** Those under the same heading of the first level as the place `at`. */
function inChapter(blocks: readonly Block[], at: number, peers: readonly SectionBlock[]): readonly SectionBlock[] {
  const isTop = (block: Block): boolean => block.kind === 'heading' && block.depth === 1;
  const from = blocks.slice(0, at).findLastIndex(isTop);
  const to = blocks.findIndex((block, i) => i >= at && isTop(block));
  const chapter = new Set<Block>(blocks.slice(Math.max(0, from), to < 0 ? blocks.length : to));
  return peers.filter((block) => chapter.has(block));
}

function mostUsual(peers: readonly SectionBlock[]): LabelScheme | null {
  const counts = new Map<LabelScheme, number>();
  for (const { label } of peers) if (label !== null) counts.set(label.scheme, (counts.get(label.scheme) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** More sections of the scheme than one carry the first number where every chapter starts again; one where it counts on. */
function runsOn(blocks: readonly Block[], same: readonly SectionBlock[]): boolean {
  const labels = shownLabels(blocks);
  const shown = same.map((block) => labels.get(block.id));
  const parents = new Set(same.map((block) => parentId(blocks, block)));
  return parents.size > 1 && new Set(shown).size === shown.length;
}

function parentId(blocks: readonly Block[], block: SectionBlock): string | null {
  for (let i = blocks.indexOf(block) - 1; i >= 0; i--) {
    const above = blocks[i];
    if (above !== undefined && opensSection(above) && above.depth < block.depth) return above.id;
  }
  return null;
}
