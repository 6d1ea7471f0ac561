import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { samples } from '../../paths.ts';
import { temporaryFolder } from '../../temporary.ts';
import { unzipped } from '../library/export/unzipped.ts';
import { niangao } from './niangao.ts';

const Imported = z.array(z.looseObject({ path: z.string(), status: z.string(), documentId: z.string().nullable() }));
const Found = z.looseObject({
  total: z.int(),
  hits: z.array(z.looseObject({ sectionPath: z.array(z.string()), text: z.string() })),
});
const Drafted = z.looseObject({
  draftId: z.string(),
  title: z.string(),
  rolling: z.array(z.looseObject({ from: z.string(), to: z.string(), applied: z.boolean() })),
  slots: z.array(z.unknown()),
  sections: z.array(z.looseObject({ title: z.string() })),
});
const Shown = z.looseObject({
  blocks: z.array(z.looseObject({ id: z.string(), kind: z.string(), label: z.string().nullable(), text: z.string() })),
});

const sample = join(
  samples,
  readdirSync(samples)
    .filter((name) => name.endsWith('.txt'))
    .sort()[0] ?? '',
);

async function libraryWith(...paths: readonly string[]) {
  const folder = join(temporaryFolder(), 'library');
  const call = (...args: readonly string[]) => niangao('--library', folder, '--json', ...args);
  const results = paths.length === 0 ? [] : Imported.parse((await call('import', ...paths)).json);
  return { folder, call, results, ids: results.flatMap(({ documentId }) => documentId ?? []) };
}

