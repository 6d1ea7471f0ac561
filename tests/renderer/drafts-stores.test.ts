import { describe, expect, it } from 'vitest';
import { createDraftsStore } from '../../renderer/drafts/drafts-store.ts';
import { createNewDraftStore, planOf } from '../../renderer/drafts/new-draft-store.ts';
import { whenText } from '../../renderer/drafts/when.ts';
import type { Call } from '../../shared/contract/api.ts';
import { opened, sampleFiles } from '../electron/library/opened.ts';
import { clientOn } from './drafts-page.ts';

async function withSamples() {
  const library = opened();
  await library.imported(...sampleFiles.slice(-2));
  return library;
}

async function choosing(call: Call, documentId: string | null = null) {
  const newDraft = createNewDraftStore(clientOn(call), { documentId, organisation: '云岭区科学技术局' });
  await newDraft.load();
  const state = () => {
    const now = newDraft.store.getState();
    if (now.status !== 'choosing') throw new Error(`The dialog is ${now.status}`);
    return now;
  };
  const plan = () => {
    const made = planOf(state());
    if (made === null) throw new Error('There is no preview');
    return made;
  };
  return { newDraft, state, plan };
}

describe('the store of the new-draft dialog', () => {
  it('begins with the newest document of the own office, or with the one it was given', async () => {
    const { door, value } = await withSamples();
    const documents = await value('documents.list', {});
    const own = documents.find(({ organisation }) => organisation === '云岭区科学技术局');
    const other = documents.find(({ id }) => id !== own?.id);
    expect((await choosing(door.call)).state().wish).toMatchObject({ kind: 'structure', documentId: own?.id });
    expect((await choosing(door.call, other?.id)).state().wish.documentId).toBe(other?.id);
  });

  it('leaves out a section with all that stands under it, and takes it back with what stands above it', async () => {
    const { newDraft, state, plan } = await choosing((await withSamples()).door.call);
    const { preview } = state();
    if (preview.status !== 'ready') throw new Error('There is no preview');
    const before = plan();
    const parent = preview.preview.sections[1];
    const child = parent?.children[1];
    const grandchild = child?.children[0];
    if (parent === undefined || child === undefined || grandchild === undefined) throw new Error('Three levels');
    newDraft.tickSection(child.blockId);
    expect(plan().omit).toEqual([child.blockId]);
    newDraft.tickSection(parent.blockId);
    expect(plan().omit).toEqual([]);
    newDraft.tickSection(parent.blockId);
    expect(plan().omit).toEqual([parent.blockId]);
    expect(plan().years.map(({ proposal }) => proposal.from)).not.toContain('2023年');
    newDraft.tickSection(grandchild.blockId);
    expect(plan().omit).not.toContain(parent.blockId);
    newDraft.tickSection(parent.blockId);
    expect(plan()).toEqual(before);
  });

  it('keeps the ticks while year and office change and while another source is looked at', async () => {
    const { newDraft, plan } = await choosing((await withSamples()).door.call);
    const [first] = plan().years;
    if (first === undefined) throw new Error('A year to move');
    newDraft.tickYears([first], false);
    await newDraft.wishFor({ year: 2030, organisation: '云岭区科技局' });
    expect(plan().years.map(({ proposal, ticked }) => [proposal.to, ticked])).toEqual([
      ['2029年', false],
      ['2030年', true],
    ]);
    await newDraft.wishFor({ kind: 'template' });
    expect(plan().years).toEqual([]);
    await newDraft.wishFor({ kind: 'structure' });
    expect(plan().years[0]?.ticked).toBe(false);
  });

  it('drops a preview that comes after the question has changed', async () => {
    const { door } = await withSamples();
    const held: (() => void)[] = [];
    const call: Call = async (method, input) => {
      const answer = await door.call(method, input);
      const isLate = method === 'drafts.preview' && (input as { year: number | null }).year === 2030;
      if (isLate) await new Promise<void>((resolve) => held.push(resolve));
      return answer;
    };
    const { newDraft, state } = await choosing(call);
    const late = newDraft.wishFor({ year: 2030 });
    await newDraft.wishFor({ year: 2031 });
    for (const release of held) release();
    await late;
    expect(state().preview).toMatchObject({ status: 'ready', preview: { year: 2031 } });
  });

  it('keeps the questions when the draft cannot be made, and says why', async () => {
    const { door } = await withSamples();
    const call: Call = (method, input) =>
      method === 'drafts.create'
        ? Promise.resolve({ ok: false, code: 'target-unwritable', message: '磁盘已满。' })
        : door.call(method, input);
    const { newDraft, state } = await choosing(call);
    expect(await newDraft.create()).toBeNull();
    expect(state()).toMatchObject({ creating: { failure: '磁盘已满。' }, preview: { status: 'ready' } });
  });
});

describe('the store of the list', () => {
  it('shows what the library has after a draft was removed and restored', async () => {
    const { door, value } = opened();
    const source = { from: 'template' as const, templateId: 'annual-plan' };
    const { summary } = await value('drafts.create', { source, year: 2025, organisation: null, accept: 'none' });
    const drafts = createDraftsStore(clientOn(door.call));
    await drafts.load();
    expect(drafts.store.getState()).toEqual({ status: 'ready', drafts: [summary] });
    await drafts.remove(summary.id);
    expect(drafts.store.getState()).toEqual({ status: 'ready', drafts: [] });
    await drafts.restore(summary.id);
    expect(drafts.store.getState()).toMatchObject({ drafts: [{ id: summary.id }] });
  });
});

describe('the time of a change', () => {
  it('is as short as it can be said today', () => {
    const now = new Date(2025, 11, 9, 18);
    const said = (at: Date) => whenText(at.toISOString(), now);
    expect(said(new Date(2025, 11, 9, 8, 5))).toBe('今天 8:05');
    expect(said(new Date(2025, 10, 28, 14, 32))).toBe('11月28日 14:32');
    expect(said(new Date(2024, 11, 9, 14, 32))).toBe('2024年12月9日');
  });
});
