import { createStore } from 'zustand/vanilla';
import type { RawInput } from '../../shared/contract/api.ts';
import type { DocumentSummary } from '../../shared/contract/documents.ts';
import type { DraftSummary } from '../../shared/contract/drafts.ts';
import { type Client, messageOf } from '../client.ts';
import { arrange, type Filter, isFiltered, noFilter, type Order, type Row, sortDocuments } from './arrange.ts';

export type ShownLibrary = {
  readonly status: 'ready';
  /** Sorted, the newest version of each. */
  readonly documents: readonly DocumentSummary[];
  /** Those of which there is a newer version: they are reached from it. */
  readonly older: readonly DocumentSummary[];
  readonly drafts: readonly DraftSummary[];
  readonly filter: Filter;
  readonly order: Order;
  readonly rows: readonly Row[];
  readonly chosenId: string | null;
};

type LibraryState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly message: string }
  | ShownLibrary;

export type DescribedValues = RawInput<'documents.describe'>['values'];

export function createLibraryStore(client: Pick<Client, 'call'>) {
  const store = createStore<LibraryState>(() => ({ status: 'loading' }));
  let asked = 0;

  function shown(): ShownLibrary | null {
    const state = store.getState();
    return state.status === 'ready' ? state : null;
  }

  function change(changes: Partial<ShownLibrary>): void {
    const state = shown();
    if (state !== null) store.setState(settled({ ...state, ...changes }), true);
  }

  /** What is shown stays until the answer is there. */
  async function load(): Promise<void> {
    const ask = ++asked;
    try {
      const [documents, drafts] = await Promise.all([
        client.call('documents.list', {}),
        client.call('drafts.list', {}),
      ]);
      if (ask !== asked) return;
      const view = shown() ?? emptyView;
      const newest = documents.filter(({ newestVersionId }) => newestVersionId === null);
      const older = documents.filter(({ newestVersionId }) => newestVersionId !== null);
      const sorted = sortDocuments(newest, view.order);
      store.setState(settled({ ...view, documents: sorted, older, drafts }), true);
    } catch (error) {
      if (ask === asked) store.setState({ status: 'failed', message: messageOf(error) }, true);
    }
  }

  return {
    store,
    load,
    choose(id: string | null): void {
      const state = shown();
      if (state === null) return;
      const newest = state.older.find((each) => each.id === id)?.newestVersionId ?? id;
      store.setState({ ...state, chosenId: newest }, true);
    },
    /** Moves the choice by so many documents, as far as the list goes. */
    move(by: number): void {
      const state = shown();
      if (state === null) return;
      const ids = shownIds(state.rows);
      const at = state.chosenId === null ? -1 : ids.indexOf(state.chosenId);
      store.setState({ ...state, chosenId: ids[Math.max(0, Math.min(ids.length - 1, at + by))] ?? null }, true);
    },
    filter(changes: Partial<Filter>): void {
      const state = shown();
      if (state !== null) change({ filter: { ...state.filter, ...changes } });
    },
    clearFilter(): void {
      change({ filter: noFilter });
    },
    /** One step out of the filter; answers whether there was one. */
    stepBack(): boolean {
      const filter = shown()?.filter ?? noFilter;
      if (!isFiltered(filter)) return false;
      change({ filter: filter.text === '' ? noFilter : { ...filter, text: '' } });
      return true;
    },
    order(order: Order): void {
      const state = shown();
      if (state !== null) change({ order, documents: sortDocuments(state.documents, order) });
    },
    async describe(id: string, values: DescribedValues): Promise<void> {
      const summary = await client.call('documents.describe', { id, values });
      const state = shown();
      if (state === null) return;
      const documents = state.documents.map((document) => (document.id === id ? summary : document));
      change({ documents: sortDocuments(documents, state.order) });
    },
    /** To the trash. The choice goes to the row that takes its place. */
    async remove(id: string): Promise<void> {
      await client.call('documents.remove', { id });
      const state = shown();
      if (state === null) return;
      const ids = shownIds(state.rows);
      const at = ids.indexOf(id);
      const chosenId = state.chosenId === id ? (ids[at + 1] ?? ids[at - 1] ?? null) : state.chosenId;
      change({ documents: state.documents.filter((document) => document.id !== id), chosenId });
    },
    /** Out of the trash, and chosen. */
    async restore(id: string): Promise<void> {
      const summary = await client.call('documents.restore', { id });
      const state = shown();
      if (state === null) return;
      const others = state.documents.filter((document) => document.id !== id);
      change({ documents: sortDocuments([...others, summary], state.order), chosenId: id });
    },
  };
}

const emptyView: ShownLibrary = {
  status: 'ready',
  documents: [],
  older: [],
  drafts: [],
  filter: noFilter,
  order: 'year',
  rows: [],
  chosenId: null,
};

/** Rows that belong to the documents and the filter, and a choice that is among them. */
function settled(state: ShownLibrary): ShownLibrary {
  const rows = arrange(state.documents, state.filter, state.order);
  const ids = shownIds(rows);
  const isThere = state.chosenId !== null && ids.includes(state.chosenId);
  return { ...state, rows, chosenId: isThere ? state.chosenId : (ids[0] ?? null) };
}

function shownIds(rows: readonly Row[]): readonly string[] {
  return rows.flatMap((row) => (row.kind === 'document' ? [row.document.id] : []));
}
