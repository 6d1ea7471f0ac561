import { createStore } from 'zustand/vanilla';

/** Where the user is. A block or a query says what to show there first. */
export type Place =
  | { readonly screen: 'library'; readonly documentId?: string }
  | { readonly screen: 'search'; readonly query: string }
  | { readonly screen: 'reader'; readonly documentId: string; readonly blockId?: string; readonly query?: string }
  | { readonly screen: 'structure'; readonly documentId: string; readonly blockId?: string }
  | { readonly screen: 'drafts' }
  | { readonly screen: 'editor'; readonly draftId: string; readonly blockId?: string }
  | { readonly screen: 'trash' }
  | { readonly screen: 'settings' };

type Screen = Place['screen'];

export type Navigation = ReturnType<typeof createNavigation>;

type Where = { readonly place: Place; readonly back: readonly Place[] };

/** Where the page keeps its place over a reload. */
export type Memory = Pick<Storage, 'getItem' | 'setItem'>;

const name = 'navigation';

/**
 * The current place and the way back, kept over a reload. A screen that must save first puts a guard before leaving.
 */
export function createNavigation(memory: Memory | null = null) {
  const store = createStore<Where>(() => remembered(memory) ?? { place: { screen: 'library' }, back: [] });
  store.subscribe((where) => memory?.setItem(name, JSON.stringify(where)));
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
    /** Says which block is being read or written, for the next time the page is loaded; nothing on the screen moves. */
    keepBlock(blockId: string): void {
      const { place, back } = store.getState();
      if (place.screen !== 'reader' && place.screen !== 'editor') return;
      memory?.setItem(name, JSON.stringify({ place: { ...place, blockId }, back }));
    },
    /** Asked before the screen is left; answers whether it may be. Gone with the screen. */
    setGuard(next: (() => Promise<boolean>) | null): void {
      guard = next;
    },
  };
}

/** `null` for nothing, and for what another version of the program left. */
function remembered(memory: Memory | null): Where | null {
  try {
    const kept: unknown = JSON.parse(memory?.getItem(name) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('place' in kept) || !('back' in kept)) return null;
    const { place, back } = kept;
    return isPlace(place) && Array.isArray(back) ? { place, back: back.filter(isPlace) } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const required: Readonly<Record<Screen, string | null>> = {
  library: null,
  search: 'query',
  reader: 'documentId',
  structure: 'documentId',
  drafts: null,
  editor: 'draftId',
  trash: null,
  settings: null,
};

function isPlace(value: unknown): value is Place {
  if (typeof value !== 'object' || value === null || !('screen' in value)) return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  const screen = String(value.screen);
  if (!Object.hasOwn(required, screen)) return false;
  const needed = required[screen as Screen];
  const isText = (key: string): boolean => typeof fields.get(key) === 'string';
  return (needed === null || isText(needed)) && [...fields.keys()].every(isText);
}
