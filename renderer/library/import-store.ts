import { createStore } from 'zustand/vanilla';
import type { ImportResult, ImportStatus } from '../../shared/contract/documents.ts';
import type { Chosen } from '../../shared/contract/workbench.ts';
import { type Client, type Job, messageOf } from '../client.ts';

/** What was chosen at once: files and folders, or the samples. */
export type Batch = readonly Chosen[] | 'samples';

/** A batch that waits for its turn. The password is for one file of it, and is forgotten once it was tried. */
type Wanted = { readonly batch: Batch; readonly unlock?: { readonly file: string; readonly password: string } };

/** A result, and what to give the library again to try once more. */
export type Imported = ImportResult & { readonly again: Batch; readonly isByOffice?: true };

type ReadSoFar = { readonly name: string; readonly status: ImportStatus };

export type RunningImport = {
  readonly status: 'running';
  readonly batch: Batch;
  readonly done: number;
  readonly total: number;
  /** What came of each file so far, the latest first. */
  readonly read: readonly ReadSoFar[];
  readonly since: number;
  readonly isStopping: boolean;
  readonly results: readonly Imported[];
};

export type FinishedImport = {
  readonly status: 'finished';
  readonly results: readonly Imported[];
  readonly wasStopped: boolean;
  /** Why a whole batch was refused. */
  readonly refusal: string | null;
};

type ImportWork = { readonly status: 'idle' } | RunningImport | FinishedImport;
type ImportState = { readonly work: ImportWork; readonly isOpen: boolean };
export type ImportStore = ReturnType<typeof createImportStore>;

/** Imports, one batch after the other, wherever the user is meanwhile. */
export function createImportStore(
  client: Pick<Client, 'call' | 'job' | 'host' | 'files'>,
  clock: () => number = Date.now,
) {
  const store = createStore<ImportState>(() => ({ work: { status: 'idle' }, isOpen: false }));
  let waiting: readonly Wanted[] = [];
  let job: Job<ImportResult[]> | null = null;

  function running(): RunningImport | null {
    const { work } = store.getState();
    return work.status === 'running' ? work : null;
  }

  async function importBatch({ batch, ...unlock }: Wanted, before: readonly Imported[]): Promise<FinishedImport> {
    const work = { batch, done: 0, total: 0, read: [], since: clock(), isStopping: false, results: before };
    store.setState({ work: { status: 'running', ...work } });
    try {
      job = client.job(
        (name) =>
          batch === 'samples'
            ? client.call('documents.importSamples', { job: name })
            : client.call('documents.import', { job: name, files: batch.map(({ token }) => token), ...unlock }),
        ({ done, total, at, status = 'added' }) => {
          const now = running();
          const read = { name: at, status };
          if (now !== null) store.setState({ work: { ...now, done, total, read: [read, ...now.read] } });
        },
      );
      const results = await job.result;
      const wasStopped = running()?.isStopping ?? false;
      return { status: 'finished', results: merged(before, withAgain(results, batch)), wasStopped, refusal: null };
    } catch (error) {
      return { status: 'finished', results: before, wasStopped: false, refusal: messageOf(error) };
    } finally {
      job = null;
    }
  }

  async function importAll(before: readonly Imported[]): Promise<void> {
    let finished: FinishedImport = { status: 'finished', results: before, wasStopped: false, refusal: null };
    for (let [next, ...rest] = waiting; next !== undefined; [next, ...rest] = waiting) {
      waiting = rest;
      const now = await importBatch(next, finished.results);
      finished = { ...now, refusal: now.refusal ?? finished.refusal };
    }
    store.setState({ work: finished });
  }

  return {
    store,
    /** Begins, or waits for its turn when an import is under way. */
    async start(batch: Batch): Promise<void> {
      if (batch.length === 0) return;
      waiting = [...waiting, { batch }];
      store.setState({ isOpen: true });
      if (running() === null) await importAll([]);
    },
    stop(): void {
      const now = running();
      if (now === null) return;
      waiting = [];
      store.setState({ work: { ...now, isStopping: true } });
      job?.stop();
    },
    /** Tries again what failed or was not reached; the other results stay in the list. */
    async retry(failed: readonly Imported[]): Promise<void> {
      if (running() !== null) return;
      const { work } = store.getState();
      // A browser has given us a copy, and the file that was mended since is another: it is asked for again.
      if (client.host === 'browser' && failed.some(({ status, again }) => status === 'failed' && again !== 'samples')) {
        const chosen = await client.files.choose('files');
        if (chosen.length === 0 || running() !== null) return;
        const names = new Set(chosen.map(({ name }) => name));
        const isReplaced = (result: Imported) => failed.includes(result) && names.has(nameOf(result.file));
        waiting = [{ batch: chosen }];
        await importAll(work.status === 'finished' ? work.results.filter((result) => !isReplaced(result)) : []);
        return;
      }
      const files = failed.flatMap(({ again }) => (again === 'samples' ? [] : again));
      const samples: readonly Batch[] = failed.some(({ again }) => again === 'samples') ? ['samples'] : [];
      waiting = [...(files.length === 0 ? [] : [files]), ...samples].map((batch) => ({ batch }));
      await importAll(work.status === 'finished' ? work.results : []);
    },
    /** Imports the one file that asked for a password. */
    async unlock({ file, again }: Imported, password: string): Promise<void> {
      const { work } = store.getState();
      if (work.status !== 'finished') return;
      waiting = [{ batch: again, unlock: { file, password } }];
      await importAll(work.results);
    },
    /** Reads one again by LibreOffice; the list then says so. */
    async readByOffice({ file, documentId: id }: Imported): Promise<void> {
      if (id === null) return;
      await client.job(
        (name) => client.call('documents.reread', { job: name, id, libreOffice: true }),
        () => {},
      ).result;
      const { work } = store.getState();
      if (work.status !== 'finished') return;
      const results = work.results.map((each) =>
        each.file === file ? { ...each, isLossy: false, isByOffice: true as const } : each,
      );
      store.setState({ work: { ...work, results } });
    },
    open(isOpen: boolean): void {
      store.setState({ isOpen });
    },
    /** Done with the list of results. */
    close(): void {
      if (running() === null) store.setState({ work: { status: 'idle' }, isOpen: false });
    },
  };
}

/** Whether it brought a document that was not there before. */
export function isNew({ status }: Pick<ImportResult, 'status'>): boolean {
  return status === 'added' || status === 'newVersion';
}

export function nameOf(path: string): string {
  return path.replace(/.*[\\/]/, '');
}

/** What was not read has a token of its own, also where it came out of a folder. */
function withAgain(results: readonly ImportResult[], batch: Batch): readonly Imported[] {
  return results.map((result) => {
    const { token, file } = result;
    return { ...result, again: batch === 'samples' ? batch : token === null ? [] : [{ token, name: nameOf(file) }] };
  });
}

/** A file that was tried again has its new result in its old place; the copy it had already does not hide what was added. */
function merged(before: readonly Imported[], now: readonly Imported[]): readonly Imported[] {
  const byFile = new Map(now.map((result) => [result.file, result]));
  const kept = before.map((result) => {
    const again = byFile.get(result.file);
    byFile.delete(result.file);
    return again === undefined || (again.status === 'duplicate' && isNew(result)) ? result : again;
  });
  return [...kept, ...byFile.values()];
}
