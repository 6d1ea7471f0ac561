import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, it } from 'vitest';
import { entered, send, served } from './served.ts';

describe('who may come in', () => {
  it('lets in the first who brings the token, and only that one', async () => {
    const { server, ask } = await served();
    const path = `/${new URL(server.url).search}`;
    const first = await ask({ path });
    expect([first.status, first.headers.location]).toEqual([303, '/']);
    const [cookie = ''] = first.headers['set-cookie'] ?? [];
    expect(cookie).toMatch(/^niangao-\d+=[\w-]{40,}; Path=\/; HttpOnly; SameSite=Strict$/);
    const second = await ask({ path, headers: { accept: 'text/html' } });
    expect([second.status, second.headers['set-cookie']]).toEqual([403, undefined]);
    expect(second.text).toContain('请从命令行给出的网址打开');
    const again = await ask({ path, headers: { cookie: cookie.split(';')[0] ?? '' } });
    expect([again.status, again.headers.location]).toEqual([303, '/']);
  });

  it('is not impressed by a wrong token, nor does it spend the right one on anybody but a reader of the page', async () => {
    const { server, ask } = await served();
    const path = `/${new URL(server.url).search}`;
    const strangers = [
      { path: '/?token=' },
      { path: `${path.slice(0, -1)}` },
      { path: `/index.html${path.slice(1)}` },
      { path, method: 'HEAD' },
      { path, method: 'POST' },
      { path, headers: { 'sec-fetch-site': 'cross-site' } },
      { path, headers: { host: 'rebound.example' } },
    ];
    for (const stranger of strangers) expect([stranger, (await ask(stranger)).status]).toEqual([stranger, 403]);
    expect((await ask({ path })).status).toBe(303);
  });

  it('asks every address for the cookie of this very server', async () => {
    const { ask, cookie, port } = await entered();
    const [name = ''] = cookie.split('=');
    for (const wrong of ['', `${name}=`, `${name}=guess`, `x${cookie}`, cookie.replace(String(port), '1')]) {
      for (const path of ['/', '/assets/main.js', '/events', '/files/0', '/nothing']) {
        expect([path, wrong, (await ask({ path, headers: { cookie: wrong } })).status]).toEqual([path, wrong, 403]);
      }
      for (const path of ['/call', '/files?name=a.txt', '/folders', '/targets']) {
        const { status } = await ask({ path, method: 'POST', headers: { cookie: wrong }, body: '{}' });
        expect([path, wrong, status]).toEqual([path, wrong, 403]);
      }
    }
    expect((await ask({ headers: { cookie: `other=1; ${cookie}; more=2` } })).status).toBe(200);
  });

  it('refuses a name that was made to point here, other origins and other sites, even with the cookie', async () => {
    const { ask, port } = await entered();
    const refused: readonly Readonly<Record<string, string>>[] = [
      { host: 'rebound.example' },
      { host: `rebound.example:${port}` },
      { host: `127.0.0.1:${port + 1}` },
      { host: '127.0.0.1' },
      { host: `127.0.0.1:${port}.example` },
      { host: `0.0.0.0:${port}` },
      { origin: 'https://example.org' },
      { origin: 'null' },
      { origin: `http://127.0.0.1:${port + 1}` },
      { origin: `https://127.0.0.1:${port}` },
      { origin: `http://localhost:${port}` },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ];
    for (const headers of refused) {
      const { status, text } = await ask({ headers });
      expect([headers, status, JSON.parse(text)]).toMatchObject([headers, 403, { ok: false, code: 'library-stopped' }]);
    }
    const welcome: readonly Readonly<Record<string, string>>[] = [
      {},
      { host: `localhost:${port}`, origin: `http://localhost:${port}` },
      { origin: `http://127.0.0.1:${port}`, 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-site': 'none' },
    ];
    for (const headers of welcome) expect([headers, (await ask({ headers })).status]).toEqual([headers, 200]);
  });

  it('listens on the loopback interface of IPv4 and nowhere else', async () => {
    const { server, port } = await served();
    expect(server.address).toMatchObject({ address: '127.0.0.1', family: 'IPv4' });
    const others = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
    for (const { address } of others.filter((each) => each.address !== '127.0.0.1')) {
      const isReachable = await new Promise((resolve) => {
        const socket = connect({ host: address, port, timeout: 1_000 });
        socket
          .on('connect', () => resolve(true))
          .on('error', () => resolve(false))
          .on('timeout', () => resolve(false));
        socket.on('connect', () => socket.destroy());
      });
      expect([address, isReachable]).toEqual([address, false]);
    }
  });

  it('answers only the methods an address has', async () => {
    const { ask } = await entered();
    const cases: readonly (readonly [string, string, string])[] = [
      ['GET', '/call', 'POST'],
      ['POST', '/events', 'GET'],
      ['HEAD', '/events', 'GET'],
      ['PUT', '/files', 'POST'],
      ['DELETE', '/files/0', 'GET, HEAD'],
      ['POST', '/', 'GET, HEAD'],
      ['OPTIONS', '/call', 'POST'],
      ['TRACE', '/assets/main.js', 'GET, HEAD'],
    ];
    for (const [method, path, allow] of cases) {
      const { status, headers } = await ask({ method, path });
      expect([method, path, status, headers.allow]).toEqual([method, path, 405, allow]);
    }
  });

  it('gives every answer the same protection, also a refusal', async () => {
    const { ask, port } = await entered();
    for (const told of [await ask(), await ask({ path: '/no' }), await send(port, {}), await ask({ path: '/call' })]) {
      expect(told.headers).toMatchObject({
        'content-security-policy':
          "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; worker-src 'self' blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
      });
      expect(told.headers['access-control-allow-origin']).toBeUndefined();
    }
  });
});
