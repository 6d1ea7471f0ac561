import { z } from 'zod';
import { Part } from './block.ts';
import { ChangeKind, Diagnostic, Genre } from './document.ts';

/** A section as scripts see it. */
export type OutlineSection = {
  readonly blockId: string;
  /** Normalised: `㈠` is `（一）`, `1、` is `1.` */
  readonly label: string | null;
  readonly numeralMissing?: true;
  /** Level of the label's kind in the official scheme 一、（一）1.（1）, 1 to 4; `null` for other kinds and for none. */
  readonly level: number | null;
  readonly depth: number;
  readonly title: string;
  readonly runIn: boolean;
  readonly inline: boolean;
  readonly part: Part | null;
  readonly line: number | null;
  readonly paragraphs: readonly string[];
  readonly children: readonly OutlineSection[];
};
export const OutlineSection: z.ZodType<OutlineSection> = z.strictObject({
  blockId: z.string(),
  label: z.string().nullable(),
  numeralMissing: z.literal(true).optional(),
  level: z.int().nullable(),
  depth: z.int(),
  title: z.string(),
  runIn: z.boolean(),
  inline: z.boolean(),
  part: Part.nullable(),
  line: z.int().nullable(),
  paragraphs: z.array(z.string()),
  get children(): z.ZodType<readonly OutlineSection[]> {
    return z.array(OutlineSection);
  },
}) as z.ZodType<OutlineSection>; // exactOptionalPropertyTypes: zod types an optional key as `true | undefined`

export const OutlineView = z.strictObject({
  title: z.string().nullable(),
  organisation: z.string().nullable(),
  documentNumber: z.string().nullable(),
  addressee: z.string().nullable(),
  signature: z.string().nullable(),
  date: z.string().nullable(),
  genre: Genre.nullable(),
  summaryYear: z.int().nullable(),
  planYear: z.int().nullable(),
  preamble: z.array(z.string()),
  sections: z.array(OutlineSection),
  dropped: z.array(z.string()),
  changes: z.partialRecord(ChangeKind, z.int()),
  diagnostics: z.array(Diagnostic),
});
export type OutlineView = z.infer<typeof OutlineView>;
