import { anchorToRange, headingEnd } from '../anchor.ts';
import { resolveAnchor } from '../anchor-place.ts';
import { type Block, blockReading, opensSection, type TableBlock } from '../block.ts';
import type { RollingProposal } from '../draft.ts';
import { cellAt } from '../table-spans.ts';
import { tableContent } from '../table-text.ts';
import { proposeRolling } from './propose.ts';

export type Rolled<B extends Block> = { readonly block: B; readonly proposals: readonly RollingProposal[] };

/**
 * One block with some proposals applied, and all proposals with their anchors where the words are now. An accepted proposal
 * whose words were edited away in the meantime stays open and changes nothing.
 */
export function applyRolling<B extends Block>(
  block: B,
  proposals: readonly RollingProposal[],
  accept: ReadonlySet<string>,
): Rolled<B> {
  const placed = proposals.map((proposal) => ({ proposal, range: rangeOf(block, proposal) }));
  const edits: Edit[] = [];
  for (const { proposal, range } of placed.toSorted((a, b) => (a.range?.start ?? 0) - (b.range?.start ?? 0))) {
    if (range === null || proposal.state !== 'open' || !accept.has(proposal.id)) continue;
    if (range.start >= (edits.at(-1)?.end ?? 0)) edits.push({ ...range, id: proposal.id, to: proposal.to });
  }
  if (edits.length === 0) return { block, proposals };
  return rolledBy(block, placed, block.kind === 'table' ? inAllRows(block, edits) : edits);
}

type Placed = { readonly proposal: RollingProposal; readonly range: { start: number; end: number } | null };

function rolledBy<B extends Block>(block: B, placed: readonly Placed[], edits: readonly Edit[]): Rolled<B> {
  const rolled = withEdits(block, edits);
  const done = new Set(edits.map((edit) => edit.id));
  return {
    block: rolled,
    proposals: placed.map(({ proposal, range }) => {
      if (range === null) return proposal;
      const start = shifted(edits, range.start);
      const end = done.has(proposal.id) ? start + proposal.to.length : shifted(edits, range.end);
      const anchor = anchorToRange(rolled, start, end);
      return done.has(proposal.id) ? { ...proposal, anchor, state: 'applied' } : { ...proposal, anchor };
    }),
  };
}

/** The same for a whole draft. Blocks that no accepted proposal touches stay the same objects. */
export function rollBlocks<B extends Block>(
  blocks: readonly B[],
  proposals: readonly RollingProposal[],
  accept: ReadonlySet<string>,
): { readonly blocks: readonly B[]; readonly rolling: readonly RollingProposal[] } {
  const byBlock = Map.groupBy(proposals, (proposal) => proposal.anchor.blockId);
  const changed = new Map<string, RollingProposal>();
  const rolled = blocks.map((block) => {
    const next = applyRolling(block, byBlock.get(block.id) ?? [], accept);
    for (const proposal of next.proposals) changed.set(proposal.id, proposal);
    return next.block;
  });
  return { blocks: rolled, rolling: proposals.map((proposal) => changed.get(proposal.id) ?? proposal) };
}

/** A title with its years moved on: the name of a new document, asked for by giving the year. */
export function rollTitle(title: string, fromYear: number, toYear: number): string {
  const block: Block = { id: 'title', kind: 'title', zone: 'main', text: title, source: null };
  let count = 0;
  const proposals = proposeRolling({ blocks: [block], fromYear, toYear, newId: () => String(count++) });
  const sure = proposals.filter((proposal) => proposal.confidence === 'sure').map((proposal) => proposal.id);
  return applyRolling(block, proposals, new Set(sure)).block.text;
}

type Edit = { readonly id: string; readonly start: number; readonly end: number; readonly to: string };

function rangeOf(block: Block, proposal: RollingProposal): { start: number; end: number } | null {
  if (proposal.anchor.blockId !== block.id || proposal.state === 'declined') return null;
  const place = resolveAnchor(proposal.anchor, [block]);
  if (place.state === 'lost' || blockReading(block).slice(place.start, place.end) !== proposal.anchor.exact)
    return null;
  return { start: place.start, end: place.end };
}

/** Where an offset of the old reading lies in the new one; edits at or after it do not move it. */
function shifted(edits: readonly Edit[], offset: number): number {
  return edits.reduce((at, edit) => (edit.end <= offset ? at + edit.to.length - (edit.end - edit.start) : at), offset);
}

function withEdits<B extends Block>(block: B, edits: readonly Edit[]): B {
  if (block.kind === 'table') return { ...block, ...withCellEdits(block, edits) };
  const label = blockReading(block).length - block.text.length;
  const text = replaced(block.text, edits, -label);
  if (!opensSection(block)) return { ...block, text };
  return { ...block, text, titleLength: shifted(edits, headingEnd(block)) - label };
}

/** What changes in a merged cell changes in every row that repeats its words, so that it stays one. */
function inAllRows(block: TableBlock, edits: readonly Edit[]): readonly Edit[] {
  if (block.spans === undefined) return edits;
  const cells = cellStarts(block);
  const all = cells.flatMap((row, r) =>
    row.flatMap((from, column) => {
      const own = editsInside(edits, from, block.rows[r]?.[column] ?? '');
      if (own.length === 0) return [];
      const { row: first, rows } = cellAt(block, r, column);
      return cells.slice(first, first + rows).flatMap((below) => {
        const by = (below[column] ?? from) - from;
        return own.map((edit) => ({ ...edit, start: edit.start + by, end: edit.end + by }));
      });
    }),
  );
  const sorted = all.toSorted((a, b) => a.start - b.start);
  return sorted.filter((edit, i) => edit.start >= (sorted[i - 1]?.end ?? 0));
}

/** Where each cell begins in the table's text. */
function cellStarts({ rows }: TableBlock): readonly (readonly number[])[] {
  let offset = 0;
  return rows.map((row) =>
    row.map((cell) => {
      const from = offset;
      offset += cell.length + 1;
      return from;
    }),
  );
}

function editsInside(edits: readonly Edit[], from: number, cell: string): readonly Edit[] {
  return edits.filter((edit) => edit.start >= from && edit.end <= from + cell.length);
}

function withCellEdits(block: TableBlock, edits: readonly Edit[]): Pick<TableBlock, 'rows' | 'spans' | 'text'> {
  const starts = cellStarts(block);
  const rows = block.rows.map((row, r) =>
    row.map((cell, column) => {
      const from = starts[r]?.[column] ?? 0;
      return replaced(cell, editsInside(edits, from, cell), -from);
    }),
  );
  return tableContent(rows, block.spans);
}

function replaced(text: string, edits: readonly Edit[], by: number): string {
  let result = '';
  let at = 0;
  for (const edit of edits) {
    result += text.slice(at, edit.start + by) + edit.to;
    at = edit.end + by;
  }
  return result + text.slice(at);
}
