/** The page knows files by tokens that it was given, and by nothing else. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { capabilities } from '../../scripts/capabilities.ts';
import { sampleFiles } from '../electron/library/opened.ts';
import { oneWindow } from '../electron/main/one-window.ts';

const [sample = ''] = sampleFiles;

describe.skipIf(!capabilities.desktop.present())('the page and files', () => {
  const { electron, page, home, inPage } = oneWindow();

  // Early: after a navigation that was stopped, Playwright's locators wait for one that never comes.
  it('gets a token for a file that the user dropped, and the library can read it', async () => {
    await page().locator('input').setInputFiles(sample);
    const chosen = (await inPage('dropChosen()')) as { token: string; name: string }[];
    expect(chosen).toEqual([{ token: expect.stringMatching(/^[0-9a-f]{32}$/), name: expect.stringMatching(/\.\w+$/) }]);
    const token = chosen[0]?.token;
    expect(await inPage(`workbench.call('documents.import', { job: 'j', files: ['${token}'] })`)).toMatchObject({
      ok: true,
      value: [{ status: 'added' }],
    });
  });

  it('reads no file beside its own', async () => {
    const status = (path: string) => inPage(`fetch('${path}').then(({ status }) => status, () => 'refused')`);
    expect(await status('/index.html')).toBe(200);
    expect(await status('/..%2f..%2f..%2f..%2fpackage.json')).toBe(404);
    expect(await status('/%2e%2e/xvfb.ts')).toBe(404);
    expect(await status('/..%5cxvfb.ts')).toBe(404);
    expect(await status('app://elsewhere/index.html')).toBe('refused');
    expect(await status('file:///etc/passwd')).toBe('refused');
  });

  it('names no file: not by a token it made up, nor by a path', async () => {
    const token = '0123456789abcdef0123456789abcdef';
    expect(await inPage(`workbench.call('documents.import', { job: 'j', files: ['${token}'] })`)).toMatchObject({
      ok: false,
      code: 'bad-input',
    });
    expect(await inPage(`workbench.call('documents.import', { job: 'j', files: ['/etc/passwd'] })`)).toMatchObject({
      ok: false,
    });
    const refusal = (script: string) => inPage(`${script}.then(() => 'granted', () => 'refused')`);
    expect(await refusal(`workbench.files.reveal('${token}')`)).toBe('refused');
    expect(await refusal(`workbench.files.dropped([{ path: '/etc/passwd', name: 'passwd' }])`)).toBe('refused');
    expect(await refusal(`workbench.files.dropped(['/etc/passwd'])`)).toBe('refused');
    const disguised = "Object.setPrototypeOf({ path: '/etc/passwd' }, File.prototype)";
    expect(await refusal(`Promise.resolve().then(() => workbench.files.dropped([${disguised}]))`)).toBe('refused');
    const made = "Object.defineProperty(new File(['x'], 'passwd'), 'path', { value: '/etc/passwd' })";
    expect(await inPage(`workbench.files.dropped([${made}])`)).toEqual([]);
  });

  it('writes only where the user said, and only that may be shown in its folder', async () => {
    const out = join(home, '导出.docx');
    const asked = await electron().evaluate(
      ({ dialog, shell }, path) => {
        const seen: { options?: Electron.SaveDialogOptions; shown?: string } = {};
        Object.assign(globalThis, { seen });
        dialog.showSaveDialog = (_: unknown, options?: Electron.SaveDialogOptions) => {
          if (options !== undefined) seen.options = options;
          return Promise.resolve({ canceled: false, filePath: path });
        };
        shell.showItemInFolder = (shown) => {
          seen.shown = shown;
        };
        return true;
      },
      out.replace('.docx', ''),
    );
    expect(asked).toBe(true);
    const place = (await inPage("workbench.files.saveAs('../../导出.docx')")) as { token: string; name: string };
    expect(place).toEqual({ token: expect.any(String), name: '导出.docx' });
    await inPage(`workbench.files.reveal('${place.token}')`);
    const seen = (await electron().evaluate(() => Reflect.get(globalThis, 'seen'))) as {
      options: { defaultPath: string; properties: string[] };
      shown: string;
    };
    expect(seen.shown).toBe(out);
    expect(seen.options.defaultPath.startsWith(home)).toBe(true);
    expect(seen.options.properties).toContain('showOverwriteConfirmation');
    // A place for writing is not one for reading.
    writeFileSync(out, '年度工作总结');
    expect(await inPage(`workbench.call('documents.import', { job: 'j', files: ['${place.token}'] })`)).toMatchObject({
      ok: false,
      code: 'bad-input',
    });
  });
});
