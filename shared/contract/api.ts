import { z } from 'zod';
import { annotationsApi } from './annotations.ts';
import { documentsApi, type Failure, ImportStatus, JobId } from './documents.ts';
import { draftsApi, exportsApi } from './drafts.ts';
import { officeApi } from './office.ts';
import { profilesApi } from './profiles.ts';
import { searchApi } from './search.ts';
import { settingsApi } from './settings.ts';
import { structureApi } from './structure.ts';
import { tablesApi } from './tables.ts';
import { versionsApi } from './versions.ts';

const libraryApi = {
  'library.status': {
    needs: 'read',
    input: z.strictObject({}),
    output: z.strictObject({
      documents: z.int(),
      drafts: z.int(),
      annotations: z.int(),
      schemaVersion: z.int(),
      readOnly: z.boolean(),
    }),
  },
  /** Stops a running job; what is done stays done. Answers whether there was such a job. */
  'jobs.cancel': { needs: 'nothing', input: z.strictObject({ job: JobId }), output: z.boolean() },
} as const;

/** What a method needs: `nothing`, a library to `read`, or a library to `write`. */
export type Needs = 'nothing' | 'read' | 'write';

/** All that may be called through the door. A row is a method; logic lives with its handler. */
export const api = {
  ...libraryApi,
  ...documentsApi,
  ...searchApi,
  ...annotationsApi,
  ...draftsApi,
  ...exportsApi,
  ...officeApi,
  ...profilesApi,
  ...settingsApi,
  ...structureApi,
  ...tablesApi,
  ...versionsApi,
} as const satisfies Record<string, { needs: Needs; input: z.ZodType; output: z.ZodType }>;

export type Method = keyof typeof api;
export type Input<M extends Method> = z.output<(typeof api)[M]['input']>;
export type RawInput<M extends Method> = z.input<(typeof api)[M]['input']>;
export type Output<M extends Method> = z.output<(typeof api)[M]['output']>;

export type Answer<T> = { readonly ok: true; readonly value: T } | ({ readonly ok: false } & Failure);

/** The one way in. Never rejects: a failure is an answer. */
export type Call = <M extends Method>(method: M, input: RawInput<M>) => Promise<Answer<Output<M>>>;

/** What the library tells without being asked. */
const events = {
  /** `at` names what was done last, `status` what came of it where the job is an import. */
  'job.progressed': z.strictObject({
    job: JobId,
    done: z.int(),
    total: z.int(),
    at: z.string(),
    status: ImportStatus.optional(),
  }),
  'library.changed': z.strictObject({ what: z.enum(['documents', 'annotations', 'drafts']) }),
  /** The library process ended and was started again; what was under way was answered with `library-stopped`. */
  'library.restarted': z.strictObject({ reason: z.string() }),
  'library.failed': z.strictObject({ reason: z.string() }),
} as const satisfies Record<string, z.ZodType>;

type EventName = keyof typeof events;
type EventOf<E extends EventName> = z.output<(typeof events)[E]>;
export type AnyEvent = { [E in EventName]: { readonly event: E; readonly data: EventOf<E> } }[EventName];
