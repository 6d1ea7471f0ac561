/** The document as the list shows it. Pure: one row for each block, a head where another zone begins. */
import { type Block, isRunIn, opensSection, type Part, type Zone } from '../../shared/domain/block.ts';
import type { Confirm } from '../../shared/domain/correction/diagnosed.ts';
import { sectionPaths } from '../../shared/domain/outline.ts';
import { kindNames, listTexts } from '../texts/structure.ts';

export type BlockRow = {
  readonly kind: 'block';
  readonly id: string;
  readonly block: Block;
  readonly position: number;
  readonly lines: string | null;
  readonly name: string;
  /** Steps of indentation. */
  readonly indent: number;
  readonly part: Part | null;
  readonly toConfirm: readonly Confirm[];
};
export type Row = BlockRow | { readonly kind: 'zone'; readonly zone: Zone; readonly count: number };

export function rowsOf(blocks: readonly Block[], toConfirm: readonly Confirm[]): readonly Row[] {
  const paths = sectionPaths(blocks);
  const confirms = new Map<string, Confirm[]>();
  for (const each of toConfirm) {
    if (each.blockId !== null) confirms.set(each.blockId, [...(confirms.get(each.blockId) ?? []), each]);
  }
  const hasZones = blocks.some(({ zone }) => zone !== blocks[0]?.zone);
  const rows: Row[] = [];
  blocks.forEach((block, i) => {
    if (hasZones && block.zone !== blocks[i - 1]?.zone) {
      const next = blocks.findIndex(({ zone }, at) => at > i && zone !== block.zone);
      rows.push({ kind: 'zone', zone: block.zone, count: (next < 0 ? blocks.length : next) - i });
    }
    const path = paths.get(block.id) ?? [];
    rows.push({
      kind: 'block',
      id: block.id,
      block,
      position: i + 1,
      lines: block.source && listTexts.lines(block.source.line, block.source.endLine),
      name: nameOf(block),
      indent: opensSection(block) ? block.depth - 1 : (path.at(-1)?.depth ?? 0),
      part: path.at(-1)?.part ?? null,
      toConfirm: confirms.get(block.id) ?? none,
    });
  });
  return rows;
}

const none: readonly Confirm[] = [];

function nameOf(block: Block): string {
  return block.kind === 'heading' && isRunIn(block) ? listTexts.runIn : kindNames[block.kind];
}

/** The ids from one row to another, whichever comes first. */
export function idsBetween(blocks: readonly Block[], from: string, to: string): string[] {
  const [a, b] = [from, to].map((id) => blocks.findIndex((block) => block.id === id)).sort((x, y) => x - y);
  return blocks.slice(a, (b ?? 0) + 1).map(({ id }) => id);
}
