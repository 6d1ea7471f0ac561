import { createStore } from 'zustand/vanilla';

/** Whether a new draft is being asked for, and of what document. The dialog stands over the screen that asked. */
type Question = { readonly documentId: string | null };

export type NewDraftQuestion = ReturnType<typeof createNewDraftQuestion>;

export function createNewDraftQuestion() {
  const store = createStore<{ readonly asked: Question | null }>(() => ({ asked: null }));
  return {
    store,
    /** `null` lets the dialog choose the document. One dialog at a time: asked again, the first stays. */
    ask(documentId: string | null): void {
      if (store.getState().asked === null) store.setState({ asked: { documentId } });
    },
    close(): void {
      store.setState({ asked: null });
    },
  };
}
