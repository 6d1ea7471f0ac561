import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { findQuote } from '../../shared/domain/anchor-quote.ts';
import type { TableBlock } from '../../shared/domain/block.ts';
import type { DraftBlock } from '../../shared/domain/draft.ts';
import type { Blocks } from '../../shared/domain/editing/blocks.ts';
import { seenCells, withCellText } from '../../shared/domain/table-spans.ts';
import { tableContent } from '../../shared/domain/table-text.ts';
import { blocksOf, tableAttributesOf } from './document.ts';
import { asOwnStep } from './own-step-plugin.ts';
import { schema } from './schema.ts';

/** Where some words stand: offsets in the text of a block, or of one cell of a table. */
export type Hit = {
  readonly blockId: string;
  readonly start: number;
  readonly end: number;
  readonly cell: { readonly row: number; readonly column: number } | null;
};

/** Every place of some words, in reading order, none over another. Width and blanks do not count; computed numbers are no text. */
export function hitsIn(blocks: Blocks, words: string): readonly Hit[] {
  if (words.trim() === '') return [];
  const hits: Hit[] = [];
  for (const block of blocks) hits.push(...hitsOf(block, words));
  return hits;
}

function hitsOf(block: DraftBlock, words: string): readonly Hit[] {
  if (block.kind === 'table') {
    // A merged cell is one, however many rows repeat its words.
    return seenCells(block).flatMap((cells, row) =>
      cells
        .filter((cell) => cell.row === row)
        .flatMap(({ column }) =>
          placesIn(block.id, block.rows[row]?.[column] ?? '', words).map((place) => ({
            ...place,
            cell: { row, column },
          })),
        ),
    );
  }
  return placesIn(block.id, block.text, words).map((place) => ({ ...place, cell: null }));
}

function placesIn(blockId: string, text: string, words: string) {
  const places = findQuote(words, [{ id: blockId, kind: 'paragraph', zone: 'main', source: null, text }]);
  let end = 0;
  return places.filter((place) => {
    const isFree = place.start >= end;
    if (isFree) end = place.end;
    return isFree;
  });
}

/**
 * Other words in the places of some hits, in one step. What is replaced in a heading is heading, in run-in text run-in text; a
 * copied paragraph counts as rewritten. Hits that are not what they were are left alone.
 */
export function replacedHits(state: EditorState, hits: readonly Hit[], words: string): Transaction | null {
  const byBlock = Map.groupBy(hits, ({ blockId }) => blockId);
  const tr = asOwnStep(state.tr);
  const placed = blocksOf(state.doc).map((block, i) => ({ block, node: state.doc.child(i) }));
  let position = state.doc.content.size;
  for (const { block, node } of placed.toReversed()) {
    position -= node.nodeSize;
    const here = byBlock.get(block.id)?.toReversed() ?? [];
    if (here.length === 0) continue;
    if (block.kind === 'table') {
      const rows = here.reduce((cells, hit) => withWords({ ...block, rows: cells }, hit, words), block.rows);
      tr.setNodeMarkup(position, null, { ...node.attrs, ...tableAttributesOf(tableContent(rows, block.spans)) });
    } else {
      for (const { start, end } of here) replaceIn(tr, node, position + 1, { start, end }, words);
    }
  }
  return tr.docChanged ? tr : null;
}

function replaceIn(
  tr: Transaction,
  node: Node,
  at: number,
  { start, end }: { readonly start: number; readonly end: number },
  words: string,
): void {
  if (end > node.content.size) return;
  if (words === '') tr.delete(at + start, at + end);
  else {
    // The marks of the first character: what begins in the heading stays there.
    const marks = node.nodeAt(start)?.marks ?? [];
    tr.replaceWith(at + start, at + end, schema.text(words, marks));
  }
}

function withWords(table: TableBlock, { cell, start, end }: Hit, words: string): string[][] {
  if (cell === null) return table.rows;
  const text = table.rows[cell.row]?.[cell.column] ?? '';
  return withCellText(table, cell.row, cell.column, text.slice(0, start) + words + text.slice(end));
}

/** Takes the blocks back that a replacement changed, as far as nothing else was done to them since. */
export function takenBack(before: Blocks, after: Blocks): (now: Blocks) => Blocks {
  const old = new Map(before.map((block) => [block.id, block]));
  const changed = new Map(after.filter((block) => old.get(block.id) !== block).map((block) => [block.id, block]));
  return (now) => {
    let isChanged = false;
    const next = now.map((block) => {
      const back = changed.get(block.id) === block ? old.get(block.id) : undefined;
      isChanged ||= back !== undefined;
      return back ?? block;
    });
    return isChanged ? next : now;
  };
}
