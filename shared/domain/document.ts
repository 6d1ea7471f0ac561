import { z } from 'zod';
import { Block } from './block.ts';

export const Genre = z.enum(['summary', 'plan', 'summary-and-plan', 'report', 'notice']);
export type Genre = z.infer<typeof Genre>;

export const Certainty = z.enum(['certain', 'likely', 'guess', 'confirmed']);
export type Certainty = z.infer<typeof Certainty>;

/** A value read from the text: where (1-based line, `null` when it was worked out or typed in) and in which words. */
function reading<T extends z.ZodType>(value: T) {
  return z
    .strictObject({ value, line: z.int().min(1).nullable(), quote: z.string().nullable(), certainty: Certainty })
    .nullable();
}

/** `date` is `2022-01` or `2022-03-24`: official dates often have no day. */
export const Metadata = z.strictObject({
  title: reading(z.string()),
  organisation: reading(z.string()),
  genre: reading(Genre),
  documentNumber: reading(z.string()),
  date: reading(z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/)),
  summaryYear: reading(z.int()),
  planYear: reading(z.int()),
});
export type Metadata = z.infer<typeof Metadata>;

/** A line of web residue, letterhead table or page number that was cut. */
export const Dropped = z.strictObject({ line: z.int().min(1), text: z.string(), reason: z.string() });
export type Dropped = z.infer<typeof Dropped>;

export const ChangeKind = z.enum([
  'punctuation', // half-width mark made full-width
  'space', // stray space removed
  'wrap', // hard-wrapped line joined
  'digit', // full-width digit or letter made half-width
  'correction', // a slip of the original mended by the user
]);
export type ChangeKind = z.infer<typeof ChangeKind>;

/** One change since the original. `offset` counts in the block's reading after the change. */
export const Change = z.strictObject({
  kind: ChangeKind,
  blockId: z.string(),
  offset: z.int().min(0),
  before: z.string(),
  after: z.string(),
});
export type Change = z.infer<typeof Change>;

export const Diagnostic = z.strictObject({ rule: z.string(), line: z.int().min(1), message: z.string() });
export type Diagnostic = z.infer<typeof Diagnostic>;

/** What reading one file yields: everything but the original bytes. */
export const ParsedDocument = z.strictObject({
  blocks: z.array(Block),
  metadata: Metadata,
  dropped: z.array(Dropped),
  changes: z.array(Change),
  diagnostics: z.array(Diagnostic),
});
export type ParsedDocument = z.infer<typeof ParsedDocument>;
