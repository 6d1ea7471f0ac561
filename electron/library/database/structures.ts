import type { StoredDocument } from '../../../shared/contract/documents.ts';
import { correct } from '../../../shared/domain/correction/correct.ts';
import type { Correction } from '../../../shared/domain/correction/correction.ts';
import { withKeptIds } from '../../../shared/domain/correction/keep-ids.ts';
import { replay } from '../../../shared/domain/correction/replay.ts';
import type { Structure } from '../../../shared/domain/correction/structure.ts';
import { correctedMetadata, rereadMetadata } from '../../../shared/domain/correction/title.ts';
import type { ParsedDocument } from '../../../shared/domain/document.ts';
import { corrections as correctionsOf, type KeptCorrection } from './corrections.ts';
import { documents as documentsOf, type Original } from './documents.ts';
import { type Db, inOneTransaction } from './open.ts';

/** What a newer reading of the same text found. */
type Reading = { readonly parsed: ParsedDocument } & Pick<Original, 'textSha256' | 'encoding' | 'readText'>;

/**
 * The structure of documents with the user's corrections. Blocks, index, corrections and what was recognised change
 * together or not at all.
 */
export function structures(db: Db) {
  const documents = documentsOf(db);
  const corrections = correctionsOf(db);

  function document(id: string): StoredDocument {
    const found = documents.get(id);
    if (found === null) throw new Error(`Document ${id} was there when the call began, and the library has one writer`);
    return found;
  }

  function write(id: string, recognised: ParsedDocument, structure: Structure, metadata: ParsedDocument['metadata']) {
    const { blocks, dropped, changes, diagnostics } = structure;
    documents.restructure(id, {
      blocks,
      dropped,
      changes,
      diagnostics,
      metadata: correctedMetadata(metadata, recognised, blocks),
    });
  }

  /** Everything from what was recognised on, and which corrections found nothing to act on. */
  function rebuild(id: string, recognised: ParsedDocument, metadata: ParsedDocument['metadata']): void {
    const made = corrections.list(id).filter(({ undone }) => !undone);
    const operations = made.map(({ operation }) => operation);
    const { structure, lost } = replay(recognised, operations);
    const isLost = new Set(lost);
    made.forEach((correction, i) => {
      if (correction.lost !== isLost.has(i)) corrections.setLost(id, correction, isLost.has(i));
    });
    write(id, recognised, structure, metadata);
  }

  function takeStep(id: string, undone: boolean, choose: (list: readonly KeptCorrection[]) => number | undefined) {
    const step = choose(corrections.list(id));
    const recognised = corrections.recognised(id);
    if (step === undefined || recognised === null) return false;
    corrections.setUndone(id, step, undone);
    rebuild(id, recognised, document(id).metadata);
    return true;
  }

  return {
    corrections: corrections.list,

    /** Makes the corrections that apply, as one step. Answers how many of them did, or already were so. */
    correct: inOneTransaction(db, (id: string, operations: readonly Correction[], now: string): number => {
      const before = document(id);
      const made: Correction[] = [];
      let applied = 0;
      let structure: Structure = before;
      for (const operation of operations) {
        const next = correct(structure, operation);
        if (next === null) continue;
        applied += 1;
        if (next !== structure) made.push(operation);
        structure = next;
      }
      if (made.length === 0) return applied;
      const recognised = corrections.recognised(id) ?? asRead(before);
      corrections.setRecognised(id, recognised);
      corrections.add(id, made, now);
      write(id, recognised, structure, before.metadata);
      return applied;
    }),

    /** What was recognised, before the user's corrections. */
    recognised: (id: string): ParsedDocument => corrections.recognised(id) ?? asRead(document(id)),

    /** Another version's corrections as one step, and its number; those that find nothing to act on stay listed as lost. */
    carry: inOneTransaction(db, (id: string, operations: readonly Correction[], now: string): number => {
      const before = document(id);
      const recognised = corrections.recognised(id) ?? asRead(before);
      corrections.setRecognised(id, recognised);
      const step = corrections.add(id, operations, now);
      rebuild(id, recognised, before.metadata);
      return step;
    }),
    /** Takes such a step away, unless others were made after it. Answers whether it is gone. */
    withdraw: inOneTransaction(db, (id: string, step: number): boolean => {
      const list = corrections.list(id);
      const recognised = corrections.recognised(id);
      if (recognised === null || list.some((each) => each.step > step && !each.undone)) return false;
      corrections.forget(id, step);
      rebuild(id, recognised, document(id).metadata);
      return true;
    }),

    /** Takes the last step back; answers whether there was one. */
    undo: inOneTransaction(db, (id: string): boolean =>
      takeStep(id, true, (list) => list.findLast(({ undone }) => !undone)?.step),
    ),
    redo: inOneTransaction(db, (id: string): boolean =>
      takeStep(id, false, (list) => list.find(({ undone }) => undone)?.step),
    ),

    /** Puts a newer reading of the same original in the place of the older one, and makes the corrections again. */
    reread: inOneTransaction(db, (id: string, { parsed, ...text }: Reading): void => {
      const before = document(id);
      const recognised = corrections.recognised(id);
      const kept = withKeptIds((recognised ?? before).blocks, parsed);
      if (recognised !== null) corrections.setRecognised(id, kept);
      documents.setText(id, text);
      rebuild(id, kept, rereadMetadata(before.metadata, recognised?.metadata ?? null, kept.metadata));
    }),
  };
}

function asRead({ blocks, dropped, changes, diagnostics, metadata }: ParsedDocument): ParsedDocument {
  return { blocks, dropped, changes, diagnostics, metadata };
}
