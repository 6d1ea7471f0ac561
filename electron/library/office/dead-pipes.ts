import { readdir, rm, stat } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';

/** Where LibreOffice puts them whatever TMPDIR says. */
const folders = ['/tmp', '/var/tmp'];

/**
 * A LibreOffice that was killed leaves the socket behind by which others would have found it. Removes those that were made
 * since then and that nobody listens to any more.
 */
export async function removeDeadPipes(since: number): Promise<void> {
  const own = `OSL_PIPE_${process.getuid?.()}_SingleOfficeIPC_`;
  for (const folder of folders) {
    const names = await readdir(folder).catch(() => []);
    for (const name of names.filter((each) => each.startsWith(own))) {
      const path = join(folder, name);
      const found = await stat(path).catch(() => null);
      if (found?.isSocket() === true && found.ctimeMs >= since && (await isDead(path))) await rm(path, { force: true });
    }
  }
}

function isDead(path: string): Promise<boolean> {
  return new Promise((settle) => {
    const socket = connect(path);
    const answer = (dead: boolean): void => {
      socket.destroy();
      settle(dead);
    };
    socket.once('connect', () => answer(false));
    socket.once('error', (error: NodeJS.ErrnoException) => answer(error.code === 'ECONNREFUSED'));
  });
}
