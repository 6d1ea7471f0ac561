import type { Block } from './block.ts';
import type { Slot } from './draft.ts';

const slot = /【待补(?:[：:][^【】]*)?】/gu;
const slotAtEnd = new RegExp(`${slot.source}$`, 'u');

/** What the writer still has to supply, in reading order. `text` is the slot as it stands, brackets included. */
export function findSlots(blocks: readonly Block[]): Slot[] {
  return blocks.flatMap((block) =>
    slotRanges(block.text).map(([start, end]) => ({
      blockId: block.id,
      start,
      end,
      text: block.text.slice(start, end),
    })),
  );
}

/** Where slots stand in a text: start and end, end exclusive. */
export function slotRanges(text: string): [number, number][] {
  return [...text.matchAll(slot)].map((match) => [match.index, match.index + match[0].length]);
}

/** A slot stands for whole sentences where it stands behind them. */
export function endsInSlot(text: string): boolean {
  return text.endsWith('】') && slotAtEnd.test(text);
}

/** `【待补：…】` for what belongs there. Slots cannot nest, so brackets and slots inside the words are taken off. */
export function slotFor(what: string): string {
  const words = what
    .replace(/【待补[：:]?/gu, '')
    .replace(/[【】]/gu, '')
    .trim();
  return words === '' ? '【待补】' : `【待补：${words}】`;
}