describe('the command line', () => {
  it('imports a folder once, and recognises it the second time', { timeout: 60_000 }, async () => {
    const { call, results } = await libraryWith(samples);
    const documents = results.filter(({ path }) => path.endsWith('.txt'));
    expect(documents.map(({ status }) => status)).toEqual(documents.map(() => 'added'));
    const again = Imported.parse((await call('import', ...documents.map(({ path }) => path))).json);
    expect(again.map(({ status }) => status)).toEqual(documents.map(() => 'duplicate'));
    expect(again.map(({ documentId }) => documentId)).toEqual(documents.map(({ documentId }) => documentId));
  });

  it('says what a file is a newer version of, and takes over its annotations when told', {
    timeout: 60_000,
  }, async () => {
    const path = join(temporaryFolder(), '送审稿.txt');
    const issued = join(samples, 'qinghe-agriculture-2023.txt');
    writeFileSync(path, readFileSync(issued, 'utf8').replace('累计建成26.5万亩', '累计建成26万亩左右'));
    const { folder, call, ids } = await libraryWith(path);
    const [older = ''] = ids;
    await call('annotate', older, '--quote', '年加工能力提高到1.1万吨', '--tag', '可沿用');
    await call('annotate', older, '--quote', '新建高标准农田2.2万亩，累计建成26万亩左右，修复水毁', '--note', '待核');
    const plain = (await niangao('--library', folder, 'import', issued)).out.join('\n');
    expect(plain).toContain('新版本');
    const documentId = /version accept (\S+) (\S+)/.exec(plain)?.[1] ?? '';
    expect(plain).toContain(`version accept ${documentId} ${older}`);
    expect((await call('version', 'list', documentId)).json).toMatchObject({ candidates: [{ documentId: older }] });
    expect(await call('version', 'accept', documentId, older)).toMatchObject({
      code: 0,
      json: { older: { documentId: older }, annotations: { total: 2, lost: 0 } },
    });
    expect(await call('version', 'accept', documentId, older)).toMatchObject({
      code: 1,
      json: { error: { code: 'conflict' } },
    });
    const States = z.array(z.looseObject({ state: z.string() }));
    const states = States.parse((await call('annotations', documentId)).json).map(({ state }) => state);
    expect(states.toSorted()).toEqual(['found', 'moved']);
    expect((await call('version', 'separate', documentId)).json).toMatchObject({ olderId: older, annotationsKept: 0 });
    expect((await call('annotations', documentId)).json).toEqual([]);
    expect((await call('version', 'accept', documentId)).code).toBe(2);
  });

  it('finds exactly the blocks that a plain search finds', { timeout: 60_000 }, async () => {
    const { call, ids } = await libraryWith(samples);
    const texts: string[] = [];
    for (const id of ids) {
      const { blocks } = Shown.parse((await call('show', id)).json);
      texts.push(...blocks.map(({ label, text }) => (label ?? '') + text));
    }
    for (const word of ['工作', '的', '2023年', '，推进', '一是']) {
      const { total, hits } = Found.parse((await call('search', word, '--limit', '1000')).json);
      expect([word, total, hits.length]).toEqual([word, texts.filter((text) => text.includes(word)).length, total]);
      expect(hits.every(({ text }) => text.includes(word))).toBe(true);
    }
    const { hits } = Found.parse((await call('search', '工作', '--limit', '5')).json);
    expect(hits.length).toBe(5);
  });

  it('annotates a quotation where it stands, and tells it with its section', async () => {
    const { call, ids } = await libraryWith(sample);
    const { blocks } = Shown.parse((await call('show', ids[0] ?? '')).json);
    const block = blocks.find(({ kind, text }) => kind === 'heading' && text.length > 30) ?? blocks[3];
    const quote = block?.text.slice(0, 20) ?? '';
    const added = await call('annotate', ids[0] ?? '', '--quote', quote, '--tag', '可沿用', '--note', '照写');
    expect(added).toMatchObject({ code: 0, json: { sectionPath: expect.arrayContaining([expect.any(String)]) } });
    expect((await call('annotations', ids[0] ?? '')).json).toMatchObject([
      { quote, tag: '可沿用', note: '照写', state: 'found' },
    ]);
  });

  it('drafts from a structure, proposes years and applies them only when told', { timeout: 60_000 }, async () => {
    const { call, ids } = await libraryWith(sample);
    const proposed = Drafted.parse((await call('draft', '--from', ids[0] ?? '')).json);
    expect(proposed.rolling.length).toBeGreaterThan(0);
    expect(proposed.rolling.every(({ applied }) => !applied)).toBe(true);
    expect(proposed.slots.length).toBeGreaterThan(0);
    const applied = Drafted.parse((await call('draft', '--from', ids[0] ?? '', '--accept-rolling')).json);
    expect(applied.rolling.every((each) => each.applied)).toBe(true);
    expect((await call('drafts')).json).toHaveLength(2);
  });

  it('drafts from a file by importing it first', async () => {
    const { call } = await libraryWith();
    const { code, json } = await call('draft', '--from', sample, '--whole', '--year', '2030');
    expect(code).toBe(0);
    expect(Drafted.parse(json).sections.length).toBeGreaterThan(2);
    expect((await call('documents')).json).toHaveLength(1);
  });

  it('exports Word, text and Markdown, and never over a file without being told', { timeout: 60_000 }, async () => {
    const { folder, call } = await libraryWith();
    const { draftId } = Drafted.parse((await call('draft', '--template', 'summary-and-plan', '--year', '2026')).json);
    for (const extension of ['docx', 'md', 'txt']) {
      const out = join(folder, '..', `plan.${extension}`);
      expect(await call('export', draftId, '--out', out)).toMatchObject({
        code: 0,
        json: { path: out, departures: [] },
      });
      const before = readFileSync(out);
      expect(await call('export', draftId, '--out', out)).toMatchObject({
        code: 1,
        json: { error: { code: 'file-exists' } },
      });
      expect(readFileSync(out).equals(before)).toBe(true);
      expect((await call('export', draftId, '--out', out, '--overwrite')).code).toBe(0);
    }
  });

  it('reads and exports a file without making a library', { timeout: 60_000 }, async () => {
    const folder = join(temporaryFolder(), 'library');
    const out = join(folder, '..', 'sample.docx');
    expect((await niangao('--library', folder, '--json', 'outline', sample)).code).toBe(0);
    expect((await niangao('--library', folder, '--json', 'export', sample, '--out', out)).code).toBe(0);
    expect([existsSync(out), existsSync(folder)]).toEqual([true, false]);
  });

  it('exports a file as an issued document, by a file of what that takes and by single options', {
    timeout: 60_000,
  }, async () => {
    const folder = temporaryFolder();
    const [out, settings] = [join(folder, 'x.docx'), join(folder, 'issued.json')];
    writeFileSync(settings, JSON.stringify({ form: 'upward', letterhead: '清河县农业农村局文件', signers: ['李明'] }));
    const options = ['--issuance', settings, '--number', '清农发[2025]03号', '--copy-to', '县委办', '--contents'];
    expect((await niangao('--json', 'export', sample, '--out', out, ...options)).code).toBe(0);
    const { part } = await unzipped(readFileSync(out));
    const xml = await part('word/document.xml');
    for (const words of ['清河县农业农村局文件', '清农发〔2025〕3号', '签发人：', '抄送：县委办。', ' TOC '])
      expect(xml).toContain(words);
    const wrong = await niangao('export', sample, '--out', out, '--number', '科发3号', '--urgency', '急');
    expect(wrong.code).toBe(2);
    expect(wrong.said).toMatch(/发文字号：.*紧急程度：/su);
  });

  it('goes through everything in the demonstration, as often as one likes', { timeout: 120_000 }, async () => {
    const out = join(temporaryFolder(), 'demo');
    expect((await niangao('demo', '--out', out)).code).toBe(0);
    expect((await niangao('demo', '--out', out)).code).toBe(0);
    expect(readdirSync(out).filter((name) => name.endsWith('.docx'))).toHaveLength(2);
  });
});

