/** A stretch of a list that became another one. */
export type ListChange<T> = { readonly at: number; readonly removed: number; readonly added: readonly T[] };

/**
 * What leads from one list to another, in rising order, so that a long list need not travel for one item of it. Items that
 * are the same object are the same, unless told otherwise.
 */
export function listChanges<T>(
  before: readonly T[],
  after: readonly T[],
  isSame: (a: T, b: T) => boolean = Object.is,
): ListChange<T>[] {
  if (before === after) return [];
  const agree = (i: number, j: number): boolean => isSame(before[i] as T, after[j] as T); // both are inside their lists
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && agree(start, start)) start += 1;
  let end = 0;
  while (end < most - start && agree(before.length - 1 - end, after.length - 1 - end)) end += 1;
  const removed = before.length - start - end;
  if (before.length !== after.length) return [{ at: start, removed, added: after.slice(start, after.length - end) }];
  const changes: ListChange<T>[] = [];
  for (let at = start; at < after.length - end; at += 1) {
    if (agree(at, at)) continue;
    let next = at + 1;
    while (next < after.length - end && !agree(next, next)) next += 1;
    changes.push({ at, removed: next - at, added: after.slice(at, next) });
    at = next;
  }
  return changes;
}

/** The list with the changes made; the same list when there are none. */
export function withListChanges<T>(list: readonly T[], changes: readonly ListChange<T>[]): readonly T[] {
  if (changes.length === 0) return list;
  const parts: T[] = [];
  let from = 0;
  for (const { at, removed, added } of changes) {
    for (; from < at; from += 1) parts.push(list[from] as T); // `at` lies inside the list
    for (const item of added) parts.push(item);
    from = at + removed;
  }
  for (; from < list.length; from += 1) parts.push(list[from] as T);
  return parts;
}
