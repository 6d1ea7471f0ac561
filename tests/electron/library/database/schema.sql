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
, readText TEXT, hints TEXT CHECK (hints IS NULL OR json_valid(hints)), taken TEXT CHECK (taken IN ('final', 'original'))) STRICT;

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
, issued TEXT CHECK (issued IS NULL OR json_valid(issued))) STRICT;

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
provenance TEXT CHECK (provenance IS NULL OR json_valid(provenance)), spans TEXT CHECK (spans IS NULL OR json_valid(spans)),
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
, author TEXT, carriedFrom TEXT) STRICT;

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

CREATE VIRTUAL TABLE block_index USING fts5 (
tokens, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1'
);

CREATE TABLE setting (
name TEXT PRIMARY KEY,
value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

CREATE TABLE recognised (
documentId TEXT PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
parsed TEXT NOT NULL CHECK (json_valid(parsed))
) STRICT;

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

CREATE TABLE sketch (
documentId TEXT PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
hashes BLOB NOT NULL
) STRICT;

CREATE TABLE version (
documentId TEXT PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
olderId TEXT NOT NULL UNIQUE REFERENCES document (id) ON DELETE CASCADE,
madeAt TEXT NOT NULL,
carried TEXT NOT NULL CHECK (json_valid(carried)),
CHECK (documentId <> olderId)
) STRICT;

CREATE TABLE profile (
id TEXT PRIMARY KEY,
name TEXT NOT NULL UNIQUE,
profile TEXT NOT NULL CHECK (json_valid(profile))
) STRICT;
