import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { opensSection } from '../../../shared/domain/block.ts';
import type { IssuanceInput } from '../../../shared/domain/layout/issuance.ts';
import { temporaryFolder } from '../../temporary.ts';
import { opened, sampleFiles } from './opened.ts';

const [, another = ''] = sampleFiles;

function present<T>(value: T | undefined | null): T {
  if (value === undefined || value === null) throw new Error('The sample has one');
  return value;
}

describe('drafts', () => {
  async function started() {
    const library = opened();
    const [result] = await library.imported(another);
    const source = { from: 'document', documentId: present(result?.documentId), whole: false } as const;
    const made = await library.value('drafts.create', { source, year: null, organisation: null, accept: 'none' });
    return { ...library, made, id: made.summary.id, order: made.blocks.map((block) => block.id) };
  }

  it('are previewed as they will be made, and made as they were wished', async () => {
    const { made, value } = await started();
    const { source } = made.summary;
    const wish = { source, year: 2031, organisation: '新局' };
    const preview = await value('drafts.preview', wish);
    expect(await value('drafts.preview', wish)).toEqual(preview);
    const [first, second] = preview.sections;
    const accept = [present(preview.rolling.find(({ anchor }) => anchor.blockId !== first?.blockId)).id];
    const draft = await value('drafts.create', { ...wish, omit: [present(first).blockId], accept });
    expect(draft.summary).toMatchObject({ title: preview.title, year: 2031, organisation: '新局' });
    expect(draft.sections).toHaveLength(preview.sections.length - 1);
    expect(draft.sections[0]?.title).toContain(present(second).title.replace(/^\d{4}年/, ''));
    expect(draft.rolling.filter(({ state }) => state === 'applied')).toHaveLength(1);
    const ids = new Set(draft.blocks.map((block) => block.id));
    expect(draft.rolling.every(({ anchor }) => ids.has(anchor.blockId))).toBe(true);
  });

  it('know where every block comes from', async () => {
    const { made } = await started();
    expect(made.blocks.filter(opensSection).every(({ provenance }) => provenance?.origin === 'document')).toBe(true);
  });

  it('are saved whole or not at all, and only on top of what is stored', async () => {
    const { made, id, order, value, code } = await started();
    const block = present(made.blocks.find(({ kind }) => kind === 'paragraph'));
    const changed = [{ ...block, text: '改过的一段。' }];
    const { revision } = await value('drafts.save', { id, revision: 1, order, changed });
    expect(revision).toBe(2);
    expect(await code('drafts.save', { id, revision: 1, order, changed: [{ ...block, text: '迟到的修改。' }] })).toBe(
      'conflict',
    );
    expect(await code('drafts.save', { id, revision: 2, order: [...order, 'b_unknown'], changed: [] })).toBe(
      'bad-input',
    );
    const stored = await value('drafts.get', { id });
    expect(stored.revision).toBe(2);
    expect(stored.blocks.find((each) => each.id === block.id)?.text).toBe('改过的一段。');
  });

  it('are copied with the text that is stored or with a given one, under ids of their own', async () => {
    const { made, id, value } = await started();
    const copy = await value('drafts.copy', { id, blocks: null });
    const copied = await value('drafts.get', { id: copy.id });
    expect(copied.blocks.map(({ text }) => text)).toEqual(made.blocks.map(({ text }) => text));
    const ids = new Set(made.blocks.map((block) => block.id));
    expect(copied.blocks.some((block) => ids.has(block.id))).toBe(false);
    const [block] = made.blocks;
    const given = await value('drafts.copy', { id, blocks: [{ ...present(block), text: '只有这一句。' }] });
    expect((await value('drafts.get', { id: given.id })).blocks).toMatchObject([{ text: '只有这一句。' }]);
    expect(await value('drafts.get', { id })).toMatchObject({ revision: 1, blocks: made.blocks });
  });

  it('keep their blocks in the order that was saved, without those that were removed', async () => {
    const { made, id, order, value } = await started();
    const [first = '', ...rest] = order;
    const added = {
      ...present(made.blocks.find(({ kind }) => kind === 'paragraph')),
      id: 'b_new',
      text: '新的一段。',
      provenance: null,
    };
    const next = [...rest.slice(1), 'b_new', first];
    await value('drafts.save', { id, revision: 1, order: next, changed: [added] });
    expect((await value('drafts.get', { id })).blocks.map((block) => block.id)).toEqual(next);
  });

  it('cannot take over a block of another draft or document', async () => {
    const { made, id, order, value, code } = await started();
    const source = { from: 'template', templateId: 'annual-plan' } as const;
    const other = await value('drafts.create', { source, year: 2030, organisation: null, accept: 'none' });
    const stolen = present(other.blocks[0]);
    const change = { id, revision: made.revision, order: [...order, stolen.id], changed: [stolen] };
    expect(await code('drafts.save', change)).toBe('internal');
    expect(await value('drafts.get', { id: other.summary.id })).toEqual(other);
    expect((await value('drafts.get', { id })).revision).toBe(made.revision);
  });

  it('cannot have a year both rolled and left', async () => {
    const { made, id, code } = await started();
    const both = [present(made.rolling.find(({ state }) => state === 'open')).id];
    expect(await code('drafts.roll', { id, revision: 1, accept: both, decline: both })).toBe('bad-input');
  });

  it('remember how they were issued', async () => {
    const { id, value, code } = await started();
    expect(await value('drafts.issuance', { id })).toBeNull();
    const issuance = { form: 'letter', number: '云科函[2025]03号' } as const;
    await value('drafts.setIssuance', { id, issued: { issuance, contents: true, profile: 'internal' } });
    expect(await value('drafts.issuance', { id })).toMatchObject({
      issuance: { form: 'letter', number: '云科函〔2025〕3号', seal: true, signers: [] },
      contents: true,
      profile: 'internal',
    });
    const setAside = { form: 'document', letterhead: '云岭区科学技术局文件' } as const;
    await value('drafts.setIssuance', { id, issued: { issuance: null, setAside, contents: false } });
    expect(await value('drafts.issuance', { id })).toMatchObject({
      issuance: null,
      setAside: { form: 'document', letterhead: ['云岭区科学技术局文件'] },
    });
    await value('drafts.setIssuance', { id, issued: null });
    expect(await value('drafts.issuance', { id })).toBeNull();
    expect(await code('drafts.setIssuance', { id: 'draft_none', issued: null })).toBe('not-found');
  });

  it('are not issued with half of what that takes', async () => {
    const { id, value, door } = await started();
    const target = door.grants.grant(join(temporaryFolder(), 'x.docx'), 'write');
    const wish = { job: 'x', source: { of: 'draft', id } as const, target, profile: 'gbt9704', overwrite: false };
    const refused = async (issuance: IssuanceInput) => {
      const answer = await door.call('exports.write', { ...wish, issuance });
      return answer.ok ? null : answer.message;
    };
    expect(await refused({ form: 'upward', letterhead: '云岭区科学技术局文件' })).toContain('签发人：');
    // Asked before, while it is still being filled in, it answers.
    const { source, profile } = wish;
    const check = await value('exports.check', { source, profile, issuance: { form: 'upward' } });
    expect(check.changes).toBe(0);
    expect(await refused({ form: 'document', number: '3号' })).toContain('应写成“云科发〔2025〕3号”');
    const written = await value('exports.write', {
      ...wish,
      issuance: { form: 'document', letterhead: '云岭区科学技术局文件' },
      contents: true,
    });
    expect(written.bytes).toBeGreaterThan(1000);
  });

  it('are not exported from the trash', async () => {
    const { id, value, code, door } = await started();
    await value('drafts.remove', { id });
    const target = door.grants.grant(join(temporaryFolder(), 'x.docx'), 'write');
    const wish = { job: 'x', source: { of: 'draft', id } as const, target, profile: 'gbt9704', overwrite: false };
    expect(await code('exports.write', wish)).toBe('not-found');
    expect((await value('drafts.trash', {})).map((draft) => draft.id)).toEqual([id]);
  });

  it('roll years one by one, and remember what was declined', async () => {
    const { made, id, value, code } = await started();
    const [first, second] = made.rolling.filter(({ state }) => state === 'open');
    const accept = [present(first).id];
    const decline = [present(second).id];
    const rolled = await value('drafts.roll', { id, revision: 1, accept, decline });
    const state = (proposal: string) => rolled.rolling.find((each) => each.id === proposal)?.state;
    expect([...accept, ...decline].map(state)).toEqual(['applied', 'declined']);
    const block = present(rolled.blocks.find((each) => each.id === present(first).anchor.blockId));
    expect(block.text).toContain(present(first).to);
    expect(await code('drafts.roll', { id, revision: 2, accept, decline: [] })).toBe('not-found');
    expect(await code('drafts.roll', { id, revision: 2, accept: [], decline: [], reopen: accept })).toBe('not-found');
    const again = await value('drafts.roll', { id, revision: 2, accept: [], decline: [], reopen: decline });
    expect(again.rolling.find((each) => each.id === decline[0])?.state).toBe('open');
  });

  it('go to the trash and come back', async () => {
    const { id, value, code, order } = await started();
    await value('drafts.remove', { id });
    expect(await value('drafts.list', {})).toEqual([]);
    expect(await code('drafts.save', { id, revision: 1, order, changed: [] })).toBe('conflict');
    await value('drafts.restore', { id });
    expect((await value('drafts.list', {})).map((draft) => draft.id)).toEqual([id]);
  });
});
