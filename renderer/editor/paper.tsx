import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { ProvenanceCardStore } from './provenance.ts';
import { ProvenanceCard } from './provenance-card.tsx';
import type { Session } from './session.ts';
import { usePointerOnBar } from './use-pointer-on-bar.ts';
import './paper.css';

type Props = {
  readonly session: Session;
  readonly card: ProvenanceCardStore;
  readonly blockId: string | null;
  readonly showsOrigin: boolean;
};

/** The sheet on the desk. ProseMirror owns what is inside; React only gives it its place. */
export function Paper({ session, card, blockId, showsOrigin }: Props) {
  const desk = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    sheet.current?.append(session.view.dom);
    if (blockId === null) session.begin();
    else session.show(blockId);
  }, [session, blockId]);
  usePointerOnBar(session, card, desk, showsOrigin);
  const shown = useStore(card.store, (state) => state.shown);
  useClosing(session, card);
  return (
    <div ref={desk} className="desk scroll editor-desk">
      <div ref={sheet} className="paper editor-paper" data-pane="text" />
      {shown !== null && <ProvenanceCard session={session} card={card} shown={shown} desk={desk} />}
    </div>
  );
}

/** Escape closes the card while the keyboard is in the text, and so does what makes it untrue. */
function useClosing(session: Session, card: ProvenanceCardStore): void {
  useEffect(() => {
    const { dom } = session.view;
    // No command: a key without Ctrl or Alt is not heard as one in the text.
    const press = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.isComposing) card.close();
    };
    dom.addEventListener('keydown', press);
    dom.addEventListener('input', card.close);
    const stop = session.survey.subscribe(() => {
      const block = card.store.getState().shown?.block;
      if (block !== undefined && !session.blocks().includes(block)) card.close();
    });
    return () => {
      dom.removeEventListener('keydown', press);
      dom.removeEventListener('input', card.close);
      stop();
    };
  }, [session, card]);
}
