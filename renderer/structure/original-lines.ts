import { createStore } from 'zustand/vanilla';
import type { OriginalLine } from '../../shared/contract/structure.ts';
import { type Client, messageOf } from '../client.ts';

const pageLength = 500;

export type OriginalState =
  | { readonly status: 'none' }
  | { readonly status: 'failed'; readonly message: string }
  | {
      readonly status: 'ready';
      readonly total: number;
      readonly pages: ReadonlyMap<number, readonly OriginalLine[]>;
    };

export type OriginalLines = ReturnType<typeof createOriginalLines>;

/** The lines of a document's original, read page by page as they come into sight. An original never changes. */
export function createOriginalLines(client: Pick<Client, 'call'>, documentId: string) {
  const store = createStore<OriginalState>(() => ({ status: 'none' }));
  const asked = new Set<number>();

  async function readPage(page: number): Promise<void> {
    if (asked.has(page)) return;
    asked.add(page);
    try {
      const from = page * pageLength + 1;
      const { total, lines } = await client.call('documents.original', { id: documentId, from, count: pageLength });
      store.setState((state) => {
        const known = state.status === 'ready' ? state.pages : new Map<number, readonly OriginalLine[]>();
        return { status: 'ready', total, pages: new Map(known).set(page, lines) };
      }, true);
    } catch (error) {
      asked.delete(page);
      if (store.getState().status !== 'ready') store.setState({ status: 'failed', message: messageOf(error) }, true);
    }
  }

  return {
    store,
    /** These lines, 1-based, are in sight. */
    look(from: number, to: number): Promise<void> {
      const pages: Promise<void>[] = [];
      for (let page = pageOf(from); page <= pageOf(to); page += 1) pages.push(readPage(page));
      return Promise.all(pages).then(() => {});
    },
  };
}

export function lineIn(state: OriginalState, line: number): OriginalLine | null {
  if (state.status !== 'ready') return null;
  return state.pages.get(pageOf(line))?.[(line - 1) % pageLength] ?? null;
}

function pageOf(line: number): number {
  return Math.floor((Math.max(1, line) - 1) / pageLength);
}
