import { z } from 'zod';
import { DraftBlock, RollingProposal, Slot } from '../domain/draft.ts';
import { Issuance, IssuanceField } from '../domain/layout/issuance.ts';
import { Variant } from '../domain/layout/variant.ts';
import { OutlineSection } from '../domain/outline-view.ts';
import { Template } from '../domain/template.ts';
import { FileToken, JobId, Password } from './documents.ts';
import { MissingFont, ProfileRef } from './profiles.ts';

const TemplateSummary = z.strictObject({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  origin: z.enum(['built-in', 'own']),
  sections: z.int(),
});

export const DraftSource = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('document'), documentId: z.string(), whole: z.boolean() }),
  z.strictObject({ from: z.literal('template'), templateId: z.string() }),
]);
export type DraftSource = z.infer<typeof DraftSource>;

export const DraftSummary = z.strictObject({
  id: z.string(),
  title: z.string(),
  organisation: z.string().nullable(),
  year: z.int(),
  source: DraftSource,
  slots: z.int(),
  characters: z.int(),
  createdAt: z.string(),
  updatedAt: z.string(),
  deletedAt: z.string().nullable(),
});
export type DraftSummary = z.infer<typeof DraftSummary>;

export const StoredDraft = z.strictObject({
  summary: DraftSummary,
  /** Counts saved changes; a save names the one it builds on. */
  revision: z.int(),
  blocks: z.array(DraftBlock),
  /** The label each section shows, computed from its position. */
  labels: z.record(z.string(), z.string()),
  sections: z.array(OutlineSection),
  rolling: z.array(RollingProposal),
  slots: z.array(Slot),
});
export type StoredDraft = z.infer<typeof StoredDraft>;

export const DraftPreview = z.strictObject({
  title: z.string(),
  organisation: z.string().nullable(),
  year: z.int(),
  sections: z.array(OutlineSection),
  rolling: z.array(RollingProposal),
  slots: z.int(),
});
export type DraftPreview = z.infer<typeof DraftPreview>;

/** `year` is the year the plan is for; without it the source's plan year + 1. */
const wish = {
  source: DraftSource,
  year: z.int().min(1949).max(2100).nullable(),
  organisation: z.string().min(1).nullable(),
};

/** `issuance` is `null` for a draft that goes out as an internal paper, `profile` (an id) where none was ever chosen for it. */
export const DraftIssuance = z.strictObject({
  issuance: Issuance.nullable(),
  /** What was filled in before the draft was made an internal paper: it is there again when it is to be issued after all. */
  setAside: Issuance.nullable().default(null),
  contents: z.boolean(),
  profile: z.string().nullable().default(null),
});
export type DraftIssuance = z.infer<typeof DraftIssuance>;

const byId = z.strictObject({ id: z.string() });

export const draftsApi = {
  'templates.list': { needs: 'nothing', input: z.strictObject({}), output: z.array(TemplateSummary) },
  'templates.get': { needs: 'nothing', input: byId, output: Template },
  /** What `drafts.create` would make. The ids stand for this preview only, and are the same each time it is asked for. */
  'drafts.preview': { needs: 'read', input: z.strictObject(wish), output: DraftPreview },
  /** `omit` and a list of `accept` name sections and proposals of the preview. `sure` accepts what needs no look. */
  'drafts.create': {
    needs: 'write',
    input: z.strictObject({
      ...wish,
      /** In the place of the one it would have. */
      title: z.string().trim().min(1).max(200).optional(),
      omit: z.array(z.string()).default([]),
      accept: z.union([z.enum(['none', 'sure']), z.array(z.string())]),
    }),
    output: StoredDraft,
  },
  'drafts.list': { needs: 'read', input: z.strictObject({}), output: z.array(DraftSummary) },
  'drafts.get': { needs: 'read', input: byId, output: StoredDraft },
  /**
   * One transaction: all of it or none. `order` lists every block of the draft after the change; `changed` has those that are
   * new or different. Refused with `conflict` when `revision` is not the stored one. The answer is the acknowledgement.
   */
  'drafts.save': {
    needs: 'write',
    input: z.strictObject({
      id: z.string(),
      revision: z.int(),
      order: z.array(z.string()),
      changed: z.array(DraftBlock),
    }),
    output: z.strictObject({ revision: z.int(), updatedAt: z.string() }),
  },
  /** Another draft with the same text, or with the given one: what would be lost otherwise is kept as a draft of its own. */
  'drafts.copy': {
    needs: 'write',
    input: z.strictObject({ id: z.string(), blocks: z.array(DraftBlock).min(1).nullable() }),
    output: DraftSummary,
  },
  /** Accepts or declines year-rolling proposals that are open, and opens declined ones again. */
  'drafts.roll': {
    needs: 'write',
    input: z.strictObject({
      id: z.string(),
      revision: z.int(),
      accept: z.array(z.string()),
      decline: z.array(z.string()),
      reopen: z.array(z.string()).default([]),
    }),
    output: StoredDraft,
  },
  /** How it was last issued, so that nobody types it again; `null` where it never was. */
  'drafts.issuance': { needs: 'read', input: byId, output: DraftIssuance.nullable() },
  'drafts.setIssuance': {
    needs: 'write',
    input: z.strictObject({ id: z.string(), issued: DraftIssuance.nullable() }),
    output: z.null(),
  },
  'drafts.trash': { needs: 'read', input: z.strictObject({}), output: z.array(DraftSummary) },
  'drafts.remove': { needs: 'write', input: byId, output: z.null() },
  'drafts.restore': { needs: 'write', input: byId, output: DraftSummary },
} as const;

