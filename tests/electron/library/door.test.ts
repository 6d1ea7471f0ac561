import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLibrary, openWithoutLibrary } from '../../../electron/library/open-library.ts';
import { opensSection } from '../../../shared/domain/block.ts';
import type { IssuanceInput } from '../../../shared/domain/layout/issuance.ts';
import { AppError } from '../../../shared/errors.ts';
import { importerEntry, samples, seeds } from '../../paths.ts';
import { noon, temporaryFolder } from '../../temporary.ts';
import { opened, sampleFiles } from './opened.ts';

const [sample = '', another = ''] = sampleFiles;

function present<T>(value: T | undefined | null): T {
  if (value === undefined || value === null) throw new Error('The sample has one');
  return value;
}

describe('the door', () => {
  it('refuses what is no method, even when the name is known to every object', async () => {
    const { door } = opened();
    for (const method of ['documents.burn', 'constructor', '__proto__', 'toString', 7, null, undefined]) {
      expect(await door.callUnchecked(method, {})).toMatchObject({ ok: false, code: 'unknown-method' });
    }
  });

  it('refuses input that breaks the contract, and says where', async () => {
    const { door } = opened();
    const answer = await door.callUnchecked('search.query', { text: '科技', limit: 'all' });
    expect(answer).toMatchObject({ ok: false, code: 'bad-input' });
    expect(answer.ok ? '' : answer.message).toContain('limit');
    expect(await door.callUnchecked('documents.get', { id: 'doc_1', path: '/etc/passwd' })).toMatchObject({
      code: 'bad-input',
    });
  });

  it('without a library answers what needs none and refuses the rest', async () => {
    const door = openWithoutLibrary({ importerEntry, seeds, clock: noon, emit: () => {} });
    expect((await door.call('templates.list', {})).ok).toBe(true);
    expect(await door.call('documents.list', {})).toMatchObject({ ok: false, code: 'no-library' });
  });

  it('lets a second program read and refuses it to write', async () => {
    const { folder, imported } = opened();
    await imported(sample);
    const second = openLibrary(folder, 'read', { importerEntry, seeds, clock: noon, emit: () => {} });
    const list = await second.call('documents.list', {});
    expect(list.ok && list.value.length).toBe(1);
    const id = present(list.ok ? list.value[0] : null).id;
    expect(await second.call('documents.remove', { id })).toMatchObject({ ok: false, code: 'library-busy' });
    await second.close();
  });

  it('gives no file that was not chosen', async () => {
    const { door, code } = opened();
    expect(await code('documents.import', { job: 'a', files: [sample] })).toBe('bad-input');
    const forWriting = door.grants.grant(sample, 'write');
    expect(await code('documents.import', { job: 'b', files: [forWriting] })).toBe('bad-input');
  });
});

