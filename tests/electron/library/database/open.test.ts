import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { migrations } from '../../../../electron/library/database/migrations.ts';
import { isRemoteType, refuseNetworkShare } from '../../../../electron/library/database/network-share.ts';
import { type Mode, migrate, openDatabase, schemaVersion } from '../../../../electron/library/database/open.ts';
import { AppError } from '../../../../shared/errors.ts';
import { noon, temporaryFolder } from '../../../temporary.ts';

function open(folder: string, mode: Mode = 'create') {
  const opened = openDatabase(folder, mode, noon);
  onTestFinished(opened.close);
  return opened;
}

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return 'no error';
}

describe('a library file', () => {
  it('is made in a new folder, with every commit on the disk before it is acknowledged', () => {
    const { db } = open(join(temporaryFolder(), 'new', 'library'));
    expect({
      version: schemaVersion(db),
      journal: db.pragma('journal_mode', { simple: true }),
      synchronous: db.pragma('synchronous', { simple: true }),
      foreignKeys: db.pragma('foreign_keys', { simple: true }),
    }).toEqual({ version: migrations.length, journal: 'wal', synchronous: 2, foreignKeys: 1 });
  });

  it('is not made in a folder with other files in it', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'thesis.txt'), 'mine');
    expect(codeOf(() => open(folder))).toBe('no-library');
    expect(readdirSync(folder)).toEqual(['thesis.txt']);
  });

  it('is not made by reading or changing', () => {
    const folder = join(temporaryFolder(), 'missing');
    expect([codeOf(() => open(folder, 'read')), codeOf(() => open(folder, 'write'))]).toEqual([
      'no-library',
      'no-library',
    ]);
  });

  it('is written by one process at a time and read by others meanwhile', () => {
    const folder = temporaryFolder();
    open(folder);
    expect(codeOf(() => open(folder, 'write'))).toBe('library-busy');
    expect(open(folder, 'read').readOnly).toBe(true);
  });

  it('can be written again when its writer was killed', () => {
    const folder = temporaryFolder();
    const program = `
      const { takeWriteLock } = await import(${JSON.stringify(new URL('../../../../electron/library/database/lock.ts', import.meta.url).href)});
      takeWriteLock(${JSON.stringify(folder)});
      process.kill(process.pid, 'SIGKILL');`;
    const { signal } = spawnSync(process.execPath, ['--input-type=module', '-e', program]);
    expect(signal).toBe('SIGKILL');
    expect(open(folder).readOnly).toBe(false);
  });

  it('made by a newer version is refused and left as it is', () => {
    const folder = temporaryFolder();
    const { db, close } = openDatabase(folder, 'create', noon);
    db.pragma(`user_version = ${migrations.length + 1}`);
    close();
    const before = readFileSync(join(folder, 'library.db'));
    expect([codeOf(() => open(folder, 'write')), codeOf(() => open(folder, 'read'))]).toEqual([
      'library-newer',
      'library-newer',
    ]);
    expect(readFileSync(join(folder, 'library.db')).equals(before)).toBe(true);
  });

  it('that is damaged is reported and left where it is', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'library.db'), 'this is no database at all, whatever its name says'.repeat(100));
    const before = readFileSync(join(folder, 'library.db'));
    expect([codeOf(() => open(folder, 'write')), codeOf(() => open(folder, 'read'))]).toEqual([
      'library-damaged',
      'library-damaged',
    ]);
    expect(readFileSync(join(folder, 'library.db')).equals(before)).toBe(true);
  });

  it('is refused on a network share', () => {
    expect([0x6969, 0xff534d42 | 0, 0xfe534d42].map(isRemoteType)).toEqual([true, true, true]);
    expect(isRemoteType(0xef53)).toBe(false);
    expect(codeOf(() => refuseNetworkShare('\\\\server\\office\\library'))).toBe('library-unsafe');
    expect(codeOf(() => refuseNetworkShare(temporaryFolder()))).toBe('no error');
  });
});

