import type { Change, LaidBlock, LaidOut, Run } from '../laid-out.ts';

/** How many places a redline marks, as a reader counts: what was replaced is one, a moved passage is one. */
export function countChanges({ blocks }: LaidOut): number {
  let count = 0;
  let last: Change | undefined;
  for (const block of blocks) {
    if (block.change === undefined) count += within(block);
    else if (block.change.kind !== 'moved-to' && !isSameMove(block.change, last)) count += 1;
    last = block.change;
  }
  return count;
}

function isSameMove(one: Change, other: Change | undefined): boolean {
  return 'move' in one && other !== undefined && 'move' in other && one.move === other.move;
}

function within(block: LaidBlock): number {
  if (block.kind === 'paragraph') return places(block.runs);
  return (block.rowChanges ?? []).reduce((sum, row) => {
    if (row.kind === 'edited') return sum + row.cells.reduce((cells, runs) => cells + places(runs), 0);
    return sum + (row.kind === 'same' ? 0 : 1);
  }, 0);
}

function places(runs: readonly Run[]): number {
  return runs.filter(({ change }, i) => change !== undefined && runs[i - 1]?.change === undefined).length;
}
