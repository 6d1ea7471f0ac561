import type { Answer, AnyEvent, Call, Method, Output, RawInput } from '../../shared/contract/api.ts';
import { annotations } from './database/annotations.ts';
import { documents } from './database/documents.ts';
import { drafts } from './database/drafts.ts';
import { asAppError } from './database/failures.ts';
import { type Mode, openDatabase, schemaVersion } from './database/open.ts';
import { profiles } from './database/profiles.ts';
import { search } from './database/search.ts';
import { settings } from './database/settings.ts';
import { sketches } from './database/sketches.ts';
import { structures } from './database/structures.ts';
import { versions } from './database/versions.ts';
import { dispatch } from './dispatch.ts';
import { fileGrants, type Grants } from './grants.ts';
import { freeHandlers } from './handlers/free.ts';
import { libraryHandlers } from './handlers/library.ts';
import { sweepIncoming } from './import/incoming.ts';
import { type Jobs, jobs as makeJobs } from './jobs.ts';
import { fileLog, type Log, stderrLog } from './log.ts';
import { findOffice } from './office/find-office.ts';

/** What the composition root knows and nothing else asks for: where things lie, and what time it is. */
export type Surroundings = {
  /** The importer program that is started for each file. */
  readonly importerEntry: string;
  /** The folder with the samples and the built-in templates. */
  readonly seeds: string;
  readonly clock: () => Date;
  readonly emit: (event: AnyEvent) => void;
  /** Looks for LibreOffice's program; left out, where it usually lies on this system. */
  readonly findOffice?: () => Promise<string | null>;
};

export type Tools = Required<Surroundings> & { readonly grants: Grants; readonly jobs: Jobs; readonly log: Log };

/** An open library, as handlers see it. */
export type OpenLibrary = Tools & {
  readonly folder: string;
  readonly readOnly: boolean;
  readonly schemaVersion: number;
  readonly documents: ReturnType<typeof documents>;
  readonly drafts: ReturnType<typeof drafts>;
  readonly annotations: ReturnType<typeof annotations>;
  readonly search: ReturnType<typeof search>;
  readonly settings: ReturnType<typeof settings>;
  readonly profiles: ReturnType<typeof profiles>;
  readonly structures: ReturnType<typeof structures>;
  readonly versions: ReturnType<typeof versions>;
  readonly sketches: ReturnType<typeof sketches>;
};

/** The door with what a host needs beside it. */
export type Door = {
  readonly call: Call;
  /** The same for callers whose method and input are not to be trusted. */
  readonly callUnchecked: (method: unknown, input: unknown) => Promise<Answer<unknown>>;
  readonly grants: Grants;
  /** Takes no more calls, cancels what runs and waits for it, and closes the library. */
  readonly close: () => Promise<void>;
};

/** The door without a library: for reading and exporting single files. */
export function openWithoutLibrary(surroundings: Surroundings): Door {
  const tools = toolsIn(surroundings, stderrLog);
  const access = { free: freeHandlers(tools), library: null, readOnly: true };
  return door(
    (method, input) => dispatch(access, method, input, tools.log),
    tools,
    () => {},
  );
}

/** Opens the library in a folder. Throws AppError when it cannot be opened (see `openDatabase`). */
export function openLibrary(folder: string, mode: Mode, surroundings: Surroundings): Door {
  const { db, readOnly, close } = openDatabase(folder, mode, surroundings.clock);
  try {
    if (!readOnly) sweepIncoming(folder);
    const log = readOnly ? stderrLog : fileLog(folder, surroundings.clock);
    const tools = toolsIn(surroundings, log);
    const library: OpenLibrary = {
      ...tools,
      folder,
      readOnly,
      schemaVersion: schemaVersion(db),
      documents: documents(db),
      drafts: drafts(db),
      annotations: annotations(db),
      search: search(db),
      settings: settings(db),
      profiles: profiles(db),
      structures: structures(db),
      versions: versions(db),
      sketches: sketches(db),
    };
    const access = { free: freeHandlers(tools), library: libraryHandlers(library), readOnly };
    const failure = (error: unknown) => asAppError(error, folder);
    return door((method, input) => dispatch(access, method, input, log, failure), tools, close);
  } catch (error) {
    close();
    throw asAppError(error, folder);
  }
}

function toolsIn(surroundings: Surroundings, log: Log): Tools {
  return {
    findOffice: () => findOffice(),
    ...surroundings,
    grants: fileGrants(),
    jobs: makeJobs(surroundings.emit),
    log,
  };
}

function door(answer: Door['callUnchecked'], tools: Tools, close: () => void): Door {
  let closing: Promise<void> | null = null;
  const callUnchecked: Door['callUnchecked'] = (method, input) =>
    closing === null
      ? answer(method, input)
      : Promise.resolve({ ok: false, code: 'library-stopped', message: '资料库已关闭。' });
  return {
    callUnchecked,
    // The handler tables tie each method's output to its type; dispatch only forgets which method it was.
    call: <M extends Method>(method: M, input: RawInput<M>) =>
      callUnchecked(method, input) as Promise<Answer<Output<M>>>,
    grants: tools.grants,
    close() {
      closing ??= tools.jobs.stop().then(close);
      return closing;
    },
  };
}
