import { z } from 'zod';
import type { DocumentSummary, StoredDocument } from '../../../shared/contract/documents.ts';
import { listChanges } from '../../../shared/domain/correction/list-change.ts';
import { Change, Diagnostic, Dropped, Genre, Metadata, type ParsedDocument } from '../../../shared/domain/document.ts';
import type { LineHint } from '../../../shared/domain/line-hint.ts';
import type { Take } from '../../../shared/domain/take.ts';
import { annotations as annotationsOf, type KeptAnnotation } from './annotations.ts';
import { blocks as blocksOf } from './blocks.ts';
import { hintsOf, storedHints } from './line-hints.ts';
import { type Db, inOneTransaction } from './open.ts';
import { versionLinks } from './version-links.ts';

type SummaryRow = {
  id: string;
  title: string | null;
  organisation: string | null;
  genre: string | null;
  documentNumber: string | null;
  summaryYear: number | null;
  planYear: number | null;
  date: string | null;
  originalName: string;
  importedAt: string;
  deletedAt: string | null;
  blocks: number;
  characters: number;
  annotations: number;
};

type DetailRow = { metadata: string; dropped: string; changes: string; diagnostics: string };

const summaryColumns = `id, title, organisation, genre, documentNumber, summaryYear, planYear, date, originalName,
  importedAt, deletedAt,
  (SELECT count(*) FROM block WHERE documentId = document.id) AS blocks,
  (SELECT coalesce(sum(length(text)), 0) FROM block WHERE documentId = document.id) AS characters,
  (SELECT count(*) FROM annotation WHERE documentId = document.id AND annotation.deletedAt IS NULL) AS annotations`;

/** The original file that a document was read from. */
export type Original = {
  readonly sha256: string;
  readonly textSha256: string;
  readonly name: string;
  readonly bytes: number;
  readonly encoding: string;
  /** The text that the blocks' sources count in, where it is not the bytes decoded. */
  readonly readText: string | null;
  /** One for each line of that text, or none. */
  readonly hints: readonly LineHint[];
  /** Which text of a file with tracked changes; `null` where there are none. */
  readonly taken: Take | null;
};

/** What a newer reading of the same file can find to be otherwise. */
export type ReadText = Pick<Original, 'textSha256' | 'encoding' | 'readText' | 'hints' | 'taken'>;

/** What is kept of it beside the looks of its lines, which few ask for. */
export type KeptOriginal = Omit<Original, 'hints'> & {
  /** Whether there are looks: what was read before these were kept has none. */
  readonly hasHints: boolean;
};

type Chains = ReturnType<ReturnType<typeof versionLinks>['chains']>;

export type Known = { readonly id: string; readonly deletedAt: string | null };

