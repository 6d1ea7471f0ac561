import { createStore } from 'zustand/vanilla';
import type { DocumentSummary } from '../../shared/contract/documents.ts';
import type { SearchHit } from '../../shared/contract/search.ts';
import { type Client, messageOf } from '../client.ts';
import { type Facet, facets, facetValue } from './arrange.ts';

type SearchFilter = { readonly [F in Facet]: readonly string[] };

export type ShownSearch = {
  readonly status: 'ready';
  readonly text: string;
  /** Of the whole search, whatever it is narrowed down to. */
  readonly all: number;
  /** Of what it is narrowed down to; `hits` are the first of them. */
  readonly total: number;
  readonly elapsedMs: number;
  /** What was read so far: newest document first, each in reading order. */
  readonly hits: readonly SearchHit[];
  readonly documents: ReadonlyMap<string, DocumentSummary>;
  /** How many of all hits each document has; comes after the first page. */
  readonly counts: ReadonlyMap<string, number> | 'counting' | 'failed';
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
  let openedAt: unknown = null;
  /** Counts what was asked for: another text, or another filter. Answers to what came before are dropped. */
  let asked = 0;

  function shown(): ShownSearch | null {
    const state = store.getState();
    return state.status === 'ready' ? state : null;
  }

  function change(changes: Partial<ShownSearch>): void {
    const state = shown();
    if (state !== null) store.setState({ ...state, ...changes }, true);
  }

  async function search(text: string): Promise<void> {
    const ask = ++asked;
    if (text.trim() === '') {
      store.setState({ status: 'empty', text }, true);
      return;
    }
    store.setState({ status: 'searching', text }, true);
    try {
      const [{ total, hits, elapsedMs }, list] = await Promise.all([
        client.call('search.query', { text: text.slice(0, 200), limit: page, offset: 0 }),
        client.call('documents.list', {}),
      ]);
      if (ask !== asked) return;
      const documents = new Map(list.map((document) => [document.id, document]));
      const found = { text, all: total, total, hits, elapsedMs, documents };
      const view = { counts: 'counting', filter: noFacets, isReadingMore: false, chosen: null } as const;
      store.setState({ status: 'ready', ...found, ...view }, true);
    } catch (error) {
      if (ask === asked) store.setState({ status: 'failed', text, message: messageOf(error) }, true);
      return;
    }
    await count();
  }

  /** Nothing can be narrowed down before it is counted, so the text alone says whether the answer is still wanted. */
  async function count(): Promise<void> {
    const text = shown()?.text;
    if (text === undefined) return;
    const counts = await client.call('search.facets', { text: text.slice(0, 200) }).then(
      ({ documents }) => new Map(documents.map(({ id, hits }) => [id, hits])),
      () => 'failed' as const,
    );
    if (shown()?.text === text) change({ counts });
  }

  /** The first page of what the filter leaves. What is shown stays until it is there. */
  async function narrow(filter: SearchFilter): Promise<void> {
    const state = shown();
    if (state === null) return;
    const ask = ++asked;
    change({ filter, isReadingMore: false });
    const asking = { text: state.text.slice(0, 200), limit: page, offset: 0, ...within({ ...state, filter }) };
    try {
      const { total, hits, elapsedMs } = await client.call('search.query', asking);
      if (ask === asked) change({ total, hits, elapsedMs, chosen: null });
    } catch (error) {
      if (ask === asked) store.setState({ status: 'failed', text: state.text, message: messageOf(error) }, true);
    }
  }

  return {
    store,
    search,
    count,
    /**
     * Opened at a place. The same place again, on the way back from a hit, shows what was there; one that names no words begins
     * with the last ones.
     */
    async open(place: { readonly query: string }): Promise<void> {
      if (openedAt === place) return;
      openedAt = place;
      await search(place.query.trim() === '' ? store.getState().text : place.query);
    },
    /** Whether the hits of this place are there still. */
    isOpenAt: (place: unknown): boolean => openedAt === place && shown() !== null,
    async more(): Promise<void> {
      const state = shown();
      if (state === null || state.isReadingMore || state.hits.length >= state.total) return;
      const ask = asked;
      change({ isReadingMore: true });
      const answer = await client
        .call('search.query', {
          text: state.text.slice(0, 200),
          limit: page,
          offset: state.hits.length,
          ...within(state),
        })
        .catch(() => null);
      if (ask !== asked || shown() === null) return;
      const hits = answer === null ? state.hits : [...state.hits, ...answer.hits];
      // Without a further hit the count would never be reached: what there is, is all.
      const total = answer === null || answer.hits.length === 0 ? hits.length : state.total;
      change({ isReadingMore: false, hits, total });
    },
    async toggle(facet: Facet, value: string): Promise<void> {
      const filter = shown()?.filter ?? noFacets;
      const before = filter[facet];
      const after = before.includes(value) ? before.filter((each) => each !== value) : [...before, value];
      await narrow({ ...filter, [facet]: after });
    },
    clearFilter: (): Promise<void> => narrow(noFacets),
    /** One step out of the filter; answers whether there was one. */
    stepBack(): boolean {
      const state = shown();
      if (state === null || !isNarrowed(state)) return false;
      void narrow(noFacets);
      return true;
    },
    choose(hit: SearchHit): void {
      change({ chosen: hitKey(hit) });
    },
  };
}

export function isNarrowed({ filter }: ShownSearch): boolean {
  return facets.some((facet) => filter[facet].length > 0);
}

/** The documents of the chosen years, offices and genres that have hits. */
export function shownDocuments(state: ShownSearch): readonly DocumentSummary[] {
  const { counts, documents, filter } = state;
  if (typeof counts === 'string') return [];
  const wanted = facets.filter((facet) => filter[facet].length > 0);
  return [...counts.keys()]
    .flatMap((id) => documents.get(id) ?? [])
    .filter((document) => wanted.every((facet) => filter[facet].includes(facetValue(document, facet))));
}

function within(state: ShownSearch): { readonly within?: string[] } {
  return isNarrowed(state) ? { within: shownDocuments(state).map(({ id }) => id) } : {};
}

/** A hit's name: a block is found once. */
export function hitKey({ documentId, blockId }: SearchHit): string {
  return `${documentId} ${blockId}`;
}
