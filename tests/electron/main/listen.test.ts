import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { type Host, listen } from '../../../electron/main/listen.ts';

const frame = (url: string) => ({ url });
const contents = (url: string) => ({ mainFrame: frame(url) });
const own = contents('app://niangao/index.html#/drafts');
const fromOwn = { sender: own, senderFrame: own.mainFrame };

const host: Host = {
  call: (method) => Promise.resolve({ ok: true, value: method }),
  choose: () => Promise.resolve([]),
  dropped: () => [],
  saveAs: () => Promise.resolve(null),
  reveal: () => {},
  pdf: () => Promise.resolve(''),
};

/** What the ear does with a message, and what it logged. */
function hears(event: unknown, message: unknown, ownContents: unknown = own) {
  const logged: string[] = [];
  let ear: (event: IpcMainInvokeEvent, raw: unknown) => unknown = () => null;
  const ipc: Pick<IpcMain, 'handle'> = {
    handle: (_, listener) => {
      ear = listener;
    },
  };
  // Frames and contents of a test have only what is looked at.
  listen({ ipc, own: () => ownContents as WebContents | null, host, log: (line) => logged.push(line) });
  return { answer: () => ear(event as IpcMainInvokeEvent, message), logged };
}

const call = { ask: 'call', method: 'library.status', input: {} };
const ledAway = contents('https://example.org/index.html');
const refused = {
  'another window with our own page': { sender: contents(own.mainFrame.url), senderFrame: own.mainFrame },
  'a frame inside our page': { sender: own, senderFrame: frame(own.mainFrame.url) },
  'a frame that is gone': { sender: own, senderFrame: null },
};

describe('the main process', () => {
  it('answers the main frame of its own page', async () => {
    expect(await hears(fromOwn, call).answer()).toEqual({ ok: true, value: 'library.status' });
  });

  it.each(Object.entries(refused))('refuses %s, and says so in the log', (_, event) => {
    const { answer, logged } = hears(event, call);
    expect(answer).toThrow('Refused: not our page');
    expect(logged).toHaveLength(1);
  });

  it('refuses its own window when it was led to another address, or when the window is gone', () => {
    expect(hears({ sender: ledAway, senderFrame: ledAway.mainFrame }, call, ledAway).answer).toThrow('Refused');
    expect(hears(fromOwn, call, null).answer).toThrow('Refused');
  });

  it.each([
    null,
    'call',
    { ask: 'constructor' },
    { ask: 'open', path: '/etc/passwd' },
    { ...call, path: '/etc/passwd' },
  ])('refuses what is not in the contract: %j', (message) => {
    expect(hears(fromOwn, message).answer).toThrow('Refused: not in the contract');
  });
});
