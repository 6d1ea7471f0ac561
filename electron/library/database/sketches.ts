import { Genre } from '../../../shared/domain/document.ts';
import { likelyShare, plainText, sketchOf } from '../../../shared/domain/likeness/sketch.ts';
import {
  couldBeVersions,
  type Described,
  type Told,
  versionShare,
} from '../../../shared/domain/likeness/version-of.ts';
import { blocks as blocksOf } from './blocks.ts';
import { type Db, inOneTransaction } from './open.ts';

type Row = Omit<Described, 'genre'> & {
  readonly id: string;
  readonly genre: string | null;
  readonly hashes: Buffer | null;
};

export type Candidate = { readonly documentId: string; readonly share: number };

/** Two texts that are the same to six tenths have at least this share of all their runs in common. */
const leastShare = 0.12;
/** So many are compared word by word. */
const mostCompared = 8;

/** Finds documents that another may be a version of. Only those that a sketch points to are read. */
export function sketches(db: Db) {
  const described = db.prepare<[Record<string, number | null>], Row>(
    `SELECT id, title, organisation, genre, summaryYear, planYear, originalName, hashes
     FROM document LEFT JOIN sketch ON sketch.documentId = document.id
     WHERE deletedAt IS NULL
       AND (@summaryYear IS NULL OR summaryYear IS NULL OR summaryYear = @summaryYear)
       AND (@planYear IS NULL OR planYear IS NULL OR planYear = @planYear)`,
  );
  const insert = db.prepare<[string, Uint8Array]>('INSERT OR REPLACE INTO sketch (documentId, hashes) VALUES (?, ?)');
  const blocks = blocksOf(db);
  const textOf = (id: string): string => plainText(blocks.ofDocument(id));

  /** Libraries from before there were sketches, and documents whose text has changed, get theirs here. */
  function sketch({ id, hashes }: Row): Uint32Array {
    if (hashes !== null) return new Uint32Array(Uint8Array.from(hashes).buffer);
    const made = sketchOf(textOf(id));
    if (!db.readonly) insert.run(id, new Uint8Array(made.buffer));
    return made;
  }

  return {
    /** The likeliest first. One transaction, because many sketches may have to be made. */
    versionsOf: inOneTransaction(db, (document: Told, isPossible: (id: string) => boolean): readonly Candidate[] => {
      const { known, text } = document;
      const own = sketchOf(text);
      return described
        .all({ summaryYear: known.summaryYear, planYear: known.planYear })
        .map((row) => ({ row, known: { ...row, genre: Genre.nullable().parse(row.genre) } }))
        .filter(({ row, known: other }) => isPossible(row.id) && couldBeVersions(known, other))
        .map((each) => ({ ...each, likely: likelyShare(own, sketch(each.row)) }))
        .filter(({ likely }) => likely >= leastShare)
        .toSorted((a, b) => b.likely - a.likely)
        .slice(0, mostCompared)
        .flatMap(({ row, known: other }): Candidate[] => {
          const share = versionShare(document, { known: other, text: textOf(row.id) });
          return share === null ? [] : [{ documentId: row.id, share }];
        })
        .toSorted((a, b) => b.share - a.share);
    }),
  };
}
