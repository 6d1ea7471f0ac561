import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * For whoever looks for a fault; never the text of a document. `fault`: the program did what it must not; `note`: something
 * outside it went wrong, and the user was told in a sentence.
 */
export type Log = (kind: 'fault' | 'note', message: string, error?: unknown) => void;

const maxBytes = 1_000_000;

/** A log file in a folder, with one older one beside it. A log that cannot be written must not stop the work. */
export function fileLog(folder: string, now: () => Date): Log {
  const file = join(folder, 'niangao.log');
  return (kind, message, error) => {
    const line = `${now().toISOString()} ${kind} ${message}${error === undefined ? '' : `\n${describeError(error)}`}\n`;
    try {
      mkdirSync(folder, { recursive: true });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > maxBytes) renameSync(file, `${file}.1`);
      appendFileSync(file, line);
    } catch {
      stderrLog('fault', message, error);
    }
  };
}

/** Where there is no folder to write to, faults only: the sentences are told to the user anyway. */
export function stderrLog(kind: 'fault' | 'note', message: string, error?: unknown): void {
  if (kind === 'fault') console.error(message, error === undefined ? '' : describeError(error));
}

function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
