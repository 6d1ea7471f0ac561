import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { forkLibrary } from '../../../electron/host/fork-library.ts';
import { superviseLibrary } from '../../../electron/host/supervisor.ts';
import { openDatabase } from '../../../electron/library/database/open.ts';
import { newToken } from '../../../electron/library/grants.ts';
import { type AnyEvent, api, type Method, type Output, type RawInput } from '../../../shared/contract/api.ts';
import { importerEntry, libraryEntry, samples, seeds } from '../../paths.ts';
import { noon, temporaryFolder } from '../../temporary.ts';

/** A supervised library in a process of its own, and what a test needs to kill it. */
function supervised(folder = join(temporaryFolder(), 'library'), entry = libraryEntry) {
  const events: AnyEvent[] = [];
  let child: ReturnType<typeof forkLibrary> | null = null;
  let starts = 0;
  const supervisor = superviseLibrary({
    start: () => {
      starts += 1;
      child = forkLibrary(entry, { folder, importerEntry, seeds });
      return child;
    },
    emit: (event) => events.push(event),
    newToken,
  });
  onTestFinished(() => supervisor.close());
  return {
    ...supervisor,
    events,
    starts: () => starts,
    kill: () => child?.kill(),
    /** The checked value of a call that must succeed. */
    async value<M extends Method>(method: M, input: RawInput<M>): Promise<Output<M>> {
      const answer = await supervisor.call(method, input);
      if (!answer.ok) throw new Error(`${method}: ${answer.code} ${answer.message}`);
      return api[method].output.parse(answer.value) as Output<M>;
    },
  };
}

describe('a supervised library', () => {
  it('answers calls made before it was ready', async () => {
    const library = supervised();
    expect(await library.value('library.status', {})).toMatchObject({ documents: 0, readOnly: false });
  });

  it('that is killed rejects what was under way, says so, and comes back with what was stored and granted', async () => {
    const library = supervised();
    const { summary } = await library.value('drafts.create', {
      source: { from: 'template', templateId: 'annual-plan' },
      year: 2026,
      organisation: '云岭区科学技术局',
      accept: 'none',
    });
    const token = library.grant(samples, 'read');
    const pending = library.call('documents.import', { job: 'import', files: [token] });
    await new Promise((resolve) => setTimeout(resolve, 150));
    library.kill();
    expect(await pending).toMatchObject({ ok: false, code: 'library-stopped' });
    const drafts = await library.value('drafts.list', {});
    expect(drafts.map(({ id }) => id)).toEqual([summary.id]);
    expect(library.events.map(({ event }) => event)).toContain('library.restarted');
    const results = await library.value('documents.import', { job: 'again', files: [token] });
    expect(results.filter(({ status }) => status === 'added' || status === 'duplicate').length).toBeGreaterThan(0);
  });

  it('that ends before it is ready is given up after three starts, whatever its exit code', async () => {
    const entry = fileURLToPath(new URL('./exits-at-once.ts', import.meta.url));
    const library = supervised(undefined, entry);
    expect(await library.call('library.status', {})).toMatchObject({ ok: false, code: 'library-stopped' });
    expect(library.starts()).toBe(3);
    expect(library.events.map(({ event }) => event)).toEqual(['library.failed']);
    expect(await library.call('library.status', {})).toMatchObject({ ok: false, code: 'library-stopped' });
  });

  it('that dies as soon as it is ready, again and again, is given up as well', async () => {
    const entry = fileURLToPath(new URL('./dies-when-ready.ts', import.meta.url));
    const library = supervised(undefined, entry);
    expect(await library.call('library.status', {})).toMatchObject({ ok: false, code: 'library-stopped' });
    await expect.poll(() => library.events.at(-1)?.event).toBe('library.failed');
    expect(library.starts()).toBe(3);
  });

  it('that hangs is ended when the host closes', { timeout: 20_000 }, async () => {
    const entry = fileURLToPath(new URL('./hangs.ts', import.meta.url));
    const library = supervised(undefined, entry);
    const pending = library.call('library.status', {});
    await expect.poll(() => library.starts()).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await library.close();
    expect(await pending).toMatchObject({ ok: false, code: 'library-stopped' });
  });

  it('that cannot be opened says why and is not started again', async () => {
    const folder = join(temporaryFolder(), 'library');
    const other = openDatabase(folder, 'create', noon);
    onTestFinished(other.close);
    const library = supervised(folder);
    expect(await library.call('library.status', {})).toMatchObject({ ok: false, code: 'library-busy' });
    expect(library.starts()).toBe(1);
  });

  it('loses nothing acknowledged when it is killed twenty times while a draft is edited', {
    timeout: 120_000,
  }, async () => {
    const library = supervised();
    const made = await library.value('drafts.create', {
      source: { from: 'template', templateId: 'annual-plan' },
      year: 2026,
      organisation: null,
      accept: 'none',
    });
    const id = made.summary.id;
    const block = made.blocks.find(({ kind }) => kind === 'paragraph');
    if (block === undefined) throw new Error('The template has a paragraph');
    const order = made.blocks.map((each) => each.id);
    let revision = made.revision;
    let acknowledged = 0;
    let asked = 0;
    let killed = 0;

    async function edit(): Promise<void> {
      asked += 1;
      const changed = [{ ...block, text: `第${asked}次修改` }];
      const answer = await library.call('drafts.save', { id, revision, order, changed });
      if (answer.ok) {
        acknowledged = asked;
        revision = api['drafts.save'].output.parse(answer.value).revision;
      }
    }

    while (killed < 20) {
      const killAt = performance.now() + 5 + Math.random() * 60;
      const timer = setTimeout(library.kill, killAt - performance.now());
      const before = library.starts();
      while (library.starts() === before) await edit();
      clearTimeout(timer);
      killed += 1;
      const after = await library.value('drafts.get', { id });
      const text = after.blocks.find((each) => each.id === block.id)?.text ?? '';
      const stored = text === block.text ? 0 : Number(/\d+/.exec(text)?.[0]);
      // The edit under way when it was killed may or may not have arrived; nothing before it may be missing.
      expect(stored).toBeGreaterThanOrEqual(acknowledged);
      expect(stored).toBeLessThanOrEqual(asked);
      expect(after.blocks.map((each) => each.id)).toEqual(order);
      revision = after.revision;
      asked = Math.max(asked, stored);
      acknowledged = stored;
    }
    expect(acknowledged).toBeGreaterThan(20);
  });
});
