import { createReadStream, readdirSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Refused } from './refused.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

export type StaticFiles = (pathname: string) => string | null;

/**
 * The files of a folder by their address. They are listed once, at the start, so there is no address that could lead out of
 * the folder: what is not in the list is not there. Links are no files.
 */
export function staticFiles(folder: string): StaticFiles {
  const paths = new Map(filesIn(folder).map((path) => [`/${relative(folder, path).split(sep).join('/')}`, path]));
  return (pathname) => paths.get(pathname === '/' ? '/index.html' : pathname) ?? null;
}

/** One folder after the other: of an archive, where the page lies when it is installed, Electron lists no more at once. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(path);
    return entry.isFile() ? [path] : [];
  });
}

/** Throws Refused 404 when the file is not (or no longer) there. */
export async function sendFile(response: ServerResponse, path: string, headers: Record<string, string>): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found?.isFile() !== true) throw new Refused(404, '没有这个文件，它可能还没有写成。');
  response.writeHead(200, {
    'content-type': types[extname(path).toLowerCase()] ?? 'application/octet-stream',
    'content-length': found.size,
    ...headers,
  });
  if (response.req.method === 'HEAD') response.end();
  else await pipeline(createReadStream(path), response);
}
