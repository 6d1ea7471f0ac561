import { serveLibrary } from './process.ts';

if (process.send === undefined) throw new Error('The library process is started by a host, with a channel to it');

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
