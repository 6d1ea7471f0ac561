/** Blocks of two documents that may be one: their places, and how much of them speaks for it. */
export type Pair = { readonly before: number; readonly after: number; readonly weight: number };

/** The heaviest of the chains that go forward in both documents: what stayed in its place. */
export function heaviestChain(pairs: readonly Pair[]): readonly Pair[] {
  const sorted = pairs.toSorted((a, b) => a.before - b.before || b.after - a.after);
  const size = sorted.reduce((most, { after }) => Math.max(most, after + 2), 1);
  // A Fenwick tree over the places in the later document: the best chain that ends before one.
  const best: ({ readonly total: number; readonly end: number } | undefined)[] = Array.from({ length: size + 1 });
  const previous: (number | null)[] = [];
  let last: { readonly total: number; readonly end: number } | null = null;
  for (const [at, { after, weight }] of sorted.entries()) {
    let behind: { readonly total: number; readonly end: number } | null = null;
    for (let i = after; i > 0; i -= i & -i) {
      const found = best[i];
      if (found !== undefined && (behind === null || found.total > behind.total)) behind = found;
    }
    const mine = { total: (behind?.total ?? 0) + weight, end: at };
    previous.push(behind?.end ?? null);
    for (let i = after + 1; i <= size; i += i & -i) if (mine.total > (best[i]?.total ?? 0)) best[i] = mine;
    if (last === null || mine.total > last.total) last = mine;
  }
  const chain: Pair[] = [];
  for (let at = last?.end ?? null; at !== null; at = previous[at] ?? null) {
    const pair = sorted[at];
    if (pair !== undefined) chain.push(pair);
  }
  return chain.reverse();
}
