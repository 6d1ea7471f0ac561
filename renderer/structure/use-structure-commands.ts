import { useMemo } from 'react';
import { type Command, named } from '../commands.ts';
import { commandTexts as texts } from '../texts/structure.ts';
import { useCommands, useWorkplace } from '../workplace.tsx';
import type { Asking } from './ready-screen.tsx';
import { useStructure } from './structure-context.ts';
import type { Sides } from './use-sides.ts';
import { useWishes } from './use-wishes.ts';

type Props = { readonly ask: (what: Asking) => void } & Pick<
  Sides,
  'openSide' | 'toggleSide' | 'toggleOriginal' | 'closeDrawers'
>;

/** What can be done to a structure, for the keyboard, the menu and the palette. Tab, Shift+Tab and Delete stand with the list. */
export function useStructureCommands({ ask, openSide, toggleSide, toggleOriginal, closeDrawers }: Props): void {
  const structure = useStructure();
  const wishes = useWishes(ask);
  const { navigation, newDraft } = useWorkplace();
  const list = useMemo((): readonly Command[] => {
    const read = (): void => {
      const ready = structure.ready();
      if (ready === null) return;
      const block = ready.chosen === null ? {} : { blockId: ready.chosen };
      void navigation.go({ screen: 'reader', documentId: ready.view.document.summary.id, ...block });
    };
    const leave = (): void => {
      if (!closeDrawers()) void navigation.goBack();
    };
    /** What is found is told in the right column. */
    const step = (by: 1 | -1): void => {
      if (wishes.step(by)) openSide();
    };
    return [
      { id: 'here.promote', label: texts.promote, run: () => wishes.level(-1) },
      { id: 'here.demote', label: texts.demote, run: () => wishes.level(1) },
      { id: 'here.split', label: texts.split, keys: 'P', run: wishes.split },
      { id: 'here.join', label: texts.join, keys: 'J', run: wishes.join },
      { id: 'here.heading', label: texts.heading, keys: 'T', run: wishes.heading },
      { id: 'here.label', label: texts.label, keys: 'L', run: wishes.label },
      { id: 'here.text', label: texts.text, keys: 'F2', run: wishes.text },
      { id: 'here.cut', label: texts.cut, run: wishes.cut },
      { id: 'here.takeFix', label: texts.takeFix, keys: 'Y', run: () => wishes.takeFix() },
      { id: 'here.takeAll', label: texts.takeAll, keys: 'Shift+Y', run: () => wishes.takeAll() },
      { id: 'here.keep', label: texts.keep, keys: 'N', run: () => wishes.keep() },
      { id: 'here.nextFinding', label: texts.next, keys: 'F8', run: () => step(1) },
      { id: 'here.previousFinding', label: texts.previous, keys: 'Shift+F8', run: () => step(-1) },
      named('edit.undo', inFieldOr('undo', wishes.undo)),
      named('edit.redo', inFieldOr('redo', wishes.redo)),
      named('pane.right', toggleSide),
      named('pane.left', toggleOriginal),
      named('draft.new', () => newDraft.ask(structure.ready()?.view.document.summary.id ?? null)),
      { id: 'here.read', label: texts.read, run: read },
      { id: 'here.escape', label: texts.leave, keys: 'Escape', run: leave },
    ];
  }, [structure, wishes, navigation, newDraft, openSide, toggleSide, toggleOriginal, closeDrawers]);
  useCommands('structure', list);
}

/** In a text field the keys mean what was typed there. */
function inFieldOr(command: 'undo' | 'redo', run: () => void): () => void {
  return () => {
    const { activeElement } = document;
    if (activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement) {
      document.execCommand(command);
    } else run();
  };
}
