import { createStore } from 'zustand/vanilla';

/** Where the user is. A block or a query says what to show there first. */
export type Place =
  | { readonly screen: 'library'; readonly documentId?: string }
  | { readonly screen: 'search'; readonly query: string }
  | { readonly screen: 'reader'; readonly documentId: string; readonly blockId?: string; readonly query?: string }
  | { readonly screen: 'structure'; readonly documentId: string; readonly blockId?: string }
  | { readonly screen: 'drafts' }
  | { readonly screen: 'editor'; readonly draftId: string; readonly blockId?: string }
  | { readonly screen: 'settings' };

export type Navigation = ReturnType<typeof createNavigation>;

/** The current place and the way back. A screen that must save first puts a guard before leaving. */
export function createNavigation(first: Place = { screen: 'library' }) {
  const store = createStore<{ readonly place: Place; readonly back: readonly Place[] }>(() => ({
    place: first,
    back: [],
  }));
  let guard: (() => Promise<boolean>) | null = null;

  async function mayLeave(): Promise<boolean> {
    return guard === null || (await guard());
  }

  return {
    store,
    async go(place: Place): Promise<void> {
      if (!(await mayLeave())) return;
      guard = null;
      store.setState(({ place: from, back }) => ({ place, back: [...back.slice(-20), from] }));
    },
    async goBack(): Promise<void> {
      if (!(await mayLeave())) return;
      guard = null;
      const { back } = store.getState();
      const place = back.at(-1);
      if (place !== undefined) store.setState({ place, back: back.slice(0, -1) });
    },
    /** Asked before the screen is left; answers whether it may be. Gone with the screen. */
    setGuard(next: (() => Promise<boolean>) | null): void {
      guard = next;
    },
  };
}
