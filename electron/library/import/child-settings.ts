import type { ForkOptions } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';

/**
 * How the importer child is started: with nothing of ours but one file to read. It gets no environment (tokens,
 * NODE_OPTIONS), no working folder of ours and no file descriptors beside the channel and standard error.
 */
export function childSettings(entry: string, file: string, memoryLimitBytes: number): ForkOptions {
  return {
    cwd: tmpdir(),
    env: {
      NIANGAO_MEMORY_LIMIT: String(memoryLimitBytes),
      // Windows starts no program without it.
      ...(process.env['SystemRoot'] === undefined ? {} : { SystemRoot: process.env['SystemRoot'] }),
      ...(process.versions['electron'] === undefined ? {} : { ELECTRON_RUN_AS_NODE: '1' }),
    },
    execArgv: [...hardening, ...permissions(entry, file)],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  };
}

/** Node may read a program only where it really lies. One that is not there at all fails by itself, and says so. */
export function realProgram(entry: string): string {
  return existsSync(entry) ? realpathSync(entry) : entry;
}

/** No switch of V8's among them: with one, Node starts at half the speed (see lock-down.ts of the importer). */
const hardening = ['--disable-proto=delete'];

/**
 * Node's permission model: reads this file and the program itself; no writing, no child processes, no addons. A second
 * wall against a parser's mistake, not a prison: a worker thread started with its own `execArgv` is outside of it (the
 * watchdog needs one, hence `--allow-worker`), and up to Node 24 it does not cover the network. That the program
 * makes no connection is proven elsewhere, in a network namespace without routes.
 *
 * Electron's Node reads from inside app.asar and is not tried with it.
 */
function permissions(entry: string, file: string): readonly string[] {
  const isSupported = process.allowedNodeEnvironmentFlags.has('--permission');
  if (!isSupported || process.versions['electron'] !== undefined) return [];
  return [
    '--permission',
    '--allow-worker',
    '--disable-warning=PERM0006', // it warns of --allow-worker, see above
    ...[file, ...programFolders(entry)].map((path) => `--allow-fs-read=${path}`),
  ];
}

/** A bundle lies in its folder alone. TypeScript sources reach across the checkout, whose modules may be a link. */
function programFolders(entry: string): readonly string[] {
  if (!entry.endsWith('.ts')) return [dirname(entry) + sep];
  let root = dirname(entry);
  while (!existsSync(join(root, 'node_modules')) && dirname(root) !== root) root = dirname(root);
  const modules = join(root, 'node_modules');
  return [root + sep, ...(existsSync(modules) ? [realpathSync(modules) + sep] : [])];
}
