import { z } from 'zod';
import { type Block, blockReading } from './block.ts';

const CirculatedBlock = z.strictObject({
  id: z.string().min(1),
  /** The name of its place in the Word file; only what opens a section has one. */
  bookmark: z.string().nullable(),
  /** Of its words, to tell it by where it has no bookmark or has lost it. */
  hash: z.string(),
});

/** What a circulation copy (征求意见稿) carries, so that it can be matched when it returns. */
export const Circulation = z.strictObject({
  of: z.enum(['draft', 'document']),
  id: z.string().min(1),
  /** Counts the draft's saved changes; 0 for a document. */
  revision: z.int().min(0),
  blocks: z.array(CirculatedBlock),
});
export type Circulation = z.infer<typeof Circulation>;

/** Word takes letters, digits and underscores, 40 at most, and hides what begins with an underscore. */
export function bookmarkName(blockId: string): string {
  const plain = `sec_${blockId.replace(/\W/gu, '_')}`;
  return plain.length <= 40 && /^[\w]+$/u.test(blockId) ? plain : `${plain.slice(0, 25)}_${textHash(blockId)}`;
}

/** Blanks do not count, since programs put them between Chinese and digits. 53 bits are plenty for a document. */
export function textHash(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (const character of text.replace(/\s/gu, '')) {
    const code = character.codePointAt(0) ?? 0;
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16).padStart(14, '0');
}

type Bookmark = { readonly name: string; readonly range: { readonly start: number; readonly end: number } };

/** Which block of the copy that came back is which of the circulated ones: by its id here, the id there. */
export type Returned = {
  readonly ids: ReadonlyMap<string, string>;
  /** Circulated blocks that were not found: reworded, moved without their mark, or deleted. An empty bookmark says deleted. */
  readonly missing: readonly { readonly id: string; readonly deleted: boolean }[];
};

/**
 * Bookmarks first, which stay on their words through any edit; then words that are the same, behind what they stood behind. What was cut and
 * pasted leaves an empty bookmark and has a copy of it (`…_Copy_1`) where it is now.
 */
export function matchReturned(
  circulation: Circulation,
  blocks: readonly Block[],
  bookmarks: readonly Bookmark[],
): Returned {
  const ids = new Map<string, string>();
  const found = new Set<string>();
  const places = placesOf(bookmarks);
  const claim = (block: Block | undefined, id: string) => {
    if (block === undefined || ids.has(block.id) || found.has(id)) return;
    ids.set(block.id, id);
    found.add(id);
  };
  for (const { id, bookmark } of circulation.blocks) {
    const place = bookmark === null ? undefined : places.get(bookmark);
    if (place === undefined) continue;
    claim(
      blocks.find(({ source }) => source !== null && place.start >= source.start && place.start < source.end),
      id,
    );
  }
  const byHash = new Map<string, Block[]>();
  for (const block of blocks) {
    const hash = textHash(blockReading(block));
    byHash.set(hash, [...(byHash.get(hash) ?? []), block]);
  }
  const order = new Map(blocks.map((block, at) => [block.id, at]));
  const placeOf = new Map([...ids].map(([own, id]) => [id, order.get(own) ?? 0]));
  let after = -1;
  for (const { id, hash } of circulation.blocks) {
    if (!found.has(id)) {
      const alike = byHash.get(hash)?.filter((block) => !ids.has(block.id)) ?? [];
      const next = alike.find((block) => (order.get(block.id) ?? 0) > after) ?? alike[0];
      claim(next, id);
      if (next !== undefined) placeOf.set(id, order.get(next.id) ?? 0);
    }
    after = placeOf.get(id) ?? after;
  }
  const names = new Set(bookmarks.map(({ name }) => name));
  return {
    ids,
    missing: circulation.blocks
      .filter(({ id }) => !found.has(id))
      .map(({ id, bookmark }) => ({ id, deleted: bookmark !== null && names.has(bookmark) && !places.has(bookmark) })),
  };
}

/** Those that hold words, by their first name; a copy counts where the first one is empty. */
function placesOf(bookmarks: readonly Bookmark[]): ReadonlyMap<string, Bookmark['range']> {
  const places = new Map<string, Bookmark['range']>();
  const isCopy = ({ name }: Bookmark) => /_Copy_\d+$/u.test(name);
  for (const bookmark of [...bookmarks.filter((each) => !isCopy(each)), ...bookmarks.filter(isCopy)]) {
    const name = bookmark.name.replace(/(?:_Copy_\d+)+$/u, '');
    const { start, end } = bookmark.range;
    if (end > start && !places.has(name)) places.set(name, bookmark.range);
  }
  return places;
}
