import { z } from 'zod';
import { Block } from '../domain/block.ts';
import { Change, Diagnostic, Dropped, Genre, Metadata } from '../domain/document.ts';
import { OutlineView } from '../domain/outline-view.ts';
import { Take } from '../domain/take.ts';
import { errorCodes } from '../errors.ts';

export const Failure = z.strictObject({ code: z.enum(errorCodes), message: z.string() });
export type Failure = z.infer<typeof Failure>;

/** What the caller chose: the host hands out a token for a path, the path itself never crosses the door inwards. */
export const FileToken = z.string().min(1);

/** A caller's name for a long job, so that it can hear of its progress and cancel it. */
export const JobId = z.string().min(1).max(64);

/** Opens one encrypted file, and is kept nowhere: neither stored nor written to a log. */
export const Password = z.string().min(1).max(1000);

export const DocumentSummary = z.strictObject({
  id: z.string(),
  title: z.string(),
  organisation: z.string().nullable(),
  genre: Genre.nullable(),
  documentNumber: z.string().nullable(),
  summaryYear: z.int().nullable(),
  planYear: z.int().nullable(),
  date: z.string().nullable(),
  originalName: z.string(),
  importedAt: z.string(),
  /** None only of a scan, see `isScan`. */
  blocks: z.int(),
  characters: z.int(),
  annotations: z.int(),
  /** The newest version of it, where that is another document. */
  newestVersionId: z.string().nullable(),
  /** How many older versions of it there are. */
  olderVersions: z.int(),
  deletedAt: z.string().nullable(),
});
export type DocumentSummary = z.infer<typeof DocumentSummary>;

/** Whether a document is pages without a word of text. Nothing else comes into the library without text. */
export function isScan({ blocks }: Pick<DocumentSummary, 'blocks'>): boolean {
  return blocks === 0;
}

export const StoredDocument = z.strictObject({
  summary: DocumentSummary,
  metadata: Metadata,
  blocks: z.array(Block),
  dropped: z.array(Dropped),
  changes: z.array(Change),
  diagnostics: z.array(Diagnostic),
});
export type StoredDocument = z.infer<typeof StoredDocument>;

export const ImportStatus = z.enum(['added', 'duplicate', 'newVersion', 'failed', 'cancelled']);
export type ImportStatus = z.infer<typeof ImportStatus>;

export const ImportResult = z.strictObject({
  file: z.string(),
  status: ImportStatus,
  documentId: z.string().nullable(),
  title: z.string().nullable(),
  /** It is kept, but there is no text in it to read. */
  isScan: z.boolean(),
  /** An old Word file of which something was lost that LibreOffice would read. */
  isLossy: z.boolean(),
  error: Failure.nullable(),
  /** `newVersion`: which document it likely is a version of. Nothing is taken over before `versions.accept`. */
  versionOf: z.strictObject({ documentId: z.string(), title: z.string(), share: z.number() }).nullable(),
  /** `failed` and `cancelled`: what tries this one file again. */
  token: FileToken.nullable(),
});
export type ImportResult = z.infer<typeof ImportResult>;

const byId = z.strictObject({ id: z.string() });

export const documentsApi = {
  /**
   * One result per file, in order. A failed file leaves the library as it was; the others go on. `unlock` takes of all
   * these files only the one that a result named so, and opens it with the password. `libreOffice` says whether it reads old
   * Word files; without it the setting does. `take` says which text of files with tracked changes.
   */
  'documents.import': {
    needs: 'write',
    input: z.strictObject({
      job: JobId,
      files: z.array(FileToken).max(10_000),
      unlock: z.strictObject({ file: z.string(), password: Password }).optional(),
      libreOffice: z.boolean().optional(),
      take: Take.optional(),
    }),
    output: z.array(ImportResult),
  },
  /** The sample documents that come with the program. */
  'documents.importSamples': {
    needs: 'write',
    input: z.strictObject({ job: JobId }),
    output: z.array(ImportResult),
  },
  'documents.list': { needs: 'read', input: z.strictObject({}), output: z.array(DocumentSummary) },
  'documents.get': { needs: 'read', input: byId, output: StoredDocument },
  'documents.outline': { needs: 'read', input: byId, output: OutlineView },
  /** Values confirmed or typed by the user; a key left out stays as it is, `null` says the document has none. */
  'documents.describe': {
    needs: 'write',
    input: z.strictObject({
      id: z.string(),
      values: z.strictObject({
        title: z.string().min(1).nullable().optional(),
        organisation: z.string().min(1).nullable().optional(),
        genre: Genre.nullable().optional(),
        documentNumber: z.string().min(1).nullable().optional(),
        date: z
          .string()
          .regex(/^\d{4}-\d{2}(-\d{2})?$/)
          .nullable()
          .optional(),
        summaryYear: z.int().min(1949).max(2100).nullable().optional(),
        planYear: z.int().min(1949).max(2100).nullable().optional(),
      }),
    }),
    output: DocumentSummary,
  },
  /** To the trash, and back. */
  'documents.remove': { needs: 'write', input: byId, output: z.null() },
  'documents.restore': { needs: 'write', input: byId, output: DocumentSummary },
  'documents.trash': { needs: 'read', input: z.strictObject({}), output: z.array(DocumentSummary) },
  /** Reads one file without a library. */
  'files.outline': {
    needs: 'nothing',
    input: z.strictObject({ job: JobId, file: FileToken, password: Password.optional() }),
    output: OutlineView,
  },
} as const;
