/**
 * npm run bench -- import [COUNT]: files of every format, each with a text of its own, into a real library through the door,
 * two at a time, each read in a child of its own by the built importer. How long a file takes, and whether the time and the memory of the library
 * grow with it: the first quarter beside the last.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { openLibrary } from '../../electron/library/open-library.ts';
import { machine } from '../measure.ts';
import { project, seeds } from '../paths.ts';

type Imported = {
  readonly kind: string;
  readonly status: string;
  readonly ms: number;
  readonly residentMb: number;
  /** Of the library's own process, from the start of the program. */
  readonly processorMs: number;
};

const count = Number(process.argv.slice(2).filter((word) => word !== 'import')[0] ?? 1_000);
const folder = mkdtempSync(join(tmpdir(), 'niangao-bench-'));
try {
  console.log(machine());
  await measure();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(): Promise<void> {
  const bundles = join(folder, 'out');
  execFileSync(process.execPath, ['scripts/build.mjs', '--without-page', '--out', bundles], { cwd: project });
  const files = join(folder, 'files');
  mkdirSync(files);
  // By another program, so that what it needed is not taken for the library's memory.
  const maker = join(import.meta.dirname, 'import', 'make-files.ts');
  execFileSync(process.execPath, [maker, files, String(count)]);
  const importerEntry = join(bundles, 'importer', 'importer.cjs');
  const library = join(folder, 'library');
  const door = openLibrary(library, 'create', { importerEntry, seeds, clock: () => new Date(), emit() {} });
  const names = readdirSync(files).sort();
  const imported: Imported[] = [];
  let childPeakMb = 0;
  const watch = setInterval(() => {
    childPeakMb = Math.max(childPeakMb, ...childrenMb());
  }, 50);
  const before = process.cpuUsage();
  const started = performance.now();
  async function work(): Promise<void> {
    for (let name = names.shift(); name !== undefined; name = names.shift()) {
      const start = performance.now();
      const token = door.grants.grant(join(files, name), 'read');
      const answer = await door.call('documents.import', { job: name, files: [token] });
      const status = answer.ok ? (answer.value[0]?.error?.code ?? answer.value[0]?.status ?? 'none') : answer.code;
      const residentMb = process.memoryUsage.rss() / 1e6;
      const { user, system } = process.cpuUsage();
      const processorMs = (user + system) / 1_000;
      imported.push({ kind: extname(name), status, ms: performance.now() - start, residentMb, processorMs });
    }
  }
  await Promise.all([work(), work()]);
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(before);
  clearInterval(watch);
  await door.close();
  console.log(counts(imported));
  console.log(
    `${imported.length} files in ${seconds.toFixed(1)} s: ${(imported.length / seconds).toFixed(1)} a second; the library's own processor time ${((user + system) / 1000 / imported.length).toFixed(1)} ms a file; children's peak ${childPeakMb.toFixed(0)} MB`,
  );
  const quarter = Math.ceil(imported.length / 4);
  for (const [name, some] of [
    ['first quarter', imported.slice(0, quarter)],
    ['last quarter', imported.slice(-quarter)],
  ] as const) {
    const processor = ((some.at(-1)?.processorMs ?? 0) - (some[0]?.processorMs ?? 0)) / some.length;
    console.log(`${row(name, some)}  its processor time ${processor.toFixed(1)} ms a file`);
  }
  for (const kind of [...new Set(imported.map((each) => each.kind))].sort()) {
    const some = imported.filter((each) => each.kind === kind);
    console.log(row(kind, some));
  }
}

function counts(imported: readonly Imported[]): string {
  return Object.entries(Object.groupBy(imported, ({ status }) => status))
    .map(([status, some]) => `${status} ${some?.length ?? 0}`)
    .join(', ');
}

function row(name: string, some: readonly Imported[]): string {
  const times = some.map(({ ms }) => ms).toSorted((a, b) => a - b);
  const share = (part: number) => `${(times[Math.ceil(times.length * part) - 1] ?? 0).toFixed(0)} ms`.padStart(8);
  const mean = some.reduce((sum, { residentMb }) => sum + residentMb, 0) / some.length;
  const peak = Math.max(...some.map(({ residentMb }) => residentMb));
  return `${name.padEnd(14)} p50${share(0.5)}  p95${share(0.95)}  library's memory ${mean.toFixed(0)} MB, peak ${peak.toFixed(0)} MB`;
}

/** The memory of each running child so far at most; known on Linux only. */
function childrenMb(): number[] {
  if (process.platform !== 'linux') return [];
  const { pid } = process;
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .split(' ')
    .filter((child) => child !== '')
    .map(peakOf);
}

function peakOf(child: string): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child}/status`, 'utf8'))?.[1] ?? 0) / 1e3;
  } catch {
    // It ended between the two looks.
    return 0;
  }
}
