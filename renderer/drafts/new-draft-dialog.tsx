import { Button } from 'antd';
import { Fragment, type ReactNode, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { newDraftTexts as texts } from '../texts/drafts.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Failed, Kbd } from '../ui/parts.tsx';
import { useWorkplace } from '../workplace.tsx';
import type { DraftPlan } from './draft-plan.ts';
import { type Choosing, createNewDraftStore, type NewDraftStore, planOf, shownPreview } from './new-draft-store.ts';
import { OutlineColumn } from './outline-column.tsx';
import { SourceColumn } from './source-column.tsx';
import { YearsColumn } from './years-column.tsx';

type Props = {
  /** The document to begin from; `null` lets the dialog choose the newest. */
  readonly documentId: string | null;
  readonly onClose: () => void;
  readonly onCreated: (draftId: string) => void;
};

export function NewDraftDialog({ documentId, onClose, onCreated }: Props) {
  const { client, preferences } = useWorkplace();
  const [newDraft] = useState(() => {
    const { organisation } = preferences.store.getState().settings;
    return createNewDraftStore(client, { documentId, organisation });
  });
  const state = useStore(newDraft.store);
  useEffect(() => void newDraft.load(), [newDraft]);
  const isRunning = state.status === 'choosing' && state.creating === 'running';
  const close = (): void => {
    if (!isRunning) onClose();
  };
  const create = (): void =>
    void newDraft.create().then((draft) => {
      if (draft === null) return;
      onClose();
      onCreated(draft.summary.id);
    });
  return (
    <Dialog
      title={texts.title}
      closeLabel={texts.close}
      width={1080}
      height={704}
      foot={<Foot state={state.status === 'choosing' ? state : null} onClose={close} onCreate={create} />}
      onClose={close}
      onPrimary={create}
    >
      {state.status === 'failed' && (
        <Failed message={state.message}>
          <Button onClick={() => void newDraft.load()}>{texts.retry}</Button>
        </Failed>
      )}
      {state.status === 'choosing' && <Questions state={state} newDraft={newDraft} />}
    </Dialog>
  );
}

function Questions({ state, newDraft }: { readonly state: Choosing; readonly newDraft: NewDraftStore }) {
  const preview = shownPreview(state.preview);
  const plan = planOf(state);
  return (
    <div className="new-draft">
      <SourceColumn state={state} newDraft={newDraft} />
      {state.preview.status === 'failed' && (
        <div className="new-draft-failed">
          <PreviewFailed message={state.preview.message}>
            <Button onClick={() => void newDraft.refresh()}>{texts.retry}</Button>
          </PreviewFailed>
        </div>
      )}
      {preview !== null && plan !== null && (
        <>
          <OutlineColumn state={state} preview={preview} plan={plan} newDraft={newDraft} />
          <YearsColumn years={plan.years} isTemplate={state.wish.kind === 'template'} newDraft={newDraft} />
        </>
      )}
    </div>
  );
}

function PreviewFailed({ message, children }: { readonly message: string; readonly children: ReactNode }) {
  return (
    <div className="empty-state" role="alert">
      <h2>{texts.previewFailed}</h2>
      <p>{message}</p>
      <div className="empty-actions">{children}</div>
    </div>
  );
}

type FootProps = { readonly state: Choosing | null; readonly onClose: () => void; readonly onCreate: () => void };

function Foot({ state, onClose, onCreate }: FootProps) {
  const plan = state === null ? null : planOf(state);
  const isRunning = state?.creating === 'running';
  const isReady = state?.preview.status === 'ready' && plan !== null;
  return (
    <>
      <span className="new-draft-foot" aria-live="polite">
        {state !== null && typeof state.creating === 'object' ? (
          <span className="new-draft-failure" role="alert">
            <b>{texts.createFailed}。</b>
            {state.creating.failure}
            {texts.untouched}
          </span>
        ) : (
          state !== null && plan !== null && <WillMake plan={plan} isTemplate={state.wish.kind === 'template'} />
        )}
      </span>
      <Button size="large" disabled={isRunning} onClick={onClose}>
        {texts.cancel}
      </Button>
      <Button size="large" type="primary" disabled={!isReady || isRunning} onClick={onCreate}>
        {texts.create} <Kbd>Ctrl ⏎</Kbd>
      </Button>
    </>
  );
}

function WillMake({ plan, isTemplate }: { readonly plan: DraftPlan; readonly isTemplate: boolean }) {
  const [before, between, after] = texts.willMake;
  return (
    <Fragment>
      {before}
      <b>{texts.sections(plan.sections)}</b>
      {between}
      <b>{texts.slotCount(plan.slots)}</b>
      {after}
      {isTemplate ? texts.templateStays : texts.sourceStays}
    </Fragment>
  );
}
