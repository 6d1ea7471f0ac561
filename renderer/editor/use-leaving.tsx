import { Button } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { saveTexts as texts } from '../texts/editor.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useWorkplace } from '../workplace.tsx';
import type { Session } from './session.ts';

/** Saves before the draft is left in any way. When that cannot be done it is the writer who decides. */
export function useLeaving({ autosave }: Session): ReactNode {
  const { navigation, client } = useWorkplace();
  const [answer, setAnswer] = useState<((mayLeave: boolean) => void) | null>(null);
  const state = useStore(autosave.store, (each) => each.state);

  useEffect(() => {
    navigation.setGuard(async () => {
      if (await autosave.flush()) return true;
      return new Promise<boolean>((resolve) => setAnswer(() => resolve));
    });
    return () => navigation.setGuard(null);
  }, [navigation, autosave]);

  useEffect(() => {
    const flush = (): void => void autosave.flush();
    const hide = (): void => {
      if (document.visibilityState === 'hidden') flush();
    };
    const unload = (event: BeforeUnloadEvent): void => {
      const { status } = autosave.store.getState().state;
      // The window waits for the last words. What could not be saved is said in red, and the next try to close is obeyed.
      if (client.host !== 'desktop' || status === 'saved' || status === 'failed') return;
      event.preventDefault();
      void autosave.flush().then((isSaved) => isSaved && window.close());
    };
    window.addEventListener('beforeunload', unload);
    window.addEventListener('blur', flush);
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', hide);
    return () => {
      window.removeEventListener('beforeunload', unload);
      window.removeEventListener('blur', flush);
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', hide);
    };
  }, [autosave, client]);

  if (answer === null) return null;
  const decide = (mayLeave: boolean): void => {
    setAnswer(null);
    answer(mayLeave);
  };
  return (
    <Dialog
      title={texts.leaveTitle}
      closeLabel={texts.stay}
      width={440}
      onClose={() => decide(false)}
      onPrimary={() => decide(false)}
      foot={
        <>
          <span className="grow" />
          <Button danger onClick={() => decide(true)}>
            {texts.leave}
          </Button>
          <Button type="primary" data-first-focus onClick={() => decide(false)}>
            {texts.stay}
          </Button>
        </>
      }
    >
      <p className="editor-dialog">{texts.leaveText(state.status === 'failed' ? state.reason : '')}</p>
    </Dialog>
  );
}
