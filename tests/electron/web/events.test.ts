import { type ClientRequest, request } from 'node:http';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { entered } from './served.ts';

/** An event stream, read as text; `text()` is what has come so far. */
function listen(
  port: number,
  cookie: string,
): Promise<{ text: () => string; ended: Promise<void>; asked: ClientRequest }> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port, path: '/events', headers: { cookie }, agent: false },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk;
        });
        response.on('error', () => {});
        const ended = new Promise<void>((end) => response.on('close', end));
        expect(response.headers['content-type']).toBe('text/event-stream; charset=utf-8');
        resolve({ text: () => text, ended, asked });
      },
    );
    asked.on('error', reject).end();
    onTestFinished(() => void asked.destroy());
  });
}

const changed = { event: 'library.changed', data: { what: 'drafts' } } as const;

describe('events', () => {
  it('arrive at every page that listens, and hearts beat between them', async () => {
    const { port, cookie, emit } = await entered({ limits: { heartbeatMs: 30 } });
    const pages = [await listen(port, cookie), await listen(port, cookie)];
    await vi.waitFor(() => pages.forEach(({ text }) => void expect(text()).toContain(':\n\n')));
    emit(changed);
    for (const { text } of pages) {
      await vi.waitFor(() => expect(text()).toContain(`data: ${JSON.stringify(changed)}\n\n`));
      expect(text()).toMatch(/^retry: 2000\nevent: ready\ndata: \{\}\n\n/);
    }
  });

  it('tell of the import that a call started', { timeout: 60_000 }, async () => {
    const { port, cookie, upload, post } = await entered();
    const { text } = await listen(port, cookie);
    const { token } = JSON.parse((await upload('name=a.txt', '2025年工作总结\n\n一、成绩\n\n很好。')).text) as {
      token: string;
    };
    await post('/call', { method: 'documents.import', input: { job: 'j', files: [token] } });
    await vi.waitFor(() => expect(text()).toContain('library.changed'));
    expect(text()).toContain('"event":"job.progressed"');
  });

  it('leave connections for calls: one page too many is told so and let go', async () => {
    const { port, cookie } = await entered();
    const pages = [];
    for (let n = 0; n < 4; n++) pages.push(await listen(port, cookie));
    const extra = await listen(port, cookie);
    await extra.ended;
    expect(extra.text()).toMatch(/^retry: 10000\ndata: .*library\.failed.*标签页/);
    pages[0]?.asked.destroy();
    await vi.waitFor(async () => expect((await listen(port, cookie)).text()).toContain('ready'));
  });
});

describe('a long call', () => {
  it('begins its answer before the browser loses patience, and ends it whole', async () => {
    const answer = { ok: true, value: '好' } as const;
    const call = () => new Promise<typeof answer>((resolve) => setTimeout(() => resolve(answer), 200));
    const { post } = await entered({ call, limits: { heartbeatMs: 20 } });
    const { text } = await post('/call', { method: 'any', input: {} });
    expect(text).toMatch(/^ +\{/);
    expect(JSON.parse(text)).toEqual(answer);
  });
});
