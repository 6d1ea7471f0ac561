/** The command as a program: `scripts/run.mjs electron/cli/niangao.ts serve`, in a copy of the project with a built page. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { project } from '../../paths.ts';
import { temporaryFolder } from '../../temporary.ts';
import { builtPage, send } from './served.ts';

function copyOfProject(page: string | null): string {
  const copy = temporaryFolder();
  for (const name of ['electron', 'shared', 'seeds', 'scripts', 'package.json']) {
    cpSync(join(project, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'));
  if (page !== null) cpSync(page, join(copy, 'out', 'renderer'), { recursive: true });
  return copy;
}

/** Its temporary files go to a folder of the test, so that what is left over can be seen. */
function start(copy: string, ...args: readonly string[]) {
  const temporary = join(copy, 'tmp');
  mkdirSync(temporary, { recursive: true });
  const program = ['scripts/run.mjs', 'electron/cli/niangao.ts', '--library', join(copy, 'library'), ...args];
  const child = spawn(process.execPath, program, {
    cwd: copy,
    env: { ...process.env, TMPDIR: temporary, TEMP: temporary },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const told = { out: '', said: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    told.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    told.said += text;
  });
  return { child, told, temporary, exit: once(child, 'close') };
}

async function firstLine(child: ChildProcess, told: { readonly out: string; readonly said: string }): Promise<string> {
  while (!told.out.includes('\n')) {
    if (child.exitCode !== null) throw new Error(told.said);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return told.out.split('\n')[0] ?? '';
}

describe('serve', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'prints one address and stays until %s',
    { timeout: 60_000 },
    async (signal) => {
      const { child, told, temporary, exit } = start(copyOfProject(builtPage()), 'serve');
      const url = new URL(await firstLine(child, told));
      expect(url.href).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/);
      const entered = await send(Number(url.port), { path: `/${url.search}` });
      const cookie = entered.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
      expect((await send(Number(url.port), { headers: { cookie } })).text).toContain('年稿');
      expect(readdirSync(temporary).filter((name) => name.startsWith('niangao-web-'))).toHaveLength(1);
      child.kill(signal);
      expect(await exit).toEqual([0, null]);
      expect([told.out, readdirSync(temporary).filter((name) => name.startsWith('niangao-'))]).toEqual([
        `${url.href}\n`,
        [],
      ]);
    },
  );

  it('prints one JSON value, takes the port it is told, and holds the library', { timeout: 60_000 }, async () => {
    const copy = copyOfProject(builtPage());
    const first = start(copy, 'serve', '--json');
    const { url } = JSON.parse(await firstLine(first.child, first.told)) as { url: string };
    const { port } = new URL(url);
    const second = start(copy, 'serve', '--json');
    expect(await second.exit).toEqual([1, null]);
    expect(JSON.parse(second.told.out)).toMatchObject({ error: { code: 'library-busy' } });
    const third = start(copyOfProject(builtPage()), 'serve', '--port', port);
    expect(await third.exit).toEqual([1, null]);
    expect(third.told.said).toContain(`端口 ${port} 已被别的程序占用`);
    first.child.kill('SIGINT');
    expect(await first.exit).toEqual([0, null]);
    const fourth = start(copy, 'serve', '--port', port);
    expect(new URL(await firstLine(fourth.child, fourth.told)).port).toBe(port);
    fourth.child.kill('SIGINT');
    expect(await fourth.exit).toEqual([0, null]);
  });

  it('says how to build the page when there is none, and makes no library', { timeout: 60_000 }, async () => {
    const copy = copyOfProject(null);
    const { told, exit } = start(copy, 'serve');
    expect(await exit).toEqual([1, null]);
    expect([told.out, told.said.trim().split('\n').length]).toEqual(['', 1]);
    expect(told.said).toContain('npm run build');
    expect(existsSync(join(copy, 'library'))).toBe(false);
    const wrong = start(copy, 'serve', '--port', '80');
    expect(await wrong.exit).toEqual([2, null]);
  });
});
