import { type RefObject, useLayoutEffect, useState } from 'react';
import { type Card, levels } from './levels.ts';

/**
 * How far from the top of the page each card of the lane stands. Measured again when the cards change, and when anything
 * that is measured changes its size: the window, the text, a note that grows.
 */
export function useLevels(
  lane: RefObject<HTMLElement | null>,
  chosen: string | null,
  cards: readonly unknown[],
): ReadonlyMap<string, number> {
  const [tops, setTops] = useState<ReadonlyMap<string, number>>(new Map());
  useLayoutEffect(() => {
    const inLane = lane.current;
    const onPage = inLane?.parentElement;
    if (!inLane || !onPage) return;
    const measure = () => {
      const next = measured(onPage, inLane, chosen);
      setTops((before) => (isSame(before, next) ? before : next));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(onPage.querySelector('.reader-text') ?? onPage);
    for (const card of inLane.querySelectorAll('[data-level], .lost-notes')) observer.observe(card);
    return () => observer.disconnect();
  }, [lane, chosen, ...cards]);
  return tops;
}

function measured(page: HTMLElement, lane: HTMLElement, chosen: string | null): ReadonlyMap<string, number> {
  const origin = page.getBoundingClientRect().top;
  const cards: Card[] = [];
  for (const card of lane.querySelectorAll<HTMLElement>('[data-level]')) {
    const id = card.dataset['level'] ?? '';
    const words = page.querySelector(`.reader-text [data-note="${CSS.escape(id)}"]`);
    const wanted = words === null ? 0 : words.getBoundingClientRect().top - origin - 4;
    cards.push({ id, wanted, height: card.offsetHeight });
  }
  cards.sort((a, b) => a.wanted - b.wanted);
  const head = lane.querySelector<HTMLElement>('.lost-notes');
  const tops = levels(cards, chosen, head === null ? 12 : head.offsetHeight + 24);
  const end = Math.max(0, ...cards.map(({ id, height }) => (tops.get(id) ?? 0) + height));
  lane.style.minHeight = `${Math.ceil(end) + 24}px`;
  return tops;
}

function isSame(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([id, top]) => b.get(id) === top);
}
