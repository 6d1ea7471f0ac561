import { z } from 'zod';
import { type Block, blockReading, opensSection } from './block.ts';

/**
 * The address of an annotation, after the selectors of the W3C Web Annotation model: the block and the position in its
 * reading (label + text), and the quotation with what stood around it, to find it again after an edit.
 * `target` says what was meant: the quoted words, the whole block, or the whole section that the block opens.
 */
export const Anchor = z.strictObject({
  target: z.enum(['quote', 'block', 'section']),
  blockId: z.string(),
  start: z.int().min(0),
  end: z.int().min(0),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
});
export type Anchor = z.infer<typeof Anchor>;

/** Where an anchor is now. `moved`: found, but in another place or in changed words. `lost` is never guessed at. */
export const Place = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.enum(['found', 'moved']),
    blockId: z.string(),
    start: z.int().min(0),
    end: z.int().min(0),
  }),
  z.strictObject({ state: z.literal('lost') }),
]);
export type Place = z.infer<typeof Place>;

/** Characters of context kept on each side of a quotation. */
export const contextLength = 32;

/** The address of some words; offsets count in the block's reading. */
export function anchorToRange(block: Block, start: number, end: number): Anchor {
  return anchorAt('quote', block, start, end);
}

export function anchorToBlock(block: Block): Anchor {
  return anchorAt('block', block, 0, blockReading(block).length);
}

/** The address of a section: its heading line, without the body text that may share the paragraph. */
export function anchorToSection(block: Block): Anchor {
  return anchorAt('section', block, 0, headingEnd(block));
}

/** Where the heading of a block ends in its reading; for a block that opens no section the end of the block. */
export function headingEnd(block: Block): number {
  const length = blockReading(block).length;
  return opensSection(block) ? length - block.text.length + Math.min(block.titleLength, block.text.length) : length;
}

function anchorAt(target: Anchor['target'], block: Block, from: number, to: number): Anchor {
  const reading = blockReading(block);
  const start = wholeCharacter(reading, Math.max(0, Math.min(from, to, reading.length)), -1);
  const end = wholeCharacter(reading, Math.max(0, Math.min(Math.max(from, to), reading.length)), 1);
  return {
    target,
    blockId: block.id,
    start,
    end,
    exact: reading.slice(start, end),
    // A context may cut a rare character in two; half of one is not storable text.
    prefix: reading.slice(Math.max(0, start - contextLength), start).toWellFormed(),
    suffix: reading.slice(end, end + contextLength).toWellFormed(),
  };
}

/** An offset that falls between the two halves of one character moves out of it. */
function wholeCharacter(text: string, offset: number, step: -1 | 1): number {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  const inside = before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000;
  return inside ? offset + step : offset;
}
