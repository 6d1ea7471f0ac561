/** The browser's half of the workbench in real Chromium, against the real server and library. */
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { temporaryFolder } from '../../temporary.ts';
import { builtWorkbench, type Chosen, call, choose, executablePath, heard, openBrowser, opened } from './browser.ts';
import { served } from './served.ts';

describe.skipIf(!existsSync(executablePath))('the workbench in a browser', () => {
  const withPage = async () => {
    const server = await served({ renderer: await builtWorkbench() });
    return { ...server, ...(await opened(await openBrowser(), server.server.url)) };
  };

  it('comes in by the printed address, and the token stays nowhere in the page', { timeout: 60_000 }, async () => {
    const { page, complaints, port } = await withPage();
    expect(page.url()).toBe(`http://127.0.0.1:${port}/`);
    expect(await page.evaluate('document.cookie')).toBe('');
    expect(await call(page, 'library.status', {})).toMatchObject({ ok: true, value: { documents: 0 } });
    expect(await call(page, 'documents.burn', {})).toMatchObject({ ok: false, code: 'unknown-method' });
    expect(complaints).toEqual([]);
  });

  it('uploads files and a folder, and downloads what was exported', { timeout: 60_000 }, async () => {
    const { page, complaints } = await withPage();
    const folder = join(temporaryFolder(), '历年总结');
    mkdirSync(join(folder, '一季度'), { recursive: true });
    for (const name of ['甲.txt', '一季度/乙.txt', '~$丙.txt']) {
      writeFileSync(join(folder, name), `${name}工作总结\n\n一、主要成绩\n\n很好。`);
    }
    const files = await choose(page, 'files', [join(folder, '甲.txt'), join(folder, '一季度', '乙.txt')]);
    expect(files.map(({ name }) => name)).toEqual(['甲.txt', '乙.txt']);
    const input = { job: 'one', files: files.map(({ token }) => token) };
    expect(await call(page, 'documents.import', input)).toMatchObject({
      value: [{ status: 'added' }, { status: 'added' }],
    });
    await heard(page, 'library.changed');
    const whole = await choose(page, 'folder', folder);
    expect(whole.map(({ name }) => name)).toEqual(['历年总结']);
    const again = await call(page, 'documents.import', { job: 'two', files: whole.map(({ token }) => token) });
    expect(again).toMatchObject({ value: [{ status: 'duplicate' }, { status: 'duplicate' }] });
    const target = (await page.evaluate("workbench.files.saveAs('二〇二六年计划（稿）.docx')")) as Chosen;
    const written = { job: 'three', file: files[0]?.token, target: target.token, profile: 'gbt9704', overwrite: false };
    expect(await call(page, 'files.export', written)).toMatchObject({ ok: true });
    const download = page.waitForEvent('download');
    await page.evaluate(`workbench.files.reveal('${target.token}')`);
    const file = await download;
    expect(file.suggestedFilename()).toBe('二〇二六年计划（稿）.docx');
    expect(
      readFileSync(await file.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    expect(complaints).toEqual([]);
  });

  it('ends the wait for a dialog that was left when the next one opens, and takes what is dropped', {
    timeout: 60_000,
  }, async () => {
    const { page } = await withPage();
    await page.evaluate("window.left = workbench.files.choose('files')");
    await page.evaluate("void workbench.files.choose('files')");
    expect(await page.evaluate('window.left')).toEqual([]);
    const dropped = await page.evaluate(
      "workbench.files.dropped([new File(['甲'], '甲.txt'), new File([], '乙.txt')])",
    );
    expect(dropped).toMatchObject([{ name: '甲.txt' }, { name: '乙.txt' }]);
  });

  it('says when the server is gone, and goes on when it is back', { timeout: 60_000 }, async () => {
    const { page, server, port } = await withPage();
    await call(page, 'library.status', {});
    await server.close();
    await heard(page, 'library.failed');
    expect(await call(page, 'library.status', {})).toMatchObject({ ok: false, code: 'library-stopped' });
    const refused = await page.evaluate("workbench.files.saveAs('a.md').catch((error) => error.code)");
    expect(refused).toBe('library-stopped');
    const next = await served({ port, renderer: await builtWorkbench() });
    const { page: other } = await opened(page.context(), next.server.url);
    await heard(page, 'library.restarted');
    for (const each of [page, other]) expect(await call(each, 'library.status', {})).toMatchObject({ ok: true });
  });

  it('lets no other page of this machine in, although the browser hands it the cookie', {
    timeout: 60_000,
  }, async () => {
    const { page, port } = await withPage();
    const stranger = createServer((_, response) => response.end('<!doctype html><title>x</title>'));
    await once(stranger.listen(0, '127.0.0.1'), 'listening');
    onTestFinished(() => void stranger.close());
    const foreign = await page.context().newPage();
    const address = stranger.address();
    await foreign.goto(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`);
    const answers = await foreign.evaluate(`Promise.all([
      fetch('http://127.0.0.1:${port}/', { mode: 'no-cors', credentials: 'include' }).then(() => 'sent', () => 'refused'),
      fetch('http://127.0.0.1:${port}/call', { method: 'POST', mode: 'no-cors', credentials: 'include', body: '{}' })
        .then(() => 'sent', () => 'refused'),
    ])`);
    expect(answers).toEqual(['refused', 'refused']);
    const landed = foreign.waitForResponse(`http://127.0.0.1:${port}/`);
    await foreign.evaluate(`void (location.href = 'http://127.0.0.1:${port}/')`);
    const response = await landed;
    expect([response.status(), (await response.request().allHeaders())['cookie']]).toEqual([
      403,
      expect.stringContaining(`niangao-${port}=`),
    ]);
    await vi.waitFor(async () => expect(await foreign.locator('p').innerText()).toContain('来自别的网页'));
  });
});
