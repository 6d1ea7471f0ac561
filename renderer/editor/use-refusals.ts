import { useEffect } from 'react';
import { refusalTexts as texts } from '../texts/editor.ts';
import { useWorkplace } from '../workplace.tsx';
import type { Session } from './session.ts';

/** Says why a section stays where it is. Once, however often the key is pressed. */
export function useRefusals(session: Session): void {
  const { toasts } = useWorkplace();
  useEffect(
    () =>
      session.refused.subscribe(({ reason }) => {
        const text = texts[reason];
        if (!toasts.store.getState().toasts.some((toast) => toast.text === text)) toasts.show({ kind: 'info', text });
      }),
    [session, toasts],
  );
}
