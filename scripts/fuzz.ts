/**
 * fuzz [FORMAT|all] [COUNT] [SEED] [--here]: spoilt files through the importer's bundle, built for it, two at a time, each in a
 * child of its own as in the app; with `--here` in this process, without children, for many more of them. What is at fault is
 * kept in test-output/fuzz with its seed: `fuzz FORMAT 1 SEED` tries it again. Exit 1 when there is any.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formats, spoiltFile } from '../tests/fuzz/formats.ts';
import { type Trial, tryHere, tryInChild } from '../tests/fuzz/trial.ts';
import { project } from '../tests/paths.ts';

const { values, positionals } = parseArgs({ options: { here: { type: 'boolean' } }, allowPositionals: true });
const [format = 'all', count = '100', seed = '1'] = positionals;
const chosen = format === 'all' ? Object.keys(formats) : [format];
if (chosen.some((each) => formats[each] === undefined)) {
  console.error(`用法：npm run fuzz -- ${Object.keys(formats).join(' | ')} | all [COUNT] [SEED] [--here]`);
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

const escaped: string[] = [];
for (const event of ['unhandledRejection', 'uncaughtException'] as const) {
  process.on(event, (error: unknown) => escaped.push(error instanceof Error ? (error.stack ?? '') : String(error)));
}

/** Worth a look, if the machine was idle. */
const slowMs = 8_000;

let faults = 0;
for (const each of chosen) faults += await fuzz(each, Number(seed), Number(count));
process.exitCode = faults === 0 ? 0 : 1;

async function fuzz(format: string, first: number, count: number): Promise<number> {
  const trials: Trial[] = [];
  let faults = 0;
  let next = first;
  const started = performance.now();
  async function go(): Promise<void> {
    for (let seed = next++; seed < first + count; seed = next++) {
      const trial = await attempt(format, seed);
      trials.push(trial);
      if (trial.fault !== null) faults += 1;
      if (trial.fault !== null || trial.ms > slowMs) console.log(`${format} ${seed}: ${trial.fault ?? slow(trial)}`);
    }
  }
  await Promise.all(values.here === true ? [go()] : [go(), go()]);
  console.log(report(format, first, trials, faults, (performance.now() - started) / 1000));
  return faults;
}

function slow({ outcome, ms }: Trial): string {
  return `slow, ${outcome} after ${Math.round(ms)} ms`;
}

async function attempt(format: string, seed: number): Promise<Trial> {
  const name = `${format}-${seed}.${format}`;
  const bytes = await spoiltFile(format, seed);
  const path = join(work, name);
  const trial = values.here === true ? await tryHere(bytes, name) : await inChild(path, name, bytes);
  const fault = trial.fault ?? escaped.shift() ?? null;
  if (fault !== null || trial.ms > slowMs) writeFileSync(join(folder, name), bytes);
  return { ...trial, fault };
}

async function inChild(path: string, name: string, bytes: Uint8Array): Promise<Trial> {
  writeFileSync(path, bytes);
  const trial = await tryInChild(path, name, join(bundles, 'importer', 'importer.cjs'));
  rmSync(path);
  const strangers = readdirSync(work).filter((found) => !/^\w+-\d+\.\w+$/.test(found));
  return strangers.length === 0 ? trial : { ...trial, fault: `Files that nobody made: ${strangers.join(', ')}` };
}

function report(format: string, first: number, trials: readonly Trial[], faults: number, seconds: number): string {
  const outcomes = Object.entries(Object.groupBy(trials, ({ outcome }) => outcome))
    .map(([outcome, some]) => `${outcome} ${some?.length ?? 0}`)
    .join(', ');
  const times = trials.map(({ ms }) => ms).toSorted((a, b) => a - b);
  const share = (part: number) => `${Math.round(times[Math.ceil(times.length * part) - 1] ?? 0)} ms`;
  const how = values.here === true ? 'here' : 'in children';
  return `${format}: ${trials.length} files from seed ${first} ${how} in ${Math.round(seconds)} s; ${outcomes}; p50 ${share(0.5)}, p99 ${share(0.99)}, longest ${share(1)}; faults ${faults}`;
}