export function documents(db: Db) {
  const blocks = blocksOf(db);
  const annotations = annotationsOf(db);
  const list = db.prepare<[], SummaryRow>(
    `SELECT ${summaryColumns} FROM document WHERE deletedAt IS NULL ORDER BY coalesce(planYear, summaryYear) DESC, importedAt DESC, id`,
  );
  const trash = db.prepare<[], SummaryRow>(
    `SELECT ${summaryColumns} FROM document WHERE deletedAt IS NOT NULL ORDER BY deletedAt DESC, id`,
  );
  const one = db.prepare<[string], SummaryRow>(`SELECT ${summaryColumns} FROM document WHERE id = ?`);
  const detail = db.prepare<[string], DetailRow>(
    'SELECT metadata, dropped, changes, diagnostics FROM document WHERE id = ?',
  );
  const sameBytes = db.prepare<[string], Known>('SELECT id, deletedAt FROM document WHERE sha256 = ?');
  const sameText = db.prepare<[string], Known>(
    'SELECT id, deletedAt FROM document WHERE textSha256 = ? ORDER BY deletedAt IS NOT NULL, importedAt LIMIT 1',
  );
  const insert = db.prepare<[Record<string, string | number | null>]>(
    `INSERT INTO document (id, sha256, textSha256, originalName, bytes, encoding, readText, hints, taken, importedAt, metadata,
       dropped, changes, diagnostics)
     VALUES (@id, @sha256, @textSha256, @name, @bytes, @encoding, @readText, @hints, @taken, @importedAt, @metadata,
       @dropped, @changes, @diagnostics)`,
  );
  const setReading = {
    metadata: db.prepare<[string, string]>('UPDATE document SET metadata = ? WHERE id = ?'),
    dropped: db.prepare<[string, string]>('UPDATE document SET dropped = ? WHERE id = ?'),
    changes: db.prepare<[string, string]>('UPDATE document SET changes = ? WHERE id = ?'),
    diagnostics: db.prepare<[string, string]>('UPDATE document SET diagnostics = ? WHERE id = ?'),
  } as const;
  const setText = db.prepare<[Record<string, string | null>]>(
    `UPDATE document SET textSha256 = @textSha256, encoding = @encoding, readText = @readText, hints = @hints, taken = @taken
     WHERE id = @id`,
  );
  const original = db.prepare<[string], Omit<KeptOriginal, 'hasHints'> & { readonly hasHints: 0 | 1 }>(
    `SELECT sha256, textSha256, originalName AS name, bytes, encoding, readText, taken, hints IS NOT NULL AS hasHints
     FROM document WHERE id = ?`,
  );
  const hints = db.prepare<[string], string | null>('SELECT hints FROM document WHERE id = ?').pluck();
  const setDeleted = db.prepare<[string | null, string]>('UPDATE document SET deletedAt = ? WHERE id = ?');
  const forgetSketch = db.prepare<[string]>('DELETE FROM sketch WHERE documentId = ?');
  const links = versionLinks(db);

  function get(id: string): StoredDocument | null {
    const summary = one.get(id);
    const more = detail.get(id);
    if (summary === undefined || more === undefined) return null;
    return {
      summary: toSummary(summary, links.chains()),
      metadata: Metadata.parse(JSON.parse(more.metadata)),
      blocks: blocks.ofDocument(id),
      dropped: z.array(Dropped).parse(JSON.parse(more.dropped)),
      changes: z.array(Change).parse(JSON.parse(more.changes)),
      diagnostics: z.array(Diagnostic).parse(JSON.parse(more.diagnostics)),
    };
  }

  function summaries(rows: readonly SummaryRow[]): DocumentSummary[] {
    const chains = links.chains();
    return rows.map((row) => toSummary(row, chains));
  }

  return {
    get,
    list: (): DocumentSummary[] => summaries(list.all()),
    trash: (): DocumentSummary[] => summaries(trash.all()),
    summary(id: string): DocumentSummary | null {
      const row = one.get(id);
      return row === undefined ? null : toSummary(row, links.chains());
    },
    /** A document with the same bytes, or else with the same text in another encoding. */
    known: (sha256: string): Known | null => sameBytes.get(sha256) ?? null,
    knownText: (textSha256: string): Known | null => sameText.get(textSha256) ?? null,

    /** With the comments that the original has. */
    add: inOneTransaction(
      db,
      (
        id: string,
        original: Original,
        parsed: ParsedDocument,
        importedAt: string,
        remarks: readonly KeptAnnotation[],
      ): void => {
        insert.run({ ...original, hints: storedHints(original.hints), id, importedAt, ...readingRow(parsed) });
        blocks.insertDocument(id, parsed.blocks);
        annotations.addAll(remarks);
      },
    ),

    original(id: string): KeptOriginal | null {
      const row = original.get(id);
      return row === undefined ? null : { ...row, hasHints: row.hasHints === 1 };
    },
    hints: (id: string): readonly LineHint[] => hintsOf(hints.get(id) ?? null),

    /** Puts another reading of the same original in the place of the one there is. Inside a transaction. */
    restructure(before: StoredDocument, now: ParsedDocument): void {
      const { id } = before.summary;
      const set = (part: keyof typeof setReading): void => void setReading[part].run(JSON.stringify(now[part]), id);
      if (JSON.stringify(before.metadata) !== JSON.stringify(now.metadata)) set('metadata');
      if (!isSameList(before.dropped, now.dropped)) set('dropped');
      if (!isSameList(before.changes, now.changes)) set('changes');
      if (!isSameList(before.diagnostics, now.diagnostics)) set('diagnostics');
      blocks.saveDocument(id, before.blocks, now.blocks);
      forgetSketch.run(id);
    },
    /** What a newer reading found the text and its encoding to be. */
    setText: (id: string, { hints, ...text }: ReadText): void =>
      void setText.run({ ...text, id, hints: storedHints(hints) }),

    describe(id: string, metadata: Metadata): void {
      setReading.metadata.run(JSON.stringify(metadata), id);
    },

    /** A document in the trash keeps its blocks and annotations, but is not found by search. */
    remove: inOneTransaction(db, (id: string, now: string): void => {
      setDeleted.run(now, id);
      blocks.unindexDocument(id);
    }),
    restore: inOneTransaction(db, (id: string): void => {
      setDeleted.run(null, id);
      blocks.indexDocument(id);
    }),
  };
}

function isSameList<T>(before: readonly T[], now: readonly T[]): boolean {
  return listChanges(before, now).length === 0;
}

function readingRow({ metadata, dropped, changes, diagnostics }: ParsedDocument) {
  return {
    metadata: JSON.stringify(metadata),
    dropped: JSON.stringify(dropped),
    changes: JSON.stringify(changes),
    diagnostics: JSON.stringify(diagnostics),
  };
}

function toSummary(row: SummaryRow, chains: Chains): DocumentSummary {
  const title = row.title ?? row.originalName;
  return { ...row, title, genre: Genre.nullable().parse(row.genre), ...chains.stand(row.id) };
}
