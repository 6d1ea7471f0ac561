import { z } from 'zod';
import { DocumentSummary } from './documents.ts';

/** What a newer version took over, for people: how much there was, and what found no place. */
export const CarriedOver = z.strictObject({
  documentId: z.string(),
  older: z.strictObject({ documentId: z.string(), title: z.string() }),
  annotations: z.strictObject({ total: z.int(), lost: z.int() }),
  corrections: z.strictObject({ total: z.int(), lost: z.int() }),
  /** Values that the user had confirmed. */
  values: z.int(),
});
export type CarriedOver = z.infer<typeof CarriedOver>;

const byDocument = z.strictObject({ documentId: z.string() });

export const versionsApi = {
  /**
   * Makes a document the newer version of another, and takes over its annotations, corrections and confirmed values. The
   * older document stays as it is. Refused with `conflict` when either has such a neighbour already.
   */
  'versions.accept': {
    needs: 'write',
    input: z.strictObject({ documentId: z.string(), olderId: z.string() }),
    output: CarriedOver,
  },
  /**
   * Takes it back: the two are documents of their own again, and what was taken over leaves the newer one, except for what
   * was worked on since.
   */
  'versions.separate': {
    needs: 'write',
    input: byDocument,
    output: z.strictObject({
      olderId: z.string(),
      /** Annotations that were changed since, and stay. */
      annotationsKept: z.int(),
      /** Corrections stay when others were made after them. */
      correctionsKept: z.boolean(),
    }),
  },
  /** All versions of a document that are not in the trash, newest first, itself among them. */
  'versions.list': { needs: 'read', input: byDocument, output: z.array(DocumentSummary) },
  /** Documents that it is likely a version of, the likeliest first, with the share of text they have in common. */
  'versions.candidates': {
    needs: 'read',
    input: byDocument,
    output: z.array(z.strictObject({ documentId: z.string(), share: z.number() })),
  },
} as const;
