import { type ChildProcess, fork } from 'node:child_process';
import { resolve } from 'node:path';
import {
  type Encoding,
  ImporterMessage,
  type ImporterRequest,
  memoryMark,
  type Remark,
} from '../../../shared/contract/importer-messages.ts';
import type { ParsedDocument } from '../../../shared/domain/document.ts';
import type { LineHint } from '../../../shared/domain/line-hint.ts';
import type { Take } from '../../../shared/domain/take.ts';
import { AppError } from '../../../shared/errors.ts';
import { cancelled, crashed, outOfMemory, stalled, unreadableAnswer } from './child-failures.ts';
import { childSettings, realProgram } from './child-settings.ts';

export type ReadFile = {
  readonly parsed: ParsedDocument;
  readonly encoding: Encoding;
  readonly text: string | null;
  readonly hints: readonly LineHint[];
  readonly taken: Take | null;
  readonly remarks: readonly Remark[];
  readonly isScan: boolean;
};

export type ReadOptions = {
  /** The child program: `electron/importer/importer.ts`, or its bundle. */
  readonly entry: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
  readonly memoryLimitBytes?: number;
  /** How long the child may make no progress. */
  readonly stallMs?: number;
};

type Outcome =
  | { readonly status: 'read'; readonly file: ReadFile }
  | { readonly status: 'failed'; readonly error: AppError };

const megabyte = 1024 * 1024;

/** More than any stack trace; a child that babbles must not fill our memory. */
const keptErrorOutput = 16 * 1024;

/**
 * Reads one untrusted file in a process of its own, which is gone when the promise settles. Whatever happens to the
 * child, the answer is a checked document or an `AppError` whose `cause` holds what the child wrote to standard error.
 *
 * The child opens the path itself, so the bytes never pass through this process. Give the path of the library's own
 * copy where there is one: a file that is changed meanwhile would yield blocks of another text than was stored.
 */
export async function readFileInChild(request: ImporterRequest, options: ReadOptions): Promise<ReadFile> {
  if (options.signal?.aborted === true) throw cancelled(request.name);
  const path = resolve(request.path);
  const limitBytes = options.memoryLimitBytes ?? 512 * megabyte;
  const entry = realProgram(options.entry);
  const child = fork(entry, [], childSettings(entry, path, limitBytes));
  const errorOutput = collectErrorOutput(child);
  const outcome = await outcomeOf(child, { ...request, path }, options);
  if (outcome?.status === 'read') return outcome.file;
  const cause = new Error(`Importer child: exit ${child.exitCode}, signal ${child.signalCode}\n${errorOutput()}`);
  const error =
    outcome?.error ?? (ranOutOfMemory(errorOutput()) ? outOfMemory(request.name, limitBytes) : crashed(request.name));
  throw new AppError(error.code, error.message, { cause });
}

/** The first thing that settles the matter, once the child has ended; `null` when it ended by itself without an answer. */
function outcomeOf(child: ChildProcess, request: ImporterRequest, options: ReadOptions): Promise<Outcome | null> {
  return new Promise((settle) => {
    let outcome: Outcome | null = null;
    const end = (result: Outcome) => {
      outcome ??= result;
      child.kill('SIGKILL');
    };
    const stall = stallClock(options.stallMs ?? 10_000, (ms) => end(failed(stalled(request.name, ms))));
    const abort = () => end(failed(cancelled(request.name)));
    options.signal?.addEventListener('abort', abort, { once: true });
    const finish = () => {
      stall.stop();
      options.signal?.removeEventListener('abort', abort);
      settle(outcome);
    };
    child.on('message', (raw) => {
      if (outcome !== null) return;
      const message = ImporterMessage.safeParse(raw);
      if (!message.success) end(failed(unreadableAnswer(request.name)));
      else if (message.data.kind === 'parsed') end({ status: 'read', file: withoutKind(message.data) });
      else if (message.data.kind === 'failed')
        end(failed(new AppError(message.data.failure.code, message.data.failure.message)));
      else if (stall.advance(message.data.done)) options.onProgress?.(message.data.done, message.data.total);
    });
    // 'close' and not 'exit': the last words on standard error come between the two.
    child.on('close', finish);
    child.on('error', () => {
      // A program that could not be started has no process, and then no 'close' is promised.
      if (child.pid === undefined) finish();
    });
    // A child that dies before it reads the request is told by 'close', not by this error.
    child.send(request, () => {});
  });
}

/**
 * Repeating oneself is no progress: only a larger `done` winds the clock up again. A clock that rings late says that
 * this process itself was busy, and the child's messages may still lie unread: it gets the time once more.
 */
function stallClock(limitMs: number, onStall: (limitMs: number) => void) {
  let furthest = -1;
  let woundAt = performance.now();
  const timer = setTimeout(ring, limitMs);
  function wind(): void {
    woundAt = performance.now();
    timer.refresh();
  }
  function ring(): void {
    if (performance.now() - woundAt > limitMs + 500) wind();
    else onStall(limitMs);
  }
  return {
    advance(done: number): boolean {
      if (done <= furthest) return false;
      furthest = done;
      wind();
      return true;
    },
    stop: () => clearTimeout(timer),
  };
}

function failed(error: AppError): Outcome {
  return { status: 'failed', error };
}

/** The watchdog's word, or V8's own on a machine with so little memory that its heap is smaller than our limit. */
function ranOutOfMemory(errorOutput: string): boolean {
  return errorOutput.includes(memoryMark) || errorOutput.includes('heap out of memory');
}

function withoutKind({ kind: _, ...file }: ReadFile & { readonly kind: string }): ReadFile {
  return file;
}

function collectErrorOutput(child: ChildProcess): () => string {
  let text = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    text = (text + chunk).slice(-keptErrorOutput);
  });
  return () => text;
}
