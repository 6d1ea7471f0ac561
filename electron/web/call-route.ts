import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from '../../shared/contract/api.ts';
import { isRecord, readJson } from './body.ts';
import { Refused } from './refused.ts';
import { jsonType, sendJson } from './reply.ts';

export type Call = (method: string, input: unknown) => Promise<Answer<unknown>>;

type Limits = { readonly callBytes: number; readonly heartbeatMs: number };

/** The door by HTTP: every answer of the library, also a refusal, is a 200 with the answer as JSON. */
export function callRoute(call: Call, { callBytes, heartbeatMs }: Limits) {
  const running = new Set<{ readonly job: string }>();
  return {
    async run(request: IncomingMessage, response: ServerResponse): Promise<void> {
      const body = await readJson(request, callBytes);
      if (!isRecord(body) || typeof body['method'] !== 'string') throw new Refused(400, '请求里没有写明操作。');
      const { method, input } = body;
      const job = isRecord(input) && typeof input['job'] === 'string' ? { job: input['job'] } : null;
      if (job !== null && method !== 'jobs.cancel') running.add(job);
      const stop = keepAlive(response, heartbeatMs);
      try {
        const answer = await call(String(method), input);
        stop();
        if (response.headersSent) response.end(JSON.stringify(answer));
        else sendJson(response, 200, answer);
      } finally {
        stop();
        if (job !== null) running.delete(job);
      }
    },
    /** Jobs end after the file they are at, and then their calls are answered. */
    cancelJobs(): void {
      for (const { job } of running) void call('jobs.cancel', { job });
    },
  };
}

/** Browsers give up on an answer that does not begin for minutes. JSON may begin with spaces, so a long import sends some. */
function keepAlive(response: ServerResponse, everyMs: number): () => void {
  const timer = setInterval(() => {
    if (response.destroyed) return;
    if (!response.headersSent) response.writeHead(200, { 'content-type': jsonType });
    response.write(' ');
  }, everyMs);
  return () => clearInterval(timer);
}
