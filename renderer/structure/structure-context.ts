import { createContext, useContext, useMemo } from 'react';
import { useStore } from 'zustand';
import { messageOf } from '../client.ts';
import type { OriginalLines } from '../original/original-lines.ts';
import { messages } from '../texts/structure.ts';
import { useWorkplace } from '../workplace.tsx';
import type { Ready, StructureStore } from './structure-store.ts';

type Stores = {
  readonly structure: StructureStore;
  readonly original: OriginalLines;
  /** The message that offers to take the last step back. */
  readonly lastMessage: { close: (() => void) | null };
};

export const StructureContext = createContext<Stores | null>(null);

function useStores(): Stores {
  const stores = useContext(StructureContext);
  if (stores === null) throw new Error('The parts of the structure stand inside its screen');
  return stores;
}

export function useStructure(): StructureStore {
  return useStores().structure;
}

export function useOriginal(): OriginalLines {
  return useStores().original;
}

/** A value of the document that is shown. Only for what stands on the screen when there is one. */
export function useReady<T>(select: (ready: Ready) => T): T {
  return useStore(useStructure().store, (state) => {
    if (state.status !== 'ready') throw new Error('The screen shows its parts when the document is there');
    return select(state);
  });
}

/** Says what was done, with the way back; or why nothing was. */
export function useTell() {
  const { toasts } = useWorkplace();
  const { structure, lastMessage } = useStores();
  return useMemo(() => {
    const fail = (error: unknown) => toasts.show({ kind: 'error', text: messageOf(error) });
    return (doing: Promise<boolean>, refusal: string, done?: string): void => {
      void doing.then((wasDone) => {
        if (!wasDone) {
          // Said once, however often the key is pressed.
          const isSaid = toasts.store.getState().toasts.some(({ text }) => text === refusal);
          if (!isSaid) toasts.show({ kind: 'info', text: refusal });
          return;
        }
        // Its button takes the last step back, and that is another one now.
        lastMessage.close?.();
        const action = { label: messages.undo, run: () => void structure.undo().catch(fail) };
        lastMessage.close = done === undefined ? null : toasts.offer({ kind: 'ok', text: done, action });
      }, fail);
    };
  }, [toasts, structure, lastMessage]);
}
