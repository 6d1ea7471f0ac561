import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { Trial } from './trial.ts';

/** What came of the seeds of one format, all of them from `first` to just before `next`. */
const Tally = z.strictObject({
  first: z.int(),
  next: z.int(),
  outcomes: z.record(z.string(), z.int()),
  /** Seeds whose file was at fault. */
  faults: z.array(z.int()),
  longestMs: z.number(),
});
export type Tally = z.infer<typeof Tally>;

const Tallies = z.record(z.string(), Tally);

export function freshTally(first: number): Tally {
  return { first, next: first, outcomes: {}, faults: [], longestMs: 0 };
}

/** With the trials of the seeds from `next` on, in any order. */
export function counted(tally: Tally, trials: readonly (Trial & { readonly seed: number })[]): Tally {
  const outcomes = { ...tally.outcomes };
  for (const { outcome } of trials) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  const faults = trials.filter(({ fault }) => fault !== null).map(({ seed }) => seed);
  return {
    first: tally.first,
    next: tally.next + trials.length,
    outcomes,
    faults: [...tally.faults, ...faults].toSorted((a, b) => a - b),
    longestMs: Math.max(tally.longestMs, ...trials.map(({ ms }) => Math.round(ms))),
  };
}

/** What an earlier run has written down; nothing when there was none. */
export function readTallies(file: string): Record<string, Tally> {
  return existsSync(file) ? Tallies.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
}

/** Whole or not at all: the run may be ended at any moment. */
export function writeTallies(file: string, tallies: Readonly<Record<string, Tally>>): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(tallies, null, 2)}\n`);
  renameSync(`${file}.new`, file);
}
