import { useMemo } from 'react';
import { messageOf } from '../client.ts';
import { libraryTexts } from '../texts/library.ts';
import { useWorkplace } from '../workplace.tsx';
import { useLibrary } from './library-context.tsx';

/** What is done with a document of the list, with a message that takes it back. */
export function useDocumentActions() {
  const { navigation, newDraft, toasts } = useWorkplace();
  const { library } = useLibrary();
  return useMemo(() => {
    const tell = (error: unknown) => toasts.show({ kind: 'error', text: messageOf(error) });
    const titleOf = (id: string): string => {
      const state = library.store.getState();
      return (state.status === 'ready' && state.documents.find((document) => document.id === id)?.title) || '';
    };

    async function remove(id: string): Promise<void> {
      const title = titleOf(id);
      await library.remove(id);
      const action = { label: libraryTexts.undo, run: () => void library.restore(id).catch(tell) };
      toasts.show({ kind: 'ok', text: libraryTexts.movedToTrash(title), action });
    }

    return {
      open(documentId: string, blockId?: string): void {
        void navigation.go({ screen: 'reader', documentId, ...(blockId === undefined ? {} : { blockId }) });
      },
      structure: (documentId: string): void => void navigation.go({ screen: 'structure', documentId }),
      draft: (documentId: string): void => newDraft.ask(documentId),
      remove: (id: string): void => void remove(id).catch(tell),
    };
  }, [navigation, newDraft, toasts, library]);
}
