import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../../../shared/errors.ts';
import { takeWriteLock, type WriteLock } from './lock.ts';
import { type Migration, migrations } from './migrations.ts';
import { refuseNetworkShare } from './network-share.ts';

export type Db = Database.Database;

/** `create`: make the library where there is none. */
export type Mode = 'read' | 'write' | 'create';

export type OpenDatabase = { readonly db: Db; readonly readOnly: boolean; readonly close: () => void };

/**
 * Opens the library in a folder, upgrading it first if it is older than the program.
 * Throws AppError: no-library, library-busy, library-newer, library-damaged, library-unsafe.
 */
export function openDatabase(folder: string, mode: Mode, now: () => Date, steps = migrations): OpenDatabase {
  const file = join(folder, 'library.db');
  if (!existsSync(file)) {
    if (mode !== 'create')
      throw new AppError(
        'no-library',
        `文件夹“${folder}”里没有资料库。请先用“导入”建立，或者检查 --library 后面的路径。`,
      );
    prepareFolder(folder);
  }
  refuseNetworkShare(folder);
  // An older library must be upgraded before anybody can read it, and that is writing.
  if (mode === 'read' && versionOf(file, steps) === steps.length) {
    const db = guarded(file, () => new Database(file, { readonly: true, fileMustExist: true }));
    db.pragma('foreign_keys = ON');
    return { db, readOnly: true, close: () => db.close() };
  }
  return openForWriting(folder, file, now, steps);
}

function openForWriting(folder: string, file: string, now: () => Date, steps: readonly Migration[]): OpenDatabase {
  const lock = takeWriteLock(folder);
  try {
    return guarded(file, () => {
      const db = new Database(file);
      try {
        configure(db);
        migrate(db, steps, backupBefore(db, folder, now));
      } catch (error) {
        db.close();
        throw error;
      }
      return { db, readOnly: false, close: closer(db, lock) };
    });
  } catch (error) {
    lock.release();
    throw error;
  }
}

function closer(db: Db, lock: WriteLock): () => void {
  return () => {
    db.close();
    lock.release();
  };
}

/** The work as one transaction: all of it or nothing. */
export function inOneTransaction<A extends unknown[], R>(db: Db, work: (...args: A) => R): (...args: A) => R {
  return db.transaction(work);
}

/** Write-ahead log, and every commit on the disk before it is acknowledged. */
function configure(db: Db): void {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
}

/**
 * Brings a database to the newest version, each step and its version number in one transaction.
 * `backup` is called once before the first step when there is something to lose.
 */
export function migrate(db: Db, steps: readonly Migration[], backup: (version: number) => void): void {
  const current = schemaVersion(db);
  if (current > steps.length) throw newer(db.name);
  if (current > 0 && current < steps.length) backup(current);
  steps.slice(current).forEach((step, i) => {
    db.transaction(() => {
      db.exec(step.sql);
      db.pragma(`user_version = ${current + i + 1}`);
    })();
  });
}

export function schemaVersion(db: Db): number {
  return Number(db.pragma('user_version', { simple: true }));
}

function versionOf(file: string, steps: readonly Migration[]): number {
  return guarded(file, () => {
    const db = new Database(file, { readonly: true, fileMustExist: true });
    try {
      const version = schemaVersion(db);
      if (version > steps.length) throw newer(file);
      return version;
    } finally {
      db.close();
    }
  });
}

function newer(file: string): AppError {
  return new AppError(
    'library-newer',
    `资料库“${file}”是用更新版本的年稿建立的，这个版本打不开。请升级年稿后再打开，资料库没有改动。`,
  );
}

function backupBefore(db: Db, folder: string, now: () => Date): (version: number) => void {
  return (version) => {
    const backups = join(folder, 'backups');
    mkdirSync(backups, { recursive: true });
    const stamp = now().toISOString().replaceAll(/[-:]/g, '').replace(/\..*/, '');
    db.prepare('VACUUM INTO ?').run(join(backups, `library-v${version}-${stamp}.db`));
  };
}

const ownFiles = new Set(['writer.lock', 'library.db-journal', 'originals', 'backups', 'niangao.log', 'niangao.log.1']);

/** A library is made in a new or empty folder only: a mistyped path must not scatter files among somebody's documents. */
function prepareFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    // What a start that was cut off may have left is no reason to refuse.
    if (readdirSync(folder).some((name) => !ownFiles.has(name))) {
      throw new AppError('no-library', `文件夹“${folder}”里已有别的文件，又没有资料库。请为资料库另选一个空文件夹。`);
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('target-unwritable', `不能在“${folder}”建立资料库。请检查路径和写入权限。`, { cause: error });
  }
}

const damaged = new Set(['SQLITE_CORRUPT', 'SQLITE_NOTADB']);

function guarded<T>(file: string, open: () => T): T {
  try {
    return open();
  } catch (error) {
    if (error instanceof Database.SqliteError && [...damaged].some((code) => error.code.startsWith(code))) {
      throw new AppError(
        'library-damaged',
        `资料库文件“${file}”已损坏，没有动它。请先把整个文件夹复制一份，再用 backups 文件夹里最近的备份替换 library.db。`,
        { cause: error },
      );
    }
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CANTOPEN')) {
      throw new AppError('no-library', `打不开资料库文件“${file}”。请检查文件权限。`, { cause: error });
    }
    throw error;
  }
}
