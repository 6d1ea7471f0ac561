import type { DocumentSummary } from '../../shared/contract/documents.ts';
import { foldWidth } from '../../shared/domain/search-terms.ts';
import type { Client } from '../client.ts';

/** A document that may be said to be the older version; `share` where its text says so too. */
export type Choice = { readonly document: DocumentSummary; readonly share: number | null };

/** The likely ones first, then the others by year. Of each document only the newest version can get a newer one. */
export async function choicesFor(client: Pick<Client, 'call'>, documentId: string): Promise<readonly Choice[]> {
  const [documents, candidates, own] = await Promise.all([
    client.call('documents.list', {}),
    client.call('versions.candidates', { documentId }),
    client.call('versions.list', { documentId }),
  ]);
  const ownIds = new Set(own.map(({ id }) => id));
  const shares = new Map(candidates.map((each) => [each.documentId, each.share]));
  return documents
    .filter(({ id, newestVersionId }) => newestVersionId === null && !ownIds.has(id))
    .map((document) => ({ document, share: shares.get(document.id) ?? null }))
    .toSorted((a, b) => (b.share ?? 0) - (a.share ?? 0));
}

export function matching(choices: readonly Choice[], text: string): readonly Choice[] {
  const words = foldWidth(text)
    .split(/\s+/u)
    .filter((word) => word !== '');
  return choices.filter(({ document: { title, organisation, originalName } }) => {
    const readable = foldWidth([title, organisation, originalName].join('\n'));
    return words.every((word) => readable.includes(word));
  });
}
