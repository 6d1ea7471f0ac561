import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { openLibrary } from '../../../electron/library/open-library.ts';
import type { Answer } from '../../../shared/contract/api.ts';
import { importerEntry, seeds } from '../../paths.ts';
import { noon } from '../../temporary.ts';
import { entered, send, served } from './served.ts';

describe('closing', () => {
  it('removes what was uploaded and written, and leaves the library to the next program', async () => {
    const { server, door, folder, granted, upload, post } = await entered();
    await upload('name=a.txt', 'x');
    await post('/targets', { name: 'b.md' });
    const [path = ''] = granted;
    const root = dirname(dirname(path));
    expect(existsSync(path)).toBe(true);
    await server.close();
    await server.close();
    expect(existsSync(root)).toBe(false);
    await door.close();
    const next = openLibrary(folder, 'write', { importerEntry, seeds, clock: noon, emit: () => {} });
    await next.close();
  });

  it('stops jobs, answers the calls under way, and refuses new ones meanwhile', async () => {
    let finish: (answer: Answer<unknown>) => void = () => {};
    const asked: unknown[] = [];
    const call = (method: string, input: unknown): Promise<Answer<unknown>> => {
      asked.push([method, input]);
      if (method === 'jobs.cancel') return Promise.resolve({ ok: true, value: true });
      return new Promise((resolve) => {
        finish = resolve;
      });
    };
    const { server, port, post } = await entered({ call });
    const long = post('/call', { method: 'documents.import', input: { job: 'long', files: [] } });
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    const closed = server.close();
    const late = await post('/call', { method: 'documents.list', input: {} });
    expect([late.status, JSON.parse(late.text)]).toMatchObject([503, { ok: false, code: 'library-stopped' }]);
    expect(asked.slice(1)).toEqual([['jobs.cancel', { job: 'long' }]]);
    finish({ ok: true, value: 'cancelled' });
    expect(JSON.parse((await long).text)).toEqual({ ok: true, value: 'cancelled' });
    await closed;
    await expect(send(port, {})).rejects.toThrow('ECONNREFUSED');
  });

  it('does not wait for ever: not for a call, an upload, a stream or a silent client', async () => {
    const call = () => new Promise<never>(() => {});
    const { server, port, cookie, post, granted } = await entered({ call, limits: { graceMs: 100 } });
    await post('/targets', { name: 'b.md' });
    const [path = ''] = granted;
    const root = dirname(dirname(path));
    const never = post('/call', { method: 'any', input: {} }).catch((error: Error) => error.message);
    const headers = { cookie, 'content-type': 'application/octet-stream' };
    const upload = request({ host: '127.0.0.1', port, path: '/files?name=slow.txt', method: 'POST', headers });
    upload.on('error', () => {}).write('half');
    const silent = connect(port, '127.0.0.1').on('error', () => {});
    const stream = request({ host: '127.0.0.1', port, path: '/events', headers });
    stream.on('error', () => {}).end();
    await once(stream, 'response');
    await vi.waitFor(() => expect(existsSync(join(root, '2', 'slow.txt'))).toBe(true));
    const started = performance.now();
    await server.close();
    expect(performance.now() - started).toBeLessThan(3_000);
    expect(await never).toMatch(/socket hang up|ECONNRESET/);
    expect([granted.length, existsSync(root)]).toEqual([1, false]);
    silent.destroy();
  });

  it('is what a taken port comes to, with a sentence', async () => {
    const { port } = await served();
    await expect(served({ port })).rejects.toThrow(`端口 ${port} 已被别的程序占用`);
  });
});
