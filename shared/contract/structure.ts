import { z } from 'zod';
import { Block } from '../domain/block.ts';
import { Correction } from '../domain/correction/correction.ts';
import { type ListChange, withListChanges } from '../domain/correction/list-change.ts';
import { Change, Diagnostic, Dropped, Metadata } from '../domain/document.ts';
import { LineHint } from '../domain/line-hint.ts';
import { Take } from '../domain/take.ts';
import { DocumentSummary, JobId, Password, type StoredDocument } from './documents.ts';

function listChanges<T extends z.ZodType>(item: T) {
  return z
    .array(z.strictObject({ at: z.int(), removed: z.int(), added: z.array(item).readonly() }).readonly())
    .readonly();
}

const MadeCorrections = z.strictObject({
  made: z.int(),
  /** Those that found nothing to act on in a newer reading. */
  lost: z.array(Correction),
  canUndo: z.boolean(),
  canRedo: z.boolean(),
});

/**
 * A document as its structure screen shows it, told as what changed: a long document does not cross the door for one block
 * of it.
 */
const StructureStep = z.strictObject({
  /** The revision that the lists are changes of; `null`: of empty ones. */
  since: z.string().nullable(),
  revision: z.string(),
  summary: DocumentSummary,
  metadata: Metadata,
  blocks: listChanges(Block),
  dropped: listChanges(Dropped),
  changes: listChanges(Change),
  diagnostics: listChanges(Diagnostic),
  corrections: MadeCorrections,
});
export type StructureStep = z.infer<typeof StructureStep>;

export type StructureView = {
  readonly revision: string;
  readonly document: StoredDocument;
  readonly corrections: z.infer<typeof MadeCorrections>;
};

/** What is to be seen after an answer of the door, given what was seen when it was asked. */
export function viewAfter(before: StructureView | null, step: StructureStep): StructureView {
  const { since, revision, summary, metadata, corrections } = step;
  if (since !== null && before?.revision !== since) {
    throw new Error(`Changes since ${since} are answered only to who has it, and this is ${before?.revision}`);
  }
  const old = since === null ? undefined : before?.document;
  const document = {
    summary,
    metadata,
    blocks: after(old?.blocks, step.blocks),
    dropped: after(old?.dropped, step.dropped),
    changes: after(old?.changes, step.changes),
    diagnostics: after(old?.diagnostics, step.diagnostics),
  };
  return { revision, document, corrections };
}

function after<T>(list: T[] = [], changes: readonly ListChange<T>[]): T[] {
  return changes.length === 0 ? list : [...withListChanges(list, changes)];
}

export const OriginalLine = z.strictObject({ text: z.string(), start: z.int(), length: z.int(), hint: LineHint });
export type OriginalLine = z.infer<typeof OriginalLine>;

/** `since`: the revision that the caller has; where it is still the last one, only what changed is answered. */
const byDocument = z.strictObject({ documentId: z.string(), since: z.string().nullable().optional() });

/** More lines than this at once are asked for page by page. */
const mostLines = 2000;

/** A file is handed out in pieces, of which each waits only a moment for what else goes through the door. */
export const mostBytes = 256 * 1024;

export const structureApi = {
  'structure.get': { needs: 'read', input: byDocument, output: StructureStep },
  /** Several operations are one step. Those that do not apply are left out; refused with `conflict` when none does. */
  'structure.correct': {
    needs: 'write',
    input: byDocument.extend({ operations: z.array(Correction).min(1).max(5000) }),
    output: StructureStep,
  },
  'structure.undo': { needs: 'write', input: byDocument, output: StructureStep },
  'structure.redo': { needs: 'write', input: byDocument, output: StructureStep },
  /**
   * The original's decoded lines from a 1-based line on, with the offset at which each begins and how it looked. A line longer
   * than 10,000 characters comes cut; `length` is its own. Whether it has pages that can be shown, and which text it is of a
   * file with tracked changes.
   */
  'documents.original': {
    needs: 'read',
    input: z.strictObject({ id: z.string(), from: z.int().min(1), count: z.int().min(1).max(mostLines) }),
    output: z.strictObject({
      total: z.int(),
      lines: z.array(OriginalLine),
      hasPages: z.boolean(),
      taken: Take.nullable(),
      /** The name of the reading: the lines stay the same as long as it does. */
      reading: z.string(),
    }),
  },
  /** Bytes of an original that has pages, as base64. */
  'documents.originalBytes': {
    needs: 'read',
    input: z.strictObject({ id: z.string(), from: z.int().min(0), count: z.int().min(1).max(mostBytes) }),
    output: z.strictObject({ total: z.int(), bytes: z.base64() }),
  },
  /**
   * Reads the kept original again with the recogniser of today; of a file with tracked changes the text that is wanted, or else
   * the one that was. Corrections and annotations stay; what lost its place is named. `libreOffice`: an old Word file is read by it
   * or refused; without a word of it as before, or as the setting says.
   */
  'documents.reread': {
    needs: 'write',
    input: z.strictObject({
      job: JobId,
      id: z.string(),
      password: Password.optional(),
      take: Take.optional(),
      libreOffice: z.boolean().optional(),
    }),
    output: z.strictObject({
      changedBlocks: z.int(),
      lostCorrections: z.array(Correction),
      /** Ids of annotations that had a place before and have none now. */
      lostAnnotations: z.array(z.string()),
    }),
  },
} as const;
