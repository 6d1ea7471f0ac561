import type { HostEvent } from '../../shared/contract/workbench.ts';
import { AppError } from '../../shared/errors.ts';
import { type Client, messageOf } from '../client.ts';
import { createOpened, type NotThere } from '../document/opened.ts';
import { notThereTexts } from '../texts/document.ts';
import { messages } from '../texts/reader.ts';
import { createEditing } from './editing.ts';
import { type Operation, perform } from './operations.ts';
import { firstView, found, type Ready, type Selected, targetsOf, widened } from './ready.ts';
import type { SelectionSource } from './use-selection.ts';

export type Reader = ReturnType<typeof createReader>;

/** A sentence for the user when nothing was done, `null` when it was. */
export type Refusal = string | null;

/** More blocks than this at once are a slip of the hand, or a section. */
const mostBlocks = 12;
const mostSteps = 200;

/** A document that is being read, its annotations, and the way back over all that was done to them. */
export function createReader(client: Pick<Client, 'call'>, documentId: string) {
  const { store, ready, change, load, inTurn, refresh: look, restoreDocument } = createOpened(client, documentId, read);

  async function read(): Promise<NotThere | Ready> {
    try {
      const [document, annotations] = await Promise.all([
        client.call('documents.get', { id: documentId }),
        client.call('annotations.list', { documentId }),
      ]);
      const { deletedAt, title } = document.summary;
      return deletedAt === null ? firstView(document, annotations) : { status: 'trashed', title };
    } catch (error) {
      const isGone = error instanceof AppError && error.code === 'not-found';
      return { status: 'failed', message: isGone ? notThereTexts.gone : messageOf(error) };
    }
  }

  /** What the library has now, without losing one's place in it. What did not change stays the same object. */
  function refresh(): Promise<void> {
    return look(async () => {
      const now = await read();
      const before = ready();
      if (before === null || now.status === 'loading') return;
      if (now.status !== 'ready') return store.setState(now, true);
      const blocks = sameOr(before.document.blocks, now.document.blocks);
      const { find } = before;
      const isOld = blocks !== before.document.blocks && find !== null;
      change({
        document: { ...now.document, blocks },
        annotations: sameOr(before.annotations, now.annotations),
        find: isOld ? found(blocks, find.text, find.hits[find.at]?.blockId ?? null, false) : find,
      });
    });
  }

  /** Does the operations one by one; those that succeeded are in `inverse` even when a later one failed. */
  async function run(operations: readonly Operation[]) {
    const inverse: Operation[] = [];
    const ids: string[] = [];
    let failure: unknown = null;
    for (const operation of operations) {
      const state = ready();
      if (state === null || failure !== null) break;
      try {
        const done = await perform(client.call, documentId, state.annotations, operation);
        change({ annotations: done.annotations });
        if (done.inverse !== null) inverse.unshift(done.inverse);
        ids.push(done.id);
      } catch (error) {
        failure = error;
      }
    }
    return { inverse, ids, failure };
  }

  /** A step of the user's, which can be undone as a whole. Afterwards its first annotation is the chosen one. */
  function act(...operations: readonly Operation[]): Promise<void> {
    return inTurn(async () => {
      const { inverse, ids, failure } = await run(operations);
      const state = ready();
      if (state !== null && inverse.length > 0) {
        change({ undo: [...state.undo, inverse].slice(-mostSteps), redo: [] });
      }
      // What was selected while this was being done is what the user wants next.
      if (ready()?.selected === null) choose(ids[0] ?? null);
      if (failure !== null) throw failure;
    });
  }

  function takeBack(from: 'undo' | 'redo', to: 'undo' | 'redo'): Promise<boolean> {
    return inTurn(async () => {
      const state = ready();
      const step = state?.[from].at(-1);
      if (state === null || step === undefined) return false;
      change({ [from]: state[from].slice(0, -1), editing: null });
      const { inverse, ids, failure } = await run(step);
      const after = ready();
      if (after !== null && inverse.length > 0) change({ [to]: [...after[to], inverse] });
      choose(ids[0] ?? null);
      if (failure !== null) throw failure;
      return true;
    });
  }

  /** Shows an annotation as the one that keys act on; one that is not in the text is no choice. A hidden tag comes back. */
  function choose(id: string | null): void {
    const state = ready();
    const annotation = state?.annotations.find((each) => each.id === id && each.place.state !== 'lost');
    if (state === null) return;
    if (annotation !== undefined && state.hidden.has(annotation.tag ?? '')) toggleTag(annotation.tag ?? '');
    change({ chosen: annotation?.id ?? null, selected: null });
  }

  function toggleTag(tag: string): void {
    const hidden = new Set(ready()?.hidden);
    if (!hidden.delete(tag)) hidden.add(tag);
    change({ hidden });
  }

  const editing = createEditing({ ready, change, act });

  return {
    store,
    /** Where words can be selected now. */
    sources: new Set<SelectionSource>(),
    ready,
    change,
    load,
    choose,
    ...editing,

    hear(event: HostEvent): void {
      if (event.event === 'library.changed' && event.data.what !== 'drafts') void refresh();
    },

    restoreDocument,

    select(selected: Selected | null): void {
      const state = ready();
      if (state === null || (state.selected === null && selected === null)) return;
      change({ selected, ...(selected === null ? {} : { chosen: null }) });
    },

    /** S: the section around; answers a sentence when there is none. */
    widen(): Refusal {
      const state = ready();
      if (state === null) return null;
      const selected = widened(state);
      if (selected === null)
        return state.caret === null && state.selected === null ? messages.chooseFirst : messages.noSection;
      change({ selected, chosen: null });
      return null;
    },

    /** 1…6: tags what is selected, one annotation for each block of it; or else gives the chosen one another tag. */
    async tag(name: string): Promise<Refusal> {
      const state = ready();
      if (state === null) return null;
      const targets = targetsOf(state.selected);
      const chosen = state.annotations.find(({ id }) => id === state.chosen);
      if (targets.length > mostBlocks) return messages.tooMany(targets.length, mostBlocks);
      if (targets.length === 0) {
        if (chosen === undefined) return messages.chooseFirst;
        if (chosen.tag !== name) await act({ op: 'change', id: chosen.id, tag: name, note: chosen.note });
        return null;
      }
      change({ selected: null });
      await act(...targets.map((on) => ({ op: 'add', on, tag: name, note: '' }) as const));
      return null;
    },

    remove: (id: string): Promise<void> => act({ op: 'remove', id }),

    /** Takes a step back by what undoes it, also when other things were done since. */
    async bringBack(inverse: Extract<Operation, { readonly op: 'restore' | 'unplace' }>): Promise<void> {
      const last = ready()?.undo.at(-1)?.[0];
      if (last?.op === inverse.op && last.id === inverse.id) await takeBack('undo', 'redo');
      else await act(inverse);
    },

    /** Puts the lost annotation on what is selected. */
    async place(): Promise<Refusal> {
      const state = ready();
      if (state === null || state.placing === null) return null;
      const [on, ...more] = targetsOf(state.selected);
      if (on === undefined) return messages.chooseFirst;
      if (more.length > 0) return messages.oneBlock(more.length + 1);
      await act({ op: 'place', id: state.placing, on });
      change({ placing: null });
      return null;
    },

    undo: (): Promise<boolean> => takeBack('undo', 'redo'),
    redo: (): Promise<boolean> => takeBack('redo', 'undo'),

    toggleTag,

    find(text: string, from: string | null, isPromised = false): void {
      const state = ready();
      if (state !== null) change({ find: found(state.document.blocks, text, from, isPromised) });
    },

    stepHit(by: 1 | -1): void {
      const find = ready()?.find ?? null;
      if (find === null || find.hits.length === 0) return;
      change({ find: { ...find, at: (find.at + by + find.hits.length) % find.hits.length } });
    },
  };
}

function sameOr<T>(before: T, now: T): T {
  return JSON.stringify(before) === JSON.stringify(now) ? before : now;
}
