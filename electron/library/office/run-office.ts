import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { removeDeadPipes } from './dead-pipes.ts';
import { officeProfile } from './office-profile.ts';
import { bytesIn } from './private-folder.ts';

export type OfficeRun = {
  readonly program: string;
  readonly args: readonly string[];
  /** A private folder: its home, its settings and its temporary files. */
  readonly folder: string;
  readonly signal?: AbortSignal | undefined;
  readonly limitMs: number;
  /** What it may write in all. */
  readonly limitBytes: number;
};

/** How a run of LibreOffice ended. It says nothing of success: its exit code does not either. */
export type OfficeEnd = {
  readonly how: 'ended' | 'cancelled' | 'time' | 'size' | 'not started';
  readonly output: string;
};

const keptOutput = 4096;
const lookEveryMs = 500;

/**
 * Runs LibreOffice with a profile of its own, without a window, and with nothing of our environment. It and all that it
 * started is gone when the promise settles, and so is what it leaves outside of its folder.
 */
export async function runOffice({ program, args, folder, signal, limitMs, limitBytes }: OfficeRun): Promise<OfficeEnd> {
  if (signal?.aborted === true) return { how: 'cancelled', output: '' };
  const profile = join(folder, 'profile');
  const temporary = join(folder, 'tmp');
  await mkdir(join(profile, 'user'), { recursive: true });
  await mkdir(temporary);
  await writeFile(join(profile, 'user', 'registrymodifications.xcu'), officeProfile());
  const since = Date.now();
  const own = [
    `-env:UserInstallation=${pathToFileURL(profile)}`,
    '--headless',
    '--norestore',
    '--nologo',
    '--nolockcheck',
  ];
  const child = spawn(program, [...own, ...args], {
    cwd: folder,
    env: surroundings(folder, temporary),
    stdio: ['ignore', 'pipe', 'pipe'],
    // The leader of a group, so that its helpers can be ended with it.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  const end = await ending(child, { folder, signal, limitMs, limitBytes });
  if (process.platform !== 'win32' && end.how !== 'ended') await removeDeadPipes(since);
  return end;
}

function ending(
  child: ChildProcess,
  { folder, signal, limitMs, limitBytes }: Pick<OfficeRun, 'folder' | 'signal' | 'limitMs' | 'limitBytes'>,
): Promise<OfficeEnd> {
  return new Promise((settle) => {
    let how: OfficeEnd['how'] = 'ended';
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (chunk: string) => {
        output = (output + chunk).slice(-keptOutput);
      });
    }
    const stop = (why: OfficeEnd['how']): void => {
      if (how === 'ended') how = why;
      killGroup(child);
    };
    const cancel = (): void => stop('cancelled');
    const clock = setTimeout(() => stop('time'), limitMs);
    const scales = setInterval(() => {
      void bytesIn(folder).then((bytes) => {
        if (bytes > limitBytes) stop('size');
      });
    }, lookEveryMs);
    signal?.addEventListener('abort', cancel, { once: true });
    const finish = (): void => {
      clearTimeout(clock);
      clearInterval(scales);
      signal?.removeEventListener('abort', cancel);
      settle({ how, output });
    };
    // What it started may live on and hold its outputs open, on which 'close' would wait.
    child.on('exit', () => killGroup(child));
    child.on('close', finish);
    child.on('error', () => {
      how = 'not started';
      // Without a process no 'close' is promised.
      if (child.pid === undefined) finish();
    });
  });
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    // Its failure says that all are gone already.
    execFile('taskkill', ['/pid', String(child.pid), '/t', '/f'], { windowsHide: true }, () => {});
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    // Nobody is left, or only who has ended already (macOS).
    if (!['ESRCH', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

/** As much as programs need to start, and none of our tokens, proxies and sessions. */
function surroundings(folder: string, temporary: string): NodeJS.ProcessEnv {
  const { env } = process;
  if (process.platform !== 'win32') {
    const language = env['LC_ALL'] ?? env['LANG'] ?? 'C.UTF-8';
    return { HOME: folder, TMPDIR: temporary, PATH: '/usr/local/bin:/usr/bin:/bin', LANG: language };
  }
  const kept = ['SystemRoot', 'SystemDrive', 'windir', 'PATH', 'PATHEXT', 'ProgramFiles', 'CommonProgramFiles'];
  const entries = kept.map((name) => [name, env[name]] as const).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(entries), USERPROFILE: folder, APPDATA: folder, TEMP: temporary, TMP: temporary };
}
