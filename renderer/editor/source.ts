import { createStore } from 'zustand/vanilla';
import type { Annotation } from '../../shared/contract/annotations.ts';
import type { StoredDocument } from '../../shared/contract/documents.ts';
import { type Block, opensSection } from '../../shared/domain/block.ts';
import type { Blocks } from '../../shared/domain/editing/blocks.ts';
import { sectionAt, sectionRange } from '../../shared/domain/editing/section-range.ts';
import { type Client, messageOf } from '../client.ts';

/** The section of a document in the library that the writer's section came from, and the way through its neighbours. */
type Target = { readonly documentId: string; readonly blockId: string };

export type SourceView =
  | { readonly status: 'none' }
  | { readonly status: 'loading'; readonly documentId: string }
  | { readonly status: 'failed'; readonly message: string }
  | {
      readonly status: 'ready';
      readonly document: StoredDocument;
      readonly notes: readonly Annotation[];
      /** The heading whose section is shown. */
      readonly sectionId: string;
    };

export type Source = ReturnType<typeof createSource>;

export function createSource(client: Pick<Client, 'call'>) {
  const store = createStore<{ readonly view: SourceView }>(() => ({ view: { status: 'none' } }));
  const documents = new Map<string, Promise<{ document: StoredDocument; notes: readonly Annotation[] }>>();

  function opened(documentId: string) {
    const known = documents.get(documentId);
    if (known !== undefined) return known;
    const loading = Promise.all([
      client.call('documents.get', { id: documentId }),
      client.call('annotations.list', { documentId }),
    ]).then(([document, notes]) => ({ document, notes }));
    documents.set(documentId, loading);
    // What failed is asked for again the next time.
    loading.catch(() => documents.delete(documentId));
    return loading;
  }

  return {
    store,
    async show(target: Target | null): Promise<void> {
      if (target === null) {
        store.setState({ view: { status: 'none' } });
        return;
      }
      const { view: before } = store.getState();
      const isHere = before.status === 'ready' && before.document.summary.id === target.documentId;
      const mine: SourceView = isHere ? { ...before } : { status: 'loading', documentId: target.documentId };
      store.setState({ view: mine });
      const next = await opened(target.documentId).then(
        (read): SourceView => ({
          status: 'ready',
          ...read,
          sectionId: headingOf(read.document.blocks, target.blockId),
        }),
        (error: unknown): SourceView => ({ status: 'failed', message: messageOf(error) }),
      );
      // The caret may be elsewhere by now.
      if (store.getState().view === mine) store.setState({ view: next });
    },
    /** To the section before or behind. */
    step(by: 1 | -1): void {
      const { view } = store.getState();
      if (view.status !== 'ready') return;
      const next = neighbour(view.document.blocks, view.sectionId, by);
      if (next !== null) store.setState({ view: { ...view, sectionId: next } });
    },
  };
}

/** Where the section at a block of the draft came from: of the headings above it the nearest that came from a document. */
export function targetOf(blocks: Blocks, blockId: string): Target | null {
  let depth = Number.POSITIVE_INFINITY;
  const start = blocks.findIndex((block) => block.id === blockId);
  const here = blocks[start];
  // Title, signature and the like have no text to write from a source.
  if (here === undefined || !isText(here)) return null;
  for (let i = start; i >= 0; i--) {
    const block = blocks[i];
    if (block === undefined) break;
    const isAbove = block.kind === 'heading' && block.depth < depth;
    if (isAbove) depth = block.depth;
    if ((isAbove || i === start) && block.kind !== 'item' && block.provenance?.origin === 'document') {
      const { documentId, blockId: from } = block.provenance;
      return { documentId, blockId: from };
    }
    if (!isText(block)) break;
  }
  const own = here.provenance;
  return own?.origin === 'document' ? { documentId: own.documentId, blockId: own.blockId } : null;
}

function isText(block: Block): boolean {
  return opensSection(block) || block.kind === 'paragraph' || block.kind === 'table';
}

/** The blocks of a section, or of a document without headings all of them. */
export function passagesOf(blocks: readonly Block[], sectionId: string): readonly Block[] {
  const range = sectionRange(blocks, sectionId);
  return range === null ? blocks.filter((block) => block.id === sectionId) : blocks.slice(range.start, range.end);
}

export function neighbour(blocks: readonly Block[], sectionId: string, by: 1 | -1): string | null {
  const headings = blocks.filter((block) => block.kind === 'heading');
  const at = headings.findIndex((block) => block.id === sectionId);
  return (at < 0 ? headings.at(by === 1 ? 0 : -1) : headings[at + by])?.id ?? null;
}

/** Items belong to the heading above them. */
function headingOf(blocks: readonly Block[], blockId: string): string {
  let section = sectionAt(blocks, blockId);
  while (section !== null && section.kind === 'item') {
    const above = blocks[blocks.findIndex((block) => block.id === section?.id) - 1];
    section = above === undefined ? null : sectionAt(blocks, above.id);
  }
  return section?.id ?? blockId;
}
