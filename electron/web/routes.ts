import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename } from 'node:path';
import { isRecord, readJson, requireType } from './body.ts';
import { Refused } from './refused.ts';
import { sendJson } from './reply.ts';
import type { SessionFiles } from './session-files.ts';
import { type StaticFiles, sendFile } from './static-files.ts';

type Route = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void> | void;

type Parts = {
  readonly call: Route;
  readonly events: (response: ServerResponse) => void;
  readonly files: SessionFiles;
  readonly page: StaticFiles;
};

const nameBytes = 16 * 1024;

/** All addresses, by path and method. What is in no row is a file of the window. */
export function createRoutes({ call, events, files, page }: Parts): Route {
  const table: Readonly<Record<string, Readonly<Record<string, Route>>>> = {
    '/call': { POST: call },
    '/events': { GET: (_, response) => events(response) },
    '/files': { POST: (request, response, url) => upload(files, request, response, url) },
    '/folders': {
      POST: async (request, response) => sendJson(response, 200, await files.folder(await nameIn(request))),
    },
    '/targets': {
      POST: async (request, response) => sendJson(response, 200, await files.target(await nameIn(request))),
    },
    '/files/…': bothReading((_, response, url) => download(files, response, decoded(url).slice('/files/'.length))),
  };
  const others = bothReading((_, response, url) => sendPage(page, response, decoded(url)));

  return (request, response, url) => {
    const key = url.pathname.startsWith('/files/') ? '/files/…' : url.pathname;
    const row = Object.hasOwn(table, key) ? (table[key] ?? others) : others;
    const route = Object.entries(row).find(([method]) => method === request.method)?.[1];
    if (route === undefined) throw new Refused(405, '这个地址没有这种操作。', { allow: Object.keys(row).join(', ') });
    return route(request, response, url);
  };
}

function bothReading(route: Route): Readonly<Record<string, Route>> {
  return { GET: route, HEAD: route };
}

async function upload(files: SessionFiles, request: IncomingMessage, response: ServerResponse, url: URL) {
  requireType(request, 'application/octet-stream');
  const name = url.searchParams.get('name');
  if (name === null || name === '') throw new Refused(400, '请求里没有写明文件名。');
  const folder = url.searchParams.get('folder');
  const received =
    folder === null ? await files.receive(request, name) : await files.receiveInto(folder, request, name);
  sendJson(response, 200, received);
}

async function nameIn(request: IncomingMessage): Promise<string> {
  const body = await readJson(request, nameBytes);
  if (!isRecord(body) || typeof body['name'] !== 'string') throw new Refused(400, '请求里没有写明名称。');
  return body['name'];
}

async function download(files: SessionFiles, response: ServerResponse, token: string): Promise<void> {
  const path = files.written(token);
  if (path === null) throw new Refused(404, '没有这个文件，请重新导出。');
  await sendFile(response, path, { 'content-disposition': attachment(basename(path)) });
}

/** The name twice: as RFC 5987 has it, and in ASCII for whoever does not read that. */
function attachment(name: string): string {
  const plain = name.replaceAll(/[^\w.-]/g, '_');
  const encoded = encodeURIComponent(name).replaceAll(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

async function sendPage(page: StaticFiles, response: ServerResponse, pathname: string): Promise<void> {
  const path = page(pathname);
  if (path === null) throw new Refused(404, '没有这个网页。');
  // The page itself is never kept (its answers carry `no-store`); its parts may be, but are asked for anew.
  await sendFile(response, path, path.endsWith('.html') ? {} : { 'cache-control': 'private, no-cache' });
}

function decoded(url: URL): string {
  try {
    return decodeURIComponent(url.pathname);
  } catch {
    throw new Refused(400, '这个网址写得不对。');
  }
}
