/** Normalisations as the list shows them: each with its line and a few words around it. Pure. */
import { type Block, blockReading } from '../../shared/domain/block.ts';
import type { Change, ChangeKind } from '../../shared/domain/document.ts';

export type ChangeRow = {
  readonly kind: ChangeKind;
  readonly blockId: string;
  readonly line: number | null;
  readonly left: string;
  readonly before: string;
  readonly after: string;
  readonly right: string;
};

const around = 12;

export function changeRows(blocks: readonly Block[], changes: readonly Change[]): readonly ChangeRow[] {
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const wraps = new Map<string, number>();
  return changes.flatMap(({ kind, blockId, offset, before, after }) => {
    const block = byId.get(blockId);
    if (block === undefined) return [];
    // Each joined line before it in the block is one line further down in the original.
    const passed = wraps.get(blockId) ?? 0;
    if (kind === 'wrap') wraps.set(blockId, passed + 1);
    const reading = blockReading(block);
    const line = block.source && Math.min(block.source.line + passed, block.source.endLine);
    const left = reading.slice(Math.max(0, offset - around), offset);
    const right = reading.slice(offset + after.length, offset + after.length + around);
    return [{ kind, blockId, line, left, before, after, right }];
  });
}
