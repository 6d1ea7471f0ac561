import { z } from 'zod';

/** What the preload may ask of the main process: the door, and the files the user chose. */
export const ToHost = z.discriminatedUnion('ask', [
  z.strictObject({ ask: z.literal('call'), method: z.string(), input: z.unknown() }),
  z.strictObject({ ask: z.literal('choose'), what: z.enum(['files', 'folder']) }),
  /** Paths that the preload took from the page's `File` objects; the page itself has no way to say one. */
  z.strictObject({ ask: z.literal('dropped'), paths: z.array(z.string().min(1)).max(10_000) }),
  z.strictObject({ ask: z.literal('saveAs'), suggestedName: z.string().max(1_000) }),
  z.strictObject({ ask: z.literal('pdf') }),
  z.strictObject({ ask: z.literal('reveal'), token: z.string().max(100) }),
]);
export type ToHost = z.infer<typeof ToHost>;
