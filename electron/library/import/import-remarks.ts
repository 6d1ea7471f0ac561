import type { Remark } from '../../../shared/contract/importer-messages.ts';
import type { Anchor } from '../../../shared/domain/anchor.ts';
import { anchorResolver } from '../../../shared/domain/anchor-place.ts';
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
  const addressed = addressedIn(here, parsed.blocks);
  const known = new Set(library.annotations.list(id).map(nameOf));
  const missing = asAnnotations(remarks, id, now)
    .filter((each) => !known.has(nameOf(each)))
    .map((each) => ({ ...each, anchor: addressed(each.anchor) }));
  if (missing.length === 0) return;
  library.annotations.addAll(missing);
  library.emit({ event: 'library.changed', data: { what: 'annotations' } });
}

/**
 * What the original says of itself, a comment or a tracked change, and what lost its words with another reading of the same
 * original, gets the place that this reading gives it.
 */
export function placeRemarksAgain(
  library: OpenLibrary,
  id: string,
  { parsed, remarks }: Pick<ReadFile, 'parsed' | 'remarks'>,
): void {
  const here = library.documents.get(id)?.blocks ?? [];
  const resolve = anchorResolver(here);
  const addressed = addressedIn(here, parsed.blocks);
  for (const annotation of library.annotations.list(id)) {
    if (resolve(annotation.anchor).state !== 'lost') continue;
    const remark = remarks.find(({ author, note }) => author === annotation.author && note === annotation.note);
    if (remark === undefined) continue;
    const anchor = addressed(remark.anchor);
    if (resolve(anchor).state !== 'lost') library.annotations.change({ ...annotation, anchor });
  }
}

/** Gives an anchor to a block of a reading the id that the same block has here. */
function addressedIn(here: readonly Block[], read: readonly Block[]): (anchor: Anchor) => Anchor {
  const ids = new Map(read.map((block, i) => [block.id, sameBlock(block, here[i])?.id ?? block.id]));
  return (anchor) => ({ ...anchor, blockId: ids.get(anchor.blockId) ?? anchor.blockId });
}

function sameBlock(block: Block, other: Block | undefined): Block | null {
  return other !== undefined && blockReading(other) === blockReading(block) ? other : null;
}

function nameOf({ author, note, anchor }: KeptAnnotation): string {
  return JSON.stringify([author, note, anchor.exact]);
}
