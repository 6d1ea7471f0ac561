import { createStore } from 'zustand/vanilla';

/** Where the user is. A block or a query says what to show there first. */
export type Place =
  | { readonly screen: 'library'; readonly documentId?: string }
  | { readonly screen: 'search'; readonly query: string }
  | { readonly screen: 'reader'; readonly documentId: string; readonly blockId?: string; readonly query?: string }
  | { readonly screen: 'drafts' }
  | { readonly screen: 'editor'; readonly draftId: string; readonly blockId?: string }
  | { readonly screen: 'trash' }
  | { readonly screen: 'settings' };

type Screen = Place['screen'];

export type Navigation = ReturnType<typeof createNavigation>;

/** The current place and the way back. A screen that must save first puts a guard before leaving. */
export function createNavigation(first: Place = { screen: 'library' }) {
  const store = createStore<{ readonly place: Place; readonly back: readonly Place[] }>(() => ({
    place: first,
    back: [],
  }));
  const rows = new Map<Screen, string>();
  let guard: (() => Promise<boolean>) | null = null;

  async function move(place: Place, back: readonly Place[]): Promise<void> {
    if (guard !== null && !(await guard())) return;
    guard = null;
    const from = store.getState().place;
    // What was open is the row to come back to.
    if (from.screen === 'editor') rows.set('drafts', from.draftId);
    store.setState({ place, back });
  }

  return {
    store,
    async go(place: Place): Promise<void> {
      const { place: from, back } = store.getState();
      await move(place, [...back.slice(-20), from]);
    },
    /** One step back; from where one began, to the library. */
    async goBack(): Promise<void> {
      const { place, back } = store.getState();
      const before = back.at(-1);
      if (before !== undefined) await move(before, back.slice(0, -1));
      else if (place.screen !== 'library') await move({ screen: 'library' }, []);
    },
    /** Up to the screen that this one belongs to: the way back then goes on from there, and not into this one again. */
    async goUp(place: Place): Promise<void> {
      const { place: from, back } = store.getState();
      const at = back.findLastIndex(({ screen }) => screen === place.screen);
      await move(place, at < 0 ? [...back.slice(-20), from] : back.slice(0, at));
    },
    /** The chosen row of a screen, kept while other screens are open. */
    rowOf: (screen: Screen): string | null => rows.get(screen) ?? null,
    chooseRow(screen: Screen, id: string): void {
      rows.set(screen, id);
    },
    /** Asked before the screen is left; answers whether it may be. Gone with the screen. */
    setGuard(next: (() => Promise<boolean>) | null): void {
      guard = next;
    },
  };
}
