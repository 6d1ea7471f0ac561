import { type ChildProcess, fork } from 'node:child_process';
import { childSettings, realProgram } from '../../electron/library/import/child-settings.ts';
import { ImporterMessage } from '../../shared/contract/importer-messages.ts';
import { AppError } from '../../shared/errors.ts';
import { type Trial, trialOf, tryInChild } from './trial.ts';

/** As many as do not fill its memory with what was read before. */
const filesPerChild = 100;

/** Shorter than the app waits: whatever takes so long is tried again as the app does it. */
const patienceMs = 5_000;

/**
 * The importer's program, started as the app starts it, but asked for one file after another: most of the time that a small file
 * takes is the child's start. Anything out of the ordinary is tried again in a child of its own, and counts as it ends there.
 */
export class SharedChild {
  readonly #entry: string;
  readonly #folder: string;
  #child: ChildProcess | null = null;
  #asked = 0;
  #said = '';

  constructor(entry: string, folder: string) {
    this.#entry = entry;
    this.#folder = folder;
  }

  async try(path: string, name: string): Promise<Trial> {
    const started = performance.now();
    const said = await this.#answer(path, name);
    const message = said === null ? null : ImporterMessage.safeParse(said);
    const isPlain = message?.success === true && message.data.kind !== 'progress' && !hasStack(this.#said);
    if (!isPlain) {
      this.end();
      return tryInChild(path, name, this.#entry);
    }
    const thrown =
      message.data.kind === 'failed' ? new AppError(message.data.failure.code, message.data.failure.message) : null;
    return trialOf(name, thrown, performance.now() - started);
  }

  end(): void {
    this.#child?.kill('SIGKILL');
    this.#child = null;
  }

  /** The last word of the child about this file; `null` when it ended, or said nothing for too long. */
  #answer(path: string, name: string): Promise<unknown> {
    if (this.#asked >= filesPerChild) this.end();
    const child = this.#child ?? this.#start();
    this.#asked += 1;
    return new Promise((settle) => {
      const done = (said: unknown) => {
        clearTimeout(timer);
        child.off('message', hear).off('close', gone).off('error', gone);
        settle(said);
      };
      const timer = setTimeout(() => done(null), patienceMs);
      const gone = () => done(null);
      const hear = (said: unknown) => {
        if (!isProgress(said)) done(said);
      };
      child.on('message', hear).on('close', gone).on('error', gone);
      child.send({ path, name }, () => {});
    });
  }

  #start(): ChildProcess {
    const entry = realProgram(this.#entry);
    const child = fork(entry, [], childSettings(entry, this.#folder, 512 * 1024 * 1024));
    this.#said = '';
    child.stderr?.setEncoding('utf8').on('data', (words: string) => {
      this.#said += words;
    });
    this.#child = child;
    this.#asked = 0;
    return child;
  }
}

function hasStack(said: string): boolean {
  return /\n +at .+:\d+:\d+/.test(said);
}

function isProgress(said: unknown): boolean {
  return typeof said === 'object' && said !== null && 'kind' in said && said.kind === 'progress';
}
