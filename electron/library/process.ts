/**
 * The library as a process of its own: a loop of messages around the door. It knows no Electron; the host that starts it gives
 * it a channel (`process.send` under Node, `parentPort` in the app).
 */
import { type FromLibrary, LibraryArguments, ToLibrary } from '../../shared/contract/library-messages.ts';
import { AppError } from '../../shared/errors.ts';
import { type Door, openLibrary } from './open-library.ts';

export type Channel = {
  readonly send: (message: FromLibrary) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
};

/** Opens the library and serves calls until `close`. Answers `refused` when it cannot be opened. */
export function serveLibrary(argument: string | undefined, channel: Channel, exit: (code: number) => void): void {
  let door: Door;
  try {
    const { folder, importerEntry, seeds } = LibraryArguments.parse(JSON.parse(argument ?? ''));
    door = openLibrary(folder, 'create', {
      importerEntry,
      seeds,
      clock: () => new Date(),
      emit: (event) => channel.send({ type: 'event', event }),
    });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    channel.send({ type: 'refused', failure: { code: error.code, message: error.message } });
    exit(0);
    return;
  }
  channel.onMessage((raw) => {
    const message = ToLibrary.parse(raw);
    switch (message.type) {
      case 'call':
        void door
          .callUnchecked(message.method, message.input)
          .then((answer) => channel.send({ type: 'answer', id: message.id, answer }));
        return;
      case 'grant':
        door.grants.grant(message.path, message.purpose, message.token);
        return;
      case 'close':
        void door.close().then(() => exit(0));
    }
  });
  channel.send({ type: 'ready' });
}
