import { slotRanges } from './slots.ts';

/**
 * How much is written in a text, as a count of characters is told everywhere: without blanks and without slots, which are still
 * to be written. Labels are no text of a block. A rare character counts once.
 */
export function charactersIn(text: string): number {
  const slots = slotRanges(text);
  const inSlots = slots.reduce((sum, [start, end]) => sum + lengthOf(text.slice(start, end)), 0);
  return lengthOf(text) - inSlots;
}

function lengthOf(text: string): number {
  return text.length - (text.match(/[\s\u{10000}-\u{10ffff}]/gu)?.length ?? 0);
}
