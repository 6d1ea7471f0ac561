import { join } from 'node:path';
import { type DocumentSummary, isScan, type StoredDocument } from '../../../shared/contract/documents.ts';
import type { Metadata } from '../../../shared/domain/document.ts';
import { outlineView } from '../../../shared/domain/outline-view.ts';
import { AppError } from '../../../shared/errors.ts';
import type { LibraryHandlers } from '../dispatch.ts';
import { importFiles } from '../import/import-files.ts';
import type { OpenLibrary } from '../open-library.ts';

/** What is about originals stands with the structure. */
type Own = Exclude<
  Extract<keyof LibraryHandlers, `documents.${string}`>,
  'documents.original' | 'documents.originalBytes' | 'documents.reread'
>;
type DocumentHandlers = Pick<LibraryHandlers, Own>;

export function documentHandlers(library: OpenLibrary): DocumentHandlers {
  const { documents, clock, emit } = library;

  function changed(id: string): DocumentSummary {
    emit({ event: 'library.changed', data: { what: 'documents' } });
    return existingSummary(library, id);
  }

  return {
    'documents.import': ({ job, files, ...how }) =>
      library.jobs.run(job, (running) => importFiles(library, files, running, how)),
    'documents.importSamples': ({ job }) => {
      const samples = library.grants.grant(join(library.seeds, 'samples'), 'read');
      return library.jobs.run(job, (running) => importFiles(library, [samples], running));
    },
    'documents.list': () => documents.list(),
    'documents.get': ({ id }) => existingDocument(library, id),
    'documents.outline': ({ id }) => outlineView(existingDocument(library, id)),
    'documents.describe': ({ id, values }) => {
      documents.describe(id, described(existingDocument(library, id).metadata, values));
      return changed(id);
    },
    'documents.remove': ({ id }) => {
      if (existingSummary(library, id).deletedAt === null) documents.remove(id, clock().toISOString());
      changed(id);
      return null;
    },
    'documents.restore': ({ id }) => {
      if (existingSummary(library, id).deletedAt !== null) documents.restore(id);
      return changed(id);
    },
    'documents.trash': () => documents.trash(),
  };
}

export function existingDocument(library: OpenLibrary, id: string): StoredDocument {
  return library.documents.get(id) ?? noDocument(id);
}

/** A document that is not in the trash. */
export function usableDocument(library: OpenLibrary, id: string): StoredDocument {
  refuseTrash(library, id);
  return existingDocument(library, id);
}

/** A document that has text to work with. Throws AppError for a scan, whose pages have none. */
export function documentWithText(library: OpenLibrary, id: string): StoredDocument {
  const document = usableDocument(library, id);
  if (!isScan(document.summary)) return document;
  throw new AppError(
    'file-scanned',
    `“${document.summary.title}”是扫描件，没有可提取的文字。请先用文字识别（OCR）软件转成带文字的 PDF 或 Word 文档，导入后再使用。`,
  );
}

/** Throws AppError when there is no such document, or only in the trash. */
export function refuseTrash(library: OpenLibrary, id: string): void {
  const { deletedAt, title } = existingSummary(library, id);
  if (deletedAt === null) return;
  throw new AppError('not-found', `文稿“${title}”在回收站里。请先恢复，再使用它。`);
}

export function existingSummary(library: OpenLibrary, id: string): DocumentSummary {
  return library.documents.summary(id) ?? noDocument(id);
}

export function noDocument(id: string): never {
  throw new AppError('not-found', `资料库里没有编号为“${id}”的文稿。可先列出全部文稿，查看编号。`);
}

type Values = { readonly [K in keyof Metadata]?: NonNullable<Metadata[K]>['value'] | null | undefined };

/** What the user says counts more than what was read, and is marked so. */
function described(metadata: Metadata, values: Values): Metadata {
  const confirmed = <T>(value: T) => ({ value, line: null, quote: null, certainty: 'confirmed' as const });
  const said = Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => [key, value === null ? null : confirmed(value)]);
  return { ...metadata, ...Object.fromEntries(said) };
}
