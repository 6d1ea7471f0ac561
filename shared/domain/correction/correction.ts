import { z } from 'zod';
import { Part, SectionBlock, TextBlock, Zone } from '../block.ts';
import { LabelScheme } from '../label.ts';
import { Address } from './address.ts';

const oneLine = /^[^\r\n]*$/;

/**
 * What a user corrects in the structure that was recognised, as data: stored in order, undone by leaving the last one out,
 * and done again on a fresh reading of the same file. Nothing here depends on what the recogniser thinks of a text, so
 * that a newer one does not change what a user meant.
 */
export const Correction = z.discriminatedUnion('op', [
  /** Promotes (-1) or demotes (1) a section with all that stands under it. */
  z.strictObject({ op: z.literal('level'), at: Address, by: z.union([z.literal(1), z.literal(-1)]) }),
  /** Cuts a block before an offset of its reading; `after` is how the second part begins, `blockId` what it is called. */
  z.strictObject({
    op: z.literal('split'),
    at: Address,
    offset: z.int().min(1),
    after: z.string().min(1).max(64),
    blockId: z.string().min(1).max(64),
  }),
  /** Appends a block to the one before it. */
  z.strictObject({ op: z.literal('join'), at: Address }),
  z.strictObject({ op: z.literal('notHeading'), at: Address }),
  /** `label` is how the block begins and what that means; `title` are the heading's own words after it. */
  z.strictObject({
    op: z.literal('asHeading'),
    at: Address,
    kind: SectionBlock.shape.kind,
    depth: z.int().min(1).max(20),
    label: z
      .strictObject({ text: z.string().max(64), scheme: LabelScheme, number: z.int().min(1).max(999) })
      .nullable(),
    title: z.string().max(2000),
  }),
  z.strictObject({ op: z.literal('kind'), at: Address, kind: TextBlock.shape.kind }),
  /** Of a section, and of those under it that only inherited theirs. */
  z.strictObject({ op: z.literal('part'), at: Address, part: Part.nullable() }),
  /**
   * What the label means, and with `text` how it reads from now on; else the words of the original stay. `null`: it is no
   * label but part of the heading.
   */
  z.strictObject({
    op: z.literal('label'),
    at: Address,
    label: z
      .strictObject({
        scheme: LabelScheme,
        number: z.int().min(1).max(999),
        text: z.string().min(1).max(64).regex(oneLine).optional(),
      })
      .nullable(),
  }),
  /**
   * Other words in the place of some. `start` counts in the reading; `left` and `right` are what stands around, so that the
   * place is known again.
   */
  z.strictObject({
    op: z.literal('replace'),
    at: Address,
    start: z.int().min(0),
    left: z.string().max(64),
    before: z.string().max(100_000),
    after: z.string().max(100_000).regex(oneLine),
    right: z.string().max(64),
  }),
  /** From a block on, or up to it, as far as its zone reaches. */
  z.strictObject({ op: z.literal('zone'), at: Address, zone: Zone, reach: z.enum(['onward', 'upTo']) }),
  /** A dropped line becomes a paragraph at its place. */
  z.strictObject({
    op: z.literal('putBack'),
    line: z.int().min(1),
    text: z.string(),
    blockId: z.string().min(1).max(64),
  }),
  /** A block is residue after all. */
  z.strictObject({ op: z.literal('cut'), at: Address }),
  /** A diagnostic was seen: the original is so. */
  z.strictObject({ op: z.literal('acknowledge'), rule: z.string(), line: z.int().min(1), message: z.string() }),
]);
export type Correction = z.infer<typeof Correction>;
export type CorrectionOf<O extends Correction['op']> = Extract<Correction, { op: O }>;
