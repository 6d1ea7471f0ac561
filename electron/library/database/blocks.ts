import { z } from 'zod';
import { type Block, Block as BlockSchema, blockReading, opensSection } from '../../../shared/domain/block.ts';
import { listChanges } from '../../../shared/domain/correction/list-change.ts';
import { DraftBlock, Provenance } from '../../../shared/domain/draft.ts';
import { indexTokens } from '../../../shared/domain/search-terms.ts';
import type { Db } from './open.ts';

export type BlockRow = {
  number: number;
  id: string;
  kind: string;
  zone: string;
  text: string;
  depth: number | null;
  label: string | null;
  titleLength: number | null;
  continues: number | null;
  part: string | null;
  cells: string | null;
  spans: string | null;
  source: string | null;
  provenance: string | null;
};

type Stored = BlockRow & { documentId: string | null; draftId: string | null; position: number };

export const blockColumns =
  'number, id, kind, zone, text, depth, label, titleLength, continues, part, cells, spans, source, provenance';

/** The blocks of documents and drafts, and the full-text index of the documents' ones. */
export function blocks(db: Db) {
  const ofDocument = db.prepare<[string], BlockRow>(
    `SELECT ${blockColumns} FROM block WHERE documentId = ? ORDER BY number DESC`,
  );
  const ofDraft = db.prepare<[string], BlockRow>(
    `SELECT ${blockColumns} FROM block WHERE draftId = ? ORDER BY position`,
  );
  const highest = db.prepare<[], { number: number }>('SELECT coalesce(max(number), 0) AS number FROM block');
  const write = db.prepare<[Stored]>(
    `INSERT INTO block (number, id, documentId, draftId, position, kind, zone, text, depth, label, titleLength, continues,
       part, cells, spans, source, provenance)
     VALUES (@number, @id, @documentId, @draftId, @position, @kind, @zone, @text, @depth, @label, @titleLength, @continues,
       @part, @cells, @spans, @source, @provenance)
     ON CONFLICT (id) DO UPDATE SET position = excluded.position, kind = excluded.kind, zone = excluded.zone,
       text = excluded.text, depth = excluded.depth, label = excluded.label, titleLength = excluded.titleLength,
       continues = excluded.continues, part = excluded.part, cells = excluded.cells, spans = excluded.spans,
       source = excluded.source, provenance = excluded.provenance
     WHERE block.draftId IS excluded.draftId AND block.documentId IS excluded.documentId`,
  );
  const below = db.prepare<[number], { number: number }>(
    'SELECT coalesce(max(number), 0) AS number FROM block WHERE number < ?',
  );
  const numbered = db.prepare<[string], { number: number }>('SELECT number FROM block WHERE id = ?');
  const removeById = db.prepare<[string]>('DELETE FROM block WHERE id = ?');
  const place = db.prepare<[number, string, string]>('UPDATE block SET position = ? WHERE id = ? AND draftId = ?');
  const remove = db.prepare<[string, string]>('DELETE FROM block WHERE id = ? AND draftId = ?');
  const index = db.prepare<[number, string]>('INSERT INTO block_index (rowid, tokens) VALUES (?, ?)');
  const unindex = db.prepare<[number]>('DELETE FROM block_index WHERE rowid = ?');

  function indexDocument(documentId: string): void {
    for (const row of ofDocument.all(documentId)) index.run(row.number, indexTokens(blockReading(toBlock(row))));
  }

  function numberOf(block: Block | undefined): number | null {
    return block === undefined ? null : (numbered.get(block.id)?.number ?? null);
  }

  /** The block's row and its words in the index; `old` is the same block as it was. */
  function rewrite(documentId: string, block: Block, old: Block | undefined, number?: number): void {
    const row = number ?? numberOf(block);
    if (row === null) throw new Error(`Block ${block.id} of document ${documentId} has a row`);
    // The numbers of a document say its order; positions are for drafts.
    const { changes } = write.run({ ...toRow(block, null), number: row, documentId, draftId: null, position: 0 });
    if (changes !== 1) throw new Error(`Block ${block.id} belongs to another document or draft`);
    const reading = blockReading(block);
    if (old !== undefined && blockReading(old) === reading) return;
    if (old !== undefined) unindex.run(row);
    index.run(row, indexTokens(reading));
  }

  /** `null` when there is no room between the neighbours. */
  function numbersFor(added: readonly Block[], beside: { above: Block | undefined; below: Block | undefined }) {
    const known = added.map(numberOf);
    const lowest = Math.min(...[...known, numberOf(beside.above)].flatMap((number) => number ?? []));
    const foot = numberOf(beside.below) ?? below.get(lowest)?.number ?? 0;
    if (beside.above === undefined) return placedNumbers(known, foot);
    return placedNumbers([numberOf(beside.above), ...known], foot)?.slice(1) ?? null;
  }

  type Stretch = {
    readonly old: readonly Block[];
    readonly added: readonly Block[];
    readonly numbers: readonly number[];
  };

  function putStretch(documentId: string, { old, added, numbers }: Stretch): void {
    const before = new Map(old.map((block) => [block.id, block]));
    const kept = new Set(added.map(({ id }) => id));
    for (const { id } of old) {
      if (kept.has(id)) continue;
      const number = numbered.get(id)?.number;
      if (number !== undefined) unindex.run(number);
      removeById.run(id);
    }
    added.forEach((block, i) => {
      rewrite(documentId, block, before.get(block.id), numbers[i]);
    });
  }

  function moveToEnd(documentId: string, now: readonly Block[]): void {
    for (const { number, id } of ofDocument.all(documentId)) {
      unindex.run(number);
      removeById.run(id);
    }
    insertDocument(documentId, now);
  }

  function insertDocument(documentId: string, list: readonly Block[]): void {
    const top = (highest.get()?.number ?? 0) + list.length * room;
    list.forEach((block, i) => {
      rewrite(documentId, block, undefined, top - i * room);
    });
  }

  return {
    ofDocument: (documentId: string): Block[] => ofDocument.all(documentId).map(toBlock),
    ofDraft: (draftId: string): DraftBlock[] => ofDraft.all(draftId).map(toDraftBlock),

    insertDocument,

    /**
     * Other blocks in the place of those there are: what is the same stays untouched, also in the index. New rows take free
     * numbers between their neighbours'; where there are none, the document moves to the end of all numbers.
     */
    saveDocument(documentId: string, before: readonly Block[], now: readonly Block[]): void {
      const changes = listChanges(before, now, isSameBlock);
      const isInPlace = changes.every(
        ({ at, removed, added }) => removed === added.length && added.every(({ id }, i) => id === before[at + i]?.id),
      );
      if (isInPlace) {
        for (const { at, added } of changes) {
          added.forEach((block, i) => {
            rewrite(documentId, block, before[at + i]);
          });
        }
        return;
      }
      const at = changes[0]?.at ?? 0;
      const end = changes.at(-1) ?? { at, removed: 0, added: [] };
      const old = before.slice(at, end.at + end.removed);
      const added = now.slice(at, end.at + end.added.length);
      const numbers = numbersFor(added, { above: before[at - 1], below: before[at + old.length] });
      if (numbers === null) moveToEnd(documentId, now);
      else putStretch(documentId, { old, added, numbers });
    },

    indexDocument,

    unindexDocument(documentId: string): void {
      for (const row of ofDocument.all(documentId)) unindex.run(row.number);
    },

    /** Writes the changed blocks, moves the others to their place in `order`, removes those that are no longer in it. */
    saveDraft(draftId: string, order: readonly string[], changed: readonly DraftBlock[]): void {
      const kept = new Set(order);
      const before = ofDraft.all(draftId);
      for (const row of before) if (!kept.has(row.id)) remove.run(row.id, draftId);
      const at = new Map(order.map((id, position) => [id, position]));
      let next = highest.get()?.number ?? 0;
      for (const block of changed) {
        next += 1;
        const row = { ...toRow(block, block.provenance), number: next, documentId: null, draftId };
        // An id that belongs elsewhere is left alone by the upsert, and that must not pass for a saved block.
        const { changes } = write.run({ ...row, position: at.get(block.id) ?? 0 });
        if (changes !== 1) throw new Error(`Block ${block.id} belongs to another document or draft`);
      }
      const positions = new Map(before.map((row, position) => [row.id, position]));
      for (const [id, position] of at) if (positions.get(id) !== position) place.run(position, id, draftId);
    },
  };
}

