import { memo, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { usesKeyboard } from '../ui/modality.ts';
import { Notes } from './notes.tsx';
import { Paper } from './paper.tsx';
import { useReader, useReady } from './reader-context.ts';
import { TagBar } from './tag-bar.tsx';
import { useBarPlace } from './use-bar-place.ts';
import type { Position } from './use-reading-position.ts';
import { blockElement, blockIdOf } from './words-in-page.ts';

type Props = {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly jump: Position['jump'];
  readonly mark: Position['mark'];
  readonly blockId: string | null;
  readonly query: string | null;
  readonly hasNotes: boolean;
  /** Whether the original is shown too: then the block one is at is marked in both. */
  readonly hasOriginal: boolean;
};

/** The text and its notes, which scroll as one. */
export const Desk = memo(function Desk({ scroller, jump, mark, blockId, query, hasNotes, hasOriginal }: Props) {
  const page = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const hasBar = useReady(
    ({ selected, editing }) =>
      selected !== null &&
      editing === null &&
      (selected.kind === 'section' || (selected.kind === 'words' && selected.in === 'text')),
  );
  const place = useBarPlace(scroller, page, bar);
  useArrival(scroller, jump, blockId, query);
  useFollowing(scroller, mark);
  const tagBar = hasBar && <TagBar bar={bar} place={place} />;
  const isDocked = place?.kind === 'docked';
  return (
    <div className="reader-frame">
      <div ref={scroller} className="reader-desk desk">
        <div ref={page} className={hasNotes ? 'reader-page with-notes' : 'reader-page'}>
          <Paper showsCaret={hasOriginal} />
          {hasNotes && <Notes />}
          {!isDocked && tagBar}
        </div>
      </div>
      {isDocked && tagBar}
    </div>
  );
});

/** Goes to what was asked for: the words of a search in the block that it found, or the block. */
function useArrival(
  scroller: RefObject<HTMLElement | null>,
  jump: Position['jump'],
  blockId: string | null,
  query: string | null,
): void {
  const reader = useReader();
  // biome-ignore lint/correctness/useExhaustiveDependencies: one arrives again only at another place
  useLayoutEffect(() => {
    if (query !== null) reader.find(query, blockId, true);
    const hits = reader.ready()?.find?.hits ?? [];
    const at = blockId ?? reader.ready()?.document.blocks[0]?.id;
    if (blockId !== null && !hits.some((hit) => hit.blockId === blockId)) jump(blockId, false);
    const isFree = document.activeElement === null || document.activeElement === document.body;
    if (at === undefined || scroller.current === null) return;
    reader.change({ caret: at });
    if (isFree) blockElement(scroller.current, at)?.focus({ preventScroll: true, focusVisible: usesKeyboard() });
  }, [reader, blockId, query]);
}

/** Keeps the current hit and the chosen annotation in sight. */
function useFollowing(scroller: RefObject<HTMLElement | null>, mark: Position['mark']): void {
  const find = useReady((ready) => ready.find);
  const chosen = useReady((ready) => ready.chosen);
  const selected = useReady((ready) => ready.selected);
  useEffect(() => {
    const hit = find === null ? null : scroller.current?.querySelector('.hit-current');
    if (!hit) return;
    hit.scrollIntoView({ block: isInSight(hit, scroller.current) ? 'nearest' : 'center' });
    const blockId = blockIdOf(hit);
    if (blockId !== null) mark(blockId);
  }, [scroller, find, mark]);
  useEffect(() => {
    if (chosen === null) return;
    const words = scroller.current?.querySelector(`.reader-text [data-note="${CSS.escape(chosen)}"]`);
    words?.scrollIntoView({ block: 'nearest' });
  }, [scroller, chosen]);
  useEffect(() => {
    if (selected?.kind !== 'section' || scroller.current === null) return;
    blockElement(scroller.current, selected.blockId)?.scrollIntoView({ block: 'nearest' });
  }, [scroller, selected]);
}

function isInSight(element: Element, scroller: Element | null): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  const view = scroller?.getBoundingClientRect();
  return view !== undefined && top >= view.top && bottom <= view.bottom;
}
