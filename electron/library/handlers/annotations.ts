import type { Annotation } from '../../../shared/contract/annotations.ts';
import type { Input } from '../../../shared/contract/api.ts';
import { type Anchor, anchorToBlock, anchorToRange, anchorToSection } from '../../../shared/domain/anchor.ts';
import { anchorResolver } from '../../../shared/domain/anchor-place.ts';
import { findQuote } from '../../../shared/domain/anchor-quote.ts';
import { type Block, blockReading, opensSection } from '../../../shared/domain/block.ts';
import { headingLine, sectionPaths } from '../../../shared/domain/outline.ts';
import { AppError } from '../../../shared/errors.ts';
import type { KeptAnnotation } from '../database/annotations.ts';
import type { LibraryHandlers } from '../dispatch.ts';
import { newId } from '../ids.ts';
import type { OpenLibrary } from '../open-library.ts';
import { existingDocument, existingSummary, usableDocument } from './documents.ts';

type AnnotationHandlers = Pick<LibraryHandlers, Extract<keyof LibraryHandlers, `annotations.${string}`>>;
type Target = Input<'annotations.add'>['on'];

export function annotationHandlers(library: OpenLibrary): AnnotationHandlers {
  const { annotations } = library;
  const now = () => library.clock().toISOString();

  function existing(id: string): KeptAnnotation {
    const annotation = annotations.get(id);
    if (annotation === null) throw noAnnotation(id);
    return annotation;
  }

  function shown(annotation: KeptAnnotation): Annotation {
    const [placed] = place([annotation], existingDocument(library, annotation.documentId).blocks);
    if (placed === undefined) throw new Error('Placing one annotation gives one');
    return placed;
  }

  function saved(annotation: KeptAnnotation): Annotation {
    annotations.change(annotation);
    return told(annotation);
  }

  function told(annotation: KeptAnnotation): Annotation {
    library.emit({ event: 'library.changed', data: { what: 'annotations' } });
    return shown(annotation);
  }

  return {
    'annotations.add': ({ documentId, on, tag, note }) => {
      const anchor = anchorFor(on, usableDocument(library, documentId).blocks);
      const at = now();
      const { author } = library.settings.get();
      const annotation = { id: newId('note'), documentId, anchor, tag, note, author, createdAt: at, updatedAt: at };
      annotations.add(annotation);
      return told(annotation);
    },
    'annotations.list': ({ documentId }) => {
      const ofDocument = (id: string): Annotation[] => {
        const kept = annotations.list(id);
        // Nothing to place: a long text need not be read for it.
        if (kept.length > 0) return place(kept, existingDocument(library, id).blocks);
        existingSummary(library, id);
        return [];
      };
      if (documentId !== null) return ofDocument(documentId);
      return [...new Set(annotations.list(null).map((each) => each.documentId))].flatMap(ofDocument);
    },
    'annotations.change': ({ id, tag, note }) => {
      const before = existing(id);
      return saved({
        ...before,
        tag: tag === undefined ? before.tag : tag,
        note: note ?? before.note,
        updatedAt: now(),
      });
    },
    'annotations.place': ({ id, on }) => {
      const before = existing(id);
      const anchor = anchorFor(on, existingDocument(library, before.documentId).blocks);
      return saved({ ...before, anchor, updatedAt: now() });
    },
    'annotations.unplace': ({ id, anchor }) => saved({ ...existing(id), anchor, updatedAt: now() }),
    'annotations.remove': ({ id }) => {
      if (!annotations.setDeleted(id, now())) throw noAnnotation(id);
      library.emit({ event: 'library.changed', data: { what: 'annotations' } });
      return null;
    },
    'annotations.restore': ({ id }) => {
      if (!annotations.setDeleted(id, null)) throw noAnnotation(id);
      return told(existing(id));
    },
  };
}

function noAnnotation(id: string): AppError {
  return new AppError('not-found', `没有编号为“${id}”的批注。可先列出文稿的批注，查看编号。`);
}

function place(list: readonly KeptAnnotation[], blocks: readonly Block[]): Annotation[] {
  const paths = sectionPaths(blocks);
  const resolve = anchorResolver(blocks);
  return list.map((annotation) => {
    const place = resolve(annotation.anchor);
    const path = place.state === 'lost' ? [] : (paths.get(place.blockId) ?? []);
    return { ...annotation, place, sectionPath: path.map((heading) => headingLine(heading)) };
  });
}

/** The annotations of a document, each with the words it was made on. */
export function remarksOn(library: OpenLibrary, documentId: string, blocks: readonly Block[]) {
  return place(library.annotations.list(documentId), blocks).map((each) => ({ ...each, quote: each.anchor.exact }));
}

/** Throws AppError when there is no such place, or when a quotation stands in several. */
function anchorFor(on: Target, blocks: readonly Block[]): Anchor {
  if (on.target === 'quote') {
    const [found, another] = findQuote(on.quote, blocks);
    if (found === undefined) {
      throw new AppError(
        'quote-not-found',
        `文稿里没有“${shorten(on.quote)}”这段文字。请从文稿中原样摘一段（不跨段落）。`,
      );
    }
    if (another !== undefined) {
      throw new AppError('quote-not-found', `“${shorten(on.quote)}”在文稿里不止一处，不能确定是哪一处。请多摘几个字。`);
    }
    return anchorToRange(blockWith(found.blockId, blocks), found.start, found.end);
  }
  const block = blockWith(on.blockId, blocks);
  switch (on.target) {
    case 'range': {
      const length = blockReading(block).length;
      if (on.start >= on.end || on.end > length) {
        throw new AppError('bad-input', `选中的范围（${on.start}—${on.end}）超出了这一段（共 ${length} 个字符）。`);
      }
      return anchorToRange(block, on.start, on.end);
    }
    case 'block':
      return anchorToBlock(block);
    case 'section':
      if (!opensSection(block))
        throw new AppError('bad-input', '这一段不是标题，不能按章节批注。请选标题，或者批注这一段。');
      return anchorToSection(block);
  }
}

function blockWith(id: string, blocks: readonly Block[]): Block {
  const block = blocks.find((each) => each.id === id);
  if (block === undefined) throw new AppError('not-found', `文稿里没有编号为“${id}”的段落。`);
  return block;
}

function shorten(quote: string): string {
  return quote.length > 30 ? `${quote.slice(0, 30)}…` : quote;
}
