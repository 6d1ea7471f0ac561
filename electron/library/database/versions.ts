import type { DocumentSummary, StoredDocument } from '../../../shared/contract/documents.ts';
import type { CarriedOver } from '../../../shared/contract/versions.ts';
import { anchorResolver } from '../../../shared/domain/anchor-place.ts';
import type { Metadata } from '../../../shared/domain/document.ts';
import { carriedAnchors, carriedCorrections, carriedMetadata } from '../../../shared/domain/version/carry.ts';
import { newId } from '../ids.ts';
import { annotations as annotationsOf, type KeptAnnotation } from './annotations.ts';
import { documents as documentsOf } from './documents.ts';
import { type Db, inOneTransaction } from './open.ts';
import { structures as structuresOf } from './structures.ts';
import { type Carried, versionLinks } from './version-links.ts';

type Counts = Pick<CarriedOver, 'annotations' | 'corrections' | 'values'>;
type Separated = { readonly olderId: string; readonly annotationsKept: number; readonly correctionsKept: boolean };

/** Versions of documents, and what a newer one takes over from the older one: all of it or nothing. */
export function versions(db: Db) {
  const documents = documentsOf(db);
  const structures = structuresOf(db);
  const annotations = annotationsOf(db);
  const links = versionLinks(db);
  const copies = db.prepare<[string], { carriedFrom: string }>(
    'SELECT carriedFrom FROM annotation WHERE documentId = ? AND carriedFrom IS NOT NULL',
  );
  const setOrigin = db.prepare<[string, string]>('UPDATE annotation SET carriedFrom = ? WHERE id = ?');
  const unchanged = db.prepare<[string, string]>(
    'SELECT id FROM annotation WHERE id = ? AND updatedAt = ? AND deletedAt IS NULL',
  );
  const removeCopy = db.prepare<[string]>('DELETE FROM annotation WHERE id = ?');

  function document(id: string): StoredDocument {
    const found = documents.get(id);
    if (found === null) throw new Error(`Document ${id} was there when the call began, and the library has one writer`);
    return found;
  }

  /** What a newer version has not got yet of an older one. Done again it does nothing. */
  function carry(id: string, olderId: string, now: string): Counts {
    const { step, corrections } = carryCorrections(id, olderId, now);
    const before = document(id).metadata;
    const recognised = structures.recognised(olderId);
    const after = carriedMetadata(document(olderId).metadata, recognised.metadata, before);
    documents.describe(id, after);
    const { made, ...counts } = carryAnnotations(id, olderId);
    links.addCarried(id, { annotations: made, step, metadata: { before, after } });
    return { annotations: counts, corrections, values: differing(before, after).length };
  }

  function carryCorrections(id: string, olderId: string, now: string) {
    const madeIn = (each: string) =>
      structures
        .corrections(each)
        .filter(({ undone }) => !undone)
        .map(({ operation }) => operation);
    const older = structures.recognised(olderId);
    const operations = carriedCorrections(madeIn(olderId), madeIn(id), { older, newer: document(id) }, () =>
      newId('b'),
    );
    if (operations.length === 0) return { step: null, corrections: { total: 0, lost: 0 } };
    const step = structures.carry(id, operations, now);
    const lost = structures.corrections(id).filter((each) => each.step === step && each.lost).length;
    return { step, corrections: { total: operations.length, lost } };
  }

  function carryAnnotations(id: string, olderId: string) {
    const older = document(olderId).blocks;
    const newer = document(id).blocks;
    const anchorIn = carriedAnchors(older, newer);
    const has = new Set(copies.all(id).map(({ carriedFrom }) => carriedFrom));
    const own = new Map(annotations.list(id).map((each) => [contentOf(each), each]));
    const all = annotations.list(olderId);
    const fresh = all.filter((each) => !has.has(each.id) && !own.has(contentOf(each)));
    const made = fresh.map((each): KeptAnnotation => {
      return { ...each, id: newId('note'), documentId: id, anchor: anchorIn(each.anchor) };
    });
    annotations.addAll(made);
    made.forEach((copy, i) => {
      setOrigin.run(fresh[i]?.id ?? '', copy.id);
    });
    const resolve = anchorResolver(newer);
    const lost = made.filter(({ anchor }) => resolve(anchor).state === 'lost').length;
    return { made: made.map(({ id, updatedAt }) => ({ id, updatedAt })), total: all.length, lost };
  }

  function takeBack(id: string, { annotations: made, step, metadata }: Carried): Omit<Separated, 'olderId'> {
    const gone = made.filter((each) => unchanged.get(each.id, each.updatedAt) !== undefined);
    for (const each of gone) removeCopy.run(each.id);
    const now = document(id).metadata;
    const { before, after } = metadata;
    const ours = differing(before, after).filter((key) => isSame(now[key], after[key]));
    documents.describe(id, { ...now, ...Object.fromEntries(ours.map((key) => [key, before[key]])) });
    const correctionsKept = step !== null && !structures.withdraw(id, step);
    const live = new Set(annotations.list(id).map((each) => each.id));
    return { annotationsKept: made.filter((each) => live.has(each.id)).length, correctionsKept };
  }

  function separate(id: string): Separated | null {
    const olderId = links.chains().olderOf(id);
    if (olderId === null) return null;
    const kept = links
      .carriedInto(id)
      .toReversed()
      .map((each) => takeBack(id, each));
    links.remove(id);
    return {
      olderId,
      annotationsKept: kept.reduce((sum, each) => sum + each.annotationsKept, 0),
      correctionsKept: kept.some((each) => each.correctionsKept),
    };
  }

  return {
    chains: links.chains,
    list(id: string): DocumentSummary[] {
      return links
        .chains()
        .of(id)
        .map((each) => document(each).summary)
        .filter(({ deletedAt }) => deletedAt === null);
    },

    /**
     * A neighbour that lies in the trash makes room. Versions that are newer still take over what has come in below them.
     */
    accept: inOneTransaction(db, (id: string, olderId: string, now: string): Counts => {
      const before = links.chains();
      const other = before.newerOf(olderId);
      links.remove(id);
      if (other !== null) links.remove(other);
      links.add(id, olderId, now);
      const counts = carry(id, olderId, now);
      const chain = links.chains().of(id);
      chain
        .slice(0, chain.indexOf(id))
        .toReversed()
        .reduce((below, newer) => {
          carry(newer, below, now);
          return newer;
        }, id);
      return counts;
    }),

    /** `null` when it is a newer version of nothing. */
    separate: inOneTransaction(db, separate),
  };
}

/** A comment that both files hold is one comment. */
function contentOf({ author, tag, note, anchor }: KeptAnnotation): string {
  return JSON.stringify([author, tag, note, anchor.exact]);
}

function differing(before: Metadata, after: Metadata): (keyof Metadata)[] {
  const keys = Object.keys(after) as (keyof Metadata)[];
  return keys.filter((key) => !isSame(before[key], after[key]));
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
