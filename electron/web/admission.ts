import type { IncomingMessage, ServerResponse } from 'node:http';
import { Refused } from './refused.ts';
import type { Session } from './session.ts';

/**
 * Any page on the web can make a browser send requests to this port. Three things that such a page cannot forge tell them
 * apart: the Host (a foreign name that was made to point at 127.0.0.1 still stands there), the Origin, and the browser's own
 * word on where the request started. "same-site" is foreign too: it is any other port of this machine.
 * Throws Refused.
 */
export function refuseStrangers({ headers }: IncomingMessage, port: number): void {
  const host = headers.host?.toLowerCase() ?? '';
  const ours = host === `127.0.0.1:${port}` || host === `localhost:${port}`;
  if (!ours) throw new Refused(403, `这个地址不是年稿的地址。请从命令行给出的网址打开（http://127.0.0.1:${port}/）。`);
  if (headers.origin !== undefined && headers.origin !== `http://${host}`) throw fromElsewhere();
  const startedAt = headers['sec-fetch-site'];
  // Programs and old browsers do not say it; they still need the session's cookie.
  if (startedAt !== undefined && startedAt !== 'same-origin' && startedAt !== 'none') throw fromElsewhere();
}

function fromElsewhere(): Refused {
  return new Refused(403, '这个请求来自别的网页，没有执行。请从命令行给出的网址打开年稿。');
}

/** Whether the request is of our session. Who brings the token gets the cookie and is sent on. */
export function isAdmitted(session: Session, request: IncomingMessage, response: ServerResponse, url: URL): boolean {
  const isKnown = session.knows(request.headers.cookie);
  const token = url.pathname === '/' && request.method === 'GET' ? url.searchParams.get('token') : null;
  const cookie = token === null || isKnown ? null : session.enter(token);
  if (!isKnown && cookie === null)
    throw new Refused(403, '请从命令行给出的网址打开。网址只能用一次；要换一个浏览器，请重新运行 serve。');
  // Also for who is in already: the token should not stay in the address bar.
  if (token === null) return true;
  if (cookie !== null) response.setHeader('set-cookie', cookie);
  response.writeHead(303, { location: '/' }).end();
  return false;
}
