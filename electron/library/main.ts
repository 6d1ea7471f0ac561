import type { FromLibrary } from '../../shared/contract/library-messages.ts';
import { serveLibrary } from './process.ts';

/** As much as is used of the channel that Electron gives a process it started; the library does not know Electron's types. */
type ParentPort = {
  readonly postMessage: (message: FromLibrary) => void;
  readonly on: (event: 'message', listener: (message: { readonly data: unknown }) => void) => void;
};

// Only Electron's utility processes have it, and Node's types do not know it.
const { parentPort } = process as { readonly parentPort?: ParentPort };

if (parentPort !== undefined) serveElectron(parentPort);
else if (process.send !== undefined) serveNode();
else throw new Error('The library process is started by a host, with a channel to it');

function serveElectron(port: ParentPort): void {
  serveLibrary(
    process.argv[2],
    {
      send: (message) => port.postMessage(message),
      onMessage: (listener) => port.on('message', ({ data }) => listener(data)),
    },
    // Electron ends it with the app; until then the port alone would keep it alive.
    (code) => process.exit(code),
  );
}

function serveNode(): void {
  serveLibrary(
    process.argv[2],
    {
      // Once the host is gone there is nobody to tell; the disconnect below ends the process.
      send: (message) => void (process.connected && process.send?.(message)),
      onMessage: (listener) => process.on('message', listener),
    },
    (code) => {
      process.exitCode = code;
      process.disconnect();
    },
  );

  // A library process without its host would hold the write lock for nobody.
  process.on('disconnect', () => process.exit());
}
