import { createContext, type ReactNode, useContext, useEffect, useLayoutEffect } from 'react';
import { useStore } from 'zustand';
import type { HostEvent } from '../shared/contract/workbench.ts';
import type { Client } from './client.ts';
import type { Command, Commands } from './commands.ts';
import type { NewDraftQuestion } from './drafts/new-draft-question.ts';
import type { Navigation, Place } from './navigation.ts';
import type { OfficeStore } from './office.ts';
import type { Preferences } from './preferences.ts';
import type { Toasts } from './toasts.ts';

/** What every screen has at hand. Made once in `main.tsx`, so that tests can make another. */
export type Workplace = {
  readonly client: Client;
  readonly navigation: Navigation;
  readonly preferences: Preferences;
  readonly office: OfficeStore;
  readonly toasts: Toasts;
  readonly newDraft: NewDraftQuestion;
  readonly commands: Commands;
};

const Context = createContext<Workplace | null>(null);

export function WorkplaceProvider({ value, children }: { readonly value: Workplace; readonly children: ReactNode }) {
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

export function useWorkplace(): Workplace {
  const workplace = useContext(Context);
  if (workplace === null) throw new Error('Every component stands inside WorkplaceProvider');
  return workplace;
}

export function usePlace(): Place {
  return useStore(useWorkplace().navigation.store, ({ place }) => place);
}

/** Offers commands while the component is there, from before it is seen: no key pressed at the sight of it is lost. Give the same list as long as nothing changed (`useMemo`). */
export function useCommands(group: string, commands: readonly Command[]): void {
  const { commands: registry } = useWorkplace();
  useLayoutEffect(() => registry.offer(group, commands), [registry, group, commands]);
}

/** Hears the host's events while the component is there. */
export function useHostEvents(listener: (event: HostEvent) => void): void {
  const { client } = useWorkplace();
  useEffect(() => client.on(listener), [client, listener]);
}
