import type { Remark } from '../../../shared/contract/importer-messages.ts';
import { type Block, blockReading } from '../../../shared/domain/block.ts';
import type { KeptAnnotation } from '../database/annotations.ts';
import { newId } from '../ids.ts';
import type { OpenLibrary } from '../open-library.ts';
import type { ReadFile } from './importer-child.ts';

/** A comment keeps who made it and when; it has no tag, because the original has none. */
export function asAnnotations(remarks: readonly Remark[], documentId: string, now: string): readonly KeptAnnotation[] {
  return remarks.map(({ anchor, author, date, note }) => {
    const createdAt = date === null ? now : new Date(date).toISOString();
    return { id: newId('note'), documentId, anchor, tag: null, note, author, createdAt, updatedAt: createdAt };
  });
}

/**
 * A copy that came back with comments has the same text as the document that is here: its comments are kept all the
 * same, once. The same text means the same blocks in the same order, unless the user has corrected the structure: then an
 * anchor keeps its words and surroundings, by which it is sought in the blocks that there are.
 */
export function addMissingRemarks(
  library: OpenLibrary,
  id: string,
  { parsed, remarks }: Pick<ReadFile, 'parsed' | 'remarks'>,
  now: string,
): void {
  if (remarks.length === 0) return;
  const here = library.documents.get(id)?.blocks ?? [];
  const ids = new Map(parsed.blocks.map((block, i) => [block.id, sameBlock(block, here[i])?.id ?? block.id]));
  const known = new Set(library.annotations.list(id).map(nameOf));
  const missing = asAnnotations(remarks, id, now)
    .filter((each) => !known.has(nameOf(each)))
    .map((each) => ({
      ...each,
      anchor: { ...each.anchor, blockId: ids.get(each.anchor.blockId) ?? each.anchor.blockId },
    }));
  if (missing.length === 0) return;
  library.annotations.addAll(missing);
  library.emit({ event: 'library.changed', data: { what: 'annotations' } });
}

function sameBlock(block: Block, other: Block | undefined): Block | null {
  return other !== undefined && blockReading(other) === blockReading(block) ? other : null;
}

function nameOf({ author, note, anchor }: KeptAnnotation): string {
  return JSON.stringify([author, note, anchor.exact]);
}
