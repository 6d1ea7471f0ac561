import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWidth, includesAll, indexTokens, searchTerms, wordRanges } from '../../../shared/domain/search-terms.ts';

/** Which texts FTS5 finds for a query, as the library asks it. */
function found(texts: readonly string[], query: string): number[] {
  const db = new Database(':memory:');
  db.exec(
    "CREATE VIRTUAL TABLE t USING fts5 (tokens, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1')",
  );
  texts.forEach((text, i) => {
    db.prepare('INSERT INTO t (rowid, tokens) VALUES (?, ?)').run(i, indexTokens(text));
  });
  const terms = searchTerms(query);
  if (terms === null || terms.match === null) return [];
  const rows = db
    .prepare<[string], { rowid: number }>('SELECT rowid FROM t WHERE t MATCH ? ORDER BY rowid')
    .all(terms.match);
  db.close();
  return rows.map(({ rowid }) => rowid).filter((i) => terms.exact || includesAll(texts[i] ?? '', terms.words));
}

describe('search terms', () => {
  it('find words of any length, in the middle of a run, and none across punctuation', () => {
    const texts = ['推进科技创新。', '科学，技术', '技创', '2023年工作总结', '研发R&D经费3.4%'];
    expect(['科', '科技', '技创', '学技', '年工', '2023年', 'R&D', '3.4%', '新'].map((q) => found(texts, q))).toEqual([
      [0, 1],
      [0],
      [0, 2],
      [],
      [3],
      [3],
      [4],
      [4],
      [0],
    ]);
  });

  it('find full-width and half-width, upper and lower case alike', () => {
    expect(found(['（一）Ｒ＆Ｄ经费'], '(一)r&d')).toEqual([0]);
  });

  it('find what a plain search finds, no more and no less', () => {
    const character = fc.constantFrom(...'科技创新工作年，。、（）%3.aA𠀀〇 ');
    const text = fc.string({ unit: character, maxLength: 30 });
    const query = fc.string({ unit: character, minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), query, (texts, asked) => {
        const terms = searchTerms(asked);
        fc.pre(terms?.match != null);
        const plain = texts.flatMap((each, i) => (includesAll(each, foldWidth(asked).trim().split(/\s+/u)) ? [i] : []));
        expect(found(texts, asked)).toEqual(plain);
      }),
      { numRuns: 300 },
    );
  });

  it('mark every occurrence, overlapping ones as one', () => {
    expect(wordRanges('科技科技创新', ['科技', '技创'])).toEqual([
      [0, 2],
      [2, 5],
    ]);
  });

  it('keep offsets when folding', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => foldWidth(text).length === text.length));
  });

  it('refuse a query of blanks', () => {
    expect(searchTerms(' 　 ')).toBeNull();
  });
});