describe('documents', () => {
  it('keep the original bytes, and what was read of each value with its place', async () => {
    const { folder, value, imported } = opened();
    const [result] = await imported(sample);
    const { metadata, blocks, summary } = await value('documents.get', { id: present(result?.documentId) });
    expect(summary.planYear).toBe(metadata.planYear?.value);
    expect(blocks.length).toBe(summary.blocks);
    const originals = join(folder, 'originals');
    const [inner = ''] = readdirSync(originals);
    const [kept = ''] = readdirSync(join(originals, inner));
    expect(readFileSync(join(originals, inner, kept)).equals(readFileSync(sample))).toBe(true);
  });

  it('are recognised by their text in another encoding', async () => {
    const { imported } = opened();
    const folder = temporaryFolder();
    const text = '云岭区档案局2023年工作总结\n一、主要工作\n全年接收档案1200卷。\n二、下一步打算\n继续做好服务。';
    writeFileSync(join(folder, 'a.txt'), text);
    writeFileSync(join(folder, 'b.txt'), Buffer.from(`\uFEFF${text}`, 'utf16le'));
    const results = [...(await imported(join(folder, 'a.txt'))), ...(await imported(join(folder, 'b.txt')))];
    expect(results.map(({ status }) => status)).toEqual(['added', 'duplicate']);
    expect(new Set(results.map(({ documentId }) => documentId)).size).toBe(1);
  });

  it('can be described by the user, whose word counts more than what was read', async () => {
    const { value, imported } = opened();
    const [result] = await imported(sample);
    const id = present(result?.documentId);
    const summary = await value('documents.describe', { id, values: { title: '新的标题', planYear: null } });
    expect(summary).toMatchObject({ title: '新的标题', planYear: null });
    const { metadata } = await value('documents.get', { id });
    expect(metadata.title).toEqual({ value: '新的标题', line: null, quote: null, certainty: 'confirmed' });
    expect(metadata.summaryYear?.value).toBe(summary.summaryYear);
  });

  it('in the trash are not found, and come back with their notes when restored or imported again', async () => {
    const { value, imported } = opened();
    const [result] = await imported(sample);
    const id = present(result?.documentId);
    const { blocks } = await value('documents.get', { id });
    const block = present(blocks.find(({ kind }) => kind === 'paragraph'));
    await value('annotations.add', {
      documentId: id,
      on: { target: 'block', blockId: block.id },
      tag: null,
      note: '留',
    });
    const { total } = await value('search.query', { text: '工作' });
    expect(total).toBeGreaterThan(0);
    await value('documents.remove', { id });
    expect((await value('search.query', { text: '工作' })).total).toBe(0);
    expect(await value('documents.list', {})).toEqual([]);
    expect((await value('documents.trash', {})).map((each) => each.id)).toEqual([id]);
    expect(await value('annotations.list', { documentId: null })).toEqual([]);
    expect(await imported(sample)).toMatchObject([{ status: 'added', documentId: id }]);
    expect((await value('search.query', { text: '工作' })).total).toBe(total);
    expect(await value('annotations.list', { documentId: null })).toMatchObject([{ note: '留' }]);
    await value('documents.remove', { id });
    await value('documents.restore', { id });
    expect((await value('search.query', { text: '工作' })).total).toBe(total);
  });

  it('that cannot be read leave nothing behind', async () => {
    const { folder, value, imported } = opened();
    const bad = join(temporaryFolder(), 'bad.txt');
    writeFileSync(bad, Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]));
    expect(await imported(bad)).toMatchObject([{ status: 'failed', documentId: null }]);
    expect(await value('documents.list', {})).toEqual([]);
    expect(readdirSync(join(folder, 'originals'))).toEqual([]);
  });

  it('tell the progress of their import and stop when it is cancelled', { timeout: 60_000 }, async () => {
    const { value, events, imported } = opened();
    const running = imported(samples);
    await value('jobs.cancel', { job: 'import' });
    const results = await running;
    expect(results.filter(({ status }) => status === 'cancelled').length).toBeGreaterThan(0);
    const told = events.flatMap((event) => (event.event === 'job.progressed' ? [event.data.status] : []));
    expect(told.toSorted()).toEqual(results.map(({ status }) => status).toSorted());
    expect(await value('jobs.cancel', { job: 'import' })).toBe(false);
  });
});

