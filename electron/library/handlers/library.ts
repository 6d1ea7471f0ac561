import type { LibraryHandlers } from '../dispatch.ts';
import type { OpenLibrary } from '../open-library.ts';
import { annotationHandlers } from './annotations.ts';
import { documentHandlers } from './documents.ts';
import { draftHandlers } from './drafts.ts';
import { exportHandlers } from './exports.ts';
import { profileHandlers } from './profiles.ts';
import { searchHandlers } from './search.ts';
import { settingsHandlers } from './settings.ts';
import { structureHandlers } from './structure.ts';
import { versionHandlers } from './versions.ts';

/** All that can be asked of an open library; a row is a group of methods. */
export function libraryHandlers(library: OpenLibrary): LibraryHandlers {
  return {
    'library.status': () => ({
      documents: library.documents.list().length,
      drafts: library.drafts.list().length,
      annotations: library.annotations.list(null).length,
      schemaVersion: library.schemaVersion,
      readOnly: library.readOnly,
    }),
    ...documentHandlers(library),
    ...searchHandlers(library),
    ...annotationHandlers(library),
    ...draftHandlers(library),
    ...exportHandlers(library),
    ...profileHandlers(library),
    ...settingsHandlers(library),
    ...structureHandlers(library),
    ...versionHandlers(library),
  };
}
