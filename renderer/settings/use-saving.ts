import { useCallback, useEffect, useRef, useState } from 'react';
import type { Settings } from '../../shared/domain/settings.ts';
import { messageOf } from '../client.ts';
import { useWorkplace } from '../workplace.tsx';

export type SaveState = 'idle' | 'saved';

/** Saves a setting at once, one after the other, and says so for a while. */
export function useSaving() {
  const { preferences, toasts } = useWorkplace();
  const [state, setState] = useState<SaveState>('idle');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const last = useRef<Promise<void>>(Promise.resolve());
  useEffect(() => () => clearTimeout(timer.current), []);
  const change = useCallback(
    (changes: Partial<Settings>) => {
      last.current = last.current
        .then(() => preferences.change(changes))
        .then(() => {
          setState('saved');
          clearTimeout(timer.current);
          timer.current = setTimeout(() => setState('idle'), 4000);
        })
        .catch((error: unknown) => toasts.show({ kind: 'error', text: messageOf(error) }));
    },
    [preferences, toasts],
  );
  return { state, change };
}
