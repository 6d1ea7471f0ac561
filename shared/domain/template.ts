import { z } from 'zod';
import { Part } from './block.ts';
import { Genre } from './document.ts';
import { LabelScheme } from './label.ts';

/**
 * Titles and body texts may hold `{organisation}`, `{planYear}` and `{summaryYear}`, and slots `【待补：…】`.
 * `words` is the budget of characters for the section's own text.
 */
export type TemplateSection = {
  readonly title: string;
  readonly scheme: LabelScheme | null;
  readonly part: Part | null;
  readonly required: boolean;
  /** What the writer should think of here; shown beside the draft, never exported. */
  readonly guidance: string;
  readonly words: { readonly min: number; readonly max: number } | null;
  /** Opening paragraphs. */
  readonly body: readonly string[];
  readonly children: readonly TemplateSection[];
};

export const TemplateSection: z.ZodType<TemplateSection> = z.strictObject({
  title: z.string().min(1),
  scheme: LabelScheme.nullable(),
  part: Part.nullable(),
  required: z.boolean(),
  guidance: z.string(),
  words: z.strictObject({ min: z.int().min(0), max: z.int().min(1) }).nullable(),
  body: z.array(z.string()),
  get children(): z.ZodType<readonly TemplateSection[]> {
    return z.array(TemplateSection);
  },
});

export const Template = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  genre: Genre,
  /** For whom and for what it is meant. */
  description: z.string(),
  /** The draft's title, with the same placeholders. */
  title: z.string(),
  preamble: z.array(z.string()),
  sections: z.array(TemplateSection).min(1),
  signature: z.boolean(),
});
export type Template = z.infer<typeof Template>;
