import { type StructureStep, type StructureView, viewAfter } from '../../shared/contract/structure.ts';
import type { HostEvent } from '../../shared/contract/workbench.ts';
import type { Correction } from '../../shared/domain/correction/correction.ts';
import { type Confirm, confirmsOf } from '../../shared/domain/correction/diagnosed.ts';
import type { Fix } from '../../shared/domain/correction/fix.ts';
import { allSafeFixes, fixesFor } from '../../shared/domain/correction/fixes.ts';
import { splitAt } from '../../shared/domain/correction/split-join.ts';
import { AppError } from '../../shared/errors.ts';
import { type Client, messageOf } from '../client.ts';
import { createOpened, type NotThere } from '../document/opened.ts';
import { newBlockId } from '../editor/new-id.ts';
import type { Reread } from '../original/use-reread.ts';
import { notThereTexts } from '../texts/document.ts';
import { idsBetween, type Row, rowsOf } from './rows.ts';

export type Tab = 'toConfirm' | 'dropped' | 'changes';

export type Ready = {
  readonly status: 'ready';
  readonly view: StructureView;
  /** What is to be confirmed, in order of lines. */
  readonly toConfirm: readonly Confirm[];
  readonly rows: readonly Row[];
  /** The row that has the keyboard; `null` in an empty document. */
  readonly chosen: string | null;
  /** All chosen rows, `chosen` among them. */
  readonly selected: ReadonlySet<string>;
  /** Where a range began. */
  readonly anchor: string | null;
  /** Index in `toConfirm` of the one that Y and N mean. */
  readonly confirming: number | null;
  readonly tab: Tab;
};

export type StructureStore = ReturnType<typeof createStructureStore>;

