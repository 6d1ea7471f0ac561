import type { Remark } from '../../shared/contract/importer-messages.ts';
import { type Anchor, anchorToBlock, anchorToRange, contextLength } from '../../shared/domain/anchor.ts';
import { sameWords } from '../../shared/domain/anchor-quote.ts';
import { type Block, blockReading } from '../../shared/domain/block.ts';
import type { Comment, Note, Reading } from './reading.ts';
import { revisionNotes } from './revision-notes.ts';

type PlacedBlock = Block & { readonly source: NonNullable<Block['source']> };
type Range = { readonly start: number; readonly end: number };

/** What a note may hold at most; the contract says the same of those that are typed in. */
const longestNote = 20_000;

/** Comments, tracked changes, and footnotes, which would otherwise be lost to reading and search: as notes on the blocks. */
export function remarksOf(reading: Reading, blocks: readonly Block[]): readonly Remark[] {
  const placed = blocks
    .filter((block): block is PlacedBlock => block.source !== null)
    .toSorted((a, b) => a.source.start - b.source.start);
  const anchor = (range: Range | null, quote: string) => anchorFor(range, quote, reading.text, placed);
  return [
    ...reading.comments.map((comment) => ({
      anchor: anchor(comment.range, comment.quote),
      author: comment.author,
      date: comment.date,
      note: noteOf(comment),
    })),
    ...revisionNotes(reading.revisions).map(({ range, author, date, note }) => ({
      anchor: anchor(range, reading.text.slice(range.start, range.end)),
      author,
      date,
      note: note.slice(0, longestNote),
    })),
    ...reading.notes.map((note) => ({
      anchor: anchor({ start: note.at, end: note.at }, ''),
      author: null,
      date: null,
      note: footnote(note),
    })),
  ];
}

function noteOf({ text, replies }: Comment): string {
  const answers = replies.map(({ author, date, text }) => {
    const said = [author ?? '佚名', ...(date === null ? [] : [date.slice(0, 10)])].join(' ');
    return `${said} 答复：${text}`;
  });
  return [text, ...answers].join('\n').slice(0, longestNote);
}

function footnote({ kind, text }: Note): string {
  return `${kind === 'footnote' ? '脚注' : '尾注'}：${text}`.slice(0, longestNote);
}

/**
 * The place of a range of the text in the blocks. A block was normalised, so the words are sought in it again; where
 * the same words stand in it twice, the one with the same count is meant. A range over several paragraphs keeps to the first.
 * One that is in no block (a line that was cut as residue) gets an anchor that is lost, for the user to place.
 */
function anchorFor(range: Range | null, quote: string, text: string, blocks: readonly PlacedBlock[]): Anchor {
  const block = range === null ? undefined : blockAt(range, blocks);
  if (range === null || block === undefined) return lostAnchor(range, quote, text);
  const { start, end } = block.source;
  const words = { start: Math.max(range.start, start) - start, end: Math.min(range.end, end) - start };
  const found = sameWords(words, text.slice(start, end), blockReading(block));
  return found === null ? anchorToBlock(block) : anchorToRange(block, found.start, found.end);
}

/** The first block that the range touches; its end counts, since a note's mark stands behind the last word. */
function blockAt(range: Range, blocks: readonly PlacedBlock[]): PlacedBlock | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.source.end ?? 0) > range.start) high = middle;
    else low = middle + 1;
  }
  const next = blocks[low];
  const before = blocks[low - 1];
  return next !== undefined &&
    next.source.start <= range.end &&
    (range.end > range.start || next.source.start <= range.start)
    ? next
    : before?.source.end === range.start
      ? before
      : undefined;
}

function lostAnchor(range: Range | null, quote: string, text: string): Anchor {
  const { start, end } = range ?? { start: 0, end: 0 };
  return {
    target: 'quote',
    blockId: '',
    start: 0,
    end: quote.length,
    exact: quote,
    prefix: range === null ? '' : text.slice(Math.max(0, start - contextLength), start).toWellFormed(),
    suffix: range === null ? '' : text.slice(end, end + contextLength).toWellFormed(),
  };
}
