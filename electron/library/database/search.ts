import type { SearchHit } from '../../../shared/contract/search.ts';
import { blockReading, type SectionBlock } from '../../../shared/domain/block.ts';
import { headingLine, sectionPaths } from '../../../shared/domain/outline.ts';
import { includesAll, type SearchTerms, wordRanges } from '../../../shared/domain/search-terms.ts';
import { type BlockRow, blockColumns, blocks as blocksOf, toBlock } from './blocks.ts';
import type { Db } from './open.ts';

const qualified = blockColumns
  .split(', ')
  .map((column) => `block.${column}`)
  .join(', ');

type HitRow = BlockRow & { documentId: string; documentTitle: string | null; originalName: string };
type Page = { readonly total: number; readonly hits: SearchHit[] };

/** Exact search over the blocks of documents that are not in the trash: no miss, no false hit, an exact total. */
export function search(db: Db) {
  const count = db.prepare<[string], { total: number }>(
    'SELECT count(*) AS total FROM block_index WHERE block_index MATCH ?',
  );
  const candidates = db.prepare<[string], BlockRow>(
    `SELECT ${qualified} FROM block_index JOIN block ON block.number = block_index.rowid
     WHERE block_index MATCH ? ORDER BY block_index.rowid DESC`,
  );
  const everyBlock = db.prepare<[], BlockRow>(
    `SELECT ${qualified} FROM block JOIN document ON document.id = block.documentId
     WHERE deletedAt IS NULL ORDER BY number DESC`,
  );
  const page = db.prepare<[string, number, number], { number: number }>(
    'SELECT rowid AS number FROM block_index WHERE block_index MATCH ? ORDER BY rowid DESC LIMIT ? OFFSET ?',
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

  return (terms: SearchTerms, limit: number, offset: number): Page => {
    const paths = pathsOnce((documentId) => sectionPaths(blocks.ofDocument(documentId)));
    if (terms.match !== null && terms.exact) {
      const numbers = page.all(terms.match, limit, offset);
      return {
        total: count.get(terms.match)?.total ?? 0,
        hits: numbers.map(({ number }) => toHit(number, terms.words, paths)),
      };
    }
    // A word with punctuation inside: the index can only narrow down, the text itself decides.
    const rows = terms.match === null ? everyBlock.all() : candidates.all(terms.match);
    const matching = rows.filter((row) => includesAll(blockReading(toBlock(row)), terms.words));
    return {
      total: matching.length,
      hits: matching.slice(offset, offset + limit).map(({ number }) => toHit(number, terms.words, paths)),
    };
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
