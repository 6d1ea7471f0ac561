/** The installed program as electron-builder.yml makes it, in a folder of its own: of the Electron that the tests have, and of the bundles in out/. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { capabilities } from '../../scripts/capabilities.ts';
import { project } from '../paths.ts';

export type PackagedProgram = { readonly executable: string; readonly resources: string; readonly remove: () => void };

export function packagedProgram(): PackagedProgram {
  mkdirSync(join(project, 'test-output'), { recursive: true });
  // Installed, it lies in /opt/年稿, and on Windows below the user's name.
  const folder = mkdtempSync(join(project, 'test-output', '年稿 packaged-'));
  const electron = dirname(capabilities.desktop.executable);
  const settings = {
    'directories.output': folder,
    electronDist: electron,
    electronVersion: readFileSync(join(electron, 'version'), 'utf8').trim(),
    // Without it nobody could drive the window from outside; the window that is shipped listens to nobody.
    'electronFuses.enableNodeCliInspectArguments': 'true',
  };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      join('node_modules', 'electron-builder', 'cli.js'),
      ...['--dir', '--linux', '--publish', 'never'],
      ...Object.entries(settings).map(([name, value]) => `-c.${name}=${value}`),
    ],
    { cwd: project, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stdout + stderr);
  const program = join(folder, 'linux-unpacked');
  return {
    executable: join(program, 'niangao'),
    resources: join(program, 'resources'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/**
 * Electron 25's own Node cannot load SQLite. The process that it starts for the library goes on with this Node, and passes on what is
 * said: program, place and channel are those of the installed program.
 */
export function lendNode({ resources }: PackagedProgram): void {
  const library = join(resources, 'app.asar.unpacked', 'out', 'library', 'library.cjs');
  renameSync(library, library.replace('.cjs', '.shipped.cjs'));
  writeFileSync(
    library,
    `const port = process.parentPort;
     const child = require('node:child_process').fork(
       __filename.replace('.cjs', '.shipped.cjs'),
       process.argv.slice(2),
       { execPath: ${JSON.stringify(process.execPath)}, execArgv: [], serialization: 'advanced' },
     );
     port.on('message', ({ data }) => child.connected && child.send(data));
     child.on('message', (message) => port.postMessage(message));
     child.on('exit', (code) => process.exit(code ?? 1));`,
  );
}

/** The names of all files of the archive, those beside it among them, and where they lie. */
export function filesOf({ resources }: PackagedProgram): ReadonlyMap<string, 'inside' | 'beside'> {
  const archive = readFileSync(join(resources, 'app.asar'));
  // Two of Chromium's pickles: the length of the second, and in it the length of the text that lists everything.
  const list = JSON.parse(archive.toString('utf8', 16, 16 + archive.readUInt32LE(12))) as Entry;
  return new Map(entriesOf(list, ''));
}

type Entry = { readonly files?: Readonly<Record<string, Entry>>; readonly unpacked?: boolean };

function entriesOf({ files, unpacked }: Entry, path: string): [string, 'inside' | 'beside'][] {
  if (files === undefined) return [[path, unpacked === true ? 'beside' : 'inside']];
  return Object.entries(files).flatMap(([name, entry]) => entriesOf(entry, path === '' ? name : `${path}/${name}`));
}
