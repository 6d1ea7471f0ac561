import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type ConvertOptions, convertDoc } from '../../../../electron/library/office/convert-doc.ts';
import { findOffice } from '../../../../electron/library/office/find-office.ts';
import { officeVersion } from '../../../../electron/library/office/office-version.ts';
import { capabilities } from '../../../../scripts/capabilities.ts';
import { temporaryFolder } from '../../../temporary.ts';
import { eventually } from '../import/processes.ts';
import { fakeOffice, hasStarted, helperRuns, lingers } from './fake-office.ts';

const formats = new URL('../../../fixtures/formats/', import.meta.url);

function anOldFile(): string {
  const path = join(temporaryFolder(), '总结.doc');
  writeFileSync(path, readFileSync(new URL('numbered.doc', formats)));
  return path;
}

/** Converts in a temporary folder of the test, and tells what was left in it. */
async function converted(options: Omit<ConvertOptions, 'temporary'>, source = anOldFile()) {
  const temporary = temporaryFolder();
  const result = await convertDoc(source, { ...options, temporary }, async (docx) =>
    (await readFile(docx)).toString('latin1'),
  );
  return { result, left: readdirSync(temporary) };
}

describe.skipIf(process.platform === 'win32')('a LibreOffice', () => {
  it('that answers is given a copy, a home of its own and none of our environment', async () => {
    const program = fakeOffice('mkdir "$out"; env > "$out/document.docx"; ls "$HOME" >> "$out/document.docx"');
    const { result, left } = await converted({ program });
    const said = result.status === 'read' ? result.value : '';
    expect(
      said
        .split('\n')
        .filter((line) => /^[A-Z]+=/.test(line))
        .map((line) => line.replace(/=.*/, ''))
        .sort(),
    ).toEqual(expect.arrayContaining(['HOME', 'LANG', 'PATH', 'TMPDIR']));
    expect(said).not.toMatch(/npm_|NODE_|VITEST/);
    expect(said).toMatch(/^document\.doc$/m);
    expect(left).toEqual([]);
  });

  it('that does not end is ended after a time, and its helpers with it', async () => {
    const program = fakeOffice(lingers);
    const { result, left } = await converted({ program, limitMs: 1500 });
    expect(result).toMatchObject({ status: 'failed', reason: '它 1.5 秒没有转换完' });
    expect([left, helperRuns(program)]).toEqual([[], false]);
  });

  it('is ended when the work is cancelled', async () => {
    const program = fakeOffice(lingers);
    const controller = new AbortController();
    const work = converted({ program, signal: controller.signal });
    await eventually(() => hasStarted(program));
    controller.abort();
    const { result, left } = await work;
    expect([result, left, helperRuns(program)]).toEqual([{ status: 'cancelled' }, [], false]);
    const never = await converted({ program, signal: controller.signal });
    expect(never.result).toEqual({ status: 'cancelled' });
  });

  it('that writes without end is stopped', async () => {
    const program = fakeOffice('mkdir "$out"; while :; do head -c 1000000 /dev/zero >> "$out/document.docx"; done');
    const { result, left } = await converted({ program, limitBytes: 20_000_000 });
    expect([result, left]).toEqual([expect.objectContaining({ status: 'failed', reason: '转换出来的内容太大' }), []]);
  });

  it.each([
    ['that fails', 'echo "no such filter" >&2; exit 1'],
    ['that says nothing and does nothing', 'exit 0'],
    ['that makes an empty file', 'mkdir "$out"; : > "$out/document.docx"'],
    ['that makes a folder', 'mkdir -p "$out/document.docx"'],
  ])('%s has made no file', async (_, line) => {
    const { result, left } = await converted({ program: fakeOffice(line) });
    expect([result, left]).toEqual([expect.objectContaining({ status: 'failed', reason: '它没有转换出文件' }), []]);
  });

  it('that is not there is not started', async () => {
    const { result, left } = await converted({ program: join(temporaryFolder(), 'soffice') });
    expect([result, left]).toEqual([expect.objectContaining({ status: 'failed', reason: '它启动不了' }), []]);
  });

  it('that was killed with us leaves a folder that goes with the next conversion, and fresh ones stay', async () => {
    const temporary = temporaryFolder();
    for (const name of ['niangao-office-old', 'niangao-office-new']) await mkdir(join(temporary, name));
    utimesSync(join(temporary, 'niangao-office-old'), new Date(0), new Date(0));
    await convertDoc(anOldFile(), { program: fakeOffice('exit 0'), temporary }, async () => null);
    expect(readdirSync(temporary)).toEqual(['niangao-office-new']);
  });
});

describe.skipIf(!capabilities.libreOffice.present())('the LibreOffice of this computer', () => {
  const program = async (): Promise<string> => (await findOffice()) ?? 'none was found';

  it('says its version', async () => {
    expect(await officeVersion(await program())).toMatch(/^\d+\.\d+/);
  });

  it('makes a .docx and leaves nothing', { timeout: 120_000 }, async () => {
    const { result, left } = await converted({ program: await program() });
    expect([result.status, left]).toEqual(['read', []]);
    expect(result).toMatchObject({ value: expect.stringMatching(/^PK\x03\x04/) });
  });

  it('leaves nothing when it is killed at work', { timeout: 120_000 }, async () => {
    const pipes = (): readonly string[] => readdirSync('/tmp').filter((name) => name.startsWith('OSL_PIPE_'));
    const before = pipes();
    const controller = new AbortController();
    const work = converted({ program: await program(), signal: controller.signal });
    await eventually(() => pipes().length > before.length);
    controller.abort();
    const { result, left } = await work;
    // Another test's LibreOffice may be at work meanwhile: its socket has somebody who listens.
    const dead = await Promise.all(
      pipes().map(async (name) => (before.includes(name) || (await answers(name)) ? [] : name)),
    );
    expect([result, left, dead.flat()]).toEqual([{ status: 'cancelled' }, [], []]);
  });

  it('does not fetch what the document links to', { timeout: 120_000 }, async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(404).end();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const source = join(temporaryFolder(), '链接.doc');
    writeFileSync(source, linkedTo(port));
    const { result } = await converted({ program: await program() }, source);
    expect([result.status, asked]).toEqual(['read', []]);
  });
});

function answers(pipe: string): Promise<boolean> {
  return new Promise((settle) => {
    const socket = connect(join('/tmp', pipe));
    socket.once('connect', () => settle(true)).once('error', () => settle(false));
    socket.once('connect', () => socket.destroy());
  });
}

/** The fixture with a linked picture, its port replaced by another one of five digits. */
function linkedTo(port: number): Buffer {
  const bytes = readFileSync(new URL('linked.doc', formats));
  const text = bytes.toString('latin1');
  const digits = String(port).padStart(5, '0');
  const wide = (word: string): string => [...word].join('\0');
  return Buffer.from(text.replaceAll('54321', digits).replaceAll(wide('54321'), wide(digits)), 'latin1');
}
