import { type RefObject, useMemo } from 'react';
import { type Command, named } from '../commands.ts';
import { commandTexts, messages } from '../texts/reader.ts';
import { sixTags } from '../ui/tag.tsx';
import { useCommands, useWorkplace } from '../workplace.tsx';
import type { Reader } from './reader.ts';
import { useReader, useTell } from './reader-context.ts';
import type { Position } from './use-reading-position.ts';
import { readSelection } from './use-selection.ts';
import { blockIdOf } from './words-in-page.ts';

type Screen = {
  readonly findField: RefObject<HTMLInputElement | null>;
  readonly step: Position['step'];
  readonly toggleNotes: () => void;
  readonly toggleOutline: () => void;
  readonly toggleOriginal: () => void;
  /** Closes what lies over the text; answers whether there was something. */
  readonly closeDrawers: () => boolean;
};

/** What can be done in the reader, for the keyboard, the menu and the palette. */
export function useReaderCommands(screen: Screen): void {
  const reader = useReader();
  const tell = useTell();
  const { navigation, newDraft } = useWorkplace();
  const { findField, step, toggleNotes, toggleOutline, toggleOriginal, closeDrawers } = screen;
  const list = useMemo((): readonly Command[] => {
    const onSelection = (act: () => Parameters<typeof tell>[0]) => () => {
      readSelection(reader);
      selectFocused(reader);
      tell(act());
    };
    const tags = sixTags.map(
      (name, index): Command => ({
        id: `here.tag${index + 1}`,
        label: commandTexts.tag(name),
        keys: String(index + 1),
        run: onSelection(() => reader.tag(name)),
      }),
    );
    const takeBack = (how: 'undo' | 'redo') => {
      // In a text field the keys mean what was typed there.
      if (isInTextField()) return void document.execCommand(how);
      const nothing = how === 'undo' ? messages.nothingToUndo : messages.nothingToRedo;
      tell(reader[how]().then((wasDone) => (wasDone ? null : nothing)));
    };
    const { note, section, nextHit, previousHit } = commandTexts;
    return [
      ...tags,
      { id: 'here.note', label: note, keys: 'N', run: onSelection(reader.startNote) },
      { id: 'here.section', label: section, keys: 'S', run: onSelection(reader.widen) },
      named('edit.undo', () => takeBack('undo')),
      named('edit.redo', () => takeBack('redo')),
      named('find.here', () => findField.current?.focus()),
      { id: 'here.nextHit', label: nextHit, keys: 'F4', run: () => reader.stepHit(1) },
      { id: 'here.previousHit', label: previousHit, keys: 'Shift+F4', run: () => reader.stepHit(-1) },
      { id: 'here.nextSection', label: commandTexts.nextSection, keys: ']', run: () => step(1) },
      { id: 'here.previousSection', label: commandTexts.previousSection, keys: '[', run: () => step(-1) },
      named('draft.new', () => newDraft.ask(reader.ready()?.document.summary.id ?? null)),
      named('pane.right', toggleNotes),
      named('pane.left', toggleOutline),
      { id: 'here.original', label: commandTexts.original, keys: 'O', run: toggleOriginal },
      {
        id: 'here.escape',
        label: commandTexts.escape,
        keys: 'Escape',
        run: () => {
          if (!closeDrawers() && !stepBack(reader)) void navigation.goBack();
        },
      },
    ];
  }, [reader, tell, navigation, newDraft, findField, step, toggleNotes, toggleOutline, toggleOriginal, closeDrawers]);
  useCommands('reader', list);
}

/** A key makes the focus ring come out round the block that was clicked before: what has the ring is meant. */
function selectFocused(reader: Reader): void {
  const ready = reader.ready();
  if (ready === null || ready.selected !== null || ready.chosen !== null) return;
  const blockId = document.activeElement?.matches(':focus-visible') ? blockIdOf(document.activeElement) : null;
  if (blockId !== null) reader.select({ kind: 'block', blockId });
}

function isInTextField(): boolean {
  return document.activeElement instanceof HTMLTextAreaElement || document.activeElement instanceof HTMLInputElement;
}

/** One step out of what is going on in the text; answers whether there was something. */
function stepBack(reader: Reader): boolean {
  const ready = reader.ready();
  if (ready === null) return false;
  if (ready.placing !== null) reader.change({ placing: null });
  // A block that merely has the focus is not something that anybody selected.
  else if (ready.selected !== null && ready.selected.kind !== 'block') reader.select(null);
  else if (ready.chosen !== null) reader.choose(null);
  else if (ready.find !== null) reader.find('', null);
  else if (ready.hidden.size > 0) reader.change({ hidden: new Set() });
  else return false;
  return true;
}
