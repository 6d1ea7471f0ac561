import { createStore } from 'zustand/vanilla';
import type { Client } from '../client.ts';

/** What stands in place of a document that is not there. */
export type NotThere =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly message: string }
  | { readonly status: 'trashed'; readonly title: string };

/**
 * One document of the library on a screen of its own: how it is opened, and that what the user does with it is done one
 * thing after the other. `read` answers what the library has; each screen adds what can be done.
 */
export function createOpened<Ready extends { readonly status: 'ready' }>(
  client: Pick<Client, 'call'>,
  documentId: string,
  read: () => Promise<NotThere | Ready>,
) {
  type State = NotThere | Ready;
  const store = createStore<State>((): State => ({ status: 'loading' }));
  let queue: Promise<unknown> = Promise.resolve();
  let isRefreshing = false;

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = queue.then(work, work);
    queue = next.catch(() => {});
    return next;
  }

  function ready(): Ready | null {
    const state = store.getState();
    return state.status === 'ready' ? state : null;
  }

  async function load(): Promise<void> {
    const loading: State = { status: 'loading' };
    store.setState(loading, true);
    const state = await read();
    // A slow answer must not replace what was opened after it.
    if (store.getState() === loading) store.setState(state, true);
  }

  return {
    store,
    ready,
    load,
    /** Keys that are pressed quickly each act on what the one before left. */
    inTurn,

    change(changes: Partial<Ready>): void {
      const state = ready();
      if (state !== null) store.setState({ ...state, ...changes }, true);
    },

    /** Looks what the library has now, once for all that is heard of meanwhile. */
    async refresh(work: (before: Ready) => Promise<void>): Promise<void> {
      if (isRefreshing) return;
      isRefreshing = true;
      await inTurn(async () => {
        isRefreshing = false;
        const before = ready();
        if (before !== null) await work(before);
      });
    },

    async restoreDocument(): Promise<void> {
      await client.call('documents.restore', { id: documentId });
      await load();
    },
  };
}