export const ExportResult = z.strictObject({
  path: z.string(),
  bytes: z.int(),
  /** Marks normalised between the original and this file, at import and at export together. */
  normalised: z.int(),
  missingFonts: z.array(MissingFont),
  /** Where the profile departs from GB/T 9704, with the clause. */
  departures: z.array(z.strictObject({ clause: z.string(), strength: z.string(), message: z.string() })),
  slots: z.int(),
  /** Paragraphs that name a section by a number which the profile has changed. */
  references: z.int(),
  /** What the text says itself and the issuance says otherwise: `printed` is in the file, `stood` is not. */
  overruled: z.array(z.strictObject({ field: IssuanceField, printed: z.string(), stood: z.string() })),
  /** How many places a redline marks. */
  changes: z.int(),
  /** Annotations without a place in the file: they have lost their words, or the issuance has others printed for these. */
  lostAnnotations: z.array(
    z.strictObject({
      why: z.enum(['lost', 'unprinted']),
      quote: z.string(),
      tag: z.string().nullable(),
      note: z.string(),
      author: z.string().nullable(),
    }),
  ),
});
export type ExportResult = z.infer<typeof ExportResult>;

const exportSource = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('draft'), id: z.string() }),
  z.strictObject({ of: z.literal('document'), id: z.string() }),
]);

/** Head and imprint of an issued document; without it the text alone. `contents`: with a table of contents. */
const asIssued = { issuance: Issuance.optional(), contents: z.boolean().optional() };

export const exportsApi = {
  /** What is to be known before: the same numbers that `exports.write` answers with afterwards. */
  'exports.check': {
    needs: 'read',
    input: z.strictObject({ source: exportSource, profile: ProfileRef, variant: Variant.optional(), ...asIssued }),
    output: z.strictObject({
      normalisedAtImport: z.int(),
      normalisedAtExport: z.int(),
      missingFonts: ExportResult.shape.missingFonts,
      changes: z.int(),
      lostAnnotations: ExportResult.shape.lostAnnotations,
    }),
  },
  /** Writes the file whole or not at all. A file outside the library may be set against what is in it. An existing file is refused with `file-exists` unless `overwrite`. */
  'exports.write': {
    needs: 'read',
    input: z.strictObject({
      job: JobId,
      source: z.union([exportSource, z.strictObject({ of: z.literal('file'), file: FileToken })]),
      target: FileToken,
      profile: ProfileRef,
      variant: Variant.optional(),
      ...asIssued,
      overwrite: z.boolean(),
      /** For a PDF: the printed pages, in base64. Without them LibreOffice makes it, where there is one. */
      pdf: z.base64().optional(),
    }),
    output: ExportResult,
  },
  /** The same for a file that is in no library. */
  'files.export': {
    needs: 'nothing',
    input: z.strictObject({
      job: JobId,
      file: FileToken,
      password: Password.optional(),
      target: FileToken,
      profile: ProfileRef,
      /** A redline is against another file; there is no library to look into. */
      variant: Variant.optional(),
      ...asIssued,
      overwrite: z.boolean(),
    }),
    output: ExportResult,
  },
} as const;
