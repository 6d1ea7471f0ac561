import type { ParseArgsOptionsConfig } from 'node:util';
import type { Answer, AnyEvent } from '../../shared/contract/api.ts';
import { AppError } from '../../shared/errors.ts';
import type { Mode } from '../library/database/open.ts';
import type { Door } from '../library/open-library.ts';

/** Wrong usage: the message names the argument and what is expected. Exit 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

/** What a command answers: the JSON value for scripts, the text for people; `failed` when part of a batch could not be done. */
export type Outcome = { readonly json: unknown; readonly text: string; readonly failed?: boolean };

export type Context = {
  /** Opens the library; closed at the end of the run at the latest. Throws AppError when it cannot be opened. */
  readonly open: (mode: Mode) => Door;
  /** The door without a library, for single files. */
  readonly openFiles: () => Door;
  /** Prints an outcome now, for a command that goes on after it. */
  readonly print: (outcome: Outcome) => void;
  /** Aborted when the user wants an end of it. */
  readonly cancelled: AbortSignal;
  /** Hears what the opened libraries tell. Returns the function that stops listening. */
  readonly on: (listener: (event: AnyEvent) => void) => () => void;
  /** A line for people, on standard error. */
  readonly say: (line: string) => void;
  /** Runs a long call by its job name: shows its progress, cancels it on Ctrl+C. */
  readonly job: <T>(door: Door, work: (job: string) => Promise<T>) => Promise<T>;
  /** The same program with another library, for the demonstration. */
  readonly withLibrary: (folder: string) => Context;
  readonly samples: string;
  /** The folder of the built window, `null` where the program has none. */
  readonly renderer: string | null;
};

export type Values = { readonly [name: string]: string | boolean | readonly string[] | undefined };

export type Command = {
  readonly name: string;
  /** Arguments and options as they stand in the help. */
  readonly usage: string;
  readonly summary: string;
  readonly options: ParseArgsOptionsConfig;
  /** How many arguments it takes. */
  readonly takes: { readonly min: number; readonly max: number };
  /** Answers `null` when everything was printed on the way. */
  readonly run: (context: Context, positionals: readonly string[], values: Values) => Promise<Outcome | null>;
};

/** The value of an answer; a refusal becomes the error it is. */
export function valueIn<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new AppError(answer.code, answer.message);
  return answer.value;
}

export function text(values: Values, name: string): string | null {
  const value = values[name];
  return typeof value === 'string' ? value : null;
}

/** All values of an option that may be given again and again, in their order. */
export function texts(values: Values, name: string): readonly string[] {
  const value = values[name];
  return Array.isArray(value) ? value : [];
}

/** An option that is a whole number in a range. Throws UsageError otherwise. */
export function wholeNumber(values: Values, name: string, min: number, max: number): number | null {
  const value = text(values, name);
  if (value === null) return null;
  if (!/^\d{1,9}$/.test(value) || Number(value) < min || Number(value) > max) {
    throw new UsageError(`--${name} 应是 ${min} 到 ${max} 之间的整数，不能是“${value}”。`);
  }
  return Number(value);
}

export function required(values: Values, name: string, what: string): string {
  const value = text(values, name);
  if (value === null || value.trim() === '') throw new UsageError(`缺少 --${name}：请写明${what}。`);
  return value;
}
