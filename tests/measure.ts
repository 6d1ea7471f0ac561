import { arch, cpus, loadavg, platform, release } from 'node:os';

/** Milliseconds by the clock, and of processor time, which a busy machine does not stretch as much. */
export type Runs = { readonly p50: number; readonly p95: number; readonly processorP50: number };

/** The competitors in turns, so that a busy moment of the machine meets all of them; the first turns warm up. */
export function inTurns<Name extends string>(
  competitors: Readonly<Record<Name, () => unknown>>,
  { runs, warmUp }: { readonly runs: number; readonly warmUp: number },
): Readonly<Record<Name, Runs>> {
  const names = Object.keys(competitors) as Name[]; // the keys of a record are its names
  const times = new Map<Name, Time[]>(names.map((name) => [name, []]));
  for (let turn = 0; turn < warmUp + runs; turn++) {
    for (const name of names) {
      const time = timeOf(competitors[name]);
      if (turn >= warmUp) times.get(name)?.push(time);
    }
  }
  const entries = names.map((name) => [name, percentiles(times.get(name) ?? [])] as const);
  return Object.fromEntries(entries) as Record<Name, Runs>; // one entry for each name
}

/** Processor time in milliseconds: what a limit on work is held against, for the clock goes on while others compute. */
export async function processorMs(run: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

type Time = { readonly clock: number; readonly processor: number };

function timeOf(run: () => unknown): Time {
  const before = process.cpuUsage();
  const start = performance.now();
  run();
  const clock = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { clock, processor: (user + system) / 1000 };
}

function percentiles(times: readonly Time[]): Runs {
  const clock = times.map((time) => time.clock);
  const processor = times.map((time) => time.processor);
  return { p50: percentile(clock, 0.5), p95: percentile(clock, 0.95), processorP50: percentile(processor, 0.5) };
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN;
}

export function machine(): string {
  const cores = cpus();
  const load = loadavg()[0]?.toFixed(1);
  return `${cores[0]?.model.trim() ?? 'unknown processor'}, ${cores.length} cores, ${platform()} ${release()} ${arch()}, Node ${process.versions.node}, load ${load}`;
}
