import { spawnSync } from 'node:child_process';

function works(command: string, ...args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/** Root may make a namespace; others need a user namespace around it. */
function emptyNetwork(): readonly string[] {
  return process.getuid?.() === 0 ? ['--net'] : ['--net', '--map-root-user'];
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
} as const;
