import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ImportResult } from '../../../shared/contract/documents.ts';
import { entered } from './served.ts';
import { chosen, value } from './told.ts';

describe('uploads', () => {
  it('stay in the folder of the session, whatever their names', async () => {
    const { upload, post, granted } = await entered();
    const names: readonly (readonly [string, string])[] = [
      ['..%2f..%2fetc%2fpasswd', 'passwd'],
      ['%2fetc%2fcrontab', 'crontab'],
      ['C:%5cWindows%5cwin.ini', 'win.ini'],
      ['a%00b.txt', 'ab.txt'],
      ['..', '未命名'],
      ['%2f', '未命名'],
      ['.bashrc', 'bashrc'],
      ['CON.txt', '_CON.txt'],
      ['a%3ab%3f.txt', 'a_b_.txt'],
      ['%E6%80%BB%E7%BB%93%E2%80%AEtxt.exe', '总结txt.exe'],
      ['%ff.txt', '\uFFFD.txt'],
      [`${encodeURIComponent('长'.repeat(100))}.txt`, `${'长'.repeat(65)}.txt`],
    ];
    for (const [given, safe] of names) expect(chosen(await upload(`name=${given}`, 'x')).name).toBe(safe);
    expect(chosen(await post('/targets', { name: '../../总结\0.docx' })).name).toBe('总结.docx');
    const roots = new Set(granted.map((path) => dirname(dirname(path))));
    expect([...roots]).toEqual([expect.stringMatching(/niangao-web-\w+$/)]);
  });

  it('keep the shape of a folder, and nothing of it lies outside', { timeout: 60_000 }, async () => {
    const { upload, post, granted } = await entered();
    const folder = chosen(await post('/folders', { name: '历年总结' }));
    const into = (name: string, body: string) =>
      upload(`folder=${folder.token}&name=${encodeURIComponent(name)}`, body);
    for (const name of ['甲/一.txt', '乙/一.txt', '甲/a:b.txt', '甲/a?b.txt', '.hidden/x.txt', '../../up.txt']) {
      expect([name, (await into(name, `${name}\n\n正文。`)).status]).toEqual([name, 200]);
    }
    expect((await upload('folder=unknown&name=a.txt', 'x')).status).toBe(404);
    expect((await into('..', 'x')).status).toBe(404);
    const [path = ''] = granted;
    for (const name of ['甲/一.txt', '乙/一.txt', '甲/a_b.txt', '甲/a_b（2）.txt', '.hidden/x.txt', 'up.txt']) {
      expect([name, existsSync(join(path, name))]).toEqual([name, true]);
    }
    const input = { job: 'import', files: [folder.token] };
    const results = value(z.array(ImportResult), await post('/call', { method: 'documents.import', input }));
    expect(results.map(({ file }) => file.slice(path.length + 1)).sort()).toEqual(
      ['up.txt', '乙/一.txt', '甲/a_b.txt', '甲/a_b（2）.txt', '甲/一.txt'].sort(),
    );
  });

  it('are refused when they are too large, and leave nothing', async () => {
    const { upload, post, granted, ask, cookie, port } = await entered({
      limits: { uploadBytes: 1000, callBytes: 1000 },
    });
    expect((await upload('name=a.txt', Buffer.alloc(1000))).status).toBe(200);
    const declared = await upload('name=b.txt', Buffer.alloc(1001));
    expect([declared.status, JSON.parse(declared.text).code]).toEqual([413, 'file-too-large']);
    // Told before anything of it was sent.
    const announced = request({
      host: '127.0.0.1',
      port,
      path: '/files?name=d.txt',
      method: 'POST',
      headers: { cookie, 'content-type': 'application/octet-stream', 'content-length': '1001' },
      agent: false,
    });
    announced.on('error', () => {}).flushHeaders();
    const [early] = (await once(announced, 'response')) as [IncomingMessage];
    announced.destroy();
    expect(early.statusCode).toBe(413);
    const chunked = await upload('name=c.txt', Buffer.alloc(300_000), { 'transfer-encoding': 'chunked' });
    expect(chunked.status).toBe(413);
    const [path = ''] = granted;
    const root = dirname(dirname(path));
    expect([existsSync(join(root, '2', 'b.txt')), existsSync(join(root, '4', 'c.txt'))]).toEqual([false, false]);
    expect((await post('/call', { method: 'x', input: 'y'.repeat(1000) })).status).toBe(413);
    expect((await ask({ headers: { cookie, filler: 'x'.repeat(20_000) } })).status).toBe(431);
  });

  it('and calls are refused in any other form', async () => {
    const { post, upload, ask } = await entered();
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', '']) {
      expect([type, (await post('/call', {}, { 'content-type': type })).status]).toEqual([type, 415]);
      expect([type, (await post('/targets', {}, { 'content-type': type })).status]).toEqual([type, 415]);
      expect([type, (await upload('name=a', 'x', { 'content-type': type })).status]).toEqual([type, 415]);
    }
    for (const body of ['', '{', 'null', '[]', '"x"', '{"method":7}', '{"input":{}}']) {
      expect([body, (await post('/call', body)).status]).toEqual([body, 400]);
    }
    const latin = await ask({
      path: '/call',
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: Buffer.from([0x22, 0xff, 0x22]),
    });
    expect(latin.status).toBe(400);
    expect((await upload('', 'x')).status).toBe(400);
    expect((await post('/targets', { name: 7 })).status).toBe(400);
    expect(JSON.parse((await post('/call', { method: 'documents.burn', input: {} })).text)).toMatchObject({
      ok: false,
      code: 'unknown-method',
    });
    expect(
      (
        await post(
          '/call',
          { method: 'documents.list', input: {} },
          { 'content-type': 'Application/JSON; charset=utf-8' },
        )
      ).text,
    ).toBe('{"ok":true,"value":[]}');
  });
});
