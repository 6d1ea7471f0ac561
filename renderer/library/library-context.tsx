import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { HostEvent } from '../../shared/contract/workbench.ts';
import { type Command, named } from '../commands.ts';
import { createVersionsStore } from '../versions/versions-store.ts';
import { useCommands, useHostEvents, useWorkplace } from '../workplace.tsx';
import { createDetailStore } from './detail-store.ts';
import { DropTarget } from './drop-target.tsx';
import { createImportStore } from './import-store.ts';
import { createLibraryStore } from './library-store.ts';
import { createSearchStore } from './search-store.ts';
import { createToConfirmStore } from './to-confirm-store.ts';
import './library.css';
import { useImportMessages } from './use-import-messages.ts';

function createStores(client: ReturnType<typeof useWorkplace>['client']) {
  return {
    library: createLibraryStore(client),
    detail: createDetailStore(client),
    toConfirm: createToConfirmStore(client),
    imports: createImportStore(client),
    search: createSearchStore(client),
    /** The document of the chosen hit. */
    preview: createDetailStore(client),
    versions: createVersionsStore(client),
  };
}

export type LibraryStores = ReturnType<typeof createStores>;

const Context = createContext<LibraryStores | null>(null);

export function useLibrary(): LibraryStores {
  const stores = useContext(Context);
  if (stores === null) throw new Error('The library screens stand inside LibraryProvider');
  return stores;
}

/** Keeps what the user looks at in the library while other screens are open, and imports from anywhere. */
export function LibraryProvider({ children }: { readonly children: ReactNode }) {
  const { client } = useWorkplace();
  const [stores] = useState(() => createStores(client));
  useChanges(stores);
  useImportCommands(stores);
  useImportMessages(stores);
  return (
    <Context.Provider value={stores}>
      {children}
      <DropTarget imports={stores.imports} />
    </Context.Provider>
  );
}

/** Shows what was written elsewhere. Several changes in a row are read once. */
function useChanges({ library, detail, toConfirm }: LibraryStores): void {
  const [timer] = useState<{ id: ReturnType<typeof setTimeout> | undefined }>({ id: undefined });
  useEffect(() => () => clearTimeout(timer.id), [timer]);
  const hear = useCallback(
    (event: HostEvent) => {
      if (event.event !== 'library.changed' && event.event !== 'library.restarted') return;
      clearTimeout(timer.id);
      timer.id = setTimeout(() => {
        if (library.store.getState().status !== 'loading') void library.load();
        void detail.reload();
        toConfirm.forget();
      }, 120);
    },
    [library, detail, toConfirm, timer],
  );
  useHostEvents(hear);
}

function useImportCommands({ imports }: LibraryStores): void {
  const { client } = useWorkplace();
  const commands = useMemo((): readonly Command[] => {
    const choose = (what: 'files' | 'folder') => void client.files.choose(what).then((chosen) => imports.start(chosen));
    return [named('library.import', () => choose('files')), named('library.importFolder', () => choose('folder'))];
  }, [client, imports]);
  useCommands('import', commands);
}
