import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';

/**
 * A display of one's own, without a window manager. It chooses a free number itself and says which. Without `-noreset` it
 * starts anew when the last window is closed, and a window that is opened just then hangs.
 */
export async function startDisplay(): Promise<{ readonly name: string; readonly stop: () => void }> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const answer = server.stdio[3] as Readable | null;
  if (answer === null) throw new Error('The fourth stream was asked for as a pipe');
  const [number] = (await once(answer, 'data')) as [Buffer];
  return { name: `:${number.toString('utf8').trim()}`, stop: () => void server.kill('SIGKILL') };
}
