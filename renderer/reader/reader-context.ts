import { createContext, useContext, useMemo } from 'react';
import { useStore } from 'zustand';
import { messageOf } from '../client.ts';
import { useWorkplace } from '../workplace.tsx';
import type { Reader, Refusal } from './reader.ts';
import type { Ready } from './ready.ts';

export const ReaderContext = createContext<Reader | null>(null);

export function useReader(): Reader {
  const reader = useContext(ReaderContext);
  if (reader === null) throw new Error('The parts of the reader stand inside its screen');
  return reader;
}

/** A value of the document that is shown. Only for what stands on the screen when there is one. */
export function useReady<T>(select: (ready: Ready) => T): T {
  return useStore(useReader().store, (state) => {
    if (state.status !== 'ready') throw new Error('The screen shows its parts when the document is there');
    return select(state);
  });
}

/** Says why something was not done. */
export function useTell(): (doing: Promise<unknown> | Refusal) => void {
  const { toasts } = useWorkplace();
  return useMemo(() => {
    const tell = (answer: unknown) => {
      if (typeof answer === 'string') toasts.show({ kind: 'info', text: answer });
    };
    const fail = (error: unknown) => toasts.show({ kind: 'error', text: messageOf(error) });
    return (doing) => {
      if (doing instanceof Promise) void doing.then(tell, fail);
      else tell(doing);
    };
  }, [toasts]);
}
