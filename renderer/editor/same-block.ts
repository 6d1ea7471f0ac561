import type { DraftBlock } from '../../shared/domain/draft.ts';

/** Whether two blocks say the same. Blocks of an untouched paragraph are one object, so that the rest is rarely compared. */
export function sameBlock(a: DraftBlock | undefined, b: DraftBlock | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && sameValue(a, b));
}

export function sameBlocks(a: readonly DraftBlock[], b: readonly DraftBlock[]): boolean {
  return a === b || (a.length === b.length && a.every((block, i) => sameBlock(block, b[i])));
}

function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [inA, inB] = [Object.entries(a), new Map(Object.entries(b))];
  return inA.length === inB.size && inA.every(([key, value]) => inB.has(key) && sameValue(value, inB.get(key)));
}
