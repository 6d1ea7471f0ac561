import { expect, it, onTestFinished } from 'vitest';
import { type Autosave, createAutosave } from '../../renderer/editor/autosave.ts';
import type { AnyEvent, Method, Output, RawInput } from '../../shared/contract/api.ts';
import type { DraftBlock } from '../../shared/domain/draft.ts';
import { AppError } from '../../shared/errors.ts';
import { opened } from '../electron/library/opened.ts';

const delays = { pause: 20, longest: 200, slow: 60, lost: 150, retry: 40 };

/** What happens to the next saves on their way: refused before they arrive, answered in vain, or never answered. */
type Fate = 'stopped-before' | 'stopped-after' | 'silence' | 'slow';

async function writing() {
  const library = opened();
  const draft = await library.value('drafts.create', {
    source: { from: 'template', templateId: 'annual-plan' },
    year: 2025,
    organisation: '云岭区科技局',
    accept: 'none',
  });
  const fates: Fate[] = [];
  const saves: RawInput<'drafts.save'>[] = [];
  let atOnce = 0;
  let mostAtOnce = 0;
  let hear: ((event: AnyEvent) => void) | undefined;
  async function call<M extends Method>(method: M, input: RawInput<M>): Promise<Output<M>> {
    if (method !== 'drafts.save') return answered(method, input);
    saves.push(input as RawInput<'drafts.save'>);
    const fate = fates.shift();
    mostAtOnce = Math.max(mostAtOnce, ++atOnce);
    try {
      if (fate === 'stopped-before') throw new AppError('library-stopped', '资料库程序退出了。');
      if (fate === 'silence') return await new Promise<never>(() => {});
      if (fate === 'slow') await pause(100);
      const value = await answered(method, input);
      if (fate === 'stopped-after') throw new AppError('library-stopped', '资料库程序退出了。');
      return value;
    } finally {
      atOnce--;
    }
  }
  async function answered<M extends Method>(method: M, input: RawInput<M>): Promise<Output<M>> {
    const answer = await library.door.call(method, input);
    if (!answer.ok) throw new AppError(answer.code, answer.message);
    return answer.value;
  }
  let blocks: readonly DraftBlock[] = draft.blocks;
  const autosave = createAutosave({
    client: {
      call,
      on: (listener) => {
        hear = listener;
        return () => {};
      },
    },
    draft,
    read: () => blocks,
    delays,
  });
  onTestFinished(autosave.stop);
  const first = blocks.findIndex((block) => block.kind === 'paragraph');
  return {
    autosave,
    fates,
    saves,
    draft,
    mostAtOnce: () => mostAtOnce,
    restarted: () => hear?.({ event: 'library.restarted', data: { reason: 'test' } }),
    type(words: string): void {
      const block = blocks[first];
      if (block === undefined) throw new Error('The template has a paragraph');
      blocks = blocks.with(first, { ...block, text: words });
      autosave.changed();
    },
    elsewhere: (words: string, revision: number) =>
      answered('drafts.save', {
        id: draft.summary.id,
        revision,
        order: draft.blocks.map((block) => block.id),
        changed: draft.blocks.slice(first, first + 1).map((block) => ({ ...block, text: words })),
      }),
    async stored(): Promise<string | undefined> {
      return (await answered('drafts.get', { id: draft.summary.id })).blocks[first]?.text;
    },
    /** The same paragraph in all other drafts. */
    async otherDrafts(): Promise<readonly (string | undefined)[]> {
      const others = (await answered('drafts.list', {})).filter(({ id }) => id !== draft.summary.id);
      const all = await Promise.all(others.map(({ id }) => answered('drafts.get', { id })));
      return all.map((each) => each.blocks[first]?.text);
    },
    answered,
  };
}

const pause = (delay: number) => new Promise<void>((resolve) => setTimeout(resolve, delay));

function state({ store }: Autosave): string {
  return store.getState().state.status;
}

async function untilSaved(autosave: Autosave): Promise<void> {
  await expect.poll(() => state(autosave), { timeout: 3000, interval: 5 }).toBe('saved');
}

it('sends only what changed, once the writer pauses', async () => {
  const { autosave, type, saves, stored } = await writing();
  type('甲');
  type('甲乙');
  expect(state(autosave)).toBe('unsaved');
  await untilSaved(autosave);
  expect(saves.map(({ changed }) => changed.map((block) => block.text))).toEqual([['甲乙']]);
  expect(await stored()).toBe('甲乙');
});

