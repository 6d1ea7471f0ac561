import type { LibraryHandlers } from '../dispatch.ts';
import type { OpenLibrary } from '../open-library.ts';

export function settingsHandlers({ settings }: OpenLibrary): Pick<LibraryHandlers, 'settings.get' | 'settings.change'> {
  return {
    'settings.get': () => settings.get(),
    'settings.change': (changes) => {
      settings.change(changes);
      return settings.get();
    },
  };
}
