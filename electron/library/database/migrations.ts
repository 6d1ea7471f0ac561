/** One step of the schema. `name` says what it brings; position + 1 is the version it leads to. */
export type Migration = { readonly name: string; readonly sql: string };

/** Append only: a step that has been shipped never changes. */
export const migrations: readonly Migration[] = [
  {
    name: 'documents, drafts, annotations, search',
    sql: `
      -- What was read from the text stands in metadata with its place; the columns beside it are views of it.
      CREATE TABLE document (
        id TEXT PRIMARY KEY,
        sha256 TEXT NOT NULL,
        textSha256 TEXT NOT NULL,
        originalName TEXT NOT NULL,
        bytes INTEGER NOT NULL CHECK (bytes >= 0),
        encoding TEXT NOT NULL,
        importedAt TEXT NOT NULL,
        deletedAt TEXT,
        metadata TEXT NOT NULL CHECK (json_valid(metadata)),
        dropped TEXT NOT NULL CHECK (json_valid(dropped)),
        changes TEXT NOT NULL CHECK (json_valid(changes)),
        diagnostics TEXT NOT NULL CHECK (json_valid(diagnostics)),
        title TEXT AS (metadata ->> '$.title.value'),
        organisation TEXT AS (metadata ->> '$.organisation.value'),
        genre TEXT AS (metadata ->> '$.genre.value'),
        documentNumber TEXT AS (metadata ->> '$.documentNumber.value'),
        date TEXT AS (metadata ->> '$.date.value'),
        summaryYear INTEGER AS (metadata ->> '$.summaryYear.value'),
        planYear INTEGER AS (metadata ->> '$.planYear.value')
      ) STRICT;
      CREATE UNIQUE INDEX document_original ON document (sha256);
      CREATE INDEX document_text ON document (textSha256);

      CREATE TABLE draft (
        id TEXT PRIMARY KEY,
        organisation TEXT,
        year INTEGER NOT NULL,
        source TEXT NOT NULL CHECK (json_valid(source)),
        revision INTEGER NOT NULL CHECK (revision >= 1),
        createdAt TEXT NOT NULL,
        updatedAt TEXT NOT NULL,
        deletedAt TEXT
      ) STRICT;

      -- Documents and drafts are the same list of blocks. number is the row of the full-text index; it falls within a
      -- document, so that descending order is newest document first, each in reading order.
      CREATE TABLE block (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        documentId TEXT REFERENCES document (id) ON DELETE CASCADE,
        draftId TEXT REFERENCES draft (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('letterhead', 'documentNumber', 'title', 'subtitle', 'addressee', 'heading',
          'item', 'paragraph', 'table', 'attachment', 'signature', 'date', 'note')),
        zone TEXT NOT NULL CHECK (zone IN ('cover', 'main', 'annex')),
        text TEXT NOT NULL,
        depth INTEGER CHECK (depth >= 1),
        label TEXT CHECK (label IS NULL OR json_valid(label)),
        titleLength INTEGER CHECK (titleLength >= 0),
        continues INTEGER CHECK (continues IN (0, 1)),
        part TEXT,
        cells TEXT CHECK (cells IS NULL OR json_valid(cells)),
        source TEXT CHECK (source IS NULL OR json_valid(source)),
        provenance TEXT CHECK (provenance IS NULL OR json_valid(provenance)),
        CHECK ((documentId IS NULL) <> (draftId IS NULL)),
        CHECK ((kind IN ('heading', 'item')) = (depth IS NOT NULL)),
        CHECK ((kind = 'table') = (cells IS NOT NULL))
      ) STRICT;
      CREATE INDEX block_of_document ON block (documentId, position) WHERE documentId IS NOT NULL;
      CREATE INDEX block_of_draft ON block (draftId, position) WHERE draftId IS NOT NULL;

      CREATE TABLE annotation (
        id TEXT PRIMARY KEY,
        documentId TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        anchor TEXT NOT NULL CHECK (json_valid(anchor)),
        tag TEXT,
        note TEXT NOT NULL,
        createdAt TEXT NOT NULL,
        updatedAt TEXT NOT NULL,
        deletedAt TEXT
      ) STRICT;
      CREATE INDEX annotation_of_document ON annotation (documentId);

      CREATE TABLE rolling (
        id TEXT PRIMARY KEY,
        draftId TEXT NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        anchor TEXT NOT NULL CHECK (json_valid(anchor)),
        fromText TEXT NOT NULL,
        toText TEXT NOT NULL,
        context TEXT NOT NULL,
        confidence TEXT NOT NULL CHECK (confidence IN ('sure', 'check')),
        state TEXT NOT NULL CHECK (state IN ('open', 'applied', 'declined'))
      ) STRICT;
      CREATE INDEX rolling_of_draft ON rolling (draftId, position);

      -- Pairs of characters (shared/domain/search-terms.ts) of the blocks of documents that are not in the trash. Every byte
      -- above 7F is part of a token for the ascii tokenizer, so newer Chinese characters are found too.
      CREATE VIRTUAL TABLE block_index USING fts5 (
        tokens, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1'
      );
    `,
  },
  {
    name: 'settings, authors of annotations',
    sql: `
      CREATE TABLE setting (
        name TEXT PRIMARY KEY,
        value TEXT NOT NULL CHECK (json_valid(value))
      ) STRICT;
      ALTER TABLE annotation ADD COLUMN author TEXT;
    `,
  },
  {
    name: 'corrections of the recognised structure',
    sql: `
      -- What was recognised, kept from a document's first correction on; the blocks are this with the corrections made.
      CREATE TABLE recognised (
        documentId TEXT PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
        parsed TEXT NOT NULL CHECK (json_valid(parsed))
      ) STRICT;

      -- In order. A step is one action of the user's, taken back as a whole; undone ones wait to be made again.
      CREATE TABLE correction (
        documentId TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        step INTEGER NOT NULL CHECK (step >= 1),
        position INTEGER NOT NULL,
        operation TEXT NOT NULL CHECK (json_valid(operation)),
        madeAt TEXT NOT NULL,
        undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
        -- Found nothing to act on when it was made again on a newer reading.
        lost INTEGER NOT NULL DEFAULT 0 CHECK (lost IN (0, 1)),
        PRIMARY KEY (documentId, step, position)
      ) STRICT, WITHOUT ROWID;
    `,
  },
  {
    name: 'texts read from originals that are no plain text',
    sql: `
      -- What the blocks' sources count in; NULL where it is the original's bytes, decoded by the encoding.
      ALTER TABLE document ADD COLUMN readText TEXT;
    `,
  },
  {
    name: 'versions of documents',
    sql: `
      -- What a document's text is made of (shared/domain/likeness/sketch.ts), to find its versions without reading it. Made when
      -- it is first needed, gone when the text changes.
      CREATE TABLE sketch (
        documentId TEXT PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
        hashes BLOB NOT NULL
      ) STRICT;

      -- By the user's word. carried says what the newer document took over, so that it can be taken back.
      CREATE TABLE version (
        documentId TEXT PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
        olderId TEXT NOT NULL UNIQUE REFERENCES document (id) ON DELETE CASCADE,
        madeAt TEXT NOT NULL,
        carried TEXT NOT NULL CHECK (json_valid(carried)),
        CHECK (documentId <> olderId)
      ) STRICT;
      ALTER TABLE annotation ADD COLUMN carriedFrom TEXT;
    `,
  },
  {
    name: 'looks and places of the lines of originals, which text of a file with tracked changes',
    sql: `
      -- electron/library/database/line-hints.ts; NULL where the format tells none, and for what was read before this was kept.
      ALTER TABLE document ADD COLUMN hints TEXT CHECK (hints IS NULL OR json_valid(hints));
      -- NULL where there are no tracked changes.
      ALTER TABLE document ADD COLUMN taken TEXT CHECK (taken IN ('final', 'original'));
    `,
  },
  {
    name: 'profiles of the user',
    sql: `
      -- Those that come with the program stand in shared/domain/layout/built-in-profiles.ts.
      CREATE TABLE profile (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        profile TEXT NOT NULL CHECK (json_valid(profile))
      ) STRICT;
    `,
  },
  {
    name: 'how a draft was issued',
    sql: `
      -- Head, imprint and whether there is a table of contents; NULL where it was never said.
      ALTER TABLE draft ADD COLUMN issued TEXT CHECK (issued IS NULL OR json_valid(issued));
    `,
  },
  {
    name: 'merged cells of tables',
    sql: `
      -- NULL where a table has none, and for what was read before this was kept.
      ALTER TABLE block ADD COLUMN spans TEXT CHECK (spans IS NULL OR json_valid(spans));
    `,
  },
];
