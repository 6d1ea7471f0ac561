import type { ReactNode } from 'react';

/** A line of an outline. Entries come in reading order; an entry holds those after it that are deeper. */
export type OutlineEntry = {
  readonly id: string;
  /** 1 = top. */
  readonly depth: number;
  readonly label: string | null;
  readonly title: string;
  /** At the right: a count, a state. */
  readonly count?: ReactNode;
  /** The same in words, for those who do not see where it stands. */
  readonly countLabel?: string;
};

/** An entry with its place among its siblings. `last` is the index after the last entry that it holds. */
export type PlacedEntry = OutlineEntry & {
  readonly parent: string | null;
  readonly position: number;
  readonly siblings: number;
  readonly hasChildren: boolean;
  readonly last: number;
};

/** For each entry the index after the last one that it holds. */
export function endsOf(entries: readonly Pick<OutlineEntry, 'depth'>[]): readonly number[] {
  const ends = entries.map(() => entries.length);
  const open: number[] = [];
  entries.forEach(({ depth }, index) => {
    for (let at = open.at(-1); at !== undefined && (entries[at]?.depth ?? 0) >= depth; at = open.at(-1)) {
      ends[at] = index;
      open.pop();
    }
    open.push(index);
  });
  return ends;
}

/** The line that stands for an entry: its own, or that of the folded entry which holds it. */
export function lineFor(
  id: string | null,
  placed: readonly PlacedEntry[],
  shown: readonly PlacedEntry[],
): string | null {
  const byId = new Map(placed.map((entry) => [entry.id, entry]));
  const lines = new Set(shown.map((entry) => entry.id));
  let at = id;
  while (at !== null && !lines.has(at)) at = byId.get(at)?.parent ?? null;
  return at;
}

export function placedEntries(entries: readonly OutlineEntry[]): readonly PlacedEntry[] {
  const siblings = new Map<string | null, number>();
  const path: OutlineEntry[] = [];
  const ends = endsOf(entries);
  const placed = entries.map((entry, index) => {
    while ((path.at(-1)?.depth ?? 0) >= entry.depth) path.pop();
    const parent = path.at(-1)?.id ?? null;
    path.push(entry);
    const position = (siblings.get(parent) ?? 0) + 1;
    siblings.set(parent, position);
    const last = ends[index] ?? entries.length;
    return { ...entry, parent, position, hasChildren: last > index + 1, last };
  });
  return placed.map((entry) => ({ ...entry, siblings: siblings.get(entry.parent) ?? 1 }));
}

/** The entries that stand in no folded one. */
export function shownEntries(placed: readonly PlacedEntry[], folded: ReadonlySet<string>): readonly PlacedEntry[] {
  const hidden = new Set<string>();
  return placed.filter(({ id, parent }) => {
    const isHidden = parent !== null && (folded.has(parent) || hidden.has(parent));
    if (isHidden) hidden.add(id);
    return !isHidden;
  });
}

/** Where a key leads from an entry; `null` when it leads nowhere. */
export function steppedTo(key: string, shown: readonly PlacedEntry[], from: PlacedEntry): string | null {
  const at = shown.findIndex(({ id }) => id === from.id);
  const below = shown[at + 1];
  switch (key) {
    case 'ArrowDown':
      return below?.id ?? null;
    case 'ArrowUp':
      return shown[at - 1]?.id ?? null;
    case 'Home':
      return shown[0]?.id ?? null;
    case 'End':
      return shown.at(-1)?.id ?? null;
    case 'ArrowLeft':
      return from.parent;
    case 'ArrowRight':
      return below?.parent === from.id ? below.id : null;
    default:
      return null;
  }
}
