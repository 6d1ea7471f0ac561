import type { LibraryHandlers } from '../dispatch.ts';
import type { OpenLibrary } from '../open-library.ts';

export function settingsHandlers({ settings }: OpenLibrary): Pick<LibraryHandlers, 'settings.get' | 'settings.change'> {
  return {
    'settings.get': () => settings.get(),
    'settings.change': (changes) => {
      for (const [name, value] of Object.entries(changes)) if (value !== undefined) settings.put(name, value);
      return settings.get();
    },
  };
}
