import { diffArrays } from 'diff';
import { foldMarks } from '../anchor-quote.ts';
import { type Block, blockReading } from '../block.ts';

/**
 * Which block of a newer version is which block of the older one, by their ids: what reads the same in the same order, what
 * reads the same and was moved, and what was reworded between two of those. Where two blocks are as good there is none.
 */
export function sameBlocks(older: readonly Block[], newer: readonly Block[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const left: Words[] = [];
  const added: Words[] = [];
  for (const [removed, arrived] of differences(older.map(wordsOf), newer.map(wordsOf), ids)) {
    for (const [before, now] of reworded(removed, arrived)) ids.set(before.id, now.id);
    left.push(...removed.filter(({ id }) => !ids.has(id)));
    added.push(...arrived);
  }
  const taken = new Set(ids.values());
  for (const [before, now] of moved(
    left,
    added.filter(({ id }) => !taken.has(id)),
  )) {
    ids.set(before.id, now.id);
  }
  return ids;
}

type Words = { readonly id: string; readonly kind: Block['kind']; readonly text: string };
type Pair = readonly [Words, Words];

function wordsOf(block: Block): Words {
  return { id: block.id, kind: block.kind, text: foldMarks(blockReading(block)) };
}

/** The work grows with its square. */
const maxEditLength = 4000;

/** The stretches that differ. What is the same in both is put into `ids`. */
function differences(
  older: readonly Words[],
  newer: readonly Words[],
  ids: Map<string, string>,
): (readonly [Words[], Words[]])[] {
  const stretches: [Words[], Words[]][] = [];
  let open: [Words[], Words[]] | null = null;
  let at = 0;
  const changes = diffArrays([...older], [...newer], { comparator: (a, b) => a.text === b.text, maxEditLength });
  // Too far apart to be laid over each other: only what stands once in both is known again.
  if (changes === undefined) return [[[...older], [...newer]]];
  for (const { added, removed, value } of changes) {
    if (!added && !removed) {
      // Of what is the same, diff answers the newer ones; the older ones stand at the same place.
      value.forEach((now, i) => {
        const before = older[at + i];
        if (before !== undefined) ids.set(before.id, now.id);
      });
      at += value.length;
      open = null;
      continue;
    }
    if (open === null) {
      open = [[], []];
      stretches.push(open);
    }
    open[removed ? 0 : 1].push(...value);
    if (removed) at += value.length;
  }
  return stretches;
}

/** More pairs than this in one stretch are another text, not a reworded one. */
const mostPairs = 10_000;
/** So much of two blocks' pairs of characters must be common, and by so much more than with any other. */
const alike = 0.55;
const margin = 0.15;

function reworded(removed: readonly Words[], arrived: readonly Words[]): readonly Pair[] {
  if (removed.length * arrived.length > mostPairs) return [];
  const scores = removed.map((before) => arrived.map((now) => (before.kind === now.kind ? likeness(before, now) : 0)));
  return removed.flatMap((before, i): Pair[] => {
    const own = scores[i] ?? [];
    const best = Math.max(0, ...own);
    const at = own.indexOf(best);
    const now = arrived[at];
    if (now === undefined || best < alike) return [];
    const others = [...own.toSpliced(at, 1), ...scores.flatMap((row, j) => (j === i ? [] : [row[at] ?? 0]))];
    return others.every((other) => best - other >= margin) ? [[before, now]] : [];
  });
}

function likeness(a: Words, b: Words): number {
  const first = pairsOf(a.text);
  const second = pairsOf(b.text);
  let common = 0;
  for (const [pair, count] of first) common += Math.min(count, second.get(pair) ?? 0);
  return (2 * common) / Math.max(1, a.text.length + b.text.length - 2);
}

function pairsOf(text: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  for (let i = 0; i + 2 <= text.length; i++) {
    const pair = text.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** What stands elsewhere in the same words, once before and once now. */
function moved(left: readonly Words[], added: readonly Words[]): readonly Pair[] {
  const once = (list: readonly Words[]): ReadonlyMap<string, Words> => {
    const counts = new Map<string, number>();
    for (const { text } of list) counts.set(text, (counts.get(text) ?? 0) + 1);
    return new Map(list.flatMap((each) => (counts.get(each.text) === 1 ? [[each.text, each]] : [])));
  };
  const now = once(added);
  return [...once(left)].flatMap(([text, before]): Pair[] => {
    const same = now.get(text);
    return same === undefined ? [] : [[before, same]];
  });
}
