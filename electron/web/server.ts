/**
 * The window in the local browser, for machines without Electron's binary. It knows no library of its own: it is given a
 * door, so the one in this process serves as well as one in a child process.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { finished } from 'node:stream/promises';
import { setTimeout as after } from 'node:timers/promises';
import { isAdmitted, refuseStrangers } from './admission.ts';
import { type Call, callRoute } from './call-route.ts';
import { eventStreams, type Subscribe } from './event-streams.ts';
import { listen } from './listen.ts';
import { Refused } from './refused.ts';
import { protect, refuse } from './reply.ts';
import { createRoutes } from './routes.ts';
import { createSession } from './session.ts';
import { sessionFiles } from './session-files.ts';
import { staticFiles } from './static-files.ts';

type Limits = typeof usualLimits;

export type WebOptions = {
  readonly call: Call;
  readonly grant: (path: string, purpose: 'read' | 'write') => string;
  readonly subscribe: Subscribe;
  /** The folder of the built window. */
  readonly renderer: string;
  /** 0: any free one. */
  readonly port: number;
  /** Hears of faults that the page is told nothing about. */
  readonly report: (fault: unknown) => void;
  readonly limits?: Partial<Limits>;
};

export type WebServer = {
  /** With the token that lets one browser in. */
  readonly url: string;
  readonly address: AddressInfo;
  /** Cancels jobs, waits a little for what is under way, and removes what was uploaded. The library stays open. */
  readonly close: () => Promise<void>;
};

const usualLimits = {
  callBytes: 16 * 1024 * 1024,
  uploadBytes: 200 * 1024 * 1024,
  heartbeatMs: 15_000,
  /** How long closing waits for what is under way. */
  graceMs: 5_000,
};

/** Throws AppError when the port cannot be had. */
export async function startWebServer(options: WebOptions): Promise<WebServer> {
  const limits = { ...usualLimits, ...options.limits };
  const page = staticFiles(options.renderer);
  const server = createServer({
    headersTimeout: 10_000,
    requestTimeout: 120_000,
    connectionsCheckingInterval: 5_000,
    keepAliveTimeout: 60_000,
    maxHeaderSize: 16 * 1024,
  });
  server.maxConnections = 256;
  const files = sessionFiles(options.grant, limits.uploadBytes);
  const address = await listen(server, options.port).catch(async (error: unknown) => {
    await files.remove();
    throw error;
  });
  const session = createSession(address.port);
  const streams = eventStreams(options.subscribe, limits.heartbeatMs);
  const calls = callRoute(options.call, limits);
  const routes = createRoutes({ call: calls.run, events: streams.open, files, page });
  const underWay = new Set<Promise<void>>();
  let isClosing = false;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    refuseStrangers(request, address.port);
    if (isClosing) throw new Refused(503, '年稿正在关闭，这一步没有执行。', { connection: 'close' });
    const url = addressOf(request);
    if (!isAdmitted(session, request, response, url)) return;
    await routes(request, response, url);
    // An event stream stays open; everything else counts as under way until it is out.
    if (response.writableEnded) await finished(response);
  }

  server.on('request', (request, response) => {
    // A page that goes away in the middle is no fault.
    response.on('error', () => {});
    protect(response);
    const work = answer(request, response)
      .catch((error: unknown) => settle(request, response, error, options.report))
      .finally(() => underWay.delete(work));
    underWay.add(work);
  });

  return {
    url: `http://127.0.0.1:${address.port}/?token=${session.token}`,
    address,
    async close() {
      if (isClosing) return;
      isClosing = true;
      streams.close();
      calls.cancelJobs();
      await Promise.race([Promise.allSettled([...underWay]), after(limits.graceMs, null, { ref: false })]);
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
      await files.remove();
    },
  };
}

function addressOf({ url = '/' }: IncomingMessage): URL {
  const address = url.startsWith('/') ? URL.parse(`http://127.0.0.1${url}`) : null;
  if (address === null) throw new Refused(400, '这个网址写得不对。');
  return address;
}

function settle(
  request: IncomingMessage,
  response: ServerResponse,
  error: unknown,
  report: WebOptions['report'],
): void {
  if (response.destroyed || request.errored !== null) return;
  if (!(error instanceof Refused)) report(error);
  if (response.headersSent) response.destroy();
  else refuse(request, response, error instanceof Refused ? error : new Refused(500, '程序出了错，这一步没有完成。'));
}
