/** That a document is the newer version of another. Each has at most one older and at most one newer one. */
export type Link = { readonly newer: string; readonly older: string };

/** All versions of a document, newest first, itself among them; for many documents. */
export function versionChains(links: readonly Link[]): (id: string) => readonly string[] {
  const newerOf = new Map(links.map(({ newer, older }) => [older, newer]));
  const olderOf = new Map(links.map(({ newer, older }) => [newer, older]));
  return (id) => [...follow(newerOf, id).toReversed(), id, ...follow(olderOf, id)];
}

/** What stands before and after a document in its chain, where some of the others may lie in the trash. */
export function versionStand(chain: readonly string[], id: string, isGone: (id: string) => boolean) {
  const at = chain.indexOf(id);
  const isThere = (each: string): boolean => !isGone(each);
  return {
    newestVersionId: chain.slice(0, at).find(isThere) ?? null,
    olderVersions: chain.slice(at + 1).filter(isThere).length,
  };
}

function follow(next: ReadonlyMap<string, string>, from: string): readonly string[] {
  const found: string[] = [];
  for (let id = next.get(from); id !== undefined && id !== from; id = next.get(id)) found.push(id);
  return found;
}
