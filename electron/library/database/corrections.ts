import { Correction } from '../../../shared/domain/correction/correction.ts';
import { ParsedDocument } from '../../../shared/domain/document.ts';
import type { Db } from './open.ts';

type Row = { step: number; position: number; operation: string; madeAt: string; undone: number; lost: number };

/** A correction as it is kept. `step` is the user's action it belongs to. */
export type KeptCorrection = {
  readonly step: number;
  readonly position: number;
  readonly operation: Correction;
  readonly madeAt: string;
  readonly undone: boolean;
  readonly lost: boolean;
};

/** What was recognised in a document that has corrections, and the corrections in their order. */
export function corrections(db: Db) {
  const recognised = db.prepare<[string], { parsed: string }>('SELECT parsed FROM recognised WHERE documentId = ?');
  const setRecognised = db.prepare<[string, string]>(
    `INSERT INTO recognised (documentId, parsed) VALUES (?, ?)
     ON CONFLICT (documentId) DO UPDATE SET parsed = excluded.parsed`,
  );
  const list = db.prepare<[string], Row>(
    `SELECT step, position, operation, madeAt, undone, lost FROM correction WHERE documentId = ? ORDER BY step, position`,
  );
  const insert = db.prepare<[string, number, number, string, string]>(
    'INSERT INTO correction (documentId, step, position, operation, madeAt) VALUES (?, ?, ?, ?, ?)',
  );
  const forgetUndone = db.prepare<[string]>('DELETE FROM correction WHERE documentId = ? AND undone = 1');
  const forgetStep = db.prepare<[string, number]>('DELETE FROM correction WHERE documentId = ? AND step = ?');
  const setUndone = db.prepare<[number, string, number]>(
    'UPDATE correction SET undone = ? WHERE documentId = ? AND step = ?',
  );
  const setLost = db.prepare<[number, string, number, number]>(
    'UPDATE correction SET lost = ? WHERE documentId = ? AND step = ? AND position = ?',
  );

  const listed = (documentId: string): KeptCorrection[] => list.all(documentId).map(toCorrection);

  return {
    list: listed,

    recognised(documentId: string): ParsedDocument | null {
      const row = recognised.get(documentId);
      return row === undefined ? null : ParsedDocument.parse(JSON.parse(row.parsed));
    },
    setRecognised(documentId: string, parsed: ParsedDocument): void {
      setRecognised.run(documentId, JSON.stringify(parsed));
    },

    /** A new step, and its number. What was undone before can then no longer be made again, as everywhere. */
    add(documentId: string, operations: readonly Correction[], madeAt: string): number {
      forgetUndone.run(documentId);
      const step = (listed(documentId).at(-1)?.step ?? 0) + 1;
      operations.forEach((operation, position) => {
        insert.run(documentId, step, position, JSON.stringify(operation), madeAt);
      });
      return step;
    },
    /** As if the step had never been made. */
    forget: (documentId: string, step: number): void => void forgetStep.run(documentId, step),

    setUndone: (documentId: string, step: number, undone: boolean): void =>
      void setUndone.run(undone ? 1 : 0, documentId, step),
    setLost: (documentId: string, { step, position }: KeptCorrection, lost: boolean): void =>
      void setLost.run(lost ? 1 : 0, documentId, step, position),
  };
}

function toCorrection(row: Row): KeptCorrection {
  const { undone, lost } = row;
  return { ...row, operation: Correction.parse(JSON.parse(row.operation)), undone: undone === 1, lost: lost === 1 };
}
