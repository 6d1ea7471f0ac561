import { z } from 'zod';
import { Correction } from '../domain/correction/correction.ts';
import { Diagnostic } from '../domain/document.ts';
import { LineHint } from '../domain/line-hint.ts';
import { Take } from '../domain/take.ts';
import { JobId, Password, StoredDocument } from './documents.ts';

/** The likely answer to a diagnostic, where the text itself proves one. */
const Fix = z.strictObject({
  act: z.enum(['asHeading', 'splitHeading', 'renumber']),
  depth: z.int(),
  label: z.string().nullable(),
  operations: z.array(Correction),
});

/** A document with all that its structure screen shows. */
export const StructureView = z.strictObject({
  document: StoredDocument,
  /** What is to be confirmed, in order of lines, with the block it speaks of. */
  toConfirm: z.array(
    z.strictObject({ diagnostic: Diagnostic, blockId: z.string().nullable(), fix: Fix.nullable() }).readonly(),
  ),
  corrections: z.strictObject({
    made: z.int(),
    /** Those that found nothing to act on in a newer reading. */
    lost: z.array(Correction),
    canUndo: z.boolean(),
    canRedo: z.boolean(),
  }),
});
export type StructureView = z.infer<typeof StructureView>;

export const OriginalLine = z.strictObject({ text: z.string(), start: z.int(), length: z.int(), hint: LineHint });
export type OriginalLine = z.infer<typeof OriginalLine>;

const byDocument = z.strictObject({ documentId: z.string() });

/** More lines than this at once are asked for page by page. */
const mostLines = 2000;

/** A file is handed out in pieces, of which each waits only a moment for what else goes through the door. */
export const mostBytes = 256 * 1024;

export const structureApi = {
  'structure.get': { needs: 'read', input: byDocument, output: StructureView },
  /** Several operations are one step. Those that do not apply are left out; refused with `conflict` when none does. */
  'structure.correct': {
    needs: 'write',
    input: z.strictObject({ documentId: z.string(), operations: z.array(Correction).min(1).max(5000) }),
    output: StructureView,
  },
  'structure.undo': { needs: 'write', input: byDocument, output: StructureView },
  'structure.redo': { needs: 'write', input: byDocument, output: StructureView },
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
   * the one that was. Corrections and annotations stay; what lost its place is named.
   */
  'documents.reread': {
    needs: 'write',
    input: z.strictObject({ job: JobId, id: z.string(), password: Password.optional(), take: Take.optional() }),
    output: z.strictObject({
      changedBlocks: z.int(),
      lostCorrections: z.array(Correction),
      /** Ids of annotations that had a place before and have none now. */
      lostAnnotations: z.array(z.string()),
    }),
  },
} as const;
