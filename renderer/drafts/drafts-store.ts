import { createStore } from 'zustand/vanilla';
import type { DraftSummary } from '../../shared/contract/drafts.ts';
import { type Client, messageOf } from '../client.ts';

export type DraftsState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly drafts: readonly DraftSummary[] }
  | { readonly status: 'failed'; readonly message: string };

/** The list of drafts. */
export function createDraftsStore(client: Client) {
  const store = createStore<DraftsState>(() => ({ status: 'loading' }));
  let asked = 0;

  /** What is shown stays until the answer is there; only the last question's answer counts. */
  async function load(): Promise<void> {
    const question = ++asked;
    const next = await client.call('drafts.list', {}).then(
      (drafts): DraftsState => ({ status: 'ready', drafts }),
      (error: unknown): DraftsState => ({ status: 'failed', message: messageOf(error) }),
    );
    if (question === asked) store.setState(next, true);
  }

  return {
    store,
    load,
    async remove(id: string): Promise<void> {
      await client.call('drafts.remove', { id });
      await load();
    },
    async restore(id: string): Promise<void> {
      await client.call('drafts.restore', { id });
      await load();
    },
  };
}
