/** `npm start` as a user gives it: a window where there can be one, otherwise one line that says why, and the local browser. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { capabilities } from '../../scripts/capabilities.ts';
import { startDisplay } from '../electron/main/xvfb.ts';
import { project } from '../paths.ts';
import { temporaryFolder } from '../temporary.ts';

type Environment = Readonly<Record<string, string>>;

/** Starts it in a home of its own. `said` is all that it wrote; `until` waits for words in it. */
function start(environment: Environment, ...args: readonly string[]) {
  const home = temporaryFolder();
  const child = spawn(process.execPath, ['scripts/start.mjs', ...args], {
    cwd: project,
    env: {
      PATH: process.env['PATH'],
      HOME: home,
      XDG_CONFIG_HOME: join(home, 'config'),
      XDG_DATA_HOME: join(home, 'data'),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that what it started ends with it.
    detached: true,
  });
  let said = '';
  for (const output of [child.stdout, child.stderr]) output.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const gone = once(child, 'exit');
  onTestFinished(async () => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
    await gone;
  });
  return {
    said: () => said,
    until: (words: RegExp) => expect.poll(() => said, { timeout: 60_000 }).toMatch(words),
  };
}

const address = /http:\/\/127\.0\.0\.1:\d+\/\S+/;

describe.skipIf(process.platform !== 'linux')('npm start', () => {
  it('says that there is no display, and serves the page', async () => {
    const { said, until } = start({});
    await until(address);
    expect(said()).toContain('这里没有图形界面，改用浏览器打开年稿。\n');
    const page = await fetch(address.exec(said())?.[0] ?? '', { redirect: 'manual' });
    expect(page.status).toBeLessThan(400);
  });

  it('says that the window did not open, and serves the page', async () => {
    const nowhere = temporaryFolder();
    const { said, until } = start({ DISPLAY: ':1', ELECTRON_OVERRIDE_DIST_PATH: nowhere });
    await until(address);
    expect(said()).toContain('窗口没能打开，改用浏览器打开年稿。\n');
  });
});

describe.skipIf(!capabilities.desktop.present())('npm start where there is a display', () => {
  it('opens the window', async () => {
    const display = await startDisplay();
    onTestFinished(display.stop);
    const { said, until } = start(
      {
        DISPLAY: display.name,
        ELECTRON_OVERRIDE_DIST_PATH: dirname(capabilities.desktop.executable),
        NIANGAO_LIBRARY_NODE: process.execPath,
      },
      '--remote-debugging-port=0',
    );
    await until(/DevTools listening on ws:\S+/);
    const port = /127\.0\.0\.1:(\d+)/.exec(said())?.[1];
    const pages = async (): Promise<unknown> => (await fetch(`http://127.0.0.1:${port}/json/list`)).json();
    await expect.poll(pages, { timeout: 20_000 }).toMatchObject([{ title: '年稿', type: 'page' }]);
    expect(said()).not.toMatch(address);
  });
});
