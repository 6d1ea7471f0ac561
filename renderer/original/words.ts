/** Between blocks and the text that was read of their original: the same words, before and after they were put in order. */
import { type QuoteRange, sameWords } from '../../shared/domain/anchor-quote.ts';
import { type Block, blockReading } from '../../shared/domain/block.ts';
import type { Stretch } from '../ui/runs.ts';
import { lineIn, type OriginalState } from './original-lines.ts';

/** Where the words of a block stand in the text; all of the block's place when they cannot be told from others. */
export function stretchOf(state: OriginalState, block: Block, words: Stretch | null): Stretch | null {
  const { source } = block;
  if (source === null) return null;
  const text = words === null ? null : textOf(state, source);
  const found = words === null || text === null ? null : sameWords(words, blockReading(block), text);
  return found === null
    ? { start: source.start, end: source.end }
    : { start: source.start + found.start, end: source.start + found.end };
}

/** The words of a stretch of the text in its blocks, one piece for each block. What a block does not have is left out. */
export function wordsOf(
  state: OriginalState,
  blocks: readonly Block[],
  { start, end }: Stretch,
): readonly QuoteRange[] {
  return blocks.flatMap((block): readonly QuoteRange[] => {
    const { source } = block;
    if (source === null || source.end <= start || source.start >= end) return [];
    const text = textOf(state, source);
    if (text === null) return [];
    const words = {
      start: Math.max(start, source.start) - source.start,
      end: Math.min(end, source.end) - source.start,
    };
    const found = sameWords(words, text, blockReading(block));
    return found === null ? [] : [{ blockId: block.id, ...found }];
  });
}

/** The block at a place of the text, or the one that its line is the only one of. */
export function blockAt(blocks: readonly Block[], line: number, offset: number): Block | null {
  const onLine = blocks.filter(({ source }) => source !== null && source.line <= line && line <= source.endLine);
  const there = onLine.find(({ source }) => source !== null && source.start <= offset && offset < source.end);
  return there ?? onLine[0] ?? null;
}

function textOf(state: OriginalState, { line, endLine, start, end }: NonNullable<Block['source']>): string | null {
  const first = lineIn(state, line);
  if (first === null) return null;
  const texts: string[] = [];
  for (let number = line; number <= endLine; number += 1) {
    const here = lineIn(state, number);
    if (here === null || here.text.length < here.length) return null;
    texts.push(here.text);
  }
  return texts.join('\n').slice(start - first.start, end - first.start);
}
