import { z } from 'zod';
import { Metadata } from '../../../shared/domain/document.ts';
import { type Link, versionChains, versionStand } from '../../../shared/domain/version/chain.ts';
import type { Db } from './open.ts';

/** What one carrying over wrote into the newer document, as far as taking it back needs it. */
const Carried = z.strictObject({
  annotations: z.array(z.strictObject({ id: z.string(), updatedAt: z.string() })),
  /** The step of corrections. */
  step: z.int().nullable(),
  metadata: z.strictObject({ before: Metadata, after: Metadata }),
});
export type Carried = z.infer<typeof Carried>;

type Row = Link & { newerGone: number; olderGone: number };

/** Which document is a newer version of which. */
export function versionLinks(db: Db) {
  const all = db.prepare<[], Row>(
    `SELECT version.documentId AS newer, version.olderId AS older,
       (SELECT deletedAt IS NOT NULL FROM document WHERE id = version.documentId) AS newerGone,
       (SELECT deletedAt IS NOT NULL FROM document WHERE id = version.olderId) AS olderGone
     FROM version`,
  );
  const insert = db.prepare<[string, string, string]>(
    "INSERT INTO version (documentId, olderId, madeAt, carried) VALUES (?, ?, ?, '[]')",
  );
  const carried = db.prepare<[string], { carried: string }>('SELECT carried FROM version WHERE documentId = ?');
  const setCarried = db.prepare<[string, string]>('UPDATE version SET carried = ? WHERE documentId = ?');
  const remove = db.prepare<[string]>('DELETE FROM version WHERE documentId = ?');

  const carriedInto = (documentId: string): Carried[] => {
    const row = carried.get(documentId);
    return row === undefined ? [] : z.array(Carried).parse(JSON.parse(row.carried));
  };

  return {
    /** All chains as they are now, for many documents. */
    chains() {
      const links = all.all();
      const gone = new Set(
        links.flatMap(({ newer, older, newerGone, olderGone }) => [
          ...(newerGone === 1 ? [newer] : []),
          ...(olderGone === 1 ? [older] : []),
        ]),
      );
      const of = versionChains(links);
      return {
        of,
        isGone: (id: string): boolean => gone.has(id),
        stand: (id: string) => versionStand(of(id), id, (each) => gone.has(each)),
        olderOf: (id: string): string | null => links.find(({ newer }) => newer === id)?.older ?? null,
        newerOf: (id: string): string | null => links.find(({ older }) => older === id)?.newer ?? null,
      };
    },
    add: (documentId: string, olderId: string, now: string): void => void insert.run(documentId, olderId, now),
    remove: (documentId: string): void => void remove.run(documentId),
    carriedInto,
    addCarried(documentId: string, what: Carried): void {
      setCarried.run(JSON.stringify([...carriedInto(documentId), what]), documentId);
    },
  };
}
