import { useCallback } from 'react';
import { outlineTexts as texts } from '../texts/editor.ts';
import { useWorkplace } from '../workplace.tsx';
import { removeSectionOf } from './actions.ts';
import type { Session } from './session.ts';

/** Removes a section and says so, with the way back. */
export function useRemoval(session: Session): (id: string) => void {
  const { toasts } = useWorkplace();
  return useCallback(
    (id) => {
      const removed = removeSectionOf(session, id);
      if (removed === null) return;
      const text = texts.removed(removed.title || texts.unnamed);
      toasts.show({ kind: 'info', text, action: { label: texts.undo, run: removed.back } });
    },
    [session, toasts],
  );
}
