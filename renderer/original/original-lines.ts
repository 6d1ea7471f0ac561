import { createStore } from 'zustand/vanilla';
import type { OriginalLine } from '../../shared/contract/structure.ts';
import type { HostEvent } from '../../shared/contract/workbench.ts';
import type { Take } from '../../shared/domain/take.ts';
import { type Client, messageOf } from '../client.ts';

const pageLength = 500;

export type OriginalState =
  | { readonly status: 'none' }
  | { readonly status: 'failed'; readonly message: string }
  | {
      readonly status: 'ready';
      readonly total: number;
      /** It can be shown as it is printed. */
      readonly hasPages: boolean;
      /** Which text of a file with tracked changes. */
      readonly taken: Take | null;
      readonly reading: string;
      readonly pages: ReadonlyMap<number, readonly OriginalLine[]>;
    };

export type OriginalLines = ReturnType<typeof createOriginalLines>;

/** The lines of a document's original, read page by page as they come into sight, and anew when it was read again. */
export function createOriginalLines(client: Pick<Client, 'call'>, documentId: string) {
  const store = createStore<OriginalState>(() => ({ status: 'none' }));
  let asked = new Map<number, Promise<void>>();

  function ask(page: number): Promise<void> {
    const known = asked.get(page);
    if (known !== undefined) return known;
    const asking = readPage(page, asked);
    asked.set(page, asking);
    return asking;
  }

  async function readPage(page: number, mine: typeof asked): Promise<void> {
    try {
      const from = page * pageLength + 1;
      const { lines, ...about } = await client.call('documents.original', { id: documentId, from, count: pageLength });
      if (mine !== asked) return;
      store.setState((state) => {
        const known = state.status === 'ready' ? state.pages : new Map<number, readonly OriginalLine[]>();
        return { status: 'ready', ...about, pages: new Map(known).set(page, lines) };
      }, true);
    } catch (error) {
      mine.delete(page);
      if (mine === asked && store.getState().status !== 'ready') {
        store.setState({ status: 'failed', message: messageOf(error) }, true);
      }
    }
  }

  /** These lines, 1-based, are in sight. */
  function look(from: number, to: number): Promise<void> {
    const pages: Promise<void>[] = [];
    for (let page = pageOf(from); page <= pageOf(to); page += 1) pages.push(ask(page));
    return Promise.all(pages).then(() => {});
  }

  /** Another reading of the same file has other lines. */
  async function readAgain(): Promise<void> {
    const before = store.getState();
    if (before.status !== 'ready') return;
    const { reading } = await client.call('documents.original', { id: documentId, from: 1, count: 1 });
    if (reading === before.reading || store.getState() !== before) return;
    asked = new Map();
    store.setState({ status: 'none' }, true);
    await look(1, 1);
  }

  return {
    store,
    look,
    hear(event: HostEvent): void {
      // What cannot be read again now keeps what it has.
      if (event.event === 'library.changed' && event.data.what === 'documents') readAgain().catch(() => {});
    },
  };
}

export function lineIn(state: OriginalState, line: number): OriginalLine | null {
  if (state.status !== 'ready') return null;
  return state.pages.get(pageOf(line))?.[(line - 1) % pageLength] ?? null;
}

/** All lines, or `null` as long as some are not there. */
export function allLines(state: OriginalState): readonly OriginalLine[] | null {
  if (state.status !== 'ready') return null;
  const lines: OriginalLine[] = [];
  for (let page = 0; page <= pageOf(state.total); page += 1) {
    const here = state.pages.get(page);
    if (here === undefined) return null;
    lines.push(...here);
  }
  return lines;
}

function pageOf(line: number): number {
  return Math.floor((Math.max(1, line) - 1) / pageLength);
}
