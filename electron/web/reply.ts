import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ErrorCode } from '../../shared/errors.ts';
import type { Refused } from './refused.ts';

/** antd and Tiptap write style elements, hence 'unsafe-inline' there; scripts come from our own files only. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const onEveryAnswer: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

export const jsonType = 'application/json; charset=utf-8';

export function protect(response: ServerResponse): void {
  for (const [name, value] of Object.entries(onEveryAnswer)) response.setHeader(name, value);
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': jsonType });
  response.end(JSON.stringify(value));
}

/** A page for a person who opened an address, a failure of the contract for the window's own requests. */
export function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  { status, message, headers }: Refused,
): void {
  // What is still coming in is let go by; a closed connection would reach the sender before the sentence does.
  request.resume();
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (request.headers.accept?.includes('text/html') === true) {
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
    response.end(page(message));
  } else sendJson(response, status, { ok: false, code: codes[status] ?? 'bad-input', message });
}

const codes: Readonly<Record<number, ErrorCode>> = {
  403: 'library-stopped', // the library cannot be reached from here
  404: 'not-found',
  413: 'file-too-large',
  500: 'internal',
  503: 'library-stopped',
  507: 'target-unwritable',
};

function page(sentence: string): string {
  const text = sentence.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>年稿</title>
<style>body{font:18px/1.8 system-ui,sans-serif;max-width:32em;margin:20vh auto;padding:0 1em;color-scheme:light dark}</style>
<h1>年稿</h1><p>${text}</p></html>
`;
}
