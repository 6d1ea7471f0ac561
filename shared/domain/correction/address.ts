import { z } from 'zod';
import { type Block, blockReading } from '../block.ts';

/**
 * The address of a block at the moment a correction is made, good enough to find it in a fresh reading whose blocks have
 * other ids: where it stood in the original, and how it begins.
 */
export const Address = z.strictObject({
  blockId: z.string(),
  start: z.int().min(0).nullable(),
  line: z.int().min(1).nullable(),
  quote: z.string(),
  /** Whether `quote` is all of it. */
  whole: z.boolean(),
});
export type Address = z.infer<typeof Address>;

/** Official paragraphs begin alike; what stands this far in tells them apart. */
const quoteLength = 60;
/** A beginning shorter than this names no block by itself. */
const telling = 6;

export function addressOf(block: Block): Address {
  const reading = blockReading(block);
  return {
    blockId: block.id,
    start: block.source?.start ?? null,
    line: block.source?.line ?? null,
    quote: reading.slice(0, quoteLength).toWellFormed(),
    whole: reading.length <= quoteLength,
  };
}

/**
 * The index of the block an address means, `null` when it is lost. Known ids come first, then the same place, then the
 * same words where only one block has them. Two that fit are none: a correction is never made to a guess.
 */
export function resolveAddress(address: Address, blocks: readonly Block[]): number | null {
  const own = blocks.findIndex(({ id }) => id === address.blockId);
  if (own >= 0) return reads(blocks[own], address) ? own : null;
  const same = blocks.flatMap((block, i) => (reads(block, address) ? [i] : []));
  const isThere = (i: number): boolean => blocks[i]?.source?.start === address.start;
  const isBeside = (i: number): boolean => blocks[i]?.source?.line === address.line;
  const fits = [(i: number) => isThere(i) && isBeside(i), isThere, isBeside];
  for (const fit of address.line === null ? [] : fits) {
    const found = same.filter(fit);
    if (found.length > 0) return only(found);
  }
  return address.quote.length >= telling ? only(same) : null;
}

function reads(block: Block | undefined, { quote, whole }: Address): boolean {
  if (block === undefined) return false;
  const reading = blockReading(block);
  return whole ? reading === quote : reading.slice(0, quoteLength).toWellFormed() === quote;
}

function only(found: readonly number[]): number | null {
  return found.length === 1 ? (found[0] ?? null) : null;
}
