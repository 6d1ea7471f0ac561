import { z } from 'zod';
import { Anchor } from './anchor.ts';
import { SectionBlock, TableBlock, TextBlock } from './block.ts';

/** Where a draft block came from. A block typed by hand has none. */
export const Provenance = z.discriminatedUnion('origin', [
  z.strictObject({
    origin: z.literal('document'),
    documentId: z.string(),
    blockId: z.string(),
    manner: z.enum(['copied', 'rewritten', 'structure']),
  }),
  z.strictObject({ origin: z.literal('template'), templateId: z.string() }),
]);
export type Provenance = z.infer<typeof Provenance>;

const provenance = Provenance.nullable();

export const DraftBlock = z.discriminatedUnion('kind', [
  SectionBlock.extend({ provenance }),
  TextBlock.extend({ provenance }),
  TableBlock.extend({ provenance }),
]);
export type DraftBlock = z.infer<typeof DraftBlock>;

/**
 * A year (or 去年/今年, 十三五, 第几次 …) that should move on in next year's text. Proposed, never applied unasked.
 * `context` shows the words around it; the anchor keeps it on its place while the block is edited.
 */
export const RollingProposal = z.strictObject({
  id: z.string(),
  anchor: Anchor,
  from: z.string(),
  to: z.string(),
  context: z.string(),
  /** `sure`: headings and set phrases of the plan half; `check`: may name a fixed event, look before accepting. */
  confidence: z.enum(['sure', 'check']),
  state: z.enum(['open', 'applied', 'declined']),
});
export type RollingProposal = z.infer<typeof RollingProposal>;

/** `【待补：…】` that must be replaced before the draft is final. Offsets count in the block's `text`. */
export const Slot = z.strictObject({
  blockId: z.string(),
  start: z.int().min(0),
  end: z.int().min(0),
  text: z.string(),
});
export type Slot = z.infer<typeof Slot>;
