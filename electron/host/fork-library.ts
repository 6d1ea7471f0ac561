import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { FromLibrary, LibraryArguments } from '../../shared/contract/library-messages.ts';
import type { LibraryChild } from './supervisor.ts';

/** Starts the library as a child process of Node: for the local browser, for tests, and where Electron's own is too old. */
export function forkLibrary(
  entry: string,
  args: LibraryArguments,
  execPath = process.execPath,
): LibraryChild & { readonly pid: number | undefined } {
  const child = fork(entry, [JSON.stringify(args)], { execPath, serialization: 'advanced', execArgv: [] });
  const exit = once(child, 'exit').then(
    ([code, signal]) => `退出码 ${signal ?? code}`,
    (error: Error) => error.message,
  );
  return {
    pid: child.pid,
    // A message to a process that has just died is answered by its exit.
    send: (message) => void (child.connected && child.send(message, () => {})),
    // Our own program at the other end: the compiler checks what it sends.
    onMessage: (listener) => void child.on('message', (message) => listener(message as FromLibrary)),
    onExit: (listener) => void exit.then(listener),
    kill: () => void child.kill('SIGKILL'),
  };
}
