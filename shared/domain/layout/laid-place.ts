import { type Block, blockReading, opensSection } from '../block.ts';
import { normaliseText } from '../structure/normalise.ts';
import { type LaidParagraph, paragraphText } from './laid-out.ts';
import { toPiece } from './piece.ts';
import { readSection } from './reading.ts';

type Range = { readonly start: number; readonly end: number };
type Labels = ReadonlyMap<string, string> | null;

/**
 * Where a stretch of a block's reading stands in the paragraph that was laid out from it: behind the label that is shown, in
 * normalised words, and behind the blocks that share the paragraph. A stretch of which nothing is printed becomes the whole block.
 */
export function placeInParagraph(
  paragraph: LaidParagraph,
  blocks: readonly Block[],
  labels: Labels,
  { blockId, start, end }: Range & { readonly blockId: string },
): Range {
  const whole = paragraphText(paragraph);
  let base = 0;
  for (const block of blocks) {
    const own = ownText(block, labels);
    if (block.id === blockId && whole.slice(base, base + own.length) === own) {
      const [from, to] = [start, end].map((at, i) => placeInOwn(block, labels, own, at, i === 1));
      const range = { start: base + (from ?? 0), end: base + (to ?? own.length) };
      return range.start < range.end ? range : { start: base, end: base + own.length };
    }
    base += own.length;
  }
  return { start: 0, end: whole.length };
}

/** The words of a block as they are printed, with its label. */
export function ownText(block: Block, labels: Labels): string {
  const { laid } = toPiece(block, labels);
  if (laid === null) return '';
  return laid.kind === 'table' ? laid.rows.flat().join('\t') : paragraphText(laid);
}

function placeInOwn(block: Block, labels: Labels, own: string, at: number, isEnd: boolean): number {
  const inText = at - (blockReading(block).length - block.text.length);
  const shown = opensSection(block) ? shownLabel(block, labels) : 0;
  if (inText < 0 || (inText === 0 && isEnd)) return isEnd ? shown : 0;
  if (inText === 0 && at === 0) return 0;
  const trimmed = opensSection(block) ? 0 : block.text.length - block.text.trimStart().length;
  const normal = normaliseText(block.text.slice(trimmed));
  return walk(normal.text, own, shown, moved(normal.changes, Math.max(0, inText - trimmed), isEnd), isEnd);
}

function shownLabel(block: Block & { readonly kind: 'heading' | 'item' }, labels: Labels): number {
  return readSection(block, labels === null ? null : (labels.get(block.id) ?? '')).label.length;
}

/** An offset before the changes as one behind them. */
function moved(changes: ReturnType<typeof normaliseText>['changes'], at: number, isEnd: boolean): number {
  let shift = 0;
  for (const { offset, before, after } of changes) {
    const old = offset - shift;
    if (at <= old) break;
    if (at < old + before.length) return offset + (isEnd ? after.length : 0);
    shift += after.length - before.length;
  }
  return at + shift;
}

/** Blanks are left out on the way to paper, and the lines of a title are broken there. */
function walk(normal: string, own: string, from: number, upTo: number, isEnd: boolean): number {
  let at = from;
  for (let i = 0; i < upTo && at < own.length; i += 1) {
    while (own[at] === '\n' && normal[i] !== '\n') at += 1;
    if (own[at] === normal[i] || own[at + 1] === normal[i + 1]) at += 1;
  }
  while (!isEnd && own[at] === '\n') at += 1;
  return at;
}
