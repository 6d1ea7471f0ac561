import { createStore } from 'zustand/vanilla';
import type { StoredDocument } from '../../shared/contract/documents.ts';
import type { Block } from '../../shared/domain/block.ts';
import type { DraftBlock, Provenance } from '../../shared/domain/draft.ts';
import { AppError } from '../../shared/errors.ts';
import { type Client, messageOf } from '../client.ts';
import { provenanceTexts as texts } from '../texts/editor.ts';
import { pathTo } from './passages.ts';

/** What is known of where a block came from. */
type Origin =
  | { readonly status: 'loading' }
  | { readonly status: 'template'; readonly name: string }
  | { readonly status: 'unknown'; readonly message: string }
  | {
      readonly status: 'document';
      readonly documentId: string;
      readonly title: string;
      readonly path: string;
      readonly isInTrash: boolean;
      /** `null` when the document has it no more. */
      readonly source: Block | null;
    };

export type ShownProvenance = {
  /** As it stands in the draft while the card is there. */
  readonly block: DraftBlock;
  readonly provenance: Provenance;
  /** Called by the keyboard the card takes the focus, under the pointer it does not. */
  readonly by: 'keys' | 'pointer';
  readonly origin: Origin;
};

export type ProvenanceCardStore = ReturnType<typeof createProvenanceCard>;

/** The card that tells where a paragraph came from. It asks the library each time: the document may be in the trash by now. */
export function createProvenanceCard(client: Pick<Client, 'call'>) {
  const store = createStore<{ readonly shown: ShownProvenance | null }>(() => ({ shown: null }));

  async function find(provenance: Provenance): Promise<Origin> {
    if (provenance.origin === 'template') {
      const template = await client.call('templates.get', { id: provenance.templateId });
      return { status: 'template', name: template.name };
    }
    return placed(await client.call('documents.get', { id: provenance.documentId }), provenance.blockId);
  }

  return {
    store,
    /** Answers whether the block came from anywhere. */
    show(block: DraftBlock, by: ShownProvenance['by']): boolean {
      const { provenance } = block;
      if (provenance === null) return false;
      const mine: ShownProvenance = { block, provenance, by, origin: { status: 'loading' } };
      store.setState({ shown: mine });
      void find(provenance)
        .catch((error: unknown): Origin => ({ status: 'unknown', message: reason(error) }))
        .then((origin) => {
          if (store.getState().shown === mine) store.setState({ shown: { ...mine, origin } });
        });
      return true;
    },
    close(): void {
      if (store.getState().shown !== null) store.setState({ shown: null });
    },
  };
}

function placed(document: StoredDocument, blockId: string): Origin {
  const { id, title, deletedAt } = document.summary;
  const source = document.blocks.find((block) => block.id === blockId) ?? null;
  const path = pathTo(document, blockId);
  return { status: 'document', documentId: id, title, path, isInTrash: deletedAt !== null, source };
}

function reason(error: unknown): string {
  return error instanceof AppError && error.code === 'not-found' ? texts.gone : messageOf(error);
}
