import { createStore } from 'zustand/vanilla';
import { isScan, type StoredDocument } from '../../shared/contract/documents.ts';
import type { Client } from '../client.ts';

export type ToConfirm = { readonly metadata: boolean; readonly structure: number };

/**
 * What is left to confirm in the documents in sight. A summary does not say it, so each document that comes into sight is
 * read once, one after the other.
 */
export function createToConfirmStore(client: Pick<Client, 'call'>) {
  const store = createStore<{ readonly known: ReadonlyMap<string, ToConfirm> }>(() => ({ known: new Map() }));
  const asked = new Set<string>();
  let wanted: readonly string[] = [];
  let isReading = false;

  async function readOn(): Promise<void> {
    if (isReading) return;
    isReading = true;
    for (let id = next(); id !== undefined; id = next()) {
      asked.add(id);
      const document = await client.call('documents.get', { id }).catch(() => null);
      const current = id;
      if (document !== null && asked.has(current)) {
        store.setState(({ known }) => ({ known: new Map(known).set(current, toConfirm(document)) }));
      }
    }
    isReading = false;
  }

  function next(): string | undefined {
    return wanted.find((id) => !asked.has(id));
  }

  return {
    store,
    /** These are in sight now; what was wanted before and is not read yet is given up. */
    look(ids: readonly string[]): void {
      wanted = ids;
      void readOn();
    },
    /** Something was written: what was read may be old. Answers stay on the screen until the new ones come. */
    forget(): void {
      asked.clear();
      void readOn();
    },
  };
}

/** Nothing certain about its title or year, or a value that is a guess. */
function toConfirm({ summary, metadata, diagnostics }: StoredDocument): ToConfirm {
  const isGuessed = Object.values(metadata).some((reading) => reading?.certainty === 'guess');
  const hasNoYear = metadata.summaryYear === null && metadata.planYear === null;
  return {
    metadata: isGuessed || hasNoYear || metadata.title === null,
    structure: isScan(summary) ? 0 : diagnostics.length,
  };
}
