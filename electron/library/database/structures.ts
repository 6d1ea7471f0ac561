import { randomUUID } from 'node:crypto';
import type { StoredDocument } from '../../../shared/contract/documents.ts';
import { followed } from '../../../shared/domain/anchor-follow.ts';
import { correct } from '../../../shared/domain/correction/correct.ts';
import type { Correction } from '../../../shared/domain/correction/correction.ts';
import { withKeptIds } from '../../../shared/domain/correction/keep-ids.ts';
import { correctedMetadata, rereadMetadata } from '../../../shared/domain/correction/metadata.ts';
import { replay } from '../../../shared/domain/correction/replay.ts';
import type { Structure } from '../../../shared/domain/correction/structure.ts';
import type { ParsedDocument } from '../../../shared/domain/document.ts';
import { annotations as annotationsOf } from './annotations.ts';
import { corrections as correctionsOf, type KeptCorrection } from './corrections.ts';
import { documents as documentsOf, type ReadText } from './documents.ts';
import { type Db, inOneTransaction } from './open.ts';

/** What a newer reading of the same text found. */
type Reading = { readonly parsed: ParsedDocument } & ReadText;

/** A document with its corrections, as it was at one moment. */
export type Corrected = {
  /** Another one for each state. */
  readonly revision: string;
  readonly document: StoredDocument;
  readonly kept: readonly KeptCorrection[];
  /** `null` while there was no correction yet: then it is the document. */
  readonly recognised: ParsedDocument | null;
  /** The states that the last steps were made on, so that taking one back need not do all others again. */
  readonly past: readonly Structure[];
};

const mostPast = 200;

/**
 * The structure of documents with the user's corrections. Blocks, index, corrections and what was recognised change
 * together or not at all. The document that was used last stays in memory, for as long as nothing else was written.
 */
