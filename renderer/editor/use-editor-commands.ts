import { useMemo } from 'react';
import { type Command, named } from '../commands.ts';
import { editorTexts, provenanceTexts, sourceTexts, commandTexts as texts } from '../texts/editor.ts';
import { useCommands, useWorkplace } from '../workplace.tsx';
import { addItemHere, addSectionAfter, addSlot, changeSection, insertWhole, insertWords } from './actions.ts';
import type { Find } from './find.ts';
import type { ProvenanceCardStore } from './provenance.ts';
import { selectedWords } from './selected-words.ts';
import type { Session } from './session.ts';
import { goToSlot } from './slot-plugin.ts';
import type { Source } from './source.ts';
import type { Panes } from './use-panes.ts';

type Parts = {
  readonly session: Session;
  readonly source: Source;
  readonly find: Find;
  readonly card: ProvenanceCardStore;
  readonly panes: Panes;
  readonly onExport: () => void;
  /** Shows the place of the caret on its page. */
  readonly onPages: () => void;
  readonly onOrigin: () => void;
};

/** What can be done while a draft is open, for keys, menu and palette alike. */
export function useEditorCommands({ session, source, find, card, panes, onExport, onPages, onOrigin }: Parts): void {
  const { newDraft, toasts } = useWorkplace();
  const list = useMemo((): readonly Command[] => {
    const tell = (text: string): void => {
      // Said once, however often the key is pressed.
      if (!toasts.store.getState().toasts.some((toast) => toast.text === text)) toasts.show({ kind: 'info', text });
    };
    const slot = (direction: 1 | -1): void => {
      if (!goToSlot(session.view, direction)) tell(editorTexts.noSlots);
    };
    const insert = (): void => {
      if (!insertFromSource(session, source)) tell(sourceTexts.chooseFirst);
    };
    const provenance = (): void => {
      const { blockId } = session.where.getState();
      const block = session.blocks().find(({ id }) => id === blockId);
      if (block !== undefined && !card.show(block, 'keys')) tell(provenanceTexts.none);
    };
    return [
      named('edit.undo', inFieldOr('undo', session.undo)),
      named('edit.redo', inFieldOr('redo', session.redo)),
      { id: 'here.redo', label: texts.redo, keys: 'Ctrl+Shift+Z', run: inFieldOr('redo', session.redo) },
      { id: 'here.nextSlot', label: texts.nextSlot, keys: 'F7', run: () => slot(1) },
      { id: 'here.previousSlot', label: texts.previousSlot, keys: 'Shift+F7', run: () => slot(-1) },
      { id: 'here.moveUp', label: texts.moveUp, keys: 'Alt+ArrowUp', run: () => void changeSection(session, 'up') },
      {
        id: 'here.moveDown',
        label: texts.moveDown,
        keys: 'Alt+ArrowDown',
        run: () => void changeSection(session, 'down'),
      },
      {
        id: 'here.promote',
        label: texts.promote,
        keys: 'Alt+Shift+ArrowLeft',
        run: () => void changeSection(session, 'promote'),
      },
      {
        id: 'here.demote',
        label: texts.demote,
        keys: 'Alt+Shift+ArrowRight',
        run: () => void changeSection(session, 'demote'),
      },
      {
        id: 'here.addSection',
        label: texts.addSection,
        run: () => addSectionAfter(session, session.where.getState().headingId),
      },
      { id: 'here.addItem', label: texts.addItem, run: () => addItemHere(session) },
      { id: 'here.addSlot', label: texts.addSlot, run: () => addSlot(session) },
      { id: 'here.insertSelection', label: texts.insertSelection, keys: 'Ctrl+Enter', run: insert },
      {
        id: 'here.editTable',
        label: texts.editTable,
        keys: 'F2',
        run: () => session.table.setState({ openId: session.where.getState().tableId }),
      },
      { id: 'here.provenance', label: texts.provenance, keys: 'Alt+Enter', run: provenance },
      { id: 'here.origin', label: texts.origin, run: onOrigin },
      { id: 'here.save', label: texts.save, keys: 'Ctrl+S', run: () => void session.autosave.flush() },
      named('find.here', () => find.open('find')),
      { id: 'here.replace', label: texts.replace, keys: 'Ctrl+H', run: () => find.open('replace') },
      { id: 'here.nextHit', label: texts.nextHit, keys: 'F4', run: () => find.step(1) },
      { id: 'here.previousHit', label: texts.previousHit, keys: 'Shift+F4', run: () => find.step(-1) },
      named('draft.new', () => void session.autosave.flush().then(() => newDraft.ask(null))),
      named('draft.export', onExport),
      named('draft.pages', onPages),
      named('pane.left', panes.toggleLeft),
      named('pane.right', panes.toggleRight),
    ];
  }, [session, source, find, card, panes, onExport, onPages, onOrigin, newDraft, toasts]);
  useCommands('editor', list);
}

/** The selected words of the source; without any the passage that has the focus. Answers whether there was something. */
function insertFromSource(session: Session, source: Source): boolean {
  const { view } = source.store.getState();
  const selected = selectedWords();
  const focused = document.activeElement?.closest<HTMLElement>('[data-passage]')?.dataset['passage'];
  if (view.status !== 'ready') return false;
  const block = view.document.blocks.find(({ id }) => id === (selected?.passageId ?? focused));
  if (block === undefined) return false;
  const passage = { documentId: view.document.summary.id, block };
  if (selected === null) insertWhole(session, passage);
  else insertWords(session, passage, selected.words);
  return true;
}

/** In a field of a dialog 撤销 means that field. */
function inFieldOr(command: 'undo' | 'redo', run: () => unknown): () => void {
  return () => {
    const { activeElement } = document;
    if (activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement) {
      document.execCommand(command);
    } else run();
  };
}
