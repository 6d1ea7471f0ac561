import { createStore } from 'zustand/vanilla';
import type { DocumentSummary } from '../../shared/contract/documents.ts';
import type { DraftSummary } from '../../shared/contract/drafts.ts';
import { type Client, messageOf } from '../client.ts';

export type Trashed =
  | { readonly kind: 'document'; readonly summary: DocumentSummary }
  | { readonly kind: 'draft'; readonly summary: DraftSummary };

export type ShownTrash = {
  readonly status: 'ready';
  /** What was thrown away last comes first. */
  readonly items: readonly Trashed[];
  readonly chosenId: string | null;
};

type TrashState = { readonly status: 'loading' } | { readonly status: 'failed'; readonly message: string } | ShownTrash;

/** Documents and drafts in the trash, as one list. */
export function createTrashStore(client: Pick<Client, 'call'>, chosen: string | null = null) {
  const store = createStore<TrashState>(() => ({ status: 'loading' }));
  let asked = 0;

  function shown(): ShownTrash | null {
    const state = store.getState();
    return state.status === 'ready' ? state : null;
  }

  /** What is shown stays until the answer is there; only the last question's answer counts. */
  async function load(): Promise<void> {
    const ask = ++asked;
    try {
      const [documents, drafts] = await Promise.all([
        client.call('documents.trash', {}),
        client.call('drafts.trash', {}),
      ]);
      if (ask !== asked) return;
      const items = [
        ...documents.map((summary): Trashed => ({ kind: 'document', summary })),
        ...drafts.map((summary): Trashed => ({ kind: 'draft', summary })),
      ].sort((a, b) => compare(b.summary.deletedAt ?? '', a.summary.deletedAt ?? ''));
      const before = shown();
      store.setState({ status: 'ready', items, chosenId: settled(items, before, before?.chosenId ?? chosen) }, true);
    } catch (error) {
      if (ask === asked) store.setState({ status: 'failed', message: messageOf(error) }, true);
    }
  }

  return {
    store,
    load,
    choose(id: string): void {
      const state = shown();
      if (state !== null) store.setState({ ...state, chosenId: id }, true);
    },
    /** Back to where it was. The choice goes to the row that takes its place. */
    async restore({ kind, summary }: Trashed): Promise<void> {
      const input = { id: summary.id };
      await (kind === 'draft' ? client.call('drafts.restore', input) : client.call('documents.restore', input));
      await load();
    },
  };
}

/** The chosen row, or the one that took its place. */
function settled(items: readonly Trashed[], before: ShownTrash | null, chosenId: string | null): string | null {
  const ids = items.map(({ summary }) => summary.id);
  if (chosenId !== null && ids.includes(chosenId)) return chosenId;
  const at = before?.items.findIndex(({ summary }) => summary.id === chosenId) ?? 0;
  return ids[Math.max(0, Math.min(at, ids.length - 1))] ?? null;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
