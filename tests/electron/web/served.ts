import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openLibrary } from '../../../electron/library/open-library.ts';
import { startWebServer, type WebOptions } from '../../../electron/web/server.ts';
import type { AnyEvent } from '../../../shared/contract/api.ts';
import { importerEntry, seeds } from '../../paths.ts';
import { noon, temporaryFolder } from '../../temporary.ts';

/** A folder as the build makes it, with a secret beside it that must not get out. */
export function builtPage(): string {
  const folder = temporaryFolder();
  const renderer = join(folder, 'renderer');
  mkdirSync(join(renderer, 'assets'), { recursive: true });
  writeFileSync(
    join(renderer, 'index.html'),
    '<!doctype html><title>年稿</title><script src="./assets/main.js"></script>',
  );
  writeFileSync(join(renderer, 'assets', 'main.js'), 'document.title = "开始";');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  symlinkSync(join(folder, 'secret.txt'), join(renderer, 'link.txt'));
  return renderer;
}

/** A real server on a real library, both gone with the test. */
export async function served(options: Partial<WebOptions> = {}) {
  const folder = join(temporaryFolder(), 'library');
  const listeners = new Set<(event: AnyEvent) => void>();
  const faults: unknown[] = [];
  const emit = (event: AnyEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const door = openLibrary(folder, 'create', { importerEntry, seeds, clock: noon, emit });
  const granted: string[] = [];
  const server = await startWebServer({
    call: door.callUnchecked,
    grant(path, purpose) {
      granted.push(path);
      return door.grants.grant(path, purpose);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    renderer: builtPage(),
    port: 0,
    report: (fault) => void faults.push(fault),
    ...options,
  });
  onTestFinished(async () => {
    await server.close();
    await door.close();
  });
  const { port } = server.address;
  return { server, port, folder, door, emit, faults, granted, ask: (ask: Ask = {}) => send(port, ask) };
}

/** The same, with the session's cookie already won. */
export async function entered(options: Partial<WebOptions> = {}) {
  const all = await served(options);
  const { headers } = await all.ask({ path: new URL(all.server.url).search.replace(/^/, '/') });
  const cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  return {
    ...all,
    cookie,
    ask: ({ headers, ...rest }: Ask = {}) => send(all.port, { ...rest, headers: { cookie, ...headers } }),
    post: (path: string, value: unknown, headers = {}) =>
      send(all.port, {
        path,
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json', ...headers },
        body: typeof value === 'string' ? value : JSON.stringify(value),
      }),
    upload: (query: string, body: string | Buffer, headers = {}) =>
      send(all.port, {
        path: `/files?${query}`,
        method: 'POST',
        headers: { cookie, 'content-type': 'application/octet-stream', ...headers },
        body,
      }),
  };
}

type Ask = {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
};
export type Told = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly text: string;
};

/** By node:http and not fetch, which would not send a false Host or a path that climbs. */
export function send(port: number, { path = '/', method = 'GET', headers = {}, body }: Ask): Promise<Told> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const whole = Buffer.concat(chunks);
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: whole, text: whole.toString() });
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}
