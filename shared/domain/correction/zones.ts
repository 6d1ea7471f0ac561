import { type Block, opensSection, Zone } from '../block.ts';
import type { CorrectionOf } from './correction.ts';
import { asText } from './sections.ts';
import type { Found, Structure } from './structure.ts';

/**
 * Cover, main text or annex from a block on or up to it, as far as its zone reaches. They come in this order and a cover has
 * no sections: what would be otherwise does not apply.
 */
export function withZone({ structure, at }: Found, { zone, reach }: CorrectionOf<'zone'>): Structure | null {
  const { blocks } = structure;
  const own = blocks[at];
  if (own === undefined) return null;
  if (own.zone === zone) return structure;
  const [from, to] = reach === 'onward' ? [at, runEnd(blocks, at)] : [runStart(blocks, at), at + 1];
  const next = blocks.map((block, i) => (i >= from && i < to ? inZone(block, zone) : block));
  const ranks = next.map((block) => Zone.options.indexOf(block.zone));
  const isInOrder = ranks.every((rank, i) => i === 0 || rank >= (ranks[i - 1] ?? 0));
  return isInOrder && next.some((block) => block.zone === 'main') ? { ...structure, blocks: next } : null;
}

function inZone(block: Block, zone: Zone): Block {
  const moved = { ...block, zone };
  return zone === 'cover' && opensSection(moved) ? asText(moved, 'paragraph') : moved;
}

function runStart(blocks: readonly Block[], at: number): number {
  let start = at;
  while (start > 0 && blocks[start - 1]?.zone === blocks[at]?.zone) start -= 1;
  return start;
}

function runEnd(blocks: readonly Block[], at: number): number {
  let end = at;
  while (end < blocks.length && blocks[end]?.zone === blocks[at]?.zone) end += 1;
  return end;
}
