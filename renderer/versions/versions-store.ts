import { createStore } from 'zustand/vanilla';
import type { Output } from '../../shared/contract/api.ts';
import type { CarriedOver } from '../../shared/contract/versions.ts';
import type { Client } from '../client.ts';

/** What the user said to the offer that a document is a newer version. */
export type Answer =
  | { readonly status: 'taking' }
  | { readonly status: 'taken'; readonly carried: CarriedOver }
  | { readonly status: 'apart' };

type VersionsState = {
  /** The document for which the older version is being chosen. */
  readonly asking: string | null;
  /** By the newer document, for as long as its import is on the screen. */
  readonly answers: ReadonlyMap<string, Answer>;
};

export type VersionsStore = ReturnType<typeof createVersionsStore>;

export function createVersionsStore(client: Pick<Client, 'call'>) {
  const store = createStore<VersionsState>(() => ({ asking: null, answers: new Map() }));

  function answer(documentId: string, given: Answer | null): void {
    store.setState(({ answers }) => {
      const next = new Map(answers);
      if (given === null) next.delete(documentId);
      else next.set(documentId, given);
      return { answers: next };
    });
  }

  const accept = (documentId: string, olderId: string): Promise<CarriedOver> =>
    client.call('versions.accept', { documentId, olderId });
  const separate = (documentId: string): Promise<Output<'versions.separate'>> =>
    client.call('versions.separate', { documentId });

  return {
    store,
    accept,
    separate,
    /** One dialog at a time: asked again, the first stays. */
    ask(documentId: string): void {
      if (store.getState().asking === null) store.setState({ asking: documentId });
    },
    close(): void {
      store.setState({ asking: null });
    },

    /** Accepts an offer. Another file of the same import may have become its newest version meanwhile. */
    async take(documentId: string, olderId: string): Promise<void> {
      if (store.getState().answers.has(documentId)) return;
      answer(documentId, { status: 'taking' });
      try {
        const [newest] = await client.call('versions.list', { documentId: olderId });
        answer(documentId, { status: 'taken', carried: await accept(documentId, newest?.id ?? olderId) });
      } catch (error) {
        answer(documentId, null);
        throw error;
      }
    },
    leaveApart(documentId: string): void {
      answer(documentId, { status: 'apart' });
    },
    /** The offer is open again, and what was taken over is taken back. Answers what stayed. */
    async askAgain(documentId: string): Promise<Output<'versions.separate'> | null> {
      const before = store.getState().answers.get(documentId);
      try {
        return before?.status === 'taken' ? await separate(documentId) : null;
      } finally {
        // Where it fails, they have been separated elsewhere meanwhile.
        answer(documentId, null);
      }
    },
  };
}