/** The structure of one document while it is corrected. The library keeps the corrections and the way back. */
export function createStructureStore(client: Pick<Client, 'call'>, documentId: string) {
  const { store, ready, change, load, inTurn, refresh: look, restoreDocument } = createOpened(client, documentId, read);

  async function read(): Promise<NotThere | Ready> {
    try {
      return first(viewAfter(null, await client.call('structure.get', { documentId })));
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'not-found')
        return { status: 'failed', message: messageOf(error) };
      // In the trash it is not corrected, but it is there.
      const document = await client.call('documents.get', { id: documentId }).catch(() => null);
      if (document === null) return { status: 'failed', message: notThereTexts.gone };
      return { status: 'trashed', title: document.summary.title };
    }
  }

  /** What the library has now, without losing one's place in it. */
  function refresh(): Promise<void> {
    return look(async ({ view: { revision: since } }) => {
      const step = await client.call('structure.get', { documentId, since }).catch(() => null);
      if (step === null) {
        const now = await read();
        if (now.status !== 'ready') store.setState(now, true);
      } else if (step.revision !== since) show(step, null);
    });
  }

  /** Another state of the document; the rows that are chosen stay so, or the one that took their place is. */
  function show(step: StructureStep, next: string | null): void {
    const state = ready();
    if (state === null) return;
    const view = viewAfter(state.view, step);
    const { blocks } = view.document;
    const has = new Set(blocks.map(({ id }) => id));
    const was = state.view.document.blocks.findIndex(({ id }) => id === state.chosen);
    const inPlace = blocks[Math.min(Math.max(was, 0), blocks.length - 1)]?.id ?? null;
    const chosen = next !== null && has.has(next) ? next : has.has(state.chosen ?? '') ? state.chosen : inPlace;
    const kept = next === null ? [...state.selected].filter((id) => has.has(id)) : [];
    const selected = new Set(chosen === null ? kept : [...kept, chosen]);
    const toConfirm = confirmsOf(view.document);
    const confirming = confirmOf(toConfirm, chosen);
    change({ view, toConfirm, rows: rowsOf(blocks, toConfirm), chosen, selected, anchor: chosen, confirming });
  }

  /** Makes corrections as one step; answers whether anything was done. `next` is the row to be chosen then. */
  function apply(make: (ready: Ready) => readonly Correction[], next: string | null = null): Promise<boolean> {
    return inTurn(async () => {
      const state = ready();
      const operations = state === null ? [] : make(state);
      if (operations.length === 0) return false;
      const since = state?.view.revision ?? null;
      show(await client.call('structure.correct', { documentId, since, operations: [...operations] }), next);
      return true;
    });
  }

  function takeBack(how: 'undo' | 'redo'): Promise<boolean> {
    return inTurn(async () => {
      const view = ready()?.view;
      if (view === undefined || !(how === 'undo' ? view.corrections.canUndo : view.corrections.canRedo)) return false;
      show(await client.call(`structure.${how}`, { documentId, since: view.revision }), null);
      return true;
    });
  }

  function choose(id: string, how: 'alone' | 'upTo' | 'too' = 'alone'): void {
    const state = ready();
    if (state === null) return;
    const { blocks } = state.view.document;
    if (!blocks.some((block) => block.id === id)) return;
    const anchor = how === 'upTo' ? (state.anchor ?? id) : id;
    const selected = new Set(how === 'upTo' ? idsBetween(blocks, anchor, id) : how === 'too' ? state.selected : [id]);
    if (how === 'too' && state.selected.has(id) && selected.size > 1) selected.delete(id);
    else selected.add(id);
    const chosen = selected.has(id) ? id : ([...selected].at(-1) ?? id);
    change({ chosen, anchor, selected, confirming: confirmOf(state.toConfirm, chosen) ?? state.confirming });
  }

  function confirm(index: number): void {
    const state = ready();
    const each = state?.toConfirm[index];
    if (each === undefined) return;
    if (each.blockId !== null) choose(each.blockId);
    change({ confirming: index, tab: 'toConfirm' });
  }

  return {
    store,
    ready,
    load,
    apply,
    choose,
    confirm,
    undo: () => takeBack('undo'),
    redo: () => takeBack('redo'),

    hear(event: HostEvent): void {
      if (event.event === 'library.changed' && event.data.what === 'documents') void refresh();
    },

    restoreDocument,

    /** Up and down the list, with Shift up to there. */
    move(by: number, isRange: boolean): void {
      const state = ready();
      const blocks = state?.view.document.blocks ?? [];
      const at = blocks.findIndex(({ id }) => id === state?.chosen);
      const next = blocks[Math.max(0, Math.min(blocks.length - 1, at + by))];
      if (next !== undefined) choose(next.id, isRange ? 'upTo' : 'alone');
    },

    selectAll(): void {
      const state = ready();
      if (state !== null) change({ selected: new Set(state.view.document.blocks.map(({ id }) => id)) });
    },

    /** Back to one row; answers whether there were several. */
    collapse(): boolean {
      const state = ready();
      if (state === null || state.chosen === null || state.selected.size < 2) return false;
      choose(state.chosen);
      return true;
    },

    openTab: (tab: Tab): void => change({ tab }),

    /** F8: the next one to be confirmed after the chosen row; answers whether there is any. */
    step(by: 1 | -1): boolean {
      const state = ready();
      const count = state?.toConfirm.length ?? 0;
      if (state === null || count === 0) return false;
      const { confirming } = state;
      confirm(confirming === null ? (by > 0 ? 0 : count - 1) : (confirming + by + count) % count);
      return true;
    },

    /** Cuts a block in two; the second part is chosen then, because that is what one goes on with. */
    split(id: string, offset: number): Promise<boolean> {
      const blockId = newBlockId();
      return apply(({ view }) => {
        const block = view.document.blocks.find((each) => each.id === id);
        return block === undefined ? [] : [splitAt(block, offset, blockId)];
      }, blockId);
    },

    putBack(line: number, text: string): Promise<boolean> {
      const blockId = newBlockId();
      return apply(() => [{ op: 'putBack', line, text, blockId }], blockId);
    },

    /** Y: one of the likely answers, the likeliest first. Answers whether there was one. */
    takeFix: (index: number, which = 0): Promise<boolean> =>
      apply((state) => fixesAt(state, index)[which]?.operations ?? []),

    /** All safe answers to what one rule found, as one step. */
    takeAll: (rule: string): Promise<boolean> =>
      apply(({ view, toConfirm }) => allSafeFixes(rule, toConfirm, view.document)),

    /** N: the original is so. */
    keep: (index: number): Promise<boolean> =>
      apply(({ toConfirm }) => {
        const each = toConfirm[index];
        return each === undefined ? [] : [{ op: 'acknowledge', ...each.diagnostic }];
      }),
    keepAll: (): Promise<boolean> =>
      apply(({ toConfirm }) => toConfirm.map(({ diagnostic }) => ({ op: 'acknowledge', ...diagnostic }))),

    /** Reads the original again; answers what changed and what lost its place. */
    reread: ((job, how) =>
      inTurn(() => client.call('documents.reread', { job, id: documentId, ...how }))) satisfies Reread,
  };
}

function first(view: StructureView): Ready {
  const { blocks } = view.document;
  const chosen = blocks[0]?.id ?? null;
  const selected = new Set(chosen === null ? [] : [chosen]);
  const toConfirm = confirmsOf(view.document);
  const confirming = confirmOf(toConfirm, chosen);
  const rows = rowsOf(blocks, toConfirm);
  return { status: 'ready', view, toConfirm, rows, chosen, selected, anchor: chosen, confirming, tab: 'toConfirm' };
}

function confirmOf(toConfirm: readonly Confirm[], chosen: string | null): number | null {
  const at = toConfirm.findIndex(({ blockId }) => blockId !== null && blockId === chosen);
  return at < 0 ? null : at;
}

/** The likely answers to one of those that are to be confirmed. */
export function fixesAt({ view, toConfirm }: Ready, index: number): readonly Fix[] {
  const confirm = toConfirm[index];
  return confirm === undefined ? [] : fixesFor(confirm, view.document, newBlockId);
}
