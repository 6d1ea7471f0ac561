import { type Block, opensSection, type SectionBlock } from '../block.ts';
import type { DraftBlock } from '../draft.ts';
import { formatLabel, officialLevel } from '../label.ts';
import type { FragmentPiece, FragmentSection } from '../structure/fragment.ts';
import { tableContent } from '../table-text.ts';
import type { Blocks } from './blocks.ts';
import { headingLabel } from './scheme.ts';

const deepest = 6;

/**
 * A part of another document as the blocks it makes before the block `at` of a draft. Its sections stand as deep as those of
 * the draft that are numbered alike, its headings take the labels that are usual there, and numbers are computed.
 */
export function fragmentBlocks(
  blocks: Blocks,
  at: number,
  pieces: readonly FragmentPiece[],
  newId: () => string,
): readonly DraftBlock[] {
  const zone = blocks[at - 1]?.zone ?? blocks[at]?.zone ?? 'main';
  const made: DraftBlock[] = [];
  let by = 0;
  for (const { text, rows, spans, section } of pieces) {
    const common = { id: newId(), zone, source: null, provenance: null };
    if (rows !== null) {
      const cells = rows.map((row) => [...row]);
      made.push({ ...common, kind: 'table', ...tableContent(cells, spans) });
    } else if (section === null) made.push({ ...common, kind: 'paragraph', text });
    else {
      const { kind, titleLength, continues } = section;
      const list = blocks.toSpliced(at, 0, ...made);
      if (section.depth === 1) by = topDepth(list, at + made.length, zone, section) - 1;
      const depth = Math.max(1, Math.min(deepest, section.depth + by));
      const label = labelFor(section, list, at + made.length, depth, zone);
      made.push({ ...common, kind, text, titleLength, continues, depth, label, part: null });
    }
  }
  return made;
}

function labelFor({ kind, label }: FragmentSection, list: Blocks, at: number, depth: number, zone: Block['zone']) {
  const hasPeers = list.some((block) => block.kind === 'heading' && block.depth === depth && block.zone === zone);
  if (kind === 'heading' && (label === null || hasPeers)) return headingLabel(list, at, depth, zone);
  if (label === null) return null;
  const { scheme, number } = label;
  return { text: formatLabel(scheme, number), scheme, number, missing: false };
}

/** How deep a section stands that is at the top of the fragment: never more than one deeper than what it is put under. */
function topDepth(blocks: Blocks, at: number, zone: Block['zone'], top: FragmentSection): number {
  const path = headingsAbove(blocks, at, zone);
  const above = path[0]?.depth ?? 0;
  if (top.kind === 'item') {
    const before = blocks.slice(0, at).findLast((block) => opensSection(block) && block.zone === zone);
    return before?.kind === 'item' ? before.depth : above + 1;
  }
  const scheme = top.label?.scheme;
  if (scheme === undefined) return Math.min(top.level ?? 1, above + 1);
  const alike =
    path.find((block) => block.label?.scheme === scheme) ??
    blocks.find(
      (block): block is DraftBlock & SectionBlock => block.kind === 'heading' && block.label?.scheme === scheme,
    );
  return Math.min(alike?.depth ?? officialLevel(scheme) ?? 1, above + 1);
}

/** The headings under which a place stands, the nearest first. */
function headingsAbove(blocks: Blocks, at: number, zone: Block['zone']): readonly SectionBlock[] {
  const path: SectionBlock[] = [];
  for (const block of blocks.slice(0, at).toReversed()) {
    if (block.kind !== 'heading' || block.zone !== zone) continue;
    if (block.depth < (path.at(-1)?.depth ?? Number.POSITIVE_INFINITY)) path.push(block);
  }
  return path;
}
