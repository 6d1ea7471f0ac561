import { createStore } from 'zustand/vanilla';
import { defaultSettings, type Settings } from '../shared/domain/settings.ts';
import type { Client } from './client.ts';

export type Preferences = ReturnType<typeof createPreferences>;

/** The user's settings, read once and changed through the library. */
export function createPreferences(client: Client) {
  const store = createStore<{ readonly settings: Settings }>(() => ({ settings: defaultSettings }));
  return {
    store,
    async load(): Promise<void> {
      store.setState({ settings: await client.call('settings.get', {}) });
    },
    async change(changes: Partial<Settings>): Promise<void> {
      store.setState({ settings: await client.call('settings.change', changes) });
    },
  };
}
