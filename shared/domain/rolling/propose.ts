import { anchorToRange, headingEnd } from '../anchor.ts';
import { type Block, blockReading, opensSection, type Part, type TableBlock } from '../block.ts';
import type { RollingProposal } from '../draft.ts';
import { headRows } from '../table-spans.ts';
import { tableText } from '../table-text.ts';
import { movedMention, yearMentions } from './mentions.ts';
import { planPeriods, recurringOrdinals } from './ordinals.ts';
import { type Standing, verdictOn } from './verdict.ts';

/** `fromYear` is the year the source plans for, `toYear` the year the new document plans for. */
export type RollingInput = {
  readonly blocks: readonly Block[];
  readonly fromYear: number;
  readonly toYear: number;
  readonly newId: () => string;
};

/** Characters shown on each side of the words, as they stood when the proposal was made. */
const contextSide = 12;
/** A longer heading is a sentence that lost its full stop, and is judged as one. */
const longestHeading = 40;
const untouched = new Set<Block['kind']>(['letterhead', 'documentNumber', 'addressee', 'note']);

/** What should move on in the text, in its order and without overlaps. Nothing is changed by proposing it. */
export function proposeRolling({ blocks, fromYear, toYear, newId }: RollingInput): readonly RollingProposal[] {
  if (fromYear === toYear) return [];
  const proposals: RollingProposal[] = [];
  let parts: readonly { readonly depth: number; readonly part: Part | null }[] = [];
  for (const block of blocks) {
    if (opensSection(block)) {
      const above = parts.filter((section) => section.depth < block.depth);
      parts = [...above, { depth: block.depth, part: block.part ?? above.at(-1)?.part ?? null }];
    }
    if (untouched.has(block.kind)) continue;
    if (block.kind === 'table' && tableText(block.rows) !== block.text) continue;
    const isSeen = block.kind === 'table' ? seenPlaces(block) : () => true;
    for (const found of movesIn(block, parts.at(-1)?.part ?? null, fromYear, toYear)) {
      if (!isSeen(found.start)) continue;
      const reading = blockReading(block);
      proposals.push({
        id: newId(),
        anchor: anchorToRange(block, found.start, found.end),
        from: reading.slice(found.start, found.end),
        to: found.to,
        context: reading.slice(Math.max(0, found.start - contextSide), found.end + contextSide).toWellFormed(),
        confidence: found.confidence,
        state: 'open',
      });
    }
  }
  return proposals;
}

/** Whether a place in a table's text is not in one of the rows that only repeat a merged cell's words. */
function seenPlaces(table: TableBlock): (at: number) => boolean {
  const repeats: { readonly start: number; readonly end: number }[] = [];
  let offset = 0;
  const covered = new Set(
    (table.spans ?? []).flatMap(({ row, column, rows }) =>
      Array.from({ length: rows - 1 }, (_, i) => `${row + 1 + i} ${column}`),
    ),
  );
  table.rows.forEach((cells, row) => {
    cells.forEach((text, column) => {
      if (covered.has(`${row} ${column}`)) repeats.push({ start: offset, end: offset + text.length });
      offset += text.length + 1;
    });
  });
  return (at) => !repeats.some(({ start, end }) => at >= start && at < end);
}

type Move = {
  readonly start: number;
  readonly end: number;
  readonly to: string;
  readonly confidence: RollingProposal['confidence'];
};

function movesIn(block: Block, part: Part | null, fromYear: number, toYear: number): Move[] {
  const reading = blockReading(block);
  const moves: Move[] = [];
  for (const mention of yearMentions(reading)) {
    const verdict = verdictOn(mention, standing(block, reading, part, mention), fromYear, toYear);
    if (verdict === null) continue;
    moves.push({ ...mention, to: movedMention(mention, verdict.delta), confidence: verdict.confidence });
  }
  const counts = [...recurringOrdinals(reading, toYear - fromYear), ...planPeriods(reading, part, fromYear, toYear)];
  moves.push(...counts.map((count): Move => ({ ...count, confidence: 'check' })));
  moves.sort((a, b) => a.start - b.start);
  const border = headingEnd(block);
  return moves.filter((move, i) => {
    const isApart = move.start >= (moves[i - 1]?.end ?? 0);
    const crossesHeading = move.start < border && move.end > border;
    return isApart && !crossesHeading && move.to !== reading.slice(move.start, move.end);
  });
}

function standing(block: Block, reading: string, part: Part | null, at: { start: number; end: number }): Standing {
  const border = headingEnd(block);
  const label = opensSection(block) ? (block.label?.text.length ?? 0) : 0;
  const isHeading = opensSection(block) && border - label <= longestHeading;
  const bodyStart = opensSection(block) ? border : 0;
  const heads = block.kind === 'table' ? block.rows.slice(0, Math.max(1, headRows(block))) : [];
  const headerRow = tableText(heads).length;
  return {
    kind: block.kind,
    part,
    inHeading: isHeading && at.end <= border,
    inHeaderRow: at.end <= headerRow,
    opensParagraph: reading.slice(bodyStart, at.start).trim() === '' && at.start >= bodyStart,
    before: reading.slice(0, at.start),
    after: reading.slice(at.end),
  };
}
