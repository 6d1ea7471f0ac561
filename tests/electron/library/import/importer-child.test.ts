import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { type ReadOptions, readFileInChild } from '../../../../electron/library/import/importer-child.ts';
import { childrenOf, eventually, isRunning } from './processes.ts';

const folder = mkdtempSync(join(tmpdir(), 'niangao-child-'));
const entry = fileURLToPath(new URL('entries/misbehaving.ts', import.meta.url));
const megabyte = 1024 * 1024;

afterAll(() => rmSync(folder, { recursive: true }));

function aFile(content: string): string {
  const path = join(folder, '甲.txt');
  writeFileSync(path, content);
  return path;
}

function read(content: string, options: Partial<ReadOptions> = {}) {
  return readFileInChild({ path: aFile(content), name: '甲.txt' }, { entry, ...options });
}

async function told(content: string): Promise<readonly string[]> {
  return (await read(content)).parsed.diagnostics.map(({ message }) => message);
}

async function refusal(reading: Promise<unknown>): Promise<unknown> {
  return reading.then(
    () => 'it was read',
    (error: unknown) => error,
  );
}

describe('readFileInChild', () => {
  it('answers with the document and the encoding', async () => {
    const { parsed, encoding } = await read('平安无事');
    expect([encoding, parsed.diagnostics[0]?.message]).toEqual(['utf-8', expect.stringMatching(/^b_[0-9a-f]{16}$/)]);
  });

  it('passes a refusal on', async () => {
    expect(await refusal(read('  \n'))).toMatchObject({
      code: 'file-empty',
      message: expect.stringContaining('“甲.txt”'),
    });
    const missing = readFileInChild({ path: join(folder, '没有.txt'), name: '没有.txt' }, { entry });
    expect(await refusal(missing)).toMatchObject({ code: 'file-missing' });
    const notAFile = readFileInChild({ path: folder, name: '夹' }, { entry });
    expect(await refusal(notAFile)).toMatchObject({ code: 'file-unreadable' });
  });

  it('ends a child that takes too much memory', async () => {
    expect(await refusal(read('allocate', { memoryLimitBytes: 200 * megabyte }))).toMatchObject({
      code: 'file-too-large',
      message: expect.stringContaining('“甲.txt”占用的内存超过 200 MB'),
    });
  });

  it('ends a child that hangs', async () => {
    expect(await refusal(read('hang', { stallMs: 700 }))).toMatchObject({
      code: 'file-unreadable',
      message: expect.stringContaining('0.7 秒没有进展'),
    });
  });

  it('does not take repetition for progress', async () => {
    expect(await refusal(read('repeat itself', { stallMs: 700 }))).toMatchObject({ code: 'file-unreadable' });
  });

  it('waits for a child that is slow but moves on', async () => {
    const seen: number[] = [];
    await read('take its time', { stallMs: 1500, onProgress: (done) => seen.push(done) });
    expect(seen).toEqual([1, 2, 3, 4]);
  });

  it('does not blame the child when this process itself was busy', async () => {
    const reading = read('平安无事', { stallMs: 600 });
    const until = performance.now() + 1500;
    while (performance.now() < until);
    expect((await reading).encoding).toBe('utf-8');
  });

  it('stops when it is cancelled, before and while it reads', async () => {
    expect(await refusal(read('hang', { signal: AbortSignal.abort() }))).toMatchObject({ code: 'cancelled' });
    const soon = AbortSignal.timeout(300);
    expect(await refusal(read('hang', { signal: soon }))).toMatchObject({
      code: 'cancelled',
      message: expect.stringContaining('“甲.txt”'),
    });
  });

  it.each(['die', 'exit', 'answer nonsense'])('says what to do when the child would %s', async (behaviour) => {
    expect(await refusal(read(behaviour))).toMatchObject({
      code: 'file-unreadable',
      message: expect.stringMatching(/“甲\.txt”.*请.*另存为纯文本/),
    });
  });

  it('keeps the story of a bug for the log and out of the sentence', async () => {
    const error = await refusal(read('throw'));
    expect(error).toMatchObject({
      code: 'internal',
      cause: { message: expect.stringContaining('the parser has a bug') },
    });
    expect((error as Error).message).not.toContain('bug');
  });

  it('says so when the child program itself does not start', async () => {
    const reading = readFileInChild({ path: aFile('好'), name: '甲.txt' }, { entry: join(folder, 'no-such.cjs') });
    expect(await refusal(reading)).toMatchObject({
      code: 'file-unreadable',
      cause: { message: expect.stringContaining('Cannot find module') },
    });
  });

  it('gives the child nothing of our environment', async () => {
    process.env['NIANGAO_TEST_SECRET'] = 'secret';
    const names = await told('tell its environment');
    delete process.env['NIANGAO_TEST_SECRET'];
    expect(names).toEqual(['NIANGAO_MEMORY_LIMIT', tmpdir()]);
  });

  it('makes no code of text', async () => {
    const refused = 'EvalError: No code is made from text here';
    expect(await told('make code of text')).toEqual(Array.from({ length: 6 }, () => refused));
  });

  it('has nothing to fetch with', async () => {
    const refused = 'TypeError: There is no network here';
    expect(await told('fetch\nhttp://127.0.0.1:9/')).toEqual([refused, refused]);
  });

  it.runIf(process.allowedNodeEnvironmentFlags.has('--permission'))(
    'lets the child read nothing else, write nothing and start nothing',
    async () => {
      const secret = join(folder, 'library.db');
      writeFileSync(secret, 'data');
      const denied = 'ERR_ACCESS_DENIED';
      expect(await told(`look around\n${secret}`)).toEqual([denied, denied, denied]);
    },
  );

  it('leaves no process behind, however it ended', async () => {
    const before = childrenOf(process.pid);
    for (let i = 0; i < 15; i += 1) {
      await refusal(read(['平安无事', 'throw', 'die', '  '][i % 4] ?? '', { stallMs: 5000 }));
    }
    expect(childrenOf(process.pid)).toEqual(before);
  });

  it('leaves no hanging child behind when this process is killed', async () => {
    const abandoning = fileURLToPath(new URL('entries/abandoning-parent.ts', import.meta.url));
    const parent = fork(abandoning, [aFile('hang'), entry], { execArgv: [], stdio: 'ignore' });
    const pid = parent.pid ?? 0;
    await eventually(() => childrenOf(pid).length === 1);
    const [child = 0] = childrenOf(pid);
    // Long enough for it to have begun to hang, when no closed channel can reach its event loop.
    await new Promise((resolve) => setTimeout(resolve, 700));
    parent.kill('SIGKILL');
    await eventually(() => !isRunning(child));
  });
});
