import { createStore } from 'zustand/vanilla';
import type { StoredDraft } from '../../shared/contract/drafts.ts';
import type { DraftBlock } from '../../shared/domain/draft.ts';
import { AppError } from '../../shared/errors.ts';
import { type Client, messageOf } from '../client.ts';
import { sameBlock, sameBlocks } from './same-block.ts';

/**
 * Keeps the draft in the library equal to the one on the screen. One save is under way at a time; what is typed meanwhile goes
 * with the next. `saved` is said only while the library has acknowledged exactly what is on the screen.
 *
 * A reply can get lost after the library has written, and then the next save is refused with `conflict`. It is our own work if
 * the library has, one revision on, what one of the unanswered saves sent. Anything else was written by somebody else.
 */
export type SaveState =
  | { readonly status: 'saved'; readonly at: string }
  | { readonly status: 'unsaved' }
  /** Said after a second, so that it does not flicker at every pause. */
  | { readonly status: 'saving' }
  | { readonly status: 'failed'; readonly reason: string; readonly isConflict: boolean };

export type Autosave = ReturnType<typeof createAutosave>;

type Blocks = readonly DraftBlock[];
type Options = {
  readonly client: Pick<Client, 'call' | 'on'>;
  readonly draft: Pick<StoredDraft, 'summary' | 'revision' | 'blocks'>;
  /** The blocks as they are on the screen now. Asked once for each save. */
  readonly read: () => Blocks;
  readonly delays?: typeof defaultDelays;
};

/** After the last key, while keys keep coming, until 正在保存 is said, until a reply counts as lost, before another try. */
const defaultDelays = { pause: 400, longest: 2000, slow: 1000, lost: 15_000, retry: 3000 };

export function createAutosave({ client, draft, read, delays = defaultDelays }: Options) {
  const { id } = draft.summary;
  const store = createStore<{ readonly state: SaveState }>(() => ({
    state: { status: 'saved', at: draft.summary.updatedAt },
  }));
  let acknowledged: Blocks = draft.blocks;
  let { revision } = draft;
  let unanswered: readonly Blocks[] = [];
  let edits = 0;
  let firstUnsaved = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underWay: Promise<void> | null = null;
  let isStopped = false;
  const stopListening = client.on((event) => {
    if (event.event === 'library.restarted' && isDirty() && !isConflict()) void save();
  });

  const set = (state: SaveState): void => store.setState({ state });
  const isDirty = (): boolean => store.getState().state.status !== 'saved';
  const isConflict = (): boolean => {
    const { state } = store.getState();
    return state.status === 'failed' && state.isConflict;
  };

  function later(delay: number): void {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(() => void save(), delay);
  }

  async function save(): Promise<void> {
    clearTimeout(timer);
    if (underWay !== null) return underWay;
    if (isConflict()) return;
    underWay = run().finally(() => {
      underWay = null;
    });
    return underWay;
  }

  function saveSoon(): void {
    firstUnsaved = Date.now();
    set({ status: 'unsaved' });
    later(delays.pause);
  }

  async function run(): Promise<void> {
    const seen = edits;
    const sent = read();
    const slow = setTimeout(() => set({ status: 'saving' }), delays.slow);
    try {
      const updatedAt = await send(sent);
      if (edits === seen) set({ status: 'saved', at: updatedAt });
      else saveSoon();
    } catch (error) {
      const isOther = error instanceof AppError && error.code === 'conflict';
      set({ status: 'failed', reason: messageOf(error), isConflict: isOther });
      if (!isOther) later(delays.retry);
    } finally {
      clearTimeout(slow);
    }
  }

  async function send(blocks: Blocks): Promise<string> {
    const known = new Map(acknowledged.map((block) => [block.id, block]));
    const changed = blocks.filter((block) => !sameBlock(known.get(block.id), block));
    const isSameOrder = blocks.length === acknowledged.length && blocks.every((b, i) => b.id === acknowledged[i]?.id);
    // With a save unanswered the library may have more than what it acknowledged, and only another save can tell.
    if (changed.length === 0 && isSameOrder && unanswered.length === 0) return new Date().toISOString();
    const order = blocks.map((block) => block.id);
    unanswered = [...unanswered.slice(-8), blocks];
    try {
      const reply = client.call('drafts.save', { id, revision, order, changed });
      const answer = await withinTime(reply, delays.lost);
      accept(answer.revision, blocks);
      return answer.updatedAt;
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'conflict') throw error;
      const stored = await withinTime(client.call('drafts.get', { id }), delays.lost);
      const ours = unanswered.find((each) => sameBlocks(each, stored.blocks));
      if (stored.revision !== revision + 1 || ours === undefined) throw error;
      accept(stored.revision, ours);
      return ours === blocks ? stored.summary.updatedAt : send(blocks);
    }
  }

  function accept(next: number, blocks: Blocks): void {
    revision = next;
    acknowledged = blocks;
    unanswered = [];
  }

  async function flush(): Promise<boolean> {
    while (isDirty()) {
      await save();
      if (store.getState().state.status === 'failed') return false;
    }
    return true;
  }

  return {
    store,
    /** Tells that the draft on the screen is another. Cheap: called for every key. */
    changed(): void {
      edits += 1;
      const { status } = store.getState().state;
      if (status === 'saved') saveSoon();
      // What failed is tried again by its own clock; what is under way looks for later edits when it is done.
      else if (status === 'unsaved' && underWay === null) {
        later(Math.max(0, Math.min(delays.pause, firstUnsaved + delays.longest - Date.now())));
      }
    },
    /** Saves what there is to save at once, and tells whether all of it is acknowledged. */
    flush,
    retry: (): void => void save(),
    /** Changes the stored draft once all is saved, and goes on from what the library answers. */
    async change(work: (revision: number) => Promise<StoredDraft>): Promise<{ before: Blocks; after: StoredDraft }> {
      if (!(await flush())) throw new AppError('conflict', '还有没存上的改动，存上以后再试。');
      const before = acknowledged;
      const answer = work(revision);
      underWay = answer.then(
        () => {},
        () => {},
      );
      try {
        const after = await answer;
        accept(after.revision, after.blocks);
        return { before, after };
      } finally {
        underWay = null;
        if (isDirty()) later(delays.pause);
      }
    },
    /** After a conflict: the draft on the screen takes the place of the stored one, which becomes a draft of its own. */
    async overwrite(): Promise<boolean> {
      await client.call('drafts.copy', { id, blocks: null });
      const stored = await client.call('drafts.get', { id });
      accept(stored.revision, stored.blocks);
      set({ status: 'unsaved' });
      return flush();
    },
    /** Before the stored draft is taken instead: what is on the screen becomes a draft of its own. */
    async keepAside(): Promise<void> {
      await client.call('drafts.copy', { id, blocks: [...read()] });
    },
    stop(): void {
      isStopped = true;
      clearTimeout(timer);
      stopListening();
    },
  };
}

async function withinTime<T>(reply: Promise<T>, delay: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const lost = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new AppError('library-stopped', '资料库没有回答。会自动再试。')), delay);
  });
  return Promise.race([reply, lost]).finally(() => clearTimeout(timer));
}
