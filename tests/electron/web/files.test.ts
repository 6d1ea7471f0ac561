import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ImportResult, StoredDocument } from '../../../shared/contract/documents.ts';
import { StoredDraft } from '../../../shared/contract/drafts.ts';
import { sampleFiles } from '../library/opened.ts';
import { entered } from './served.ts';
import { chosen, value } from './told.ts';

const [sample = ''] = sampleFiles;

describe('the files of the page', () => {
  it('come with their types', async () => {
    const { ask } = await entered();
    const page = await ask();
    expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.text).toContain('年稿');
    const script = await ask({ path: '/assets/main.js' });
    expect(script.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'private, no-cache',
    });
    expect((await ask({ path: '/assets/main.js', method: 'HEAD' })).headers['content-length']).toBe(
      String(script.body.length),
    );
  });

  it('are all that can be had: no path leads out of their folder', async () => {
    const { ask, faults } = await entered();
    const climbing = [
      '/../secret.txt',
      '/..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '/%2e%2e%2fsecret.txt',
      '/assets/..%2f..%2fsecret.txt',
      '/..%5csecret.txt',
      '/assets/../../secret.txt',
      '//etc/passwd',
      '/%2fetc%2fpasswd',
      '/index.html%00.js',
      '/link.txt',
      '/assets',
      '/assets/',
      '/constructor',
      '/__proto__',
    ];
    for (const path of climbing) expect([path, (await ask({ path })).status]).toEqual([path, 404]);
    for (const path of ['/%', '/%ff', 'http://example.org/', '*']) {
      expect([path, (await ask({ path })).status]).toEqual([path, 400]);
    }
    expect(faults).toEqual([]);
  });
});

describe('uploads and downloads', () => {
  it('go from a file to Word, with Chinese names', { timeout: 60_000 }, async () => {
    const { upload, post, ask } = await entered();
    const file = chosen(await upload(`name=${encodeURIComponent(basename(sample))}`, readFileSync(sample)));
    expect(file.name).toBe(basename(sample));
    const call = (method: string, input: unknown) => post('/call', { method, input });
    const imported = await call('documents.import', { job: 'import', files: [file.token] });
    const [result] = value(z.array(ImportResult), imported);
    expect(result).toMatchObject({ status: 'added' });
    const id = result?.documentId ?? '';
    expect(value(StoredDocument, await call('documents.get', { id })).summary.originalName).toBe(basename(sample));
    const source = { from: 'document', documentId: id, whole: true };
    const wish = { source, year: null, organisation: null, accept: 'sure' };
    const draft = value(StoredDraft, await call('drafts.create', wish));
    const target = chosen(await post('/targets', { name: '云岭区2026年工作计划（稿）.docx' }));
    expect((await ask({ path: `/files/${target.token}` })).status).toBe(404);
    const written = await call('exports.write', {
      job: 'export',
      source: { of: 'draft', id: draft.summary.id },
      target: target.token,
      profile: 'gbt9704',
      overwrite: false,
    });
    const { bytes } = value(z.object({ bytes: z.int() }), written);
    const word = await ask({ path: `/files/${target.token}` });
    expect([word.status, word.body.length, word.body.subarray(0, 2).toString()]).toEqual([200, bytes, 'PK']);
    const name = encodeURIComponent('云岭区2026年工作计划（稿）.docx');
    expect(word.headers).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'content-disposition': `attachment; filename="___2026________.docx"; filename*=UTF-8''${name}`,
      'cache-control': 'no-store',
    });
  });

  it('give out nothing but what was written for this session', { timeout: 60_000 }, async () => {
    const { upload, post, ask } = await entered();
    const other = await entered();
    const uploaded = chosen(await upload('name=a.txt', '甲'));
    const target = chosen(await other.post('/targets', { name: 'a.md' }));
    const wrong = [uploaded.token, target.token, 'unknown', '..%2f1%2fa.txt', '', 'constructor'];
    for (const token of wrong) expect([token, (await ask({ path: `/files/${token}` })).status]).toEqual([token, 404]);
    const written = { job: 'x', file: uploaded.token, target: uploaded.token, profile: 'gbt9704', overwrite: true };
    expect(JSON.parse((await post('/call', { method: 'files.export', input: written })).text)).toMatchObject({
      code: 'bad-input',
    });
  });
});
