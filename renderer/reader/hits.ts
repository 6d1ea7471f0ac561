import { findQuote, type QuoteRange } from '../../shared/domain/anchor-quote.ts';
import type { Block } from '../../shared/domain/block.ts';

/**
 * Where the text stands in a document, in reading order. As it was typed, first; when it stands nowhere so (or not in the
 * block that a search promised) each of its words by itself, as the search of the library understands them.
 */
export function hitsOf(text: string, blocks: readonly Block[], promised: string | null): readonly QuoteRange[] {
  const whole = findQuote(text, blocks);
  const kept = promised === null ? whole.length > 0 : whole.some((hit) => hit.blockId === promised);
  const words = text.split(/\s+/u).filter((word) => word !== '');
  if (kept || words.length < 2) return whole;
  const order = new Map(blocks.map((block, index) => [block.id, index]));
  const place = (hit: QuoteRange): number => order.get(hit.blockId) ?? 0;
  const each = words
    .flatMap((word) => findQuote(word, blocks))
    .sort((a, b) => place(a) - place(b) || a.start - b.start || b.end - a.end);
  return each.filter((hit, index) => {
    const before = each[index - 1];
    return before === undefined || before.blockId !== hit.blockId || before.end <= hit.start;
  });
}
