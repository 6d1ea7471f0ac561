import { z } from 'zod';
import { type Block, isRunIn, Part, type SectionBlock, sectionTitle } from './block.ts';
import { ChangeKind, Diagnostic, Genre, type ParsedDocument } from './document.ts';
import { formatLabel, officialLevel } from './label.ts';
import { outline, type Section, sectionParagraphs } from './outline.ts';

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

/** The outline of a document as scripts see it. */
export function outlineView(document: Omit<ParsedDocument, 'blocks'> & { blocks: readonly Block[] }): OutlineView {
  const { blocks, metadata } = document;
  const { preamble, sections } = outline(blocks);
  const changes: Partial<Record<ChangeKind, number>> = {};
  for (const { kind } of document.changes) changes[kind] = (changes[kind] ?? 0) + 1;
  // Where a table stands between, the signature is found at the end of the annex.
  const text = (kind: Block['kind']) => {
    const all = blocks.filter((block) => block.kind === kind);
    return (all.find(({ zone }) => zone !== 'annex') ?? (kind === 'signature' ? all.at(-1) : undefined))?.text ?? null;
  };
  return {
    title: metadata.title?.value ?? null,
    organisation: metadata.organisation?.value ?? null,
    documentNumber: metadata.documentNumber?.value ?? null,
    addressee: text('addressee'),
    signature: text('signature')?.replace(/^(?:述[职廉法]|汇报|报告|总结|填报|执笔)人\s*[：:]\s*/, '') ?? null,
    date: metadata.date?.value ?? null,
    genre: metadata.genre?.value ?? null,
    summaryYear: metadata.summaryYear?.value ?? null,
    planYear: metadata.planYear?.value ?? null,
    preamble: preamble.map((block) => block.text),
    sections: sections.map((section) => outlineSection(section, normalLabel)),
    dropped: document.dropped.map((line) => line.text),
    changes,
    diagnostics: [...document.diagnostics],
  };
}

/** The sections of a draft, with the labels that it shows. */
export function outlineSections(blocks: readonly Block[], labels: ReadonlyMap<string, string>): OutlineSection[] {
  return outline(blocks).sections.map((section) => outlineSection(section, (block) => labels.get(block.id) ?? null));
}

function normalLabel({ label }: SectionBlock): string | null {
  // 最后 and 其一 are words, not spellings of a number.
  if (label?.scheme === 'sequence') return `${label.text.replace(/[，,、：:]$/, '')}，`;
  const foreign = label && /^(?:[0-9]+(?:[.．][0-9]+)+|[A-H](?=[、．.）)]))/.exec(label.text)?.[0];
  if (foreign) return /[A-H]/.test(foreign) ? `${foreign}.` : foreign.replace(/．/g, '.');
  return label && formatLabel(label.scheme, label.number);
}

function outlineSection(section: Section, labelOf: (block: SectionBlock) => string | null): OutlineSection {
  const { block } = section;
  const { label } = block;
  return {
    blockId: block.id,
    label: labelOf(block),
    ...(label?.missing ? { numeralMissing: true as const } : {}),
    level: label && officialLevel(label.scheme),
    depth: block.depth,
    title: sectionTitle(block),
    runIn: isRunIn(block),
    inline: block.continues,
    part: block.part,
    line: block.source?.line ?? null,
    paragraphs: sectionParagraphs(section),
    children: section.children.map((child) => outlineSection(child, labelOf)),
  };
}
