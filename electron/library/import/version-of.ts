import type { ImportResult } from '../../../shared/contract/documents.ts';
import type { ParsedDocument } from '../../../shared/domain/document.ts';
import { plainText } from '../../../shared/domain/likeness/sketch.ts';
import type { Told } from '../../../shared/domain/likeness/version-of.ts';
import type { OpenLibrary } from '../open-library.ts';

/** The document of which this one is likely a newer version: of all its versions, the newest that is not in the trash. */
export function likelyVersionOf(library: OpenLibrary, document: Told): ImportResult['versionOf'] {
  const [likeliest] = library.sketches.versionsOf(document, () => true);
  if (likeliest === undefined) return null;
  const found = library.documents.summary(likeliest.documentId);
  const newest = found?.newestVersionId == null ? found : library.documents.summary(found.newestVersionId);
  return newest === null ? null : { documentId: newest.id, title: newest.title, share: likeliest.share };
}

/** What is known of a document, for finding its versions. */
export function told({ metadata, blocks }: Pick<ParsedDocument, 'metadata' | 'blocks'>, originalName: string): Told {
  const { title, organisation, genre, summaryYear, planYear } = metadata;
  const known = {
    title: title?.value ?? null,
    organisation: organisation?.value ?? null,
    genre: genre?.value ?? null,
    summaryYear: summaryYear?.value ?? null,
    planYear: planYear?.value ?? null,
    originalName,
  };
  return { known, text: plainText(blocks) };
}
