import { normalSpans, spansOfRows } from '../../table-spans.ts';
import type { Change, LaidBlock, LaidOut, LaidTable, Run } from '../laid-out.ts';
import { joined } from './wording.ts';

/** What a redline comes to when every change in it is accepted, or every one rejected. */
export function decide(redline: LaidOut, all: 'accepted' | 'rejected'): LaidOut {
  return { ...redline, blocks: redline.blocks.flatMap((block) => decided(block, all)) };
}

function decided(block: LaidBlock, all: 'accepted' | 'rejected'): readonly LaidBlock[] {
  if (!stays(block.change, all)) return [];
  if (block.kind === 'table') {
    const { change: _change, was, rowChanges, ...table } = block;
    const rows = rowsOf(table.rows, rowChanges, all);
    const decidedTable = { ...table, ...(all === 'rejected' ? was : undefined), rows };
    if (table.spans === undefined || rowChanges === undefined) return [decidedTable];
    const kept = rowChanges.flatMap(({ kind }, at) =>
      kind === 'same' || kind === 'edited' || stays({ kind }, all) ? [at] : [],
    );
    return [{ ...decidedTable, spans: normalSpans(rows, spansOfRows(table.spans, kept)) }];
  }
  const { change: _change, was, ...paragraph } = block;
  const runs = decidedRuns(paragraph.runs, all);
  return [all === 'rejected' && was !== undefined ? { ...was, runs } : { ...paragraph, runs }];
}

function stays(change: Change | undefined, all: 'accepted' | 'rejected'): boolean {
  switch (change?.kind) {
    case undefined:
      return true;
    case 'inserted':
    case 'moved-to':
      return all === 'accepted';
    case 'deleted':
    case 'moved-from':
      return all === 'rejected';
  }
}

function decidedRuns(runs: readonly Run[], all: 'accepted' | 'rejected'): readonly Run[] {
  return joined(runs.filter(({ change }) => stays(change, all)).map(({ change: _change, ...run }) => run));
}

function rowsOf(
  rows: LaidTable['rows'],
  changes: LaidTable['rowChanges'],
  all: 'accepted' | 'rejected',
): LaidTable['rows'] {
  return rows.flatMap((row, at) => {
    const change = changes?.[at] ?? { kind: 'same' };
    if (change.kind === 'same') return [row];
    if (change.kind !== 'edited') return stays(change, all) ? [row] : [];
    return [
      change.cells.map((cell) =>
        decidedRuns(cell, all)
          .map(({ text }) => text)
          .join(''),
      ),
    ];
  });
}