it('saves in between when the writer does not pause', async () => {
  const { type, saves } = await writing();
  for (let i = 0; i < 30; i++) {
    type(`第${i}字`);
    await pause(10);
  }
  expect(saves.length).toBeGreaterThan(0);
});

it('has one save under way, and sends what was typed meanwhile with the next', async () => {
  const { autosave, type, fates, saves, stored, mostAtOnce } = await writing();
  fates.push('slow');
  type('甲');
  await pause(50);
  type('甲乙');
  expect(saves).toHaveLength(1);
  await untilSaved(autosave);
  expect([saves.length, mostAtOnce(), await stored()]).toEqual([2, 1, '甲乙']);
});

it('says that it saves when that takes long, and never 已保存 before the answer', async () => {
  const { autosave, type, fates } = await writing();
  const states: string[] = [];
  autosave.store.subscribe(() => states.push(state(autosave)));
  fates.push('slow');
  type('甲');
  await untilSaved(autosave);
  expect(states).toEqual(['unsaved', 'saving', 'saved']);
});

it('tries again when the library stopped, and at once when it is back', async () => {
  const { autosave, type, fates, stored, restarted, saves } = await writing();
  fates.push('stopped-before', 'stopped-before');
  type('甲');
  await expect.poll(() => state(autosave)).toBe('failed');
  restarted();
  await expect.poll(() => saves.length).toBe(2);
  await untilSaved(autosave);
  expect(await stored()).toBe('甲');
});

it('knows its own work again when the reply was lost', async () => {
  const { autosave, type, fates, stored } = await writing();
  fates.push('stopped-after');
  type('甲');
  await expect.poll(() => state(autosave)).toBe('failed');
  type('甲乙');
  await untilSaved(autosave);
  expect(await stored()).toBe('甲乙');
});

it('does not take a change back silently when the lost reply was for what the writer has undone', async () => {
  const { autosave, type, fates, stored, draft } = await writing();
  const before = (await stored()) ?? '';
  fates.push('stopped-after');
  type('甲');
  await expect.poll(() => state(autosave)).toBe('failed');
  type(before);
  await untilSaved(autosave);
  expect(await stored()).toBe(before);
  expect(draft.blocks.some((block) => block.text === before)).toBe(true);
});

it('gives a save up that is never answered', async () => {
  const { autosave, type, fates, stored } = await writing();
  fates.push('silence');
  type('甲');
  await untilSaved(autosave);
  expect(await stored()).toBe('甲');
});

it('stops at a change made elsewhere, until the writer decides', async () => {
  const { autosave, type, elsewhere, stored, otherDrafts, draft } = await writing();
  await elsewhere('别处写的', draft.revision);
  type('我写的');
  await expect.poll(() => autosave.store.getState().state).toMatchObject({ status: 'failed', isConflict: true });
  type('我又写');
  await pause(100);
  expect(await stored()).toBe('别处写的');
  expect(await autosave.flush()).toBe(false);
  expect(await autosave.overwrite()).toBe(true);
  expect(await stored()).toBe('我又写');
  expect(await otherDrafts()).toEqual(['别处写的']);
});

it('keeps what is on the screen as a draft of its own before the stored one is taken', async () => {
  const { autosave, type, stored, elsewhere, otherDrafts, draft } = await writing();
  await elsewhere('别处写的', draft.revision);
  type('这里写的');
  await expect.poll(() => autosave.store.getState().state).toMatchObject({ status: 'failed', isConflict: true });
  await autosave.keepAside();
  expect(await stored()).toBe('别处写的');
  expect(await otherDrafts()).toEqual(['这里写的']);
});

it('flushes at once, and tells when it could not', async () => {
  const { autosave, type, stored, fates } = await writing();
  type('甲');
  expect([await autosave.flush(), await stored()]).toEqual([true, '甲']);
  fates.push('stopped-before');
  type('乙');
  expect(await autosave.flush()).toBe(false);
});

it('goes on from the revision that another change of the draft made', async () => {
  const { autosave, type, stored, draft, answered } = await writing();
  type('甲');
  const { after } = await autosave.change((revision) =>
    answered('drafts.roll', { id: draft.summary.id, revision, accept: [], decline: [] }),
  );
  expect(after.revision).toBe(draft.revision + 2);
  type('乙');
  await untilSaved(autosave);
  expect(await stored()).toBe('乙');
});