describe('bad input', () => {
  async function refused(...args: readonly string[]) {
    const { code, json, out, said } = await niangao('--json', ...args);
    expect(out).toHaveLength(1);
    return { code, said, error: z.object({ error: z.object({ code: z.string() }) }).parse(json).error.code };
  }

  it('in one file is told by name, and the other files of the batch go on', { timeout: 60_000 }, async () => {
    const folder = temporaryFolder();
    const garbage = join(folder, 'garbage.txt');
    const empty = join(folder, 'empty.txt');
    const missing = join(folder, 'missing.txt');
    writeFileSync(garbage, Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256)));
    writeFileSync(empty, '');
    const library = join(folder, 'library');
    const { code, json } = await niangao('--library', library, '--json', 'import', garbage, empty, missing, sample);
    const results = z
      .array(z.looseObject({ status: z.string(), error: z.looseObject({ message: z.string() }).nullable() }))
      .parse(json);
    expect([code, ...results.map(({ status }) => status)]).toEqual([1, 'failed', 'failed', 'failed', 'added']);
    [garbage, empty, missing].forEach((path, i) => {
      expect(results[i]?.error?.message).toContain(path.replace(/.*\//, ''));
    });
    expect(readdirSync(join(library, 'originals'))).toHaveLength(1);
    expect((await niangao('--library', library, '--json', 'documents')).json).toHaveLength(1);
  });

  it('of usage exits 2 and names the argument', async () => {
    const cases: readonly (readonly string[])[] = [
      [],
      ['dance'],
      ['import'],
      ['search'],
      ['search', ''],
      ['search', '科技', '--limit', 'many'],
      ['search', '科技', '--colour', 'red'],
      ['annotate', 'doc_1', '--quote', '甲', '--block', 'b', '--tag', 't'],
      ['annotate', 'doc_1', '--quote', '甲'],
      ['draft'],
      ['draft', '--from', 'a', '--template', 'b'],
      ['draft', '--template', 'annual-plan', '--year', '二〇二六'],
      ['export', 'doc_1'],
      ['documents', 'superfluous'],
    ];
    for (const args of cases) expect([args, await refused(...args)]).toMatchObject([args, { code: 2, error: 'usage' }]);
    expect((await refused('search', '科技', '--colour', 'red')).said).toContain('--colour');
  });

  it('of things that are not there exits 1, and makes no library', async () => {
    const folder = join(temporaryFolder(), 'none');
    const cases: readonly (readonly [string, ...string[]])[] = [
      ['no-library', 'documents'],
      ['no-library', 'search', '科技'],
      ['no-library', 'annotate', 'doc_1', '--quote', '甲', '--tag', '乙'],
      ['no-library', 'show', 'doc_1'],
      ['no-library', 'draft', '--from', 'doc_1'],
      ['file-missing', 'outline', join(folder, 'no.txt')],
      ['file-missing', 'export', join(folder, 'no.txt'), '--out', join(folder, 'x.docx')],
    ];
    for (const [error, ...args] of cases) {
      expect([args, await refused('--library', folder, ...args)]).toMatchObject([args, { code: 1, error }]);
    }
    expect(existsSync(folder)).toBe(false);
  });

  it('of ids, names, quotations and targets exits 1 with the reason, library unchanged', {
    timeout: 60_000,
  }, async () => {
    const { folder, ids } = await libraryWith(sample);
    const [id = ''] = ids;
    const taken = join(folder, '..', 'a-folder.docx');
    mkdirSync(taken);
    const cases: readonly (readonly [string, ...string[]])[] = [
      ['not-found', 'show', 'doc_unknown'],
      ['not-found', 'outline', 'draft_unknown'],
      ['not-found', 'draft', '--template', 'no-such'],
      ['not-found', 'draft', '--from', 'doc_unknown'],
      ['not-found', 'annotate', 'doc_unknown', '--quote', '甲', '--tag', '乙'],
      ['quote-not-found', 'annotate', id, '--quote', '这句话不在任何文稿里出现过', '--tag', '乙'],
      ['not-found', 'export', 'draft_unknown', '--out', join(folder, '..', 'x.docx')],
      ['not-found', 'export', id, '--out', join(folder, '..', 'x.docx'), '--profile', 'fancy'],
      ['target-unwritable', 'export', id, '--out', join(folder, '..', 'no', 'such', 'folder', 'x.docx')],
    ];
    const before = readFileSync(join(folder, 'library.db'));
    for (const [error, ...args] of cases) {
      expect([args, await refused('--library', folder, ...args)]).toMatchObject([args, { code: 1, error }]);
    }
    const odd = join(folder, '..', 'x.exe');
    expect(await refused('--library', folder, 'export', id, '--out', odd)).toMatchObject({
      code: 2,
      error: 'bad-input',
    });
    expect((await refused('--library', folder, 'export', id, '--out', taken)).code).toBe(1);
    expect(readFileSync(join(folder, 'library.db')).equals(before)).toBe(true);
  });
});
