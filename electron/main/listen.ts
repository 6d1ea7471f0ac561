import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import type { Answer } from '../../shared/contract/api.ts';
import type { Chosen } from '../../shared/contract/workbench.ts';
import { askChannel } from '../host/channels.ts';
import { ToHost } from '../host/window-messages.ts';
import type { Log } from './log.ts';
import { isFromOwnPage } from './sender.ts';

export type Host = {
  readonly call: (method: string, input: unknown) => Promise<Answer<unknown>>;
  readonly choose: (what: 'files' | 'folder') => Promise<readonly Chosen[]>;
  readonly dropped: (paths: readonly string[]) => readonly Chosen[];
  readonly saveAs: (suggestedName: string) => Promise<Chosen | null>;
  readonly reveal: (token: string) => void;
  /** What the page shows to a printer, in base64. */
  readonly pdf: () => Promise<string>;
};

type Options = {
  readonly ipc: Pick<IpcMain, 'handle'>;
  readonly own: () => WebContents | null;
  readonly host: Host;
  readonly log: Log;
};

/** The one ear of the main process. Whoever is not our page is refused with an error: no answer could be taken for a yes. */
export function listen({ ipc, own, host, log }: Options): void {
  ipc.handle(askChannel, (event: IpcMainInvokeEvent, raw: unknown) => {
    if (!isFromOwnPage(event, own())) {
      log(`Refused a message from ${event.senderFrame?.url ?? 'a frame that is gone'}`);
      throw new Error('Refused: not our page');
    }
    const message = ToHost.safeParse(raw);
    if (!message.success) {
      log('Refused a message that is not in the contract');
      throw new Error('Refused: not in the contract');
    }
    return answer(host, message.data);
  });
}

function answer(host: Host, message: ToHost): unknown {
  switch (message.ask) {
    case 'call':
      return host.call(message.method, message.input);
    case 'choose':
      return host.choose(message.what);
    case 'dropped':
      return host.dropped(message.paths);
    case 'saveAs':
      return host.saveAs(message.suggestedName);
    case 'reveal':
      return host.reveal(message.token);
    case 'pdf':
      return host.pdf();
  }
}
