import { type RefObject, useLayoutEffect, useState } from 'react';
import { barPlace } from '../ui/bar-place.ts';
import { findBlock } from './changes.ts';
import type { ShownProvenance } from './provenance.ts';
import type { Session } from './session.ts';

type Place = { readonly top: number; readonly left: number };

/**
 * In what scrolls, so that the card goes along: below the paragraph, above it where there is no room. Never over it. `null`
 * until it is known for what the card says now, which decides how high it is.
 */
export function useCardPlace(
  session: Session,
  shown: ShownProvenance,
  desk: RefObject<HTMLElement | null>,
  card: RefObject<HTMLElement | null>,
): Place | null {
  const [placed, setPlaced] = useState<{ readonly of: ShownProvenance; readonly place: Place } | null>(null);
  useLayoutEffect(() => {
    const found = findBlock(session.view.state.doc, shown.block.id);
    const element = found === null ? null : session.view.nodeDOM(found.position);
    if (!(element instanceof Element) || desk.current === null || card.current === null) return;
    const { scrollTop, clientHeight, clientWidth } = desk.current;
    const origin = desk.current.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    const top = box.top - origin.top + scrollTop;
    const left = session.view.dom.getBoundingClientRect().left - origin.left;
    const paragraph = { top, bottom: top + box.height, left };
    const size = { width: card.current.offsetWidth, height: card.current.offsetHeight };
    const next = barPlace(paragraph, size, { top: scrollTop, bottom: scrollTop + clientHeight, width: clientWidth });
    // Beside a paragraph as high as the desk there is no room: below it, one scrolls.
    const place = next.kind === 'at' ? next : { top: paragraph.bottom + 8, left: Math.max(8, left - 8) };
    setPlaced({ of: shown, place: { top: place.top, left: place.left } });
  }, [session, shown, desk, card]);
  return placed?.of === shown ? placed.place : null;
}
