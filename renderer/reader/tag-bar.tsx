import type { RefObject } from 'react';
import { barTexts, noteTexts } from '../texts/reader.ts';
import type { BarPlace } from '../ui/bar-place.ts';
import { Kbd } from '../ui/parts.tsx';
import { sixTags } from '../ui/tag.tsx';
import { useReader, useReady, useTell } from './reader-context.ts';
import { usePlacing } from './use-placing.ts';

/** What can be done with the selected words. The keys on it do the same, so it is no stop for the Tab key. */
export function TagBar({
  bar,
  place,
}: {
  readonly bar: RefObject<HTMLDivElement | null>;
  readonly place: BarPlace | null;
}) {
  const isPlacing = useReady((ready) => ready.placing !== null);
  const style =
    place === null
      ? { visibility: 'hidden' as const }
      : place.kind === 'at'
        ? { top: place.top, left: place.left }
        : {};
  return (
    <div
      ref={bar}
      className={place?.kind === 'docked' ? 'tag-bar docked' : 'tag-bar'}
      style={style}
      role="toolbar"
      aria-label={barTexts.label}
      // The pointer must not take the selection away before the click is over.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      {isPlacing ? <PlaceButtons /> : <TagButtons />}
    </div>
  );
}

function TagButtons() {
  const reader = useReader();
  const tell = useTell();
  return (
    <>
      {sixTags.map((name, index) => (
        <button
          key={name}
          type="button"
          tabIndex={-1}
          className={`tag-button ink-${index + 1}`}
          onClick={() => tell(reader.tag(name))}
        >
          <Kbd>{String(index + 1)}</Kbd>
          {name}
        </button>
      ))}
      <span className="tag-bar-line" aria-hidden="true" />
      <button type="button" tabIndex={-1} className="tag-button" onClick={() => tell(reader.startNote())}>
        {barTexts.note}
        <Kbd>N</Kbd>
      </button>
      <button type="button" tabIndex={-1} className="tag-button" onClick={() => tell(reader.widen())}>
        {noteTexts.section}
        <Kbd>S</Kbd>
      </button>
    </>
  );
}

function PlaceButtons() {
  const reader = useReader();
  const place = usePlacing();
  return (
    <>
      <button type="button" tabIndex={-1} className="tag-button" onClick={place}>
        {barTexts.place}
        <Kbd>Enter</Kbd>
      </button>
      <button type="button" tabIndex={-1} className="tag-button" onClick={() => reader.change({ placing: null })}>
        {barTexts.cancel}
        <Kbd>Esc</Kbd>
      </button>
    </>
  );
}
