import type { Annotation } from '../../shared/contract/annotations.ts';
import type { StoredDocument } from '../../shared/contract/documents.ts';
import type { QuoteRange } from '../../shared/domain/anchor-quote.ts';
import type { Block } from '../../shared/domain/block.ts';
import { hitsOf } from './hits.ts';
import type { Operation, Target } from './operations.ts';
import { sectionsAround } from './sections.ts';

/** What the next key acts on. Words may stand in several blocks: one piece for each. */
export type Selected =
  | { readonly kind: 'words'; readonly words: readonly QuoteRange[]; readonly in: 'text' | 'original' }
  | { readonly kind: 'block'; readonly blockId: string }
  | { readonly kind: 'section'; readonly blockId: string };

/** The note that is being written. Its text is kept here, so that it can be saved before the screen is left. */
export type Editing = {
  readonly of: { readonly kind: 'new'; readonly on: Target } | { readonly kind: 'old'; readonly id: string };
  readonly text: string;
  readonly tag: string | null;
};

export type Find = { readonly text: string; readonly hits: readonly QuoteRange[]; readonly at: number };

export type Ready = {
  readonly status: 'ready';
  readonly document: StoredDocument;
  readonly annotations: readonly Annotation[];
  /** What takes back each step, the latest last. */
  readonly undo: readonly (readonly Operation[])[];
  readonly redo: readonly (readonly Operation[])[];
  readonly selected: Selected | null;
  /** The block that was last clicked or focused. */
  readonly caret: string | null;
  readonly chosen: string | null;
  readonly editing: Editing | null;
  /** The lost annotation that is being given a place. */
  readonly placing: string | null;
  /** Tags that are not shown; the empty one stands for annotations without a tag. */
  readonly hidden: ReadonlySet<string>;
  readonly find: Find | null;
};

export function firstView(document: StoredDocument, annotations: readonly Annotation[]): Ready {
  return {
    status: 'ready',
    document,
    annotations,
    undo: [],
    redo: [],
    selected: null,
    caret: null,
    chosen: null,
    editing: null,
    placing: null,
    hidden: new Set(),
    find: null,
  };
}

/** What the selection is in the words of the door, one for each annotation that it would make. */
export function targetsOf(selected: Selected | null): readonly Target[] {
  if (selected === null) return [];
  if (selected.kind !== 'words') return [{ target: selected.kind, blockId: selected.blockId }];
  return selected.words.map(({ blockId, start, end }) => ({ target: 'range', blockId, start, end }));
}

/** The section around what is selected; pressed again, the one around that. `null` when there is none. */
export function widened({ document, selected, caret }: Ready): Selected | null {
  const inside = selected?.kind === 'words' ? selected.words[0]?.blockId : (selected?.blockId ?? caret);
  const around = sectionsAround(document.blocks, inside ?? '');
  const next = selected?.kind === 'section' ? (around[1] ?? around[0]) : around[0];
  return next === undefined ? null : { kind: 'section', blockId: next };
}

/** `from` is the block to begin at: the one a search promised, or the first on the screen. */
export function found(blocks: readonly Block[], text: string, from: string | null, isPromised: boolean): Find | null {
  if (text.trim() === '') return null;
  const hits = hitsOf(text, blocks, isPromised ? from : null);
  const rest = new Set(
    blocks
      .slice(
        Math.max(
          0,
          blocks.findIndex(({ id }) => id === from),
        ),
      )
      .map(({ id }) => id),
  );
  const at = hits.findIndex(({ blockId }) => rest.has(blockId));
  return { text, hits, at: Math.max(0, at) };
}

function isShown({ tag }: Annotation, hidden: ReadonlySet<string>): boolean {
  return !hidden.has(tag ?? '');
}

/** The placed annotations that are not hidden, in the order of the text. */
export function shownAnnotations({ document, annotations, hidden }: Ready): readonly Annotation[] {
  const order = new Map(document.blocks.map(({ id }, index) => [id, index]));
  const at = ({ place }: Annotation): number => (place.state === 'lost' ? -1 : (order.get(place.blockId) ?? -1));
  const start = ({ place }: Annotation): number => (place.state === 'lost' ? 0 : place.start);
  return annotations
    .filter((each) => each.place.state !== 'lost' && isShown(each, hidden))
    .sort((a, b) => at(a) - at(b) || start(a) - start(b));
}

export function lostAnnotations({ annotations }: Ready): readonly Annotation[] {
  return annotations.filter(({ place }) => place.state === 'lost');
}
