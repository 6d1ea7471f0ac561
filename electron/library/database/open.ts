import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../../../shared/errors.ts';
import { guarded } from './failures.ts';
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
  const bytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (bytes === 0) {
    refuseLostDatabase(folder);
    if (mode !== 'create')
      throw new AppError(
        'no-library',
        `文件夹“${folder}”里没有资料库。请先用“导入”建立，或者检查 --library 后面的路径。`,
      );
    prepareFolder(folder);
  }
  refuseNetworkShare(folder);
  // An older library must be upgraded before anybody can read it, and that is writing.
  if (mode === 'read' && versionOf(folder, file, steps) === steps.length) {
    const db = guarded(folder, () => new Database(file, { readonly: true, fileMustExist: true }));
    db.pragma('foreign_keys = ON');
    return { db, readOnly: true, close: () => db.close() };
  }
  return openForWriting(folder, file, now, steps);
}

function openForWriting(folder: string, file: string, now: () => Date, steps: readonly Migration[]): OpenDatabase {
  const lock = guarded(folder, () => takeWriteLock(folder));
  try {
    return guarded(folder, () => {
      const db = new Database(file);
      try {
        configure(db);
        // SQLite quietly opens a file that it may not write for reading only.
        db.exec('BEGIN IMMEDIATE; ROLLBACK');
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

function versionOf(folder: string, file: string, steps: readonly Migration[]): number {
  return guarded(folder, () => {
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
    // A second try within the same second, after a migration that failed, must not stumble over the first one's backup.
    const names = [1, 2, 3, 4, 5].map((n) => join(backups, `library-v${version}-${stamp}${n === 1 ? '' : `-${n}`}.db`));
    const free = names.find((name) => !existsSync(name));
    if (free !== undefined) db.prepare('VACUUM INTO ?').run(free);
  };
}

const ownFiles = new Set([
  'writer.lock',
  'library.db',
  'library.db-journal',
  'originals',
  'backups',
  'niangao.log',
  'niangao.log.1',
]);

/** Where originals or backups lie there was a library: a new empty one in its place would look like a loss of everything. */
function refuseLostDatabase(folder: string): void {
  const rest = ['originals', 'backups', 'library.db-wal'].filter((name) => {
    const path = join(folder, name);
    return existsSync(path) && (statSync(path).isFile() || readdirSync(path).length > 0);
  });
  if (rest.length === 0) return;
  throw new AppError(
    'library-damaged',
    `资料库“${folder}”里的 library.db 不见了或是空的，但还有 ${rest.join('、')}。没有新建，以免盖住原来的内容。请从备份里找回 library.db，放回这个文件夹。`,
  );
}

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
