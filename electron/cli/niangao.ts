/** The command line: the same door as the window, for scripts, tests and machines without a display. */
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { programPlaces } from '../host/program-places.ts';
import { runCommandLine } from './command-line.ts';

// Where this program lies is known only here: among the TypeScript sources, or among the bundles in out/, installed or not.
const program = realpathSync(process.argv[1] ?? '');
const bundled = program.endsWith('.cjs');
const project = join(program, '..', '..', '..');
const places = programPlaces(project);

// npm runs scripts in the project's folder; the paths that were typed count from where they were typed.
const typedIn = process.env['INIT_CWD'];
if (process.env['npm_lifecycle_event'] === 'niangao' && typedIn !== undefined) process.chdir(typedIn);

// Whoever reads our output may have seen enough (`| head`).
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const cancel = new AbortController();
// Ctrl+C, the system's own end, and a closed terminal window.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => cancel.abort());

// No top-level await: the bundle is CommonJS.
void runCommandLine(process.argv.slice(2), {
  importerEntry: bundled ? places.importer : join(project, 'electron', 'importer', 'importer.ts'),
  seeds: places.seeds,
  renderer: places.renderer,
  environment: process.env,
  clock: () => new Date(),
  cancelled: cancel.signal,
  print: (line) => void process.stdout.write(`${line}\n`),
  say: (line) => void process.stderr.write(`${line}\n`),
  interactive: process.stderr.isTTY === true,
}).then((code) => {
  process.exitCode = code;
});
