import type { Input } from '../../../shared/contract/api.ts';
import type { OriginalLine, StructureStep } from '../../../shared/contract/structure.ts';
import { anchorResolver } from '../../../shared/domain/anchor-place.ts';
import type { Block } from '../../../shared/domain/block.ts';
import { listChanges } from '../../../shared/domain/correction/list-change.ts';
import { AppError } from '../../../shared/errors.ts';
import type { KeptOriginal } from '../database/documents.ts';
import type { Corrected } from '../database/structures.ts';
import type { LibraryHandlers } from '../dispatch.ts';
import { hashText } from '../import/import-files.ts';
import { placeRemarksAgain } from '../import/import-remarks.ts';
import { originalBytes, originalFile, originalLines, readingName } from '../import/original-text.ts';
import { officeForReread, readOriginal } from '../import/read-original.ts';
import type { Job } from '../jobs.ts';
import type { OpenLibrary } from '../open-library.ts';
import { existingDocument, noDocument, refuseTrash, usableDocument } from './documents.ts';

type Own =
  | Extract<keyof LibraryHandlers, `structure.${string}`>
  | 'documents.original'
  | 'documents.originalBytes'
  | 'documents.reread';

type ByDocument = Pick<Input<'structure.get'>, 'documentId' | 'since'>;

export function structureHandlers(library: OpenLibrary): Pick<LibraryHandlers, Own> {
  const { structures, clock, emit } = library;
  const lines = originalLines(library.folder, library.documents.hints);

  /** What `work` made of the document, told to everybody; the caller hears only what is new to him. */
  function changed({ documentId, since = null }: ByDocument, work: () => boolean): StructureStep {
    refuseTrash(library, documentId);
    const before = structures.state(documentId);
    if (work()) emit({ event: 'library.changed', data: { what: 'documents' } });
    return stepTo(structures.state(documentId), since === before.revision ? before : null);
  }

  return {
    'structure.get': ({ documentId, since = null }) => {
      refuseTrash(library, documentId);
      const now = structures.state(documentId);
      return stepTo(now, since === now.revision ? now : null);
    },
    'structure.correct': ({ operations, ...by }) =>
      changed(by, () => {
        if (structures.correct(by.documentId, operations, clock().toISOString()) > 0) return true;
        throw new AppError('conflict', '这一步在这里做不了，没有改动。请重新选一段再试。');
      }),
    'structure.undo': (by) => changed(by, () => structures.undo(by.documentId)),
    'structure.redo': (by) => changed(by, () => structures.redo(by.documentId)),
    'documents.original': async ({ id, from, count }) => {
      const original = originalOf(library, id);
      const all = await lines(id, original);
      return {
        total: all.length,
        lines: all.slice(from - 1, from - 1 + count).map(capped),
        hasPages: hasPages(original),
        taken: original.taken,
        reading: readingName(original),
      };
    },
    'documents.originalBytes': async ({ id, from, count }) => {
      const original = originalOf(library, id);
      if (!hasPages(original)) throw new AppError('file-unsupported', `“${original.name}”没有可以照原样显示的页面。`);
      const bytes = await originalBytes(originalFile(library.folder, original), from, count);
      return { total: original.bytes, bytes: Buffer.from(bytes).toString('base64') };
    },
    'documents.reread': ({ job, id, ...how }) => library.jobs.run(job, (running) => reread(library, id, running, how)),
  };
}

const longestLine = 10_000;

function capped({ text, start, hint }: Omit<OriginalLine, 'length'>): OriginalLine {
  return { text: text.slice(0, longestLine).toWellFormed(), start, length: text.length, hint };
}

function hasPages({ encoding }: KeptOriginal): boolean {
  return encoding === 'pdf';
}

/** The document as it is now, told as what is other than `before`. */
function stepTo({ revision, document, kept }: Corrected, before: Corrected | null): StructureStep {
  const { summary, metadata, blocks, dropped, changes, diagnostics } = document;
  const old = before?.document;
  const made = kept.filter(({ undone }) => !undone);
  return {
    since: before?.revision ?? null,
    revision,
    summary,
    metadata,
    blocks: listChanges(old?.blocks ?? [], blocks),
    dropped: listChanges(old?.dropped ?? [], dropped),
    changes: listChanges(old?.changes ?? [], changes),
    diagnostics: listChanges(old?.diagnostics ?? [], diagnostics),
    corrections: {
      made: made.length,
      lost: made.filter(({ lost }) => lost).map(({ operation }) => operation),
      canUndo: made.length > 0,
      canRedo: kept.length > made.length,
    },
  };
}

function originalOf(library: OpenLibrary, id: string): KeptOriginal {
  return library.documents.original(id) ?? noDocument(id);
}

type How = Pick<Input<'documents.reread'>, 'password' | 'take' | 'libreOffice'>;

async function reread(library: OpenLibrary, id: string, job: Job, { password, take, libreOffice }: How) {
  const before = usableDocument(library, id);
  const original = originalOf(library, id);
  const request = {
    path: originalFile(library.folder, original),
    name: original.name,
    take: take ?? original.taken ?? 'final',
    ...(password === undefined ? {} : { password }),
  };
  const office = await officeForReread(library, original.encoding, libreOffice);
  const options = { entry: library.importerEntry, signal: job.signal, office };
  const read = await readOriginal(request, options);
  const { parsed, encoding, text, hints, taken } = read;
  if (parsed.blocks.length === 0 && before.blocks.length > 0) {
    throw new AppError('file-empty', `重新读“${original.name}”时没有读到正文，没有改动。`);
  }
  // Corrections may have been made while the child was reading; from here on nothing else comes between.
  const current = usableDocument(library, id);
  const list = library.annotations.list(id);
  const placed = placedIds(list, current.blocks);
  library.structures.reread(id, {
    parsed,
    encoding,
    readText: text,
    hints,
    taken,
    textSha256: hashText(parsed.blocks) ?? original.sha256,
  });
  placeRemarksAgain(library, id, read);
  const after = existingDocument(library, id);
  const stillPlaced = placedIds(library.annotations.list(id), after.blocks);
  const old = new Map(before.blocks.map((block) => [block.id, JSON.stringify(block)]));
  library.emit({ event: 'library.changed', data: { what: 'documents' } });
  return {
    changedBlocks: after.blocks.filter((block) => old.get(block.id) !== JSON.stringify(block)).length,
    lostCorrections: library.structures
      .state(id)
      .kept.flatMap(({ undone, lost, operation }) => (undone || !lost ? [] : [operation])),
    lostAnnotations: [...placed].filter((each) => !stillPlaced.has(each)),
  };
}

function placedIds(list: ReturnType<OpenLibrary['annotations']['list']>, blocks: readonly Block[]): Set<string> {
  const resolve = anchorResolver(blocks);
  return new Set(list.filter(({ anchor }) => resolve(anchor).state !== 'lost').map(({ id }) => id));
}
