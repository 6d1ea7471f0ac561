/**
 * `window.workbench`, and nothing else. The page gets functions, never the channel: what it can ask is what is written here.
 */
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { Answer } from '../../shared/contract/api.ts';
import type { Chosen, HostEvent, Workbench } from '../../shared/contract/workbench.ts';
import { askChannel, eventChannel } from '../host/channels.ts';
import type { ToHost } from '../host/window-messages.ts';
import { pathOf } from './file-path.ts';

function ask(message: ToHost): Promise<unknown> {
  return ipcRenderer.invoke(askChannel, message);
}

// The main process is ours: the compiler checks what it answers.
const askChosen = (message: ToHost) => ask(message) as Promise<readonly Chosen[]>;
const askPlace = (message: ToHost) => ask(message) as Promise<Chosen | null>;

async function call(method: string, input: unknown): Promise<Answer<unknown>> {
  try {
    return (await ask({ ask: 'call', method, input })) as Answer<unknown>;
  } catch {
    // The door never rejects, so neither does this side of it. The main process has logged why it refused.
    return { ok: false, code: 'internal', message: '窗口没能把这一步交给资料库。请重新打开年稿后再试。' };
  }
}

function on(listener: (event: HostEvent) => void): () => void {
  const hear = (_: IpcRendererEvent, event: HostEvent) => listener(event);
  ipcRenderer.on(eventChannel, hear);
  return () => void ipcRenderer.removeListener(eventChannel, hear);
}

const workbench: Workbench<File> = {
  host: 'desktop',
  // The answer of a method has that method's type by the table of the contract; the channel only forgets which it was.
  call: call as Workbench<File>['call'],
  on,
  files: {
    choose: (what) => askChosen({ ask: 'choose', what }),
    dropped: async (files) => {
      const paths = files.map(pathOf).filter((path) => path !== '');
      return paths.length === 0 ? [] : askChosen({ ask: 'dropped', paths });
    },
    saveAs: (suggestedName) => askPlace({ ask: 'saveAs', suggestedName }),
    reveal: async (token) => void (await ask({ ask: 'reveal', token })),
  },
  pdf: () => ask({ ask: 'pdf' }) as Promise<string>,
};

contextBridge.exposeInMainWorld('workbench', workbench);
