import { readdirSync, rmSync } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { newId } from '../ids.ts';

const prefix = 'incoming-';

/** A new place for the library's own copy of a file that is being imported. */
export async function incomingPath(folder: string): Promise<string> {
  const path = join(folder, 'originals', prefix + newId('doc'));
  await mkdir(dirname(path), { recursive: true });
  return path;
}

/** Copies that a killed import left behind. Only the one process that may write calls this. */
export function sweepIncoming(folder: string): void {
  const originals = join(folder, 'originals');
  let names: readonly string[] = [];
  try {
    names = readdirSync(originals);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  for (const name of names) if (name.startsWith(prefix)) rmSync(join(originals, name), { force: true });
}

/** Originals are kept once by the hash of their bytes, in folders by its first two digits. */
export function originalPath(folder: string, sha256: string): string {
  return join(folder, 'originals', sha256.slice(0, 2), sha256);
}

/** On the disk, not only in the system's memory: an original must survive a power cut like the rows that name it. */
export async function flush(path: string): Promise<void> {
  await flushOne(path, 'r+');
  // Windows has no handle on a folder that could be flushed.
  if (process.platform !== 'win32') await flushOne(dirname(path), 'r');
}

async function flushOne(path: string, flags: 'r' | 'r+'): Promise<void> {
  const file = await open(path, flags);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
