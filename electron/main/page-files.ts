import { readFile, realpath } from 'node:fs/promises';
import { extname, join, relative, resolve, sep } from 'node:path';
import { isOwnAddress } from './address.ts';

/**
 * `'unsafe-inline'` for styles only: antd and the editor write their rules into the page. `wasm` for the PDF reader.
 * There is no address in it to connect to, to frame, or to send a form to.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  // Not covered by default-src.
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** The file that an address means, or null when it is not inside the folder. Whether it exists is another question. */
export function fileInside(folder: string, address: string): string | null {
  if (!isOwnAddress(address)) return null;
  let path: string;
  try {
    path = decodeURIComponent(new URL(address).pathname);
  } catch {
    return null;
  }
  // A backslash is a separator on one system and a letter on another; no file of ours has one.
  if (path.includes('\0') || path.includes('\\')) return null;
  const file = resolve(join(folder, path));
  return isInside(folder, file) ? file : null;
}

/** Answers the page's requests for its own files. */
export function pageFiles(folder: string): (request: Request) => Promise<Response> {
  return async ({ method, url }) => {
    const file = method === 'GET' ? fileInside(folder, url) : null;
    if (file === null) return notFound();
    try {
      // A link inside the folder must not lead out of it either.
      if (!isInside(await realpath(folder), await realpath(file))) return notFound();
      return new Response(new Uint8Array(await readFile(file)), { headers: headersFor(file) });
    } catch {
      return notFound();
    }
  };
}

function isInside(folder: string, file: string): boolean {
  const path = relative(folder, file);
  return path !== '' && path !== '..' && !path.startsWith(`..${sep}`) && resolve(folder, path) === file;
}

function headersFor(file: string): Record<string, string> {
  return {
    'Content-Type': kinds[extname(file).toLowerCase()] ?? 'application/octet-stream',
    'Content-Security-Policy': contentSecurityPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  };
}

function notFound(): Response {
  return new Response(null, { status: 404, headers: { 'Content-Security-Policy': contentSecurityPolicy } });
}
