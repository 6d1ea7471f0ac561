import type { EditorView } from '@tiptap/pm/view';
import { type RefObject, useEffect } from 'react';
import { blockAt } from './changes.ts';
import { blockOf } from './document.ts';
import type { ProvenanceCardStore } from './provenance.ts';
import type { Session } from './session.ts';

/** How long the pointer rests on the bar before the card comes, and how long it may be away before the card goes. */
const delays = { come: 400, go: 250 } as const;

/** The bar is 3 pixels wide; so much beside the text counts as it. */
const reach = 24;

/** Shows the card of the paragraph at whose bar the pointer rests, as long as it is there or on the card. */
export function usePointerOnBar(
  session: Session,
  card: ProvenanceCardStore,
  desk: RefObject<HTMLElement | null>,
  isOn: boolean,
): void {
  useEffect(() => {
    const { current } = desk;
    if (current === null || !isOn) return;
    let over: Element | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;

    function look(next: Element | null): void {
      if (next === over) return;
      over = next;
      clearTimeout(timer);
      timer = setTimeout(() => act(next), next === null ? delays.go : delays.come);
    }

    function act(element: Element | null): void {
      const { shown } = card.store.getState();
      if (element?.matches('.provenance-card')) return;
      // Where the keyboard is at work the pointer takes nothing away.
      if (shown?.by === 'keys' || current?.querySelector('.provenance-card:focus-within')) return;
      const { doc } = session.view.state;
      const node = element === null ? null : blockAt(doc, session.view.posAtDOM(element, 0)).node;
      if (node === null || !card.show(blockOf(node), 'pointer')) card.close();
    }

    const move = (event: PointerEvent): void => {
      if (event.buttons === 0) look(placeUnder(session.view, event));
    };
    const leave = (): void => look(null);
    current.addEventListener('pointermove', move);
    current.addEventListener('pointerleave', leave);
    return () => {
      clearTimeout(timer);
      current.removeEventListener('pointermove', move);
      current.removeEventListener('pointerleave', leave);
    };
  }, [session, card, desk, isOn]);
}

/** The card, or the block whose bar is there. */
function placeUnder({ dom }: EditorView, { target, clientX, clientY }: PointerEvent): Element | null {
  const card = target instanceof Element ? target.closest('.provenance-card') : null;
  const { left } = dom.getBoundingClientRect();
  if (card !== null || clientX >= left || clientX < left - reach) return card;
  return document.elementFromPoint(left + 4, clientY)?.closest('.draft-text > .block') ?? null;
}
