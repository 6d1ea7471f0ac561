import type { SearchHit } from '../../../shared/contract/search.ts';
import { blockReading, opensSection, type SectionBlock } from '../../../shared/domain/block.ts';
import { headingLine, sectionPaths } from '../../../shared/domain/outline.ts';
import { includesAll, type SearchTerms, wordRanges } from '../../../shared/domain/search-terms.ts';
import { type BlockRow, blockColumns, blocks as blocksOf, toBlock } from './blocks.ts';
import type { Db } from './open.ts';

const qualified = blockColumns
  .split(', ')
  .map((column) => `block.${column}`)
  .join(', ');

type FoundRow = BlockRow & { documentId: string };
type HitRow = FoundRow & { documentTitle: string | null; originalName: string };
type Page = { readonly total: number; readonly hits: SearchHit[] };
type Range = { readonly limit: number; readonly offset: number; readonly within: readonly string[] | undefined };

/** Exact search over the blocks of documents that are not in the trash: no miss, no false hit, an exact total. */
export function search(db: Db) {
  const count = db.prepare<[string], { total: number }>(
    'SELECT count(*) AS total FROM block_index WHERE block_index MATCH ?',
  );
  const candidates = db.prepare<[string], FoundRow>(
    `SELECT ${qualified}, documentId FROM block_index JOIN block ON block.number = block_index.rowid
     WHERE block_index MATCH ? ORDER BY block_index.rowid DESC`,
  );
  const everyBlock = db.prepare<[], FoundRow>(
    `SELECT ${qualified}, documentId FROM block JOIN document ON document.id = block.documentId
     WHERE deletedAt IS NULL ORDER BY number DESC`,
  );
  const page = db.prepare<[string, number, number], { number: number }>(
    'SELECT rowid AS number FROM block_index WHERE block_index MATCH ? ORDER BY rowid DESC LIMIT ? OFFSET ?',
  );
  const countWithin = db.prepare<[string, string], { total: number }>(
    `SELECT count(*) AS total FROM block_index JOIN block ON block.number = block_index.rowid
     WHERE block_index MATCH ? AND documentId IN (SELECT value FROM json_each(?))`,
  );
  const pageWithin = db.prepare<[string, string, number, number], { number: number }>(
    `SELECT block.number FROM block_index JOIN block ON block.number = block_index.rowid
     WHERE block_index MATCH ? AND documentId IN (SELECT value FROM json_each(?))
     ORDER BY block_index.rowid DESC LIMIT ? OFFSET ?`,
  );
  const countEach = db.prepare<[string], { id: string; hits: number }>(
    `SELECT documentId AS id, count(*) AS hits FROM block_index JOIN block ON block.number = block_index.rowid
     WHERE block_index MATCH ? GROUP BY documentId`,
  );
  const headingCandidates = db.prepare<[string], BlockRow>(
    `SELECT ${qualified} FROM block_index JOIN block ON block.number = block_index.rowid
     WHERE block_index MATCH ? AND kind = 'heading' ORDER BY block_index.rowid DESC`,
  );
  const hit = db.prepare<[number], HitRow>(
    `SELECT ${qualified}, block.documentId, document.title AS documentTitle, document.originalName
     FROM block JOIN document ON document.id = block.documentId WHERE block.number = ?`,
  );
  const blocks = blocksOf(db);

  function toHit(number: number, words: readonly string[], paths: SectionPathsOf): SearchHit {
    const row = hit.get(number);
    if (row === undefined) throw new Error(`The index names block ${number}, which no document has`);
    const { documentId, documentTitle, originalName, ...blockRow } = row;
    const text = blockReading(toBlock(blockRow));
    return {
      documentId,
      title: documentTitle ?? originalName,
      blockId: row.id,
      sectionPath: (paths(documentId).get(row.id) ?? []).map((block) => headingLine(block)),
      text,
      ranges: wordRanges(text, words),
    };
  }

  const freshPaths = (): SectionPathsOf => pathsOnce((documentId) => sectionPaths(blocks.ofDocument(documentId)));

  /** For a word with punctuation inside: the index can only narrow down, the text itself decides. */
  function decided({ match, words }: SearchTerms): readonly FoundRow[] {
    const rows = match === null ? everyBlock.all() : candidates.all(match);
    return rows.filter((row) => includesAll(blockReading(toBlock(row)), words));
  }

  return {
    page(terms: SearchTerms, { limit, offset, within }: Range): Page {
      const { match, words } = terms;
      const paths = freshPaths();
      const toHits = (found: readonly { readonly number: number }[]): SearchHit[] =>
        found.map(({ number }) => toHit(number, words, paths));
      if (match === null || !terms.exact) {
        const wanted = within === undefined ? null : new Set(within);
        const matching = decided(terms).filter(({ documentId }) => wanted?.has(documentId) ?? true);
        return { total: matching.length, hits: toHits(matching.slice(offset, offset + limit)) };
      }
      if (within === undefined) {
        return { total: count.get(match)?.total ?? 0, hits: toHits(page.all(match, limit, offset)) };
      }
      const ids = JSON.stringify(within);
      return {
        total: countWithin.get(match, ids)?.total ?? 0,
        hits: toHits(pageWithin.all(match, ids, limit, offset)),
      };
    },

    /** How many hits each document has, over all of them. */
    countByDocument(terms: SearchTerms): { id: string; hits: number }[] {
      if (terms.match !== null && terms.exact) return countEach.all(terms.match);
      const counts = new Map<string, number>();
      for (const { documentId } of decided(terms)) counts.set(documentId, (counts.get(documentId) ?? 0) + 1);
      return [...counts].map(([id, hits]) => ({ id, hits }));
    },

    /** Headings that hold every word themselves, run-in text not counted. */
    headings({ match, words }: SearchTerms, limit: number): SearchHit[] {
      if (match === null) return [];
      const found: number[] = [];
      for (const row of headingCandidates.iterate(match)) {
        const block = toBlock(row);
        if (!opensSection(block) || !includesAll(headingLine(block), words)) continue;
        found.push(row.number);
        if (found.length === limit) break;
      }
      const paths = freshPaths();
      return found.map((number) => toHit(number, words, paths));
    },
  };
}

type Paths = ReadonlyMap<string, readonly SectionBlock[]>;
type SectionPathsOf = (documentId: string) => Paths;

function pathsOnce(read: SectionPathsOf): SectionPathsOf {
  const known = new Map<string, Paths>();
  return (documentId) => {
    const paths = known.get(documentId) ?? read(documentId);
    known.set(documentId, paths);
    return paths;
  };
}
