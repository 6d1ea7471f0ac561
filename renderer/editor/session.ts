import { redo, redoDepth, undo, undoDepth } from '@tiptap/pm/history';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { createStore } from 'zustand/vanilla';
import type { StoredDraft } from '../../shared/contract/drafts.ts';
import { opensSection } from '../../shared/domain/block.ts';
import type { RollingProposal } from '../../shared/domain/draft.ts';
import type { Blocks } from '../../shared/domain/editing/blocks.ts';
import { type Refusal, refusalOf, type SectionAction } from '../../shared/domain/editing/refusal.ts';
import { type Style, styleOf } from '../../shared/domain/editing/restyle.ts';
import type { Client } from '../client.ts';
import { createAutosave } from './autosave.ts';
import { blockOf, blocksOf } from './document.ts';
import { type Caret, editBlocks, placeCaret } from './edit-blocks.ts';
import { labelsOf } from './label-plugin.ts';
import { createSettling } from './settling.ts';
import { type Survey, surveyOf } from './survey.ts';
import { createWriting } from './writing.ts';

/** Where the caret is, and what can be done there. */
type Whereabouts = {
  readonly blockId: string;
  /** The heading above the caret, `null` before the first and behind the last section. */
  readonly headingId: string | null;
  readonly style: Style | null;
  /** The table that is selected. */
  readonly tableId: string | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
};

/** Ids of proposals: those to apply, to refuse, and to decide once more. */
type Rolling = {
  readonly accept?: readonly string[];
  readonly decline?: readonly string[];
  readonly reopen?: readonly string[];
};

export type Session = ReturnType<typeof createSession>;

