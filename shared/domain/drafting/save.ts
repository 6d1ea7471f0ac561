import type { DraftBlock } from '../draft.ts';

export type Saved =
  | { readonly ok: true; readonly blocks: readonly DraftBlock[] }
  | {
      readonly ok: false;
      readonly problem: 'unknown-block' | 'duplicate-block' | 'unordered-block';
      readonly id: string;
    };

/**
 * The draft after a save: `order` names every block that is left, `changed` holds those that are new or different. A save that
 * contradicts itself is refused whole, for half of it would lose text.
 */
export function applySave(
  current: readonly DraftBlock[],
  order: readonly string[],
  changed: readonly DraftBlock[],
): Saved {
  const twice = firstTwice(order) ?? firstTwice(changed.map((block) => block.id));
  if (twice !== undefined) return { ok: false, problem: 'duplicate-block', id: twice };
  const ordered = new Set(order);
  const stray = changed.find((block) => !ordered.has(block.id));
  if (stray !== undefined) return { ok: false, problem: 'unordered-block', id: stray.id };
  const known = new Map([...current, ...changed].map((block) => [block.id, block]));
  const blocks: DraftBlock[] = [];
  for (const id of order) {
    const block = known.get(id);
    if (block === undefined) return { ok: false, problem: 'unknown-block', id };
    blocks.push(block);
  }
  const isSame = blocks.length === current.length && blocks.every((block, i) => block === current[i]);
  return { ok: true, blocks: isSame ? current : blocks };
}

function firstTwice(ids: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return ids.find((id) => seen.size === seen.add(id).size);
}
