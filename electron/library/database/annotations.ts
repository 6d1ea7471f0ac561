import { Anchor } from '../../../shared/domain/anchor.ts';
import { type Db, inOneTransaction } from './open.ts';

type Row = {
  id: string;
  documentId: string;
  anchor: string;
  tag: string | null;
  note: string;
  author: string | null;
  createdAt: string;
  updatedAt: string;
};

/** An annotation as it is kept; where it stands now is worked out from the anchor when it is asked for. */
export type KeptAnnotation = Omit<Row, 'anchor'> & { readonly anchor: Anchor };

const columns = 'id, documentId, anchor, tag, note, author, createdAt, updatedAt';

export function annotations(db: Db) {
  const ofDocument = db.prepare<[string], Row>(
    `SELECT ${columns} FROM annotation WHERE documentId = ? AND deletedAt IS NULL ORDER BY createdAt, id`,
  );
  const all = db.prepare<[], Row>(
    `SELECT ${columns} FROM annotation WHERE deletedAt IS NULL
       AND documentId IN (SELECT id FROM document WHERE deletedAt IS NULL) ORDER BY documentId, createdAt, id`,
  );
  const one = db.prepare<[string], Row>(`SELECT ${columns} FROM annotation WHERE id = ? AND deletedAt IS NULL`);
  const insert = db.prepare<[Row]>(
    `INSERT INTO annotation (${columns}) VALUES (@id, @documentId, @anchor, @tag, @note, @author, @createdAt, @updatedAt)`,
  );
  const update = db.prepare<[Row]>(
    'UPDATE annotation SET anchor = @anchor, tag = @tag, note = @note, updatedAt = @updatedAt WHERE id = @id',
  );
  const setDeleted = db.prepare<[string | null, string]>('UPDATE annotation SET deletedAt = ? WHERE id = ?');

  return {
    list: (documentId: string | null): KeptAnnotation[] =>
      (documentId === null ? all.all() : ofDocument.all(documentId)).map(toAnnotation),
    get(id: string): KeptAnnotation | null {
      const row = one.get(id);
      return row === undefined ? null : toAnnotation(row);
    },
    add: (annotation: KeptAnnotation): void => void insert.run(toRow(annotation)),
    addAll: inOneTransaction(db, (list: readonly KeptAnnotation[]): void => {
      for (const annotation of list) insert.run(toRow(annotation));
    }),
    change: (annotation: KeptAnnotation): void => void update.run(toRow(annotation)),
    /** Answers whether there was such an annotation. */
    setDeleted: (id: string, now: string | null): boolean => setDeleted.run(now, id).changes === 1,
  };
}

function toAnnotation(row: Row): KeptAnnotation {
  return { ...row, anchor: Anchor.parse(JSON.parse(row.anchor)) };
}

function toRow(annotation: KeptAnnotation): Row {
  return { ...annotation, anchor: JSON.stringify(annotation.anchor) };
}