/** A draft being written: the editor, its saving, and what the panes show of it. Ends with `close`. */
export function createSession(client: Pick<Client, 'call' | 'on'>, draft: StoredDraft) {
  const table = createStore<{ readonly openId: string | null }>(() => ({ openId: null }));
  const view = createWriting(draft.blocks, {
    onChange: changed,
    onOpenTable: (openId) => table.setState({ openId }),
    onRefused: refuse,
  });
  const blocks = (): Blocks => blocksOf(view.state.doc);
  const autosave = createAutosave({ client, draft, read: blocks });
  const survey = createStore<Survey>(() => surveyOf(blocks(), labelsOf(view.state)));
  const where = createStore<Whereabouts>(() => whereabouts(view.state));
  const refused = createStore<{ readonly reason: Refusal }>(() => ({ reason: 'noSection' }));
  const settle = createSettling();
  let proposals = draft.rolling;
  const rolling = createStore<{ readonly open: readonly RollingProposal[] }>(() => ({ open: openOnes() }));
  let pending: ReturnType<typeof setTimeout> | undefined;

  function look(): void {
    clearTimeout(pending);
    survey.setState(surveyOf(blocks(), labelsOf(view.state), survey.getState()), true);
    const before = rolling.getState().open;
    const open = openOnes();
    if (open.length !== before.length || open.some((each, i) => each !== before[i])) rolling.setState({ open });
  }

  /** What is still to be decided in the text as it is now: a change that was taken back is open again. */
  function openOnes(): readonly RollingProposal[] {
    return settle(blocks(), proposals).filter(({ state }) => state === 'open');
  }

  function changed(before: EditorState, hasNewText: boolean, isOnlyText: boolean): void {
    if (hasNewText) {
      autosave.changed();
      clearTimeout(pending);
      // Counting goes over the whole draft, so it waits for a pause; the outline must not.
      if (isOnlyText) pending = setTimeout(look, 300);
      else look();
    }
    if (!hasNewText && view.state.selection.eq(before.selection)) return;
    const now = whereabouts(view.state);
    if (differs(now, where.getState())) where.setState(now, true);
  }

  function refuse(action: SectionAction, id: string | null): void {
    const reason = refusalOf(blocks(), action, id);
    if (reason !== null) refused.setState({ reason }, true);
  }

  function dispatch(tr: Transaction | null): boolean {
    if (tr === null) return false;
    view.dispatch(tr.scrollIntoView());
    return true;
  }

  return {
    draftId: draft.summary.id,
    source: draft.summary.source,
    view,
    autosave,
    survey,
    where,
    rolling,
    /** Why the last section that was to be moved stayed where it was. Told anew each time. */
    refused,
    refuse,
    /** The table whose cells are being changed. */
    table,
    blocks,
    /** Edits the list of blocks in one step that can be undone. Answers whether anything changed. */
    edit: (change: (before: Blocks) => Blocks, caret?: Caret): boolean =>
      dispatch(editBlocks(view.state, change, caret)),
    dispatch,
    /** Puts the caret at the end of a block. */
    goTo(blockId: string): void {
      const { tr } = view.state;
      placeCaret(tr, { blockId, offset: 'end' });
      dispatch(tr);
    },
    /** Brings a block to the top of what is seen, with the caret at its end, ready to write. */
    show(blockId: string): void {
      const { tr } = view.state;
      placeCaret(tr, { blockId, offset: 'end' });
      view.dispatch(tr);
      const at = view.state.selection.$from;
      const element = view.nodeDOM(at.depth === 0 ? at.pos : at.before());
      if (element instanceof Element) element.scrollIntoView({ block: 'start' });
      view.focus();
    },
    /** Ready to write: the caret in front of the first text, for nobody begins with the title. */
    begin(): void {
      const first = blocks().find(
        (block) => block.zone === 'main' && (opensSection(block) || block.kind === 'paragraph'),
      );
      if (first !== undefined) {
        const { tr } = view.state;
        placeCaret(tr, { blockId: first.id, offset: 0 });
        view.dispatch(tr);
      }
      view.focus();
    },
    focus: (): void => view.focus(),
    undo: (): boolean => undo(view.state, (tr) => dispatch(tr)),
    redo: (): boolean => redo(view.state, (tr) => dispatch(tr)),
    /** Settles proposals of the year, or opens them again. The library changes the blocks, and they come into the text as one step. */
    async roll({ accept = [], decline = [], reopen = [] }: Rolling): Promise<void> {
      const { id } = draft.summary;
      const { before, after } = await autosave.change((revision) =>
        client.call('drafts.roll', {
          id,
          revision,
          accept: [...accept],
          decline: [...decline],
          reopen: [...reopen],
        }),
      );
      const known = new Map(before.map((block) => [block.id, block]));
      const changed = new Map(
        after.blocks.filter((block) => known.get(block.id)?.text !== block.text).map((block) => [block.id, block]),
      );
      proposals = after.rolling;
      dispatch(
        editBlocks(view.state, (now) =>
          changed.size === 0 ? now : now.map((block) => changed.get(block.id) ?? block),
        ),
      );
      look();
    },
    close(): void {
      clearTimeout(pending);
      autosave.stop();
      view.destroy();
    },
  };
}

function whereabouts(state: EditorState): Whereabouts {
  const { doc, selection } = state;
  const index = Math.min(selection.$from.index(0), doc.childCount - 1);
  const node = doc.child(index);
  return {
    blockId: node.attrs['id'],
    headingId: headingAbove(state, index),
    style: styleOf(blockOf(node)),
    tableId: node.isAtom ? node.attrs['id'] : null,
    canUndo: undoDepth(state) > 0,
    canRedo: redoDepth(state) > 0,
  };
}

function headingAbove({ doc }: EditorState, index: number): string | null {
  for (let i = index; i >= 0; i--) {
    const { type, attrs } = doc.child(i);
    if (type.name === 'line' && attrs['kind'] !== 'paragraph') return null;
    if (attrs['kind'] === 'heading') return attrs['id'];
  }
  return null;
}

function differs(a: Whereabouts, b: Whereabouts): boolean {
  return (
    a.blockId !== b.blockId ||
    a.headingId !== b.headingId ||
    a.style !== b.style ||
    a.tableId !== b.tableId ||
    a.canUndo !== b.canUndo ||
    a.canRedo !== b.canRedo
  );
}
