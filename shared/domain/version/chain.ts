/** That a document is the newer version of another. Each has at most one older and at most one newer one. */
export type Link = { readonly newer: string; readonly older: string };

/** All versions of a document, newest first, itself among them. */
export function versionChain(links: readonly Link[], id: string): readonly string[] {
  const newerOf = new Map(links.map(({ newer, older }) => [older, newer]));
  const olderOf = new Map(links.map(({ newer, older }) => [newer, older]));
  return [...follow(newerOf, id).toReversed(), id, ...follow(olderOf, id)];
}

function follow(next: ReadonlyMap<string, string>, from: string): readonly string[] {
  const found: string[] = [];
  for (let id = next.get(from); id !== undefined && id !== from; id = next.get(id)) found.push(id);
  return found;
}
