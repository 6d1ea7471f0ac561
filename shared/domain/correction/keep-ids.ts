import { type Block, blockReading } from '../block.ts';
import type { ParsedDocument } from '../document.ts';
import { sameBlocks } from '../version/same-blocks.ts';

/**
 * A newer reading of the same bytes with the ids of the older one, so that annotations and corrections stay where they are:
 * a block that begins at the same place is the same; else one that reads the same, where both readings have it once. Where
 * another reader made another text of the bytes, places mean nothing, and blocks are told by their words as those of versions are.
 */
export function withKeptIds(
  before: readonly Block[],
  parsed: ParsedDocument,
  text: 'same text' | 'another text' = 'same text',
): ParsedDocument {
  const ids =
    text === 'same text' ? keptIds(before, parsed.blocks, [startOf, blockReading]) : byWords(before, parsed.blocks);
  return {
    ...parsed,
    blocks: parsed.blocks.map((block) => ({ ...block, id: ids.get(block.id) ?? block.id })),
    changes: parsed.changes.map((change) => ({ ...change, blockId: ids.get(change.blockId) ?? change.blockId })),
  };
}

/** A heading that has got its number reads otherwise, and may be a heading only now; its words are the same. */
function byWords(before: readonly Block[], now: readonly Block[]): ReadonlyMap<string, string> {
  const known = [...sameBlocks(before, now)].map(([old, fresh]) => [fresh, old] as const);
  return keptIds(before, now, [({ text }) => text || null], new Map(known));
}

function keptIds(
  before: readonly Block[],
  now: readonly Block[],
  keys: readonly ((block: Block) => string | null)[],
  known: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> {
  const ids = new Map(known);
  const taken = new Set(known.values());
  for (const keyOf of keys) {
    const old = once(
      before.filter(({ id }) => !taken.has(id)),
      keyOf,
    );
    const fresh = once(
      now.filter(({ id }) => !ids.has(id)),
      keyOf,
    );
    for (const [key, block] of fresh) {
      const same = old.get(key);
      if (same === undefined) continue;
      ids.set(block.id, same.id);
      taken.add(same.id);
    }
  }
  return ids;
}

function startOf({ source }: Block): string | null {
  return source && String(source.start);
}

/** The blocks that alone have their key. */
function once(blocks: readonly Block[], keyOf: (block: Block) => string | null): ReadonlyMap<string, Block> {
  const found = new Map<string, Block>();
  const twice = new Set<string>();
  for (const block of blocks) {
    const key = keyOf(block);
    if (key === null) continue;
    if (found.has(key)) twice.add(key);
    found.set(key, block);
  }
  for (const key of twice) found.delete(key);
  return found;
}
