import { createStore } from 'zustand/vanilla';
import type { DocumentSummary } from '../../shared/contract/documents.ts';
import type { DraftSummary } from '../../shared/contract/drafts.ts';
import type { SearchHit } from '../../shared/contract/search.ts';
import type { Client } from '../client.ts';

export type OpenPalette = {
  readonly status: 'open';
  readonly text: string;
  /** Sections whose heading has the words. */
  readonly headings: readonly SearchHit[];
  readonly hits: readonly SearchHit[];
  readonly total: number | null;
  readonly documents: readonly DocumentSummary[];
  readonly drafts: readonly DraftSummary[];
  readonly chosen: number;
};

export type PaletteState = { readonly status: 'closed' } | OpenPalette;
export type PaletteStore = ReturnType<typeof createPaletteStore>;

/** The search waits until the typing rests for so long. */
const restMs = 120;

export function createPaletteStore(client: Pick<Client, 'call'>) {
  const store = createStore<PaletteState>(() => ({ status: 'closed' }));
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function change(changes: Partial<OpenPalette>): void {
    const state = store.getState();
    if (state.status === 'open') store.setState({ ...state, ...changes }, true);
  }

  async function search(text: string, ask: number): Promise<void> {
    const asking = text.slice(0, 200);
    const [headings, answer] = await Promise.all([
      client.call('search.headings', { text: asking, limit: 8 }).catch(() => []),
      // Several hits may stand in one section, which is listed once.
      client.call('search.query', { text: asking, limit: 40 }).catch(() => null),
    ]);
    if (ask === asked) change({ headings, hits: answer?.hits ?? [], total: answer?.total ?? 0 });
  }

  return {
    store,
    async open(): Promise<void> {
      if (store.getState().status === 'open') return;
      const ask = ++asked;
      const empty = { text: '', headings: [], hits: [], total: null, documents: [], drafts: [], chosen: 0 };
      store.setState({ status: 'open', ...empty }, true);
      const [documents, drafts] = await Promise.all([
        client.call('documents.list', {}).catch(() => []),
        client.call('drafts.list', {}).catch(() => []),
      ]);
      // Whoever types meanwhile has asked for more, but the lists are the same.
      const newest = documents.filter(({ newestVersionId }) => newestVersionId === null);
      if (ask <= asked) change({ documents: newest, drafts });
    },
    close(): void {
      asked++;
      clearTimeout(timer);
      store.setState({ status: 'closed' }, true);
    },
    type(text: string): void {
      const ask = ++asked;
      clearTimeout(timer);
      change({ text, chosen: 0, total: null });
      const words = text.trim();
      if (words === '' || words.startsWith('>')) change({ headings: [], hits: [], total: 0 });
      else timer = setTimeout(() => void search(words, ask), restMs);
    },
    choose(index: number): void {
      change({ chosen: index });
    },
  };
}