/** One in so many numbers is a block of a document: the others are for blocks that are put in by corrections. */
const room = 16;

/**
 * A falling number for each block: the one it has, or for a new one a free one between its neighbours'. `lowest` belongs to
 * somebody else. `null` when there is no room.
 */
function placedNumbers(known: readonly (number | null)[], lowest: number): number[] | null {
  const numbers = new Array<number>(known.length);
  // From the end, so that the number behind is always there.
  let behind = lowest;
  for (let i = known.length - 1; i >= 0; i -= 1) {
    const own = known[i] ?? null;
    const number = own ?? behind + 1;
    if (number <= behind) return null;
    numbers[i] = number;
    behind = number;
  }
  return known[0] === null ? null : numbers;
}

function isSameBlock(before: Block, now: Block): boolean {
  return before === now || JSON.stringify(toRow(before, null)) === JSON.stringify(toRow(now, null));
}

function toRow(block: Block, provenance: Provenance | null): BlockRow {
  const section = opensSection(block) ? block : null;
  const table = block.kind === 'table' ? block : null;
  return {
    number: 0,
    id: block.id,
    kind: block.kind,
    zone: block.zone,
    text: block.text,
    depth: section?.depth ?? null,
    label: section?.label ? JSON.stringify(section.label) : null,
    titleLength: section?.titleLength ?? null,
    continues: section === null ? null : section.continues ? 1 : 0,
    part: section?.part ?? null,
    cells: table === null ? null : JSON.stringify(table.rows),
    spans: table?.spans === undefined ? null : JSON.stringify(table.spans),
    source: block.source === null ? null : JSON.stringify(block.source),
    provenance: provenance === null ? null : JSON.stringify(provenance),
  };
}

function plain(row: BlockRow): Record<string, unknown> {
  const common = { id: row.id, zone: row.zone, text: row.text, source: json(row.source), kind: row.kind };
  if (row.kind === 'table') {
    const spans = row.spans === null ? {} : { spans: json(row.spans) };
    return { ...common, rows: json(row.cells), ...spans };
  }
  if (row.depth === null) return common;
  const { depth, titleLength, part } = row;
  return { ...common, depth, titleLength, part, continues: row.continues === 1, label: json(row.label) };
}

function json(text: string | null): unknown {
  return text === null ? null : JSON.parse(text);
}

export function toBlock(row: BlockRow): Block {
  return BlockSchema.parse(plain(row));
}

const StoredProvenance = z.preprocess((text) => json(z.string().nullable().parse(text)), Provenance.nullable());

function toDraftBlock(row: BlockRow): DraftBlock {
  return DraftBlock.parse({ ...plain(row), provenance: StoredProvenance.parse(row.provenance) });
}
