import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** For whoever looks for a fault; never the text of a document. */
export type Log = (message: string) => void;

const maxBytes = 1_000_000;

/** Appends to a file, with one older one beside it. A log that cannot be written must not stop the work. */
export function fileLog(file: string): Log {
  return (message) => {
    try {
      mkdirSync(dirname(file), { recursive: true });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > maxBytes) renameSync(file, `${file}.1`);
      appendFileSync(file, `${new Date().toISOString()} ${message.trimEnd()}\n`);
    } catch {
      process.stderr.write(`${message}\n`);
    }
  };
}
