import { z } from 'zod';
import type { Answer, AnyEvent } from './api.ts';
import type { Failure } from './documents.ts';

/** What a host tells the library process. */
export const ToLibrary = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('call'), id: z.int(), method: z.string(), input: z.unknown() }),
  z.strictObject({ type: z.literal('grant'), token: z.string(), path: z.string(), purpose: z.enum(['read', 'write']) }),
  z.strictObject({ type: z.literal('close') }),
]);
export type ToLibrary = z.infer<typeof ToLibrary>;

/** What the library process tells its host. `refused` before `ready`: it cannot be opened, and trying again will not help. */
export type FromLibrary =
  | { readonly type: 'ready' }
  | { readonly type: 'refused'; readonly failure: Failure }
  | { readonly type: 'answer'; readonly id: number; readonly answer: Answer<unknown> }
  | { readonly type: 'event'; readonly event: AnyEvent };

/** How a host starts the library process: one JSON value as its only argument. */
export const LibraryArguments = z.strictObject({
  folder: z.string(),
  importerEntry: z.string(),
  seeds: z.string(),
});
export type LibraryArguments = z.infer<typeof LibraryArguments>;
