/** The installed program: what is in it, its command line, its window. Nothing of the checkout may be needed. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { _electron } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capabilities } from '../../scripts/capabilities.ts';
import { environmentOf, type User } from '../electron/main/desktop.ts';
import { fixtureFormats, fixturePages, project } from '../paths.ts';
import { temporaryFolder } from '../temporary.ts';
import { desktopWindow } from './desktop-app.ts';
import { hostOf } from './desktop-host.ts';
import { exportWord, startDraft } from './journey.ts';
import { walkOriginals } from './originals.ts';
import { filesOf, lendNode, type PackagedProgram, packagedProgram } from './packaged-program.ts';

const word = join(fixtureFormats, 'numbered.docx');
const pdf = join(fixturePages, 'water.chromium-official.pdf');
const title = '江临区水务局2023年工作总结和2024年工作计划';

describe.skipIf(!capabilities.desktop.present())('the packaged program', () => {
  let program: PackagedProgram;

  beforeAll(() => {
    program = packagedProgram();
  }, 120_000);

  afterAll(() => program.remove());

  it('holds every file that the bundles load, and nothing else', () => {
    const files = filesOf(program);
    const expected = [
      'package.json',
      ...['cli', 'importer', 'library', 'main', 'preload', 'renderer'].flatMap((name) => within(join('out', name))),
      ...within('seeds').filter((name) => name !== 'seeds/README.md'),
      ...['package.json', 'LICENSE', 'prebuilds/linux-x64.node'].map((name) => `node_modules/better-sqlite3/${name}`),
      ...within('node_modules/better-sqlite3/lib'),
    ];
    expect([...files.keys()].sort()).toEqual(expected.sort());
    for (const [name, place] of files) {
      const inside = /^(?:package\.json|out\/(?:main|preload|renderer)\/.*)$/.test(name);
      expect([name, place]).toEqual([name, inside ? 'inside' : 'beside']);
    }
  });

  it('is a command line as well, by a link from anywhere', () => {
    const folder = temporaryFolder();
    const niangao = join(folder, 'niangao');
    symlinkSync(join(program.resources, 'bin', 'niangao'), niangao);
    const run = (args: readonly string[], env = {}) => {
      const options = {
        cwd: folder,
        encoding: 'utf8',
        env: { PATH: '/usr/bin:/bin', LANG: 'C.UTF-8', ...env },
      } as const;
      return spawnSync(niangao, args, options);
    };
    for (const file of [word, pdf]) {
      const read = run(['--json', 'outline', file]);
      expect(read, read.stderr).toMatchObject({ status: 0 });
      expect(JSON.parse(read.stdout)).toMatchObject({
        title: expect.stringContaining('2023年工作总结和2024年工作计划'),
      });
    }
    const written = run(['export', word, '--out', '计划.docx']);
    expect(written, written.stderr).toMatchObject({ status: 0 });
    expect(readFileSync(join(folder, '计划.docx')).subarray(0, 2).toString()).toBe('PK');
    expect(run(['--json', 'outline', '没有.docx'])).toMatchObject({ status: 1, stdout: /file-missing/ });
    // What is meant for the user's other programs is not loaded into it.
    expect(run(['--help'], { NODE_OPTIONS: '--require=/no/such/file.cjs' }).status).toBe(0);
  });

  it('takes an official from the first start to a Word file', { timeout: 120_000 }, async () => {
    lendNode(program);
    const elsewhere = temporaryFolder();
    // A developer's variables; the installed program listens to none of them.
    const env = {
      NIANGAO_LIBRARY: join(elsewhere, 'library'),
      NIANGAO_LIBRARY_NODE: join(elsewhere, 'node'),
      NIANGAO_RENDERER: elsewhere,
    };
    const app = await desktopWindow(async (user: User) => {
      const electron = await _electron.launch({
        executablePath: program.executable,
        env: environmentOf({ ...user, env }),
        timeout: 20_000,
      });
      const page = await electron.firstWindow();
      await page.waitForLoadState();
      return { electron, page };
    });
    const started = await app
      .electron()
      .evaluate(({ app }) => ({ isPackaged: app.isPackaged, path: app.getAppPath() }));
    expect(started).toEqual({ isPackaged: true, path: join(program.resources, 'app.asar') });
    await app.page().getByText('先把往年的总结和计划放进来').waitFor();
    const host = hostOf(app);
    await walkOriginals(host);
    await app.page().keyboard.press('Control+Shift+F');
    await app.page().keyboard.type('自来水普及率');
    await app.page().locator('.search-counts').waitFor();
    await app.page().locator('#search-text').press('Enter');
    await app.page().keyboard.press('Enter');
    await app.page().locator('.reader-text mark').first().waitFor();
    await startDraft(host, title.replace('2024', '2025').replace('2023', '2024'));
    await exportWord(host, ['水务局']);
    expect(app.errors).toEqual([]);
    expect(readdirSync(elsewhere)).toEqual([]);
    expect(existsSync(join(app.home, 'data', 'niangao', 'library', 'library.db'))).toBe(true);
  });
});

/** The files below a folder of the project, named from the project. */
function within(folder: string): readonly string[] {
  return readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(project, join(parentPath, name)));
}
