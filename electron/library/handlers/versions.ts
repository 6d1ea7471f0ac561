import { AppError } from '../../../shared/errors.ts';
import type { LibraryHandlers } from '../dispatch.ts';
import { told } from '../import/version-of.ts';
import type { OpenLibrary } from '../open-library.ts';
import { existingDocument, refuseTrash, usableDocument } from './documents.ts';

export function versionHandlers(
  library: OpenLibrary,
): Pick<LibraryHandlers, Extract<keyof LibraryHandlers, `versions.${string}`>> {
  const { versions, clock, emit } = library;
  const titleOf = (id: string): string => existingDocument(library, id).summary.title;

  function changed(): void {
    emit({ event: 'library.changed', data: { what: 'documents' } });
    emit({ event: 'library.changed', data: { what: 'annotations' } });
  }

  /** A document has one older and one newer version at most; those in the trash do not count. */
  function refuseNeighbours(id: string, olderId: string): void {
    const chains = versions.chains();
    if (chains.of(id).includes(olderId)) {
      throw new AppError('conflict', `《${titleOf(id)}》和《${titleOf(olderId)}》已经是同一篇的不同版本。`);
    }
    const older = chains.olderOf(id);
    if (older !== null && !chains.isGone(older)) {
      throw new AppError('conflict', `《${titleOf(id)}》已经是《${titleOf(older)}》的新版本。请先解除它们的版本关系。`);
    }
    const newer = chains.newerOf(olderId);
    if (newer !== null && !chains.isGone(newer)) {
      throw new AppError('conflict', `《${titleOf(olderId)}》已经有新版本《${titleOf(newer)}》。请改选那一篇。`);
    }
  }

  return {
    'versions.accept': ({ documentId, olderId }) => {
      refuseTrash(library, documentId);
      refuseTrash(library, olderId);
      refuseNeighbours(documentId, olderId);
      const counts = versions.accept(documentId, olderId, clock().toISOString());
      changed();
      return { documentId, older: { documentId: olderId, title: titleOf(olderId) }, ...counts };
    },
    'versions.separate': ({ documentId }) => {
      refuseTrash(library, documentId);
      const separated = versions.separate(documentId);
      if (separated === null) {
        throw new AppError('not-found', `《${titleOf(documentId)}》不是哪一篇的新版本，没有可解除的版本关系。`);
      }
      changed();
      return separated;
    },
    'versions.list': ({ documentId }) => {
      refuseTrash(library, documentId);
      return versions.list(documentId);
    },
    'versions.candidates': ({ documentId }) => {
      const { summary, metadata, blocks } = usableDocument(library, documentId);
      const own = new Set(versions.chains().of(documentId));
      const document = told({ metadata, blocks }, summary.originalName);
      return [...library.sketches.versionsOf(document, (id) => !own.has(id))];
    },
  };
}
