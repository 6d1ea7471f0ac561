/** A card that wants to stand level with its words. */
export type Card = { readonly id: string; readonly wanted: number; readonly height: number };

const gap = 8;

/**
 * Where the cards stand, given in the order of their words: each level with them, or below the card before. The chosen one
 * stands exactly level and pushes those before it up, as far as there is room below `floor`.
 */
export function levels(cards: readonly Card[], chosen: string | null, floor: number): ReadonlyMap<string, number> {
  const tops = pushedDown(cards, floor);
  const pivot = cards.findIndex(({ id }) => id === chosen);
  const pivotCard = cards[pivot];
  if (pivotCard === undefined) return named(cards, tops);
  const above = cards.slice(0, pivot);
  const room = above.reduce((sum, { height }) => sum + height + gap, floor);
  const pivotTop = Math.max(pivotCard.wanted, room);
  let limit = pivotTop;
  for (let i = pivot - 1; i >= 0; i--) {
    limit = Math.min(tops[i] ?? 0, limit - gap - (cards[i]?.height ?? 0));
    tops[i] = limit;
  }
  const after = cards.slice(pivot + 1);
  const rest = pushedDown(after, pivotTop + pivotCard.height + gap);
  return named(cards, [...tops.slice(0, pivot), pivotTop, ...rest]);
}

function pushedDown(cards: readonly Card[], floor: number): number[] {
  let free = floor;
  return cards.map(({ wanted, height }) => {
    const top = Math.max(wanted, free);
    free = top + height + gap;
    return top;
  });
}

function named(cards: readonly Card[], tops: readonly number[]): ReadonlyMap<string, number> {
  return new Map(cards.map(({ id }, index) => [id, tops[index] ?? 0]));
}
