import type { Change, LaidBlock, LaidOut, LaidParagraph, LaidTable, ParagraphShape, TableShape } from '../laid-out.ts';
import { type Alignment, align } from './align.ts';
import type { Pair } from './chain.ts';
import { type Sketch, sketchOf } from './similarity.ts';
import { mergeTables } from './tables.ts';
import { markRuns, mergeRuns } from './wording.ts';

const inserted: Change = { kind: 'inserted' };
const deleted: Change = { kind: 'deleted' };

/**
 * One document out of two: `after`, with what is new in it, what was taken out of `before`, and what stands elsewhere now, marked.
 * With all changes accepted it is `after`, with all rejected `before`.
 */
export function compare(before: LaidOut, after: LaidOut): LaidOut {
  const [old, now] = [before.blocks.map(sketchOf), after.blocks.map(sketchOf)];
  const alignment = withLast(old, now, align(old, now));
  const leaving = new Map(alignment.moved.map((pair) => [pair.before, pair]));
  const arriving = new Map(alignment.moved.map((pair) => [pair.after, pair]));
  const blocks: LaidBlock[] = [];
  let [i, j] = [0, 0];
  for (const pair of [...alignment.kept, { before: old.length, after: now.length }]) {
    for (; i < pair.before; i += 1) {
      const move = leaving.get(i);
      blocks.push(gone(blockAt(old, i), move && { to: blockAt(now, move.after), number: move.move }));
    }
    for (; j < pair.after; j += 1) {
      const move = arriving.get(j);
      blocks.push(come(blockAt(now, j), move && { from: blockAt(old, move.before), number: move.move }));
    }
    if (i < old.length && j < now.length) blocks.push(both(blockAt(old, i), blockAt(now, j)));
    i += 1;
    j += 1;
  }
  return { ...after, blocks };
}

function blockAt(sketches: readonly Sketch[], at: number): LaidBlock {
  const sketch = sketches[at];
  if (sketch === undefined) throw new Error(`no block ${at}, although the alignment names it`);
  return sketch.block;
}

/**
 * The last paragraphs of both are one, alike or not: the end of a document cannot be deleted or inserted in Word, which would
 * leave an empty paragraph there.
 */
function withLast(old: readonly Sketch[], now: readonly Sketch[], alignment: Alignment): Alignment {
  const last: Pair = { before: old.length - 1, after: now.length - 1, weight: 0 };
  const paragraphs = old.at(-1)?.block.kind === 'paragraph' && now.at(-1)?.block.kind === 'paragraph';
  const taken = [...alignment.kept, ...alignment.moved].some(
    (pair) => pair.before === last.before || pair.after === last.after,
  );
  return paragraphs && !taken ? { ...alignment, kept: [...alignment.kept, last] } : alignment;
}

function both(before: LaidBlock, after: LaidBlock): LaidBlock {
  if (before.kind === 'table' && after.kind === 'table') {
    const was = tableShape(before);
    return { ...after, ...(isSame(was, tableShape(after)) ? {} : { was }), ...mergeTables(before, after) };
  }
  if (before.kind === 'table' || after.kind === 'table')
    throw new Error('a table was aligned with a paragraph, which are never alike');
  const was = paragraphShape(before);
  const runs = mergeRuns(before.runs, after.runs, { before: deleted, after: inserted, same: null });
  return { ...after, ...(isSame(was, paragraphShape(after)) ? {} : { was }), runs };
}

function gone(block: LaidBlock, move: { to: LaidBlock; number: number } | undefined): LaidBlock {
  if (move === undefined || block.kind === 'table' || move.to.kind === 'table') return whole(block, deleted);
  const change: Change = { kind: 'moved-from', move: move.number };
  const runs = mergeRuns(block.runs, move.to.runs, { before: deleted, after: inserted, same: change });
  return { ...block, change, runs: runs.filter((run) => run.change?.kind !== 'inserted') };
}

function come(block: LaidBlock, move: { from: LaidBlock; number: number } | undefined): LaidBlock {
  if (move === undefined || block.kind === 'table' || move.from.kind === 'table') return whole(block, inserted);
  const change: Change = { kind: 'moved-to', move: move.number };
  const runs = mergeRuns(move.from.runs, block.runs, { before: deleted, after: inserted, same: change });
  return { ...block, change, runs: runs.filter((run) => run.change?.kind !== 'deleted') };
}

function whole(block: LaidBlock, change: Change): LaidBlock {
  return block.kind === 'table' ? { ...block, change } : { ...block, change, runs: markRuns(block.runs, change) };
}

function paragraphShape({ runs: _runs, change: _change, was: _was, ...shape }: LaidParagraph): ParagraphShape {
  return shape;
}

function tableShape({ kind, blockIds, blankLinesBefore, newPage, keepWithNext }: LaidTable): TableShape {
  return { kind, blockIds, blankLinesBefore, newPage, keepWithNext };
}

/** Shapes are small plain data; one whose fields stand in another order only says once more what is so. */
function isSame(one: ParagraphShape | TableShape, other: ParagraphShape | TableShape): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
