import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

const prefix = 'niangao-office-';

/** Longer than any work in such a folder lasts. */
const oldMs = 60 * 60 * 1000;

/** Works in a new folder that nobody else can read, and that is gone with all that is in it when the promise settles. */
export async function inPrivateFolder<T>(temporary: string, work: (folder: string) => Promise<T>): Promise<T> {
  await sweep(temporary);
  const folder = await mkdtemp(join(temporary, prefix));
  try {
    return await work(folder);
  } finally {
    // Windows lets go of a program's files a moment after its end.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

/** Folders of a process that was killed. */
async function sweep(temporary: string): Promise<void> {
  const names = await readdir(temporary);
  for (const name of names.filter((each) => each.startsWith(prefix))) {
    const path = join(temporary, name);
    const found = await stat(path).catch(() => null);
    // Another user's is not ours to remove.
    if (found === null || Date.now() - found.mtimeMs < oldMs || found.uid !== (process.getuid?.() ?? found.uid))
      continue;
    await rm(path, { recursive: true, force: true });
  }
}

/** What the files in a folder come to, while somebody else is writing there. */
export async function bytesIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      stat(join(entry.parentPath, entry.name)).then(
        ({ size }) => size,
        () => 0,
      ),
    );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
