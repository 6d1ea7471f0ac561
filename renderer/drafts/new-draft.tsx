import { useMemo } from 'react';
import { useStore } from 'zustand';
import { type Command, named } from '../commands.ts';
import { useCommands, useWorkplace } from '../workplace.tsx';
import { NewDraftDialog } from './new-draft-dialog.tsx';
import './drafts.css';

/** Begins a draft from any screen. A screen that has a document at hand offers the same command with it. */
export function NewDraft() {
  const { newDraft, navigation } = useWorkplace();
  const asked = useStore(newDraft.store, (state) => state.asked);
  useCommands(
    'newDraft',
    useMemo((): readonly Command[] => [named('draft.new', () => newDraft.ask(null))], [newDraft]),
  );
  if (asked === null) return null;
  return (
    <NewDraftDialog
      documentId={asked.documentId}
      onClose={newDraft.close}
      onCreated={(draftId) => void navigation.go({ screen: 'editor', draftId })}
    />
  );
}
