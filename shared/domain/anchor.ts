import { z } from 'zod';

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