describe('migrating', () => {
  const steps = [
    { name: 'one', sql: 'CREATE TABLE a (x TEXT) STRICT' },
    { name: 'two', sql: 'ALTER TABLE a ADD COLUMN y INTEGER NOT NULL DEFAULT 7' },
  ];

  it('backs up what there is, once, before the first step', () => {
    const db = new Database(':memory:');
    const backups: number[] = [];
    migrate(db, steps.slice(0, 1), (version) => backups.push(version));
    db.exec("INSERT INTO a VALUES ('kept')");
    migrate(db, steps, (version) => backups.push(version));
    expect({ backups, rows: db.prepare('SELECT * FROM a').all(), version: schemaVersion(db) }).toEqual({
      backups: [1],
      rows: [{ x: 'kept', y: 7 }],
      version: 2,
    });
  });

  it('leaves a failed step and its number undone together', () => {
    const db = new Database(':memory:');
    const broken = [...steps.slice(0, 1), { name: 'bad', sql: 'CREATE TABLE b (x TEXT) STRICT; nonsense' }];
    expect(() => migrate(db, broken, () => {})).toThrow();
    expect(schemaVersion(db)).toBe(1);
    expect(db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all()).toEqual([{ name: 'a' }]);
  });

  it('keeps a copy of an older library in its backups folder', () => {
    const folder = temporaryFolder();
    openDatabase(folder, 'create', noon).close();
    const next = [...migrations, { name: 'next', sql: 'CREATE TABLE added (x TEXT) STRICT' }];
    // Even a reader needs the newest schema, so it upgrades.
    const upgraded = openDatabase(folder, 'read', noon, next);
    expect(schemaVersion(upgraded.db)).toBe(migrations.length + 1);
    upgraded.close();
    const backup = new Database(join(folder, 'backups', `library-v${migrations.length}-20250106T120000.db`));
    expect(schemaVersion(backup)).toBe(migrations.length);
    backup.close();
  });

  it('1: gives a library that holds documents, drafts, annotations and an index', () => {
    const db = new Database(':memory:');
    migrate(db, migrations.slice(0, 1), () => {});
    const tables = db.prepare<[], { name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'block_index_%' ORDER BY name",
    );
    expect(tables.all().map(({ name }) => name)).toEqual([
      'annotation',
      'block',
      'block_index',
      'document',
      'draft',
      'rolling',
    ]);
    // A block belongs to a document or to a draft, never to both or to none.
    const insert = db.prepare(
      "INSERT INTO block (id, position, kind, zone, text) VALUES ('b', 0, 'paragraph', 'main', '')",
    );
    expect(() => insert.run()).toThrow(/CHECK/);
  });

  it('2: keeps the annotations there were, without an author', () => {
    const db = new Database(':memory:');
    migrate(db, migrations.slice(0, 1), () => {});
    db.exec(`
      INSERT INTO document (id, sha256, textSha256, originalName, bytes, encoding, importedAt, metadata, dropped, changes, diagnostics)
        VALUES ('doc_1', 'a', 'b', 'x.txt', 1, 'utf-8', '2025-01-06', '{}', '[]', '[]', '[]');
      INSERT INTO annotation (id, documentId, anchor, tag, note, createdAt, updatedAt)
        VALUES ('note_1', 'doc_1', '{}', '可沿用', '留', '2025-01-06', '2025-01-06')`);
    migrate(db, migrations.slice(0, 2), () => {});
    expect(db.prepare('SELECT id, tag, note, author FROM annotation').all()).toEqual([
      { id: 'note_1', tag: '可沿用', note: '留', author: null },
    ]);
    expect(db.prepare('SELECT * FROM setting').all()).toEqual([]);
  });

  it('3: keeps corrections with their document, in their order, and lets them go with it', () => {
    const db = new Database(':memory:');
    db.pragma('foreign_keys = ON');
    migrate(db, migrations.slice(0, 2), () => {});
    db.exec(`
      INSERT INTO document (id, sha256, textSha256, originalName, bytes, encoding, importedAt, metadata, dropped, changes, diagnostics)
        VALUES ('doc_1', 'a', 'b', 'x.txt', 1, 'utf-8', '2025-01-06', '{}', '[]', '[]', '[]')`);
    migrate(db, migrations.slice(0, 3), () => {});
    const add = db.prepare(
      "INSERT INTO correction (documentId, step, position, operation, madeAt) VALUES (?, 1, ?, '{}', '2025-01-06')",
    );
    add.run('doc_1', 0);
    expect(() => add.run('doc_1', 0)).toThrow(/UNIQUE/);
    expect(() => add.run('doc_2', 0)).toThrow(/FOREIGN KEY/);
    expect(db.prepare('SELECT step, undone, lost FROM correction').all()).toEqual([{ step: 1, undone: 0, lost: 0 }]);
    db.exec("INSERT INTO recognised VALUES ('doc_1', '{}'); DELETE FROM document");
    expect(db.prepare('SELECT * FROM correction').all()).toEqual([]);
    expect(db.prepare('SELECT * FROM recognised').all()).toEqual([]);
  });

  it('5: lets a document be a version of one other, and keeps the annotations there were', () => {
    const db = new Database(':memory:');
    db.pragma('foreign_keys = ON');
    migrate(db, migrations.slice(0, 4), () => {});
    const insert = (id: string) =>
      db.exec(`
        INSERT INTO document (id, sha256, textSha256, originalName, bytes, encoding, importedAt, metadata, dropped, changes, diagnostics)
          VALUES ('${id}', '${id}', 'b', 'x.txt', 1, 'utf-8', '2025-01-06', '{}', '[]', '[]', '[]')`);
    insert('doc_1');
    insert('doc_2');
    db.exec(`
      INSERT INTO annotation (id, documentId, anchor, tag, note, createdAt, updatedAt)
        VALUES ('note_1', 'doc_1', '{}', '可沿用', '留', '2025-01-06', '2025-01-06')`);
    migrate(db, migrations.slice(0, 5), () => {});
    expect(db.prepare('SELECT id, tag, note, carriedFrom FROM annotation').all()).toEqual([
      { id: 'note_1', tag: '可沿用', note: '留', carriedFrom: null },
    ]);
    const link = db.prepare(
      "INSERT INTO version (documentId, olderId, madeAt, carried) VALUES (?, ?, '2025-01-06', '[]')",
    );
    link.run('doc_2', 'doc_1');
    insert('doc_3');
    expect(() => link.run('doc_3', 'doc_1')).toThrow(/UNIQUE/);
    expect(() => link.run('doc_2', 'doc_3')).toThrow(/UNIQUE/);
    expect(() => link.run('doc_3', 'doc_3')).toThrow(/CHECK/);
    expect(() => link.run('doc_3', 'doc_4')).toThrow(/FOREIGN KEY/);
    db.prepare('INSERT INTO sketch VALUES (?, ?)').run('doc_1', Buffer.alloc(4));
    db.exec("DELETE FROM document WHERE id = 'doc_1'");
    expect([db.prepare('SELECT * FROM version').all(), db.prepare('SELECT * FROM sketch').all()]).toEqual([[], []]);
  });

  it('6: keeps the documents there were, without looks, as read from files without tracked changes', () => {
    const db = new Database(':memory:');
    migrate(db, migrations.slice(0, 5), () => {});
    db.exec(`
      INSERT INTO document (id, sha256, textSha256, originalName, bytes, encoding, importedAt, metadata, dropped, changes, diagnostics, readText)
        VALUES ('doc_1', 'a', 'b', 'x.docx', 1, 'docx', '2025-01-06', '{}', '[]', '[]', '[]', '甲')`);
    migrate(db, migrations.slice(0, 6), () => {});
    expect(db.prepare('SELECT readText, hints, taken FROM document').all()).toEqual([
      { readText: '甲', hints: null, taken: null },
    ]);
    expect(() => db.exec("UPDATE document SET taken = 'both'")).toThrow(/CHECK/);
  });

  it('9: keeps the tables there were, without merged cells', () => {
    const db = new Database(':memory:');
    migrate(db, migrations.slice(0, 8), () => {});
    db.exec(`
      INSERT INTO document (id, sha256, textSha256, originalName, bytes, encoding, importedAt, metadata, dropped, changes, diagnostics)
        VALUES ('doc_1', 'a', 'b', 'x.docx', 1, 'docx', '2025-01-06', '{}', '[]', '[]', '[]');
      INSERT INTO block (number, id, documentId, position, kind, zone, text, cells)
        VALUES (1, 'b_1', 'doc_1', 0, 'table', 'main', '甲', '[["甲"]]')`);
    migrate(db, migrations.slice(0, 9), () => {});
    expect(db.prepare('SELECT cells, spans FROM block').all()).toEqual([{ cells: '[["甲"]]', spans: null }]);
    expect(() => db.exec("UPDATE block SET spans = '['")).toThrow(/CHECK/);
  });

  it('leads to the schema that is on record', () => {
    const db = new Database(':memory:');
    migrate(db, migrations, () => {});
    const schema = db
      .prepare<[], { sql: string }>(
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'block_index_%' ORDER BY rowid",
      )
      .all()
      .map(({ sql }) => `${sql.replaceAll(/ *\n */g, '\n')};\n`)
      .join('\n');
    const record = readFileSync(new URL('./schema.sql', import.meta.url), 'utf8');
    expect(schema).toBe(record);
  });
});
