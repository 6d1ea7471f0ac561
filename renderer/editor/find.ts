import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import { createStore } from 'zustand/vanilla';
import type { Blocks } from '../../shared/domain/editing/blocks.ts';
import { rangeOfHit, showHits } from './find-plugin.ts';
import { type Hit, hitsIn, replacedHits, takenBack } from './finding.ts';
import type { Session } from './session.ts';

type FindState = {
  /** What is open: nothing, the field, or the field with what to put in its place. */
  readonly mode: 'closed' | 'find' | 'replace';
  readonly text: string;
  readonly hits: readonly Hit[];
  readonly at: number;
  /** How often it was asked for: each time the field has the keys. */
  readonly asked: number;
};

export type Find = ReturnType<typeof createFind>;

/** Finding and replacing in a draft. While it is open the hits follow the text. */
export function createFind(session: Session) {
  const store = createStore<FindState>(() => ({ mode: 'closed', text: '', hits: [], at: 0, asked: 0 }));
  let seen: Blocks = [];
  const stop = session.survey.subscribe(() => {
    if (store.getState().mode !== 'closed' && session.blocks() !== seen) look(store.getState().at);
  });

  function look(at: number): void {
    seen = session.blocks();
    const { text, mode } = store.getState();
    const hits = mode === 'closed' ? [] : hitsIn(seen, text);
    store.setState({ hits, at: hits.length === 0 ? 0 : Math.min(at, hits.length - 1) });
    draw();
  }

  function draw(): void {
    const { hits, at } = store.getState();
    session.view.dispatch(showHits(session.view.state.tr, { hits, at }));
  }

  /** The caret goes with the hit, so that closing leaves it there. */
  function goTo(at: number): void {
    const hit = store.getState().hits[at];
    if (hit === undefined) return;
    store.setState({ at });
    const { view } = session;
    const { tr } = view.state;
    const range = rangeOfHit(tr, hit);
    if (range === null) return;
    const { from, to, isTable } = range;
    tr.setSelection(isTable ? NodeSelection.create(tr.doc, from) : TextSelection.create(tr.doc, from, to));
    view.dispatch(showHits(tr, store.getState()));
    const { node } = view.domAtPos(from);
    (node instanceof Element ? node : node.parentElement)?.scrollIntoView({ block: 'nearest' });
  }

  /** The first hit at or behind a place of the text. */
  function hitFrom(blockId: string, offset: number): number {
    const order = new Map(seen.map((block, i) => [block.id, i]));
    const here = order.get(blockId) ?? 0;
    const at = store.getState().hits.findIndex((hit) => {
      const index = order.get(hit.blockId) ?? 0;
      return index > here || (index === here && hit.start >= offset);
    });
    return Math.max(0, at);
  }

  function caret() {
    const { $from } = session.view.state.selection;
    return { blockId: session.where.getState().blockId, offset: $from.depth === 0 ? 0 : $from.parentOffset };
  }

  return {
    store,
    /** Words that are selected are what is sought. */
    open(mode: 'find' | 'replace'): void {
      const { selection, doc } = session.view.state;
      const isWords =
        selection instanceof TextSelection && !selection.empty && selection.$from.sameParent(selection.$to);
      const words = isWords ? doc.textBetween(selection.from, selection.to) : '';
      const text = words !== '' && words.length <= 40 ? words : store.getState().text;
      store.setState(({ asked }) => ({ mode, text, asked: asked + 1 }));
      look(0);
      const { blockId, offset } = caret();
      store.setState({ at: hitFrom(blockId, offset) });
      draw();
    },
    find(text: string): void {
      const { blockId, offset } = caret();
      store.setState({ text });
      look(0);
      goTo(hitFrom(blockId, offset));
    },
    step(direction: 1 | -1): void {
      const { hits, at } = store.getState();
      const here = hits[at];
      const { selection } = session.view.state;
      const range = here && rangeOfHit(session.view.state.tr, here);
      // The first step goes to the hit that is counted; only from there to the next.
      const isThere = range != null && selection.from === range.from && selection.to === range.to;
      if (hits.length > 0) goTo(isThere ? (at + direction + hits.length) % hits.length : at);
    },
    replaceOne(words: string): void {
      const { hits, at } = store.getState();
      const hit = hits[at];
      if (hit === undefined || !session.dispatch(replacedHits(session.view.state, [hit], words))) return;
      look(at);
      goTo(hitFrom(hit.blockId, hit.cell === null ? hit.start + words.length : 0));
    },
    /** Answers how many there were, and how to have them back. */
    replaceAll(words: string): { readonly count: number; readonly back: () => void } | null {
      const { hits } = store.getState();
      const before = session.blocks();
      if (!session.dispatch(replacedHits(session.view.state, hits, words))) return null;
      const after = session.blocks();
      look(0);
      return {
        count: hits.length,
        back: () => {
          if (session.blocks() === after) session.undo();
          else session.edit(takenBack(before, after));
        },
      };
    },
    close(): void {
      store.setState({ mode: 'closed' });
      look(0);
      session.focus();
    },
    stop,
  };
}
