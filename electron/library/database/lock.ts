import { join } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../../../shared/errors.ts';

/** Kept until the process ends or lets go; the operating system takes it back when the process is killed. */
export type WriteLock = { readonly release: () => void };

/**
 * One process writes to a library at a time. An exclusive transaction on a file of its own is a lock that works the same on
 * every system, leaves nothing stale behind after a kill, and does not keep readers from the library.
 */
export function takeWriteLock(folder: string): WriteLock {
  const lock = new Database(join(folder, 'writer.lock'), { timeout: 0 });
  try {
    lock.pragma('journal_mode = MEMORY');
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      throw new AppError(
        'library-busy',
        `资料库“${folder}”正由另一个年稿程序使用，现在不能写入。请先关闭那个程序，再试一次。`,
        { cause: error },
      );
    }
    throw error;
  }
  return { release: () => lock.close() };
}
