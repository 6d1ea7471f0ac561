/** Where a block may be cut, and where it most likely should be. Pure. */
import { type Block, blockReading, isRunIn, opensSection } from '../../shared/domain/block.ts';
import type { Change } from '../../shared/domain/document.ts';

export type CutPlaces = { readonly least: number; readonly most: number; readonly likely: number };

/** `null` for a block that cannot be cut. */
export function cutPlaces(block: Block, changes: readonly Change[]): CutPlaces | null {
  const reading = blockReading(block);
  const label = reading.length - block.text.length;
  const least = label + 1;
  const most = reading.length - 1;
  if (block.kind === 'table' || least > most) return null;
  const wrap = changes.find(({ kind, blockId }) => kind === 'wrap' && blockId === block.id)?.offset ?? 0;
  const heading = opensSection(block) && isRunIn(block) ? label + block.titleLength : 0;
  const sentence = nextSentence(reading, least, 1);
  const middle = Math.ceil((least + most) / 2);
  const likely = [wrap, heading, sentence].find((offset) => offset > least && offset <= most) ?? middle;
  return { least, most, likely };
}

/** The beginning of the sentence after an offset, or with -1 before it; the offset itself when there is none. */
export function nextSentence(reading: string, offset: number, by: 1 | -1): number {
  const starts = [...reading.matchAll(/[。；！？：]["”’）]?/gu)].map(({ index, 0: mark }) => index + mark.length);
  const inside = starts.filter((start) => start < reading.length);
  return (by > 0 ? inside.find((start) => start > offset) : inside.findLast((start) => start < offset)) ?? offset;
}

/** One character on, never between the halves of one. */
export function nextCharacter(reading: string, offset: number, by: 1 | -1): number {
  const next = offset + by;
  return /[\udc00-\udfff]/.test(reading.charAt(next)) ? next + by : next;
}
