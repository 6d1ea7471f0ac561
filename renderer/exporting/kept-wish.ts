import { readIssuance } from '../../shared/domain/layout/issuance.ts';
import type { Client } from '../client.ts';
import type { ExportStore } from './export-store.ts';
import { wishProblems } from './wish.ts';

/** How a draft was last exported, into the wish; a document keeps nothing of the kind. */
export async function recallWish(client: Client, { source, wishFor, setAside }: ExportStore): Promise<void> {
  if (source.of !== 'draft') return;
  const kept = await client.call('drafts.issuance', { id: source.id });
  if (kept === null) return;
  setAside(kept.setAside ?? undefined);
  wishFor({
    issuance: kept.issuance ?? undefined,
    contents: kept.contents ? true : undefined,
    ...(kept.profile === null ? {} : { profile: kept.profile }),
  });
}

/** With the draft, as soon as all of it can be read. */
export async function keepWish(client: Client, { source, store }: ExportStore): Promise<void> {
  const { wish, aside } = store.getState();
  if (source.of !== 'draft' || wishProblems(wish).length > 0) return;
  const { issuance = null, contents = false, profile } = wish;
  const setAside = issuance === null && aside !== undefined && readIssuance(aside).ok ? aside : null;
  await client.call('drafts.setIssuance', { id: source.id, issued: { issuance, setAside, contents, profile } });
}
