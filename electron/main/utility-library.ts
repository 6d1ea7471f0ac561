import { utilityProcess } from 'electron';
import type { FromLibrary, LibraryArguments } from '../../shared/contract/library-messages.ts';
import type { LibraryChild } from '../host/supervisor.ts';
import type { Log } from './log.ts';

/** Starts the library in Electron's own Node. What it writes to its outputs goes to the log: it says something there only when it dies. */
export function utilityLibrary(entry: string, args: LibraryArguments, log: Log): LibraryChild {
  const child = utilityProcess.fork(entry, [JSON.stringify(args)], {
    serviceName: 'niangao-library',
    stdio: 'pipe',
    execArgv: [],
  });
  for (const output of [child.stdout, child.stderr]) {
    output?.on('data', (chunk: Buffer) => log(`library: ${chunk.toString('utf8')}`));
  }
  return {
    // A message to a process that has just died is answered by its exit.
    send: (message) => child.postMessage(message),
    // Our own program at the other end: the compiler checks what it sends.
    onMessage: (listener) => void child.on('message', (message: FromLibrary) => listener(message)),
    onExit: (listener) => void child.once('exit', (code) => listener(`退出码 ${code}`)),
    kill: () => void child.kill(),
  };
}
