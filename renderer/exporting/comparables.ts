import type { Client } from '../client.ts';
import type { ExportSource } from './export-store.ts';

/** What a text can be set against, by its title. */
export type Comparable = { readonly against: ExportSource; readonly title: string; readonly isSource: boolean };

/** All documents with text and all drafts but the text itself; what a draft was made from comes first. */
export async function comparables(client: Client, source: ExportSource): Promise<readonly Comparable[]> {
  const [documents, drafts] = await Promise.all([client.call('documents.list', {}), client.call('drafts.list', {})]);
  const own = source.of === 'draft' ? drafts.find(({ id }) => id === source.id)?.source : undefined;
  const from = own?.from === 'document' ? own.documentId : null;
  const all: readonly Comparable[] = [
    ...documents
      .filter(({ blocks, deletedAt }) => blocks > 0 && deletedAt === null)
      .map(({ id, title }) => ({ against: { of: 'document', id } as const, title, isSource: id === from })),
    ...drafts
      .filter(({ deletedAt }) => deletedAt === null)
      .map(({ id, title }) => ({ against: { of: 'draft', id } as const, title, isSource: false })),
  ];
  return all
    .filter(({ against }) => against.id !== source.id)
    .toSorted((a, b) => Number(b.isSource) - Number(a.isSource));
}
