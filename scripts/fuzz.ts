/**
 * fuzz [FORMAT|all] [COUNT] [SEED] [--shared | --here] [--state FILE] [--minutes N]: spoilt files through the importer's bundle, built for
 * it, two at a time, each in a child of its own as in the app; with `--shared` a hundred after another in the same child, and each
 * that is not simply read or refused again in a child of its own; with `--here` in this process, without children. What is at fault is kept in test-output/fuzz with its seed: `fuzz FORMAT 1 SEED` tries it again. With `--state` the
 * file tells which seeds are done, and the next run goes on from there. Exit 1 when there is any fault.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formats, spoiltFile } from '../tests/fuzz/formats.ts';
import { SharedChild } from '../tests/fuzz/shared-child.ts';
import { counted, freshTally, readTallies, type Tally, writeTallies } from '../tests/fuzz/tally.ts';
import { type Trial, tryHere, tryInChild } from '../tests/fuzz/trial.ts';
import { project } from '../tests/paths.ts';

const { values, positionals } = parseArgs({
  options: {
    shared: { type: 'boolean' },
    here: { type: 'boolean' },
    state: { type: 'string' },
    minutes: { type: 'string' },
  },
  allowPositionals: true,
});
const [format = 'all', count = '100', seed = '1'] = positionals;
const chosen = format === 'all' ? Object.keys(formats) : [format];
if (chosen.some((each) => formats[each] === undefined)) {
  console.error(
    `用法：npm run fuzz -- ${Object.keys(formats).join(' | ')} | all [COUNT] [SEED] [--shared | --here] [--state FILE] [--minutes N]`,
  );
  process.exit(2);
}

/** The children's working folder is in here too: whatever a file makes them write would be seen. */
const folder = join(project, 'test-output', 'fuzz');
const work = join(folder, 'work');
rmSync(work, { recursive: true, force: true });
mkdirSync(work, { recursive: true });
process.env['TMPDIR'] = work;

/** Of its own: whoever builds meanwhile takes nothing from under it. */
const bundles = join(folder, 'out');
if (values.here !== true)
  execFileSync(process.execPath, ['scripts/build.mjs', '--without-page', '--out', bundles], { cwd: project });

const entry = join(bundles, 'importer', 'importer.cjs');

const escaped: string[] = [];
for (const event of ['unhandledRejection', 'uncaughtException'] as const) {
  process.on(event, (error: unknown) => escaped.push(error instanceof Error ? (error.stack ?? '') : String(error)));
}

/** Worth a look, if the machine was idle. */
const slowMs = 8_000;

/** Format after format, so that a run that is broken off has tried all of them alike. */
const batch = 50;

const until = performance.now() + Number(values.minutes ?? Number.POSITIVE_INFINITY) * 60_000;
const state = values.state === undefined ? null : resolve(values.state);
const tallies: Record<string, Tally> = state === null ? {} : readTallies(state);
const spent = new Map<string, { files: number; ms: number }>();
for (let isDone = false; !isDone; ) {
  isDone = true;
  for (const each of chosen) {
    const tally = tallies[each] ?? freshTally(Number(seed));
    tallies[each] = tally;
    const left = Math.min(batch, tally.first + Number(count) - tally.next);
    if (left <= 0 || performance.now() > until) continue;
    isDone = false;
    const started = performance.now();
    tallies[each] = counted(tally, await tryAll(each, tally.next, left));
    const { files, ms } = spent.get(each) ?? { files: 0, ms: 0 };
    spent.set(each, { files: files + left, ms: ms + performance.now() - started });
    if (state !== null) writeTallies(state, tallies);
  }
}
for (const each of chosen) console.log(report(each, tallies[each] ?? freshTally(Number(seed))));
process.exitCode = chosen.every((each) => tallies[each]?.faults.length === 0) ? 0 : 1;

async function tryAll(format: string, first: number, count: number): Promise<(Trial & { seed: number })[]> {
  const trials: (Trial & { seed: number })[] = [];
  let next = first;
  async function go(): Promise<void> {
    const shared = values.shared === true ? new SharedChild(entry, work) : null;
    for (let seed = next++; seed < first + count; seed = next++) {
      const trial = await attempt(format, seed, shared);
      trials.push({ ...trial, seed });
      if (trial.fault !== null || trial.ms > slowMs) console.log(`${format} ${seed}: ${trial.fault ?? slow(trial)}`);
    }
    shared?.end();
  }
  await Promise.all(values.here === true ? [go()] : [go(), go()]);
  return trials;
}

function slow({ outcome, ms }: Trial): string {
  return `slow, ${outcome} after ${Math.round(ms)} ms`;
}

async function attempt(format: string, seed: number, shared: SharedChild | null): Promise<Trial> {
  const name = `${format}-${seed}.${format}`;
  const bytes = await spoiltFile(format, seed);
  const path = join(work, name);
  const trial = values.here === true ? await tryHere(bytes, name) : await inChild(path, name, bytes, shared);
  const fault = trial.fault ?? escaped.shift() ?? null;
  if (fault !== null || trial.ms > slowMs) writeFileSync(join(folder, name), bytes);
  return { ...trial, fault };
}

async function inChild(path: string, name: string, bytes: Uint8Array, shared: SharedChild | null): Promise<Trial> {
  writeFileSync(path, bytes);
  const once = await (shared?.try(path, name) ?? tryInChild(path, name, entry));
  // A child that waits for a busy machine stands still as well: a file that holds it up does so again.
  const trial = once.outcome === 'stalled' ? await tryInChild(path, name, entry) : once;
  rmSync(path);
  const strangers = readdirSync(work).filter((found) => !/^\w+-\d+\.\w+$/.test(found));
  return strangers.length === 0 ? trial : { ...trial, fault: `Files that nobody made: ${strangers.join(', ')}` };
}

function report(format: string, { first, next, outcomes, faults, longestMs }: Tally): string {
  const { files, ms } = spent.get(format) ?? { files: 0, ms: 0 };
  const how = values.here === true ? 'here' : values.shared === true ? 'in shared children' : 'in children';
  const told = Object.entries(outcomes).map(([outcome, some]) => `${outcome} ${some}`);
  const rate = files === 0 ? '' : `, ${files} of them now, ${Math.round(ms / files)} ms each`;
  return `${format}: ${next - first} files, seeds ${first} to ${next - 1}, ${how}${rate}; ${told.join(', ')}; longest ${longestMs} ms; at fault ${faults.length}${faults.length === 0 ? '' : `: ${faults.join(' ')}`}`;
}
