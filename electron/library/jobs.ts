import type { AnyEvent } from '../../shared/contract/api.ts';
import type { ImportStatus } from '../../shared/contract/documents.ts';
import { AppError } from '../../shared/errors.ts';

export type Emit = (event: AnyEvent) => void;

/** A long piece of work in progress, by the name its caller gave it. */
export type Job = {
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number, at: string, status: ImportStatus) => void;
};

export type Jobs = {
  readonly run: <T>(name: string, work: (job: Job) => Promise<T>) => Promise<T>;
  readonly cancel: (name: string) => boolean;
  /** Cancels all and waits until they have ended. */
  readonly stop: () => Promise<void>;
};

export function jobs(emit: Emit): Jobs {
  const running = new Map<string, AbortController>();
  const ends = new Set<Promise<unknown>>();
  return {
    async run(name, work) {
      if (running.has(name)) throw new AppError('bad-input', `任务“${name}”已经在进行中。`);
      const controller = new AbortController();
      running.set(name, controller);
      const ended = work({
        signal: controller.signal,
        progress: (done, total, at, status) =>
          emit({ event: 'job.progressed', data: { job: name, done, total, at, status } }),
      });
      ends.add(ended);
      try {
        return await ended;
      } finally {
        running.delete(name);
        ends.delete(ended);
      }
    },
    cancel(name) {
      const controller = running.get(name);
      controller?.abort();
      return controller !== undefined;
    },
    async stop() {
      for (const controller of running.values()) controller.abort();
      await Promise.allSettled(ends);
    },
  };
}
