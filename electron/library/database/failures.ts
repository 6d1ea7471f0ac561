import Database from 'better-sqlite3';
import { AppError } from '../../../shared/errors.ts';

/** What SQLite says of its file and its disk, as sentences for the user; other errors as they are. */
export function asAppError(error: unknown, folder: string): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const is = (...codes: readonly string[]) => codes.some((code) => error.code.startsWith(code));
  const options = { cause: error };
  if (is('SQLITE_CORRUPT', 'SQLITE_NOTADB')) {
    return new AppError(
      'library-damaged',
      `资料库“${folder}”里的 library.db 已损坏，没有动它。请先关闭年稿，把整个文件夹复制一份；有备份的，把 library.db、library.db-wal、library.db-shm 三个文件移走，再换上备份（backups 文件夹里或者自己另存的）。`,
      options,
    );
  }
  if (is('SQLITE_FULL')) {
    return new AppError('target-unwritable', `磁盘空间不足，资料库“${folder}”没有改动。请腾出空间后再试。`, options);
  }
  if (is('SQLITE_READONLY', 'SQLITE_PERM', 'SQLITE_IOERR', 'SQLITE_CANTOPEN')) {
    return new AppError('target-unwritable', `资料库“${folder}”读写失败，没有改动。请检查文件夹权限和磁盘。`, options);
  }
  if (is('SQLITE_BUSY', 'SQLITE_LOCKED')) {
    return new AppError('library-busy', `资料库“${folder}”正被别的程序占用，请稍后再试。`, options);
  }
  return error;
}

/** Runs what touches the library's file; SQLite's own errors come out as AppError. */
export function guarded<T>(folder: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asAppError(error, folder);
  }
}