describe('annotations', () => {
  it('are changed, taken away and brought back', async () => {
    const { value, code, imported } = opened();
    const [result] = await imported(sample);
    const documentId = present(result?.documentId);
    const { blocks } = await value('documents.get', { id: documentId });
    const heading = present(blocks.find(opensSection));
    const added = await value('annotations.add', {
      documentId,
      on: { target: 'section', blockId: heading.id },
      tag: '需更新',
      note: '',
    });
    expect(added).toMatchObject({ place: { state: 'found' }, anchor: { target: 'section' } });
    const { id } = added;
    expect(await value('annotations.change', { id, note: '换成今年的' })).toMatchObject({
      tag: '需更新',
      note: '换成今年的',
    });
    expect(await value('annotations.change', { id, tag: null })).toMatchObject({ tag: null, note: '换成今年的' });
    await value('annotations.remove', { id });
    expect(await value('annotations.list', { documentId })).toEqual([]);
    expect(await code('annotations.change', { id, note: '' })).toBe('not-found');
    expect(await value('annotations.restore', { id })).toMatchObject({ note: '换成今年的' });
  });

  it('are not put on a quotation that stands in several places, or in none', async () => {
    const { imported, code } = opened();
    const [result] = await imported(sample);
    const documentId = present(result?.documentId);
    const on = (quote: string) => ({ documentId, on: { target: 'quote', quote } as const, tag: null, note: 'x' });
    expect([await code('annotations.add', on('工作')), await code('annotations.add', on('查无此句'))]).toEqual([
      'quote-not-found',
      'quote-not-found',
    ]);
  });

  it('are placed by the user where they belong', async () => {
    const { value, imported } = opened();
    const [result] = await imported(sample);
    const documentId = present(result?.documentId);
    const { blocks } = await value('documents.get', { id: documentId });
    const [first, second] = blocks.filter(({ text }) => text.length > 40);
    const on = (blockId: string) => ({ target: 'range', blockId, start: 2, end: 12 }) as const;
    const { id } = await value('annotations.add', { documentId, on: on(present(first).id), tag: null, note: 'x' });
    const placed = await value('annotations.place', { id, on: on(present(second).id) });
    expect(placed.place).toEqual({ state: 'found', blockId: present(second).id, start: 2, end: 12 });
  });

  it('have the address back that they had before they were placed, lost or not', async () => {
    const { value, code, imported, events } = opened();
    const [result] = await imported(sample);
    const documentId = present(result?.documentId);
    const { blocks } = await value('documents.get', { id: documentId });
    const blockId = present(blocks.find(({ text }) => text.length > 40)).id;
    const on = { target: 'range', blockId, start: 2, end: 12 } as const;
    const before = await value('annotations.add', { documentId, on, tag: null, note: 'x' });
    const anchor = { ...before.anchor, blockId: 'gone', exact: '原来的一句话', prefix: '', suffix: '' };
    const told = events.length;
    const lost = await value('annotations.unplace', { id: before.id, anchor });
    expect(lost).toEqual({ ...before, anchor, place: { state: 'lost' }, sectionPath: [] });
    expect(events.slice(told)).toEqual([{ event: 'library.changed', data: { what: 'annotations' } }]);
    await value('annotations.place', { id: before.id, on: { target: 'block', blockId } });
    expect(await value('annotations.unplace', { id: before.id, anchor })).toEqual(lost);
    expect(await value('annotations.unplace', { id: before.id, anchor: before.anchor })).toEqual(before);
    expect(await code('annotations.unplace', { id: 'none', anchor })).toBe('not-found');
    expect(await code('annotations.unplace', { id: before.id, anchor: { ...anchor, start: -1 } })).toBe('bad-input');
  });
});

describe('settings', () => {
  it('are kept, one by one, and name who annotates', async () => {
    const { value, code, imported } = opened();
    expect(await value('settings.get', {})).toMatchObject({ theme: 'system', textSize: 17, author: null });
    await value('settings.change', { author: '李敏', theme: 'dark' });
    expect(await value('settings.change', { textSize: 20 })).toMatchObject({
      author: '李敏',
      theme: 'dark',
      textSize: 20,
    });
    expect(await code('settings.change', { textSize: 99 })).toBe('bad-input');
    const [result] = await imported(sample);
    const documentId = present(result?.documentId);
    const { blocks } = await value('documents.get', { id: documentId });
    const on = { target: 'block', blockId: present(blocks[0]).id } as const;
    expect(await value('annotations.add', { documentId, on, tag: null, note: 'x' })).toMatchObject({ author: '李敏' });
  });
});

describe('samples', () => {
  it('come with the program', { timeout: 60_000 }, async () => {
    const { value } = opened();
    const results = await value('documents.importSamples', { job: 'samples' });
    expect(results.map(({ status }) => status)).toEqual(sampleFiles.map(() => 'added'));
  });
});

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

it('a fault in the program is told to the log, not to the caller', async () => {
  const { folder, door, imported } = opened();
  await imported(sample);
  const noFolder = door.grants.grant(join(folder, 'library.db'), 'read');
  expect(statSync(join(folder, 'library.db')).size).toBeGreaterThan(0);
  const answer = await door.call('documents.import', { job: 'x', files: [noFolder] });
  expect(answer).toMatchObject({ ok: true, value: [{ status: 'failed' }] });
});

