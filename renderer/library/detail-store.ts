import { createStore } from 'zustand/vanilla';
import type { Annotation } from '../../shared/contract/annotations.ts';
import type { StoredDocument } from '../../shared/contract/documents.ts';
import { type OutlineView, outlineView } from '../../shared/domain/outline-view.ts';
import { type Client, messageOf } from '../client.ts';

export type ShownDetail = {
  readonly status: 'ready';
  readonly id: string;
  readonly document: StoredDocument;
  readonly outline: OutlineView;
  readonly notes: readonly Annotation[];
};

type DetailState =
  | { readonly status: 'none' }
  | { readonly status: 'loading'; readonly id: string }
  | { readonly status: 'failed'; readonly id: string; readonly message: string }
  | ShownDetail;

/** The chosen document, read for the panel. An answer for a document that is no longer chosen is dropped. */
export function createDetailStore(client: Pick<Client, 'call'>) {
  const store = createStore<DetailState>(() => ({ status: 'none' }));
  let asked = 0;

  async function read(id: string): Promise<void> {
    const ask = ++asked;
    try {
      const [document, notes] = await Promise.all([
        client.call('documents.get', { id }),
        client.call('annotations.list', { documentId: id }),
      ]);
      if (ask === asked) store.setState({ status: 'ready', id, document, outline: outlineView(document), notes }, true);
    } catch (error) {
      if (ask === asked) store.setState({ status: 'failed', id, message: messageOf(error) }, true);
    }
  }

  return {
    store,
    async show(id: string | null): Promise<void> {
      const state = store.getState();
      if (id === null) {
        asked++;
        store.setState({ status: 'none' }, true);
      } else if (state.status === 'none' || state.id !== id || state.status === 'failed') {
        store.setState({ status: 'loading', id }, true);
        await read(id);
      }
    },
    /** Reads the same document again; what is shown stays until then. */
    async reload(): Promise<void> {
      const state = store.getState();
      if (state.status !== 'none') await read(state.id);
    },
  };
}
