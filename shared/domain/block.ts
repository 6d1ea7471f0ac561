import { z } from 'zod';
import { Label } from './label.ts';
import { TableSpan } from './table-spans.ts';

/** A range in the decoded original: 1-based lines, UTF-16 offsets from its beginning, end exclusive. */
const SourceRange = z.strictObject({
  line: z.int().min(1),
  endLine: z.int().min(1),
  start: z.int().min(0),
  end: z.int().min(0),
});

/** Which half and role of the document a section has; `null` where it could not be told. */
export const Part = z.enum([
  'overview',
  'indicators',
  'results',
  'problems',
  'guidance',
  'targets',
  'tasks',
  'safeguards',
]);
export type Part = z.infer<typeof Part>;

/** A cover notice (印发通知) and an annex frame the main text. */
export const Zone = z.enum(['cover', 'main', 'annex']);
export type Zone = z.infer<typeof Zone>;

const common = {
  /** Made once, never reused, the same for the block's whole life. */
  id: z.string().min(1),
  zone: Zone,
  /** Without the label. One paragraph: no line breaks. */
  text: z.string().regex(/^[^\r\n]*$/),
  source: SourceRange.nullable(),
};

/**
 * A heading or an item (一是…): the block that opens a section. The first `titleLength` UTF-16 units of `text` are the
 * heading with its own end mark; what follows in the same block is body text (a run-in heading, 段首标题).
 */
export const SectionBlock = z.strictObject({
  ...common,
  kind: z.enum(['heading', 'item']),
  /** Nesting, 1 = top; never more than one deeper than the section it stands in. */
  depth: z.int().min(1),
  label: Label.nullable(),
  titleLength: z.int().min(0),
  /** Stands in the same paragraph as the block before it: `…。二是…` */
  continues: z.boolean(),
  part: Part.nullable(),
});
export type SectionBlock = z.infer<typeof SectionBlock>;

export const TextBlock = z.strictObject({
  ...common,
  kind: z.enum([
    'letterhead',
    'documentNumber',
    'title',
    'subtitle',
    'addressee',
    'paragraph',
    'attachment', // 附件说明
    'signature',
    'date',
    'note', // 附注
  ]),
});
export type TextBlock = z.infer<typeof TextBlock>;

/**
 * `text` holds the cells, joined by tabs within a row and a space between rows, so that a table is found by search. `spans`
 * are the merged ones, `undefined` where there are none.
 */
export const TableBlock = z.strictObject({
  ...common,
  kind: z.literal('table'),
  rows: z.array(z.array(z.string())),
  spans: z.array(TableSpan).min(1).optional(),
});
export type TableBlock = z.infer<typeof TableBlock>;

export const Block = z.discriminatedUnion('kind', [SectionBlock, TextBlock, TableBlock]);
export type Block = z.infer<typeof Block>;

export function opensSection(block: Block): block is SectionBlock {
  return block.kind === 'heading' || block.kind === 'item';
}

/** Whether the heading shares its paragraph with body text. */
export function isRunIn(block: SectionBlock): boolean {
  return block.text.slice(block.titleLength).trim() !== '';
}

/** The heading without its label and without its own end mark. */
export function sectionTitle(block: SectionBlock): string {
  let end = Math.min(block.titleLength, block.text.length);
  while (end > 0 && /[\s。．.：:；;，,]/.test(block.text.charAt(end - 1))) end -= 1;
  return block.text.slice(0, end);
}

/** Body text that stands in the same block as the heading. */
export function runInBody(block: SectionBlock): string {
  return block.text.slice(block.titleLength).trim();
}

/** The paragraph as it reads, label included. Search and annotations count their offsets in this. */
export function blockReading(block: Block): string {
  return opensSection(block) && block.label !== null ? block.label.text + block.text : block.text;
}
