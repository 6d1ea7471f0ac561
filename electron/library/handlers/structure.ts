import type { Input } from '../../../shared/contract/api.ts';
import type { OriginalLine, StructureView } from '../../../shared/contract/structure.ts';
import { anchorResolver } from '../../../shared/domain/anchor-place.ts';
import type { Block } from '../../../shared/domain/block.ts';
import { diagnosedIn } from '../../../shared/domain/correction/diagnosed.ts';
import { fixFor } from '../../../shared/domain/correction/suggest.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Original } from '../database/documents.ts';
import type { LibraryHandlers } from '../dispatch.ts';
import { newId } from '../ids.ts';
import { hashText } from '../import/import-files.ts';
import { placeRemarksAgain } from '../import/import-remarks.ts';
import { readFileInChild } from '../import/importer-child.ts';
import { originalBytes, originalFile, originalLines, readingName } from '../import/original-text.ts';
import type { Job } from '../jobs.ts';
import type { OpenLibrary } from '../open-library.ts';
import { existingDocument, refuseTrash, usableDocument } from './documents.ts';

type Own =
  | Extract<keyof LibraryHandlers, `structure.${string}`>
  | 'documents.original'
  | 'documents.originalBytes'
  | 'documents.reread';

export function structureHandlers(library: OpenLibrary): Pick<LibraryHandlers, Own> {
  const { structures, clock, emit } = library;
  const lines = originalLines(library.folder);

  function changed(id: string): StructureView {
    emit({ event: 'library.changed', data: { what: 'documents' } });
    return viewOf(library, id);
  }

  return {
    'structure.get': ({ documentId }) => viewOf(library, documentId),
    'structure.correct': ({ documentId, operations }) => {
      refuseTrash(library, documentId);
      if (structures.correct(documentId, operations, clock().toISOString()) === 0) {
        throw new AppError('conflict', '这一步在这里做不了，没有改动。请重新选一段再试。');
      }
      return changed(documentId);
    },
    'structure.undo': ({ documentId }) => {
      refuseTrash(library, documentId);
      return structures.undo(documentId) ? changed(documentId) : viewOf(library, documentId);
    },
    'structure.redo': ({ documentId }) => {
      refuseTrash(library, documentId);
      return structures.redo(documentId) ? changed(documentId) : viewOf(library, documentId);
    },
    'documents.original': async ({ id, from, count }) => {
      existingDocument(library, id);
      const original = originalOf(library, id);
      const all = await lines(original);
      return {
        total: all.length,
        lines: all.slice(from - 1, from - 1 + count).map(capped),
        hasPages: hasPages(original),
        taken: original.taken,
        reading: readingName(original),
      };
    },
    'documents.originalBytes': async ({ id, from, count }) => {
      existingDocument(library, id);
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

function hasPages({ encoding }: Original): boolean {
  return encoding === 'pdf';
}

function viewOf(library: OpenLibrary, id: string): StructureView {
  const document = usableDocument(library, id);
  const { blocks, diagnostics } = document;
  const blockOf = diagnosedIn(blocks);
  const kept = library.structures.corrections(id);
  const made = kept.filter(({ undone }) => !undone);
  return {
    document,
    toConfirm: diagnostics.map((diagnostic) => {
      const block = blockOf(diagnostic);
      const fix = block === null ? null : fixFor(diagnostic, block, blocks, () => newId('b'));
      return { diagnostic, blockId: block?.id ?? null, fix: fix && { ...fix, operations: [...fix.operations] } };
    }),
    corrections: {
      made: made.length,
      lost: made.filter(({ lost }) => lost).map(({ operation }) => operation),
      canUndo: made.length > 0,
      canRedo: kept.length > made.length,
    },
  };
}

function originalOf(library: OpenLibrary, id: string) {
  const original = library.documents.original(id);
  if (original === null) throw new Error(`Document ${id} was just read`);
  return original;
}

type How = Pick<Input<'documents.reread'>, 'password' | 'take'>;

async function reread(library: OpenLibrary, id: string, job: Job, { password, take }: How) {
  const before = usableDocument(library, id);
  const original = originalOf(library, id);
  const request = {
    path: originalFile(library.folder, original),
    name: original.name,
    take: take ?? original.taken ?? 'final',
    ...(password === undefined ? {} : { password }),
  };
  const options = { entry: library.importerEntry, signal: job.signal };
  const read = await readFileInChild(request, options);
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
    lostCorrections: viewOf(library, id).corrections.lost,
    lostAnnotations: [...placed].filter((each) => !stillPlaced.has(each)),
  };
}

function placedIds(list: ReturnType<OpenLibrary['annotations']['list']>, blocks: readonly Block[]): Set<string> {
  const resolve = anchorResolver(blocks);
  return new Set(list.filter(({ anchor }) => resolve(anchor).state !== 'lost').map(({ id }) => id));
}
