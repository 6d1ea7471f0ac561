import { createStore } from 'zustand/vanilla';
import type { DocumentSummary } from '../../shared/contract/documents.ts';
import type { SearchHit } from '../../shared/contract/search.ts';
import { type Client, messageOf } from '../client.ts';
import { type Facet, facets, facetValue } from './arrange.ts';

type SearchFilter = { readonly [F in Facet]: readonly string[] };

export type ShownSearch = {
  readonly status: 'ready';
  readonly text: string;
  readonly total: number;
  readonly elapsedMs: number;
  /** All that was read so far: newest document first, each in reading order. */
  readonly hits: readonly SearchHit[];
  readonly documents: ReadonlyMap<string, DocumentSummary>;
  readonly filter: SearchFilter;
  readonly isReadingMore: boolean;
  /** Key of the chosen hit; `null` is the first. */
  readonly chosen: string | null;
};

type SearchState =
  | { readonly status: 'empty'; readonly text: string }
  | { readonly status: 'searching'; readonly text: string }
  | { readonly status: 'failed'; readonly text: string; readonly message: string }
  | ShownSearch;

const page = 200;
const noFacets: SearchFilter = { year: [], organisation: [], genre: [] };

/** A search of all documents, kept while one of its hits is read. */
export function createSearchStore(client: Pick<Client, 'call'>) {
  const store = createStore<SearchState>(() => ({ status: 'empty', text: '' }));
  let openedAt: { readonly query: string } | null = null;
  let asked = 0;

  async function search(text: string): Promise<void> {
    const ask = ++asked;
    if (text.trim() === '') {
      store.setState({ status: 'empty', text }, true);
      return;
    }
    store.setState({ status: 'searching', text }, true);
    try {
      const [answer, list] = await Promise.all([
        client.call('search.query', { text: text.slice(0, 200), limit: page, offset: 0 }),
        client.call('documents.list', {}),
      ]);
      if (ask !== asked) return;
      const documents = new Map(list.map((document) => [document.id, document]));
      const view = { filter: noFacets, isReadingMore: false, chosen: null };
      store.setState({ status: 'ready', text, documents, ...view, ...answer }, true);
    } catch (error) {
      if (ask === asked) store.setState({ status: 'failed', text, message: messageOf(error) }, true);
    }
  }

  function shown(): ShownSearch | null {
    const state = store.getState();
    return state.status === 'ready' ? state : null;
  }

  return {
    store,
    search,
    /** Opened at a place. The same place again, on the way back from a hit, shows what was there. */
    async open(place: { readonly query: string }): Promise<void> {
      if (openedAt === place) return;
      openedAt = place;
      await search(place.query);
    },
    async more(): Promise<void> {
      const state = shown();
      if (state === null || state.isReadingMore || state.hits.length >= state.total) return;
      const ask = asked;
      store.setState({ ...state, isReadingMore: true }, true);
      const answer = await client
        .call('search.query', { text: state.text.slice(0, 200), limit: page, offset: state.hits.length })
        .catch(() => null);
      const now = shown();
      if (ask !== asked || now === null) return;
      const hits = answer === null ? now.hits : [...now.hits, ...answer.hits];
      // Without a further hit the count would never be reached: what there is, is all.
      const total = answer === null || answer.hits.length === 0 ? hits.length : now.total;
      store.setState({ ...now, isReadingMore: false, hits, total }, true);
    },
    toggle(facet: Facet, value: string): void {
      const state = shown();
      if (state === null) return;
      const before = state.filter[facet];
      const after = before.includes(value) ? before.filter((each) => each !== value) : [...before, value];
      store.setState({ ...state, filter: { ...state.filter, [facet]: after }, chosen: null }, true);
    },
    clearFilter(): void {
      const state = shown();
      if (state !== null) store.setState({ ...state, filter: noFacets, chosen: null }, true);
    },
    choose(hit: SearchHit): void {
      const state = shown();
      if (state !== null) store.setState({ ...state, chosen: hitKey(hit) }, true);
    },
  };
}

/** The hits of the chosen years, offices and genres. */
export function filteredHits(state: ShownSearch): readonly SearchHit[] {
  const wanted = facets.filter((facet) => state.filter[facet].length > 0);
  if (wanted.length === 0) return state.hits;
  return state.hits.filter(({ documentId }) => {
    const document = state.documents.get(documentId);
    return document !== undefined && wanted.every((facet) => state.filter[facet].includes(facetValue(document, facet)));
  });
}

/** A hit's name: a block is found once. */
export function hitKey({ documentId, blockId }: SearchHit): string {
  return `${documentId} ${blockId}`;
}