describe('files that come twice', () => {
  const text = '云岭区档案局2023年工作总结\n一、主要工作\n全年接收档案1200卷。\n';

  it('in one batch are one document, whatever their encoding', { timeout: 60_000 }, async () => {
    const { value, imported } = opened();
    const folder = temporaryFolder();
    for (const name of ['a.txt', 'b.txt', 'c.txt']) writeFileSync(join(folder, name), text);
    writeFileSync(join(folder, 'd.txt'), Buffer.from(`\uFEFF${text}`, 'utf16le'));
    const results = await imported(folder);
    expect(results.map(({ status }) => status).sort()).toEqual(['added', 'duplicate', 'duplicate', 'duplicate']);
    expect(await value('documents.list', {})).toHaveLength(1);
  });

  it('in two jobs at once are one document', { timeout: 60_000 }, async () => {
    const { value, door } = opened();
    const files = [door.grants.grant(samples, 'read')];
    const jobs = ['one', 'two'].map((job) => value('documents.import', { job, files }));
    const results = (await Promise.all(jobs)).flat();
    expect(results.filter(({ status }) => status === 'added')).toHaveLength(sampleFiles.length);
    expect(results.filter(({ status }) => status === 'failed')).toEqual([]);
  });

  it('with nothing to read in them are refused each', async () => {
    const { folder, imported } = opened();
    const source = temporaryFolder();
    writeFileSync(join(source, 'page.txt'), '-1-\n');
    writeFileSync(join(source, 'residue.txt'), '打印 关闭\n');
    const results = await imported(source);
    expect(results.map(({ status, error }) => [status, error?.code])).toEqual([
      ['failed', 'file-empty'],
      ['failed', 'file-empty'],
    ]);
    expect(readdirSync(join(folder, 'originals'))).toEqual([]);
  });
});

describe('closing', () => {
  it('waits for what is under way, and takes no more', { timeout: 60_000 }, async () => {
    const { folder, door, imported } = opened();
    const running = imported(samples);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await door.close();
    expect((await running).every(({ status }) => status === 'added' || status === 'cancelled')).toBe(true);
    expect(await door.call('documents.list', {})).toMatchObject({ ok: false, code: 'library-stopped' });
    expect(readdirSync(join(folder, 'originals')).filter((name) => name.startsWith('incoming'))).toEqual([]);
  });

  it('leaves copies behind only when it is killed, and then the next start sweeps them', async () => {
    const { folder, door } = opened();
    await door.close();
    mkdirSync(join(folder, 'originals'), { recursive: true });
    writeFileSync(join(folder, 'originals', 'incoming-doc_1'), 'half a file');
    await opened(folder).door.close();
    expect(readdirSync(join(folder, 'originals'))).toEqual([]);
  });
});

describe('a library that is not well', () => {
  it('is not replaced by an empty one when its database is gone', async () => {
    const { folder, door, imported } = opened();
    await imported(sample);
    await door.close();
    rmSync(join(folder, 'library.db'));
    expect(() => opened(folder)).toThrow(expect.objectContaining({ code: 'library-damaged' }));
    writeFileSync(join(folder, 'library.db'), '');
    expect(() => opened(folder)).toThrow(expect.objectContaining({ code: 'library-damaged' }));
  });

  it('says so when a page of it is damaged, to readers as well', async () => {
    const { folder, door, imported } = opened();
    await imported(sample);
    await door.close();
    const file = join(folder, 'library.db');
    const bytes = readFileSync(file);
    // Everything after the schema's own pages.
    bytes.fill(0x5a, 4096 * 3);
    writeFileSync(file, bytes);
    const codes: string[] = [];
    try {
      const damaged = openLibrary(folder, 'read', { importerEntry, seeds, clock: noon, emit: () => {} });
      for (const method of ['documents.list', 'library.status'] as const) {
        const answer = await damaged.call(method, {});
        codes.push(answer.ok ? 'ok' : answer.code);
      }
      await damaged.close();
    } catch (error) {
      codes.push(error instanceof AppError ? error.code : String(error));
    }
    expect(codes).toContain('library-damaged');
    expect(codes).not.toContain('internal');
  });
});
