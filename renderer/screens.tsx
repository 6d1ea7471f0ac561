import type { ReactNode } from 'react';
import { DraftsScreen } from './drafts/drafts-screen.tsx';
import { EditorScreen } from './editor/editor-screen.tsx';
import { LibraryScreen } from './library/library-screen.tsx';
import { SearchScreen } from './library/search-screen.tsx';
import type { Place } from './navigation.ts';
import { ReaderScreen } from './reader/reader-screen.tsx';
import { SettingsScreen } from './settings/settings-screen.tsx';
import { StructureScreen } from './structure/structure-screen.tsx';
import { TrashScreen } from './trash/trash-screen.tsx';

/** The screen of a place. The key makes another document another screen. */
export function screens(place: Place): ReactNode {
  switch (place.screen) {
    case 'library':
      return <LibraryScreen key="library" documentId={place.documentId ?? null} />;
    case 'search':
      return <SearchScreen key={place.query} query={place.query} />;
    case 'reader':
      return (
        <ReaderScreen
          key={place.documentId}
          documentId={place.documentId}
          blockId={place.blockId ?? null}
          query={place.query ?? null}
        />
      );
    case 'structure':
      return <StructureScreen key={place.documentId} documentId={place.documentId} blockId={place.blockId ?? null} />;
    case 'drafts':
      return <DraftsScreen key="drafts" />;
    case 'editor':
      return <EditorScreen key={place.draftId} draftId={place.draftId} blockId={place.blockId ?? null} />;
    case 'trash':
      return <TrashScreen key="trash" />;
    case 'settings':
      return <SettingsScreen key="settings" />;
  }
}
