import { Button } from 'antd';
import { useState } from 'react';
import { useStore } from 'zustand';
import { messageOf } from '../client.ts';
import { saveTexts as texts } from '../texts/editor.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import { useWorkplace } from '../workplace.tsx';
import type { Autosave, SaveState } from './autosave.ts';

/** Beside the title: whether what is on the screen is in the library. */
export function SaveIndicator({ autosave, onReload }: { readonly autosave: Autosave; readonly onReload: () => void }) {
  const state = useStore(autosave.store, (each) => each.state);
  const { toasts } = useWorkplace();
  const [isDeciding, setDeciding] = useState(false);
  const decide = (decision: Promise<unknown>): void =>
    void decision
      .then(
        () => toasts.show({ kind: 'ok', text: texts.keptAside }),
        (error: unknown) => toasts.show({ kind: 'error', text: messageOf(error) }),
      )
      .finally(() => setDeciding(false));
  return (
    <>
      <span className={`save-state ${state.status}`} aria-live="polite">
        <Words state={state} />
      </span>
      {state.status === 'failed' && (
        <button
          type="button"
          className="link save-action"
          onClick={() => (state.isConflict ? setDeciding(true) : autosave.retry())}
        >
          {state.isConflict ? texts.decide : texts.retry}
        </button>
      )}
      {isDeciding && (
        <Conflict
          onClose={() => setDeciding(false)}
          onMine={() => decide(autosave.overwrite())}
          onStored={() => decide(autosave.keepAside().then(onReload))}
        />
      )}
    </>
  );
}

function Words({ state }: { readonly state: SaveState }) {
  switch (state.status) {
    case 'saved':
      return (
        <>
          <Icon name="check" size={12} />
          {texts.saved(timeOf(state.at))}
        </>
      );
    case 'unsaved':
      return texts.unsaved;
    case 'saving':
      return texts.saving;
    case 'failed':
      return (
        <>
          <Icon name="error" size={12} />
          <b>{texts.failed}</b>
          <span className="cut" title={state.reason}>
            {state.isConflict ? texts.conflict : state.reason}
          </span>
        </>
      );
  }
}

type ConflictProps = { readonly onClose: () => void; readonly onMine: () => void; readonly onStored: () => void };

function Conflict({ onClose, onMine, onStored }: ConflictProps) {
  return (
    <Dialog
      title={texts.conflictTitle}
      closeLabel={texts.cancel}
      width={480}
      onClose={onClose}
      onPrimary={onMine}
      foot={
        <>
          <span className="grow" />
          <Button onClick={onClose}>{texts.cancel}</Button>
          <Button onClick={onStored}>{texts.takeStored}</Button>
          <Button type="primary" onClick={onMine}>
            {texts.keepMine}
          </Button>
        </>
      }
    >
      <div className="editor-dialog">
        <p>{texts.conflictText}</p>
        <dl className="conflict-ways">
          <dt>{texts.keepMine}</dt>
          <dd>{texts.keepMineText}</dd>
          <dt>{texts.takeStored}</dt>
          <dd>{texts.takeStoredText}</dd>
        </dl>
      </div>
    </Dialog>
  );
}

function timeOf(moment: string): string {
  const at = new Date(moment);
  return `${at.getHours()}:${String(at.getMinutes()).padStart(2, '0')}`;
}
