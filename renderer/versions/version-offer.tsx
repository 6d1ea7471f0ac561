import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { ImportResult } from '../../shared/contract/documents.ts';
import { useLibrary } from '../library/library-context.tsx';
import { versionTexts as texts } from '../texts/versions.ts';
import { useVersionActions } from './use-version-actions.ts';
import './versions.css';
import type { Answer } from './versions-store.ts';

type Offer = Pick<ImportResult, 'documentId' | 'versionOf'>;

/** Whether an imported document is a newer version of another: asked, answered, and taken back. */
export function VersionOffer({ result: { documentId, versionOf } }: { readonly result: Offer }) {
  const { versions } = useLibrary();
  const actions = useVersionActions();
  const answer = useStore(versions.store, ({ answers }) => answers.get(documentId ?? ''));
  const keepFocus = useFocusThrough(answer);
  if (documentId === null || versionOf === null) return null;
  const undo = (
    <Button ref={keepFocus.target} size="small" onClick={keepFocus.on(() => actions.askAgain(documentId))}>
      {texts.undo}
    </Button>
  );
  switch (answer?.status) {
    case 'apart':
      return (
        <div className="version-offer" role="status">
          <span className="version-said">{texts.isApart}</span>
          {undo}
        </div>
      );
    case 'taken':
      return (
        <div className="version-offer" role="status">
          <span className="version-said">
            {texts.isVersionOf(answer.carried.older.title)}
            <br />
            {texts.carried(answer.carried)}
          </span>
          {undo}
        </div>
      );
    default:
      return (
        <div className="version-offer">
          <span className="version-said">{texts.question(versionOf.title)}</span>
          <Button
            ref={keepFocus.target}
            size="small"
            type="primary"
            title={texts.takeHint}
            disabled={answer !== undefined}
            onClick={keepFocus.on(() => void actions.take(documentId, versionOf.documentId))}
          >
            {answer === undefined ? texts.take : texts.taking}
          </Button>
          <Button
            size="small"
            disabled={answer !== undefined}
            onClick={keepFocus.on(() => actions.leaveApart(documentId))}
          >
            {texts.apart}
          </Button>
        </div>
      );
  }
}

/** The button that was pressed makes room for another one, which takes over its focus. */
function useFocusThrough(answer: Answer | undefined) {
  const target = useRef<HTMLButtonElement>(null);
  const isPressed = useRef(false);
  useEffect(() => {
    if (!isPressed.current || answer?.status === 'taking') return;
    isPressed.current = false;
    target.current?.focus({ preventScroll: true });
  }, [answer]);
  const on = (act: () => void) => () => {
    isPressed.current = true;
    act();
  };
  return { target, on };
}

/** Takes all offers that are open, in the order of the files. */
export function TakeAll({ results }: { readonly results: readonly Offer[] }) {
  const { versions } = useLibrary();
  const actions = useVersionActions();
  const answers = useStore(versions.store, (state) => state.answers);
  const open = results.filter(({ documentId, versionOf }) => versionOf !== null && !answers.has(documentId ?? ''));
  if (open.length < 2) return null;
  async function takeAll(): Promise<void> {
    for (const { documentId, versionOf } of open) {
      if (documentId !== null && versionOf !== null) await actions.take(documentId, versionOf.documentId);
    }
  }
  return (
    <Button title={texts.takeHint} onClick={() => void takeAll()}>
      {texts.takeAll(open.length)}
    </Button>
  );
}