export function structures(db: Db) {
  const documents = documentsOf(db);
  const corrections = correctionsOf(db);
  const annotations = annotationsOf(db);
  const written = db.prepare<[], { own: number }>('SELECT total_changes() AS own');
  let held: { readonly id: string; readonly writes: string; readonly state: Corrected } | null = null;

  /** Changes with every row written, by this connection or another one. */
  function writes(): string {
    return `${written.get()?.own} ${db.pragma('data_version', { simple: true })}`;
  }

  function state(id: string): Corrected {
    if (held?.id === id && held.writes === writes()) return held.state;
    return hold(id, [], documentOf(id), corrections.recognised(id));
  }

  /** To be called when the transaction is over: what was rolled back must not stay. */
  function hold(id: string, past: Corrected['past'], document: StoredDocument, recognised: Corrected['recognised']) {
    const kept = corrections.list(id);
    const now = { revision: randomUUID(), document, kept, recognised, past: past.slice(-mostPast) };
    held = { id, writes: writes(), state: now };
    return now;
  }

  function documentOf(id: string): StoredDocument {
    const found = documents.get(id);
    if (found === null) throw new Error(`Document ${id} was there when the call began, and the library has one writer`);
    return found;
  }

  /** Stores what is other than before. */
  function put(before: StoredDocument, recognised: ParsedDocument, structure: Structure, known = before.metadata) {
    const { blocks, dropped, changes, diagnostics } = structure;
    const metadata = correctedMetadata(known, recognised, blocks);
    documents.restructure(before, { blocks, dropped, changes, diagnostics, metadata });
    return metadata;
  }

  /** Stores what corrections made, and lets annotations follow words that were put in order. */
  function write(before: StoredDocument, recognised: ParsedDocument, structure: Structure) {
    const metadata = put(before, recognised, structure);
    const { id } = before.summary;
    const { blocks } = structure;
    for (const annotation of followed(annotations.list(id), before.blocks, blocks)) annotations.change(annotation);
    const summary = documents.summary(id);
    if (summary === null) throw new Error(`Document ${id} was just written`);
    return { ...structure, metadata, summary };
  }

  /** Everything from what was recognised on, and which corrections found nothing to act on. */
  function rebuilt(id: string, recognised: ParsedDocument): Structure {
    const made = corrections.list(id).filter(({ undone }) => !undone);
    const { structure, lost } = replay(
      recognised,
      made.map(({ operation }) => operation),
    );
    const isLost = new Set(lost);
    made.forEach((correction, i) => {
      if (correction.lost !== isLost.has(i)) corrections.setLost(id, correction, isLost.has(i));
    });
    return structure;
  }

  const make = inOneTransaction(db, (id: string, before: Corrected, operations: readonly Correction[], now: string) => {
    const made: Correction[] = [];
    let applied = 0;
    let structure: Structure = before.document;
    for (const operation of operations) {
      const next = correct(structure, operation);
      if (next === null) continue;
      applied += 1;
      if (next !== structure) made.push(operation);
      structure = next;
    }
    if (made.length === 0) return { applied, document: null, recognised: before.recognised };
    const recognised = before.recognised ?? asRead(before.document);
    if (before.recognised === null) corrections.setRecognised(id, recognised);
    corrections.add(id, made, now);
    return { applied, document: write(before.document, recognised, structure), recognised };
  });

  const takeBack = inOneTransaction(db, (id: string, before: Corrected, recognised: ParsedDocument, step: number) => {
    corrections.setUndone(id, step, true);
    return write(before.document, recognised, before.past.at(-1) ?? rebuilt(id, recognised));
  });

  const makeAgain = inOneTransaction(db, (id: string, before: Corrected, recognised: ParsedDocument, step: number) => {
    corrections.setUndone(id, step, false);
    const again = before.kept.filter((correction) => correction.step === step);
    const operations = again.map(({ operation }) => operation);
    const { structure, lost } = replay(before.document, operations);
    again.forEach((correction, i) => {
      if (correction.lost !== lost.includes(i)) corrections.setLost(id, correction, lost.includes(i));
    });
    return write(before.document, recognised, structure);
  });

  const putReading = inOneTransaction(db, (id: string, { parsed, ...text }: Reading): void => {
    const before = documentOf(id);
    const recognised = corrections.recognised(id);
    const isSame = documents.original(id)?.readText === text.readText;
    const kept = withKeptIds((recognised ?? before).blocks, parsed, isSame ? 'same text' : 'another text');
    if (recognised !== null) corrections.setRecognised(id, kept);
    documents.setText(id, text);
    const metadata = rereadMetadata(before.metadata, recognised?.metadata ?? null, kept.metadata);
    // Another reading is not a known edit: what lost its words there is told, and nothing guessed.
    put(before, kept, rebuilt(id, kept), metadata);
  });

  return {
    state,

    /** Makes the corrections that apply, as one step. Answers how many of them did, or already were so. */
    correct(id: string, operations: readonly Correction[], now: string): number {
      const before = state(id);
      const { applied, document, recognised } = make(id, before, operations, now);
      if (document !== null) hold(id, [...before.past, before.document], document, recognised);
      return applied;
    },

    /** What was recognised, before the user's corrections. */
    recognised: (id: string): ParsedDocument => corrections.recognised(id) ?? asRead(documentOf(id)),
    corrections: corrections.list,

    /** Another version's corrections as one step, and its number; those that find nothing to act on stay listed as lost. */
    carry: inOneTransaction(db, (id: string, operations: readonly Correction[], now: string): number => {
      const before = documentOf(id);
      const recognised = corrections.recognised(id) ?? asRead(before);
      corrections.setRecognised(id, recognised);
      const step = corrections.add(id, operations, now);
      write(before, recognised, rebuilt(id, recognised));
      return step;
    }),
    /** Takes such a step away, unless others were made after it. Answers whether it is gone. */
    withdraw: inOneTransaction(db, (id: string, step: number): boolean => {
      const list = corrections.list(id);
      const recognised = corrections.recognised(id);
      if (recognised === null || list.some((each) => each.step > step && !each.undone)) return false;
      corrections.forget(id, step);
      write(documentOf(id), recognised, rebuilt(id, recognised));
      return true;
    }),

    /** Takes the last step back; answers whether there was one. */
    undo(id: string): boolean {
      const before = state(id);
      const step = before.kept.findLast(({ undone }) => !undone)?.step;
      if (step === undefined || before.recognised === null) return false;
      const document = takeBack(id, before, before.recognised, step);
      hold(id, before.past.slice(0, -1), document, before.recognised);
      return true;
    },

    redo(id: string): boolean {
      const before = state(id);
      const step = before.kept.find(({ undone }) => undone)?.step;
      if (step === undefined || before.recognised === null) return false;
      const document = makeAgain(id, before, before.recognised, step);
      hold(id, [...before.past, before.document], document, before.recognised);
      return true;
    },

    /** Puts a newer reading of the same original in the place of the older one, and makes the corrections again. */
    reread: putReading,
  };
}

function asRead({ blocks, dropped, changes, diagnostics, metadata }: StoredDocument): ParsedDocument {
  return { blocks, dropped, changes, diagnostics, metadata };
}
