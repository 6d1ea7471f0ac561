import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Output } from '../shared/contract/api.ts';
import type { Client } from './client.ts';
import { useWorkplace } from './workplace.tsx';

/** `undefined` while it is being looked for. */
type Found = Output<'office.find'> | undefined;

export type OfficeStore = ReturnType<typeof createOfficeStore>;

/** The LibreOffice of this computer. Looked for when somebody wants to know, and again until there is one. */
export function createOfficeStore(client: Pick<Client, 'call'>) {
  const store = createStore<{ readonly found: Found }>(() => ({ found: undefined }));
  let isLooking = false;
  return {
    store,
    async look(): Promise<void> {
      if (isLooking || store.getState().found != null) return;
      isLooking = true;
      // Where it cannot be asked for it cannot be used.
      store.setState({ found: await client.call('office.find', {}).catch(() => null) });
      isLooking = false;
    },
  };
}

export function useOffice(): Found {
  const { office } = useWorkplace();
  useEffect(() => void office.look(), [office]);
  return useStore(office.store, ({ found }) => found);
}
