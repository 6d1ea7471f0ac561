import { type IssuanceInput, readIssuance } from '../../shared/domain/layout/issuance.ts';
import type { Client } from '../client.ts';
import type { ExportSource, ExportStore } from './export-store.ts';

/** What a draft was last issued with, into the wish; a document keeps nothing of the kind. */
export async function recallIssuance(client: Client, { source, wishFor }: ExportStore): Promise<void> {
  if (source.of !== 'draft') return;
  const kept = await client.call('drafts.issuance', { id: source.id });
  if (kept !== null) wishFor({ issuance: kept.issuance ?? undefined, contents: kept.contents ? true : undefined });
}

/** With the draft, as soon as all of it can be read. */
export async function keepIssuance(
  client: Client,
  source: ExportSource,
  issuance: IssuanceInput | undefined,
  contents: boolean,
): Promise<void> {
  if (source.of !== 'draft' || (issuance !== undefined && !readIssuance(issuance).ok)) return;
  const issued = issuance === undefined && !contents ? null : { issuance: issuance ?? null, contents };
  await client.call('drafts.setIssuance', { id: source.id, issued });
}
