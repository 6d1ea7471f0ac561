import { heaviestChain, type Pair } from './chain.ts';
import { containment, type Sketch, similarity } from './similarity.ts';

/** Places in both documents. `move` numbers those that went elsewhere; what moved together has one number. */
export type Alignment = {
  readonly kept: readonly Pair[];
  readonly moved: readonly (Pair & { readonly move: number })[];
};

/** Below this two blocks are strangers, unless they stand in the same gap. */
const alike = 0.5;
const alikeInGap = 0.34;
/** A paragraph that has moved must be hard to take for another one. */
const alikeMoved = 0.6;
const shortestMove = 12;

/** A heading speaks for the text under it. */
const headingWeight = 6;
const shortestHeading = 4;

/** A pair of characters that stands in more blocks says nothing. */
const commonIn = 12;
const candidatesEach = 4;
const largestGap = 1600;

export function align(before: readonly Sketch[], after: readonly Sketch[]): Alignment {
  const candidates = [...identical(before, after), ...sameHeadings(before, after), ...similar(before, after)];
  const chain = heaviestChain(candidates);
  const kept = [...chain, ...inGaps(before, after, chain)].toSorted((a, b) => a.before - b.before);
  return { kept, moved: moves(before, after, candidates, kept) };
}

/** What reads the same. */
function identical(before: readonly Sketch[], after: readonly Sketch[]): readonly Pair[] {
  return paired(before, after, ({ key }) => key).map((pair) => ({
    ...pair,
    weight: (before[pair.before]?.size ?? 0) + 1,
  }));
}

/** A section keeps its place by its heading, however much of its text is new. */
function sameHeadings(before: readonly Sketch[], after: readonly Sketch[]): readonly Pair[] {
  return paired(before, after, ({ heading }) => heading)
    .filter(({ before: at }) => (before[at]?.heading.length ?? 0) >= shortestHeading)
    .map((pair) => ({ ...pair, weight: (before[pair.before]?.heading.length ?? 0) * headingWeight }));
}

/** Those of one key, the first with the first and the second with the second. */
function paired(
  before: readonly Sketch[],
  after: readonly Sketch[],
  keyOf: (sketch: Sketch) => string,
): readonly Omit<Pair, 'weight'>[] {
  const places = new Map<string, number[]>();
  for (const [at, sketch] of [...after.entries()].reverse()) {
    const key = keyOf(sketch);
    const list = places.get(key);
    if (list === undefined) places.set(key, [at]);
    else list.push(at);
  }
  return before.flatMap((sketch, at) => {
    const place = places.get(keyOf(sketch))?.pop();
    return place === undefined ? [] : [{ before: at, after: place }];
  });
}

/** Found by the pairs of characters that few blocks have, so that not every block is compared with every other. */
function similar(before: readonly Sketch[], after: readonly Sketch[]): readonly Pair[] {
  const holders = new Map<string, number[]>();
  for (const [at, { pairs }] of after.entries())
    for (const pair of pairs.keys()) {
      const list = holders.get(pair);
      if (list === undefined) holders.set(pair, [at]);
      else if (list.length <= commonIn) list.push(at);
    }
  return before.flatMap((sketch, at) => {
    const votes = new Map<number, number>();
    for (const pair of sketch.pairs.keys()) {
      const list = holders.get(pair) ?? [];
      if (list.length <= commonIn) for (const place of list) votes.set(place, (votes.get(place) ?? 0) + 1);
    }
    const most = [...votes].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, candidatesEach);
    return most.flatMap(([place]) => {
      const other = after[place];
      if (other === undefined || other.key === sketch.key) return [];
      const share = likeness(sketch, other);
      return share < alike ? [] : [{ before: at, after: place, weight: share * Math.min(sketch.size, other.size) }];
    });
  });
}

function likeness(one: Sketch, other: Sketch): number {
  const grown = Math.min(one.size, other.size) >= 20 ? containment(one, other) * 0.8 : 0;
  return Math.max(similarity(one, other), grown);
}

/** Between two kept blocks short ones find each other that have nothing rare: a date, a heading with a new number. */
function inGaps(before: readonly Sketch[], after: readonly Sketch[], chain: readonly Pair[]): readonly Pair[] {
  const ends = [...chain, { before: before.length, after: after.length }];
  return ends.flatMap((end, at) => {
    const start = chain[at - 1];
    const [i, j] = [(start?.before ?? -1) + 1, (start?.after ?? -1) + 1];
    if ((end.before - i) * (end.after - j) > largestGap) return [];
    const pairs: Pair[] = [];
    for (let old = i; old < end.before; old += 1)
      for (let now = j; now < end.after; now += 1) {
        const [one, other] = [before[old], after[now]];
        const share = one === undefined || other === undefined ? 0 : similarity(one, other);
        if (share >= alikeInGap) pairs.push({ before: old, after: now, weight: share });
      }
    return heaviestChain(pairs);
  });
}

function moves(
  before: readonly Sketch[],
  after: readonly Sketch[],
  candidates: readonly Pair[],
  kept: readonly Pair[],
): Alignment['moved'] {
  const [gone, come] = [new Set(kept.map((pair) => pair.before)), new Set(kept.map((pair) => pair.after))];
  const free: Pair[] = [];
  for (const pair of candidates.toSorted((a, b) => b.weight - a.weight || a.before - b.before)) {
    const [one, other] = [before[pair.before], after[pair.after]];
    if (one === undefined || other === undefined || gone.has(pair.before) || come.has(pair.after)) continue;
    // A table that moved is deleted here and inserted there: Word's ranges of a move hold words.
    if (one.block.kind === 'table' || (one.key !== other.key && likeness(one, other) < alikeMoved)) continue;
    gone.add(pair.before);
    come.add(pair.after);
    free.push(pair);
  }
  return groups(free.toSorted((a, b) => a.before - b.before))
    .filter((group) => group.reduce((sum, pair) => sum + (before[pair.before]?.size ?? 0), 0) >= shortestMove)
    .flatMap((group, at) => group.map((pair) => ({ ...pair, move: at + 1 })));
}

/** What stands together in both documents has moved as one. */
function groups(pairs: readonly Pair[]): readonly (readonly Pair[])[] {
  const result: Pair[][] = [];
  for (const pair of pairs) {
    const last = result.at(-1)?.at(-1);
    const follows = last !== undefined && pair.before === last.before + 1 && pair.after === last.after + 1;
    if (follows) result.at(-1)?.push(pair);
    else result.push([pair]);
  }
  return result;
}
