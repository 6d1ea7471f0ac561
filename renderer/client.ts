import type { Method, Output, RawInput } from '../shared/contract/api.ts';
import type { HostEvent, Workbench } from '../shared/contract/workbench.ts';
import { AppError } from '../shared/errors.ts';

/** The page's way out: calls whose refusals are thrown as AppError, and what the host can do beside them. */
export type Client = {
  readonly host: Workbench<File>['host'];
  readonly call: <M extends Method>(method: M, input: RawInput<M>) => Promise<Output<M>>;
  /** A long call under a job's name: hears its progress, and can be stopped. */
  readonly job: <T>(work: (job: string) => Promise<T>, onProgress: (progress: Progress) => void) => Job<T>;
  readonly on: (listener: (event: HostEvent) => void) => () => void;
  readonly files: Workbench<File>['files'];
  readonly pdf: Workbench<File>['pdf'];
};

type Progress = Extract<HostEvent, { event: 'job.progressed' }>['data'];
export type Job<T> = { readonly result: Promise<T>; readonly stop: () => void };

export function createClient(workbench: Workbench<File>): Client {
  const call: Client['call'] = async (method, input) => {
    const answer = await workbench.call(method, input);
    if (!answer.ok) throw new AppError(answer.code, answer.message);
    return answer.value;
  };
  return {
    host: workbench.host,
    call,
    on: workbench.on,
    files: workbench.files,
    pdf: workbench.pdf,
    job(work, onProgress) {
      const job = crypto.randomUUID();
      const stopListening = workbench.on((event) => {
        if (event.event === 'job.progressed' && event.data.job === job) onProgress(event.data);
      });
      return {
        result: work(job).finally(stopListening),
        stop: () => void workbench.call('jobs.cancel', { job }),
      };
    },
  };
}

/** The sentence of a failure, for people. */
export function messageOf(error: unknown): string {
  return error instanceof AppError ? error.message : '程序出了错，这一步没有完成。';
}
