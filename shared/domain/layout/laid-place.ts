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
  const block = blocks.find(({ id }) => id === blockId);
  const printed = block === undefined ? null : blockInParagraph(paragraph, blocks, labels, blockId);
  if (block === undefined || printed === null) return { start: 0, end: paragraphText(paragraph).length };
  const own = ownText(block, labels);
  // Only a label is printed otherwise than the block has it, so what is longer or shorter is at its beginning.
  const shift = printed.end - printed.start - own.length;
  const printedAt = (at: number, isEnd: boolean) => {
    const place = placeInOwn(block, labels, own, at, isEnd);
    return printed.start + (place === 0 ? 0 : place + shift);
  };
  const range = { start: printedAt(start, false), end: printedAt(end, true) };
  return range.start < range.end ? range : printed;
}

/** Where a block stands in its paragraph; `null` where the paragraph does not say its words. */
export function blockInParagraph(
  paragraph: LaidParagraph,
  blocks: readonly Block[],
  labels: Labels,
  blockId: string,
): Range | null {
  const whole = paragraphText(paragraph);
  const texts = blocks.map((block) => ownText(block, labels));
  const at = blocks.findIndex(({ id }) => id === blockId);
  const [own = '', first = ''] = [texts[at], texts[0]];
  if (at < 0 || own === '') return null;
  // The first label may be a chapter's in place of its own.
  const label = blocks[0] === undefined ? 0 : shownLabel(blocks[0], labels);
  const shift = whole.length - texts.join('').length;
  const start = at === 0 ? 0 : texts.slice(0, at).join('').length + shift;
  const end = texts.slice(0, at + 1).join('').length + shift;
  const isFirst = label + shift >= 0 && whole.slice(label + shift, first.length + shift) === first.slice(label);
  if (isFirst && (at === 0 || whole.slice(start, end) === own)) return { start, end };
  const found = whole.indexOf(own);
  return found >= 0 && whole.indexOf(own, found + 1) < 0 ? { start: found, end: found + own.length } : null;
}

/** The words of a block as they are printed, with its label. */
export function ownText(block: Block, labels: Labels): string {
  const { laid } = toPiece(block, labels);
  if (laid === null) return '';
  return laid.kind === 'table' ? laid.rows.flat().join('\t') : paragraphText(laid);
}

function placeInOwn(block: Block, labels: Labels, own: string, at: number, isEnd: boolean): number {
  const inText = at - (blockReading(block).length - block.text.length);
  const shown = shownLabel(block, labels);
  if (inText < 0 || (inText === 0 && isEnd)) return isEnd ? shown : 0;
  if (inText === 0 && at === 0) return 0;
  const trimmed = opensSection(block) ? 0 : block.text.length - block.text.trimStart().length;
  const normal = normaliseText(block.text.slice(trimmed));
  return walk(normal.text, own, shown, moved(normal.changes, Math.max(0, inText - trimmed), isEnd), isEnd);
}

function shownLabel(block: Block, labels: Labels): number {
  if (!opensSection(block)) return 0;
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
