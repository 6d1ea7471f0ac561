import { type KeyboardEvent, useMemo, useRef } from 'react';
import { messages, noteTexts } from '../texts/reader.ts';
import { Kbd } from '../ui/parts.tsx';
import { useWorkplace } from '../workplace.tsx';
import { pendingId } from './block-marks.ts';
import { LostNotes } from './lost-notes.tsx';
import { NoteCard } from './note-card.tsx';
import { NoteEditor } from './note-editor.tsx';
import { useReader, useReady, useTell } from './reader-context.ts';
import { lostAnnotations, shownAnnotations } from './ready.ts';
import { useLevels } from './use-levels.ts';

/** The notes, each level with its words, in the order of the text. */
export function Notes() {
  const ready = useReady((state) => state);
  const { annotations, chosen, editing } = ready;
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are the parts of `ready` that the list is made of
  const shown = useMemo(() => shownAnnotations(ready), [annotations, ready.hidden, ready.document.blocks]);
  const lane = useRef<HTMLElement>(null);
  const isNew = editing?.of.kind === 'new';
  const tops = useLevels(lane, isNew ? pendingId : chosen, [shown, isNew, lostAnnotations(ready).length]);
  const remove = useRemove();
  const stop = shown.some(({ id }) => id === chosen) ? chosen : shown[0]?.id;

  function step(event: KeyboardEvent, at: number): void {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: shown.length - 1 }[event.key];
    const next = to === undefined ? undefined : shown[to];
    if (next === undefined) return;
    event.preventDefault();
    lane.current?.querySelector<HTMLElement>(`[data-card="${next.id}"]`)?.focus();
  }

  return (
    <aside ref={lane} className="notes" data-pane="notes" data-own-focus aria-label={noteTexts.label}>
      <LostNotes onRemove={(id) => remove(id)} />
      {annotations.length === 0 && !isNew && <NoNotes />}
      {shown.length === 0 && annotations.length > lostAnnotations(ready).length && (
        <p className="no-notes">{noteTexts.allHidden}</p>
      )}
      <ul className="note-list">
        {isNew && (
          <li data-level={pendingId} style={{ top: tops.get(pendingId) ?? 0 }}>
            <div className="note-card note-0 on">
              <NoteEditor />
            </div>
          </li>
        )}
        {shown.map((annotation, at) => (
          <li key={annotation.id} data-level={annotation.id} style={{ top: tops.get(annotation.id) ?? 0 }}>
            <NoteCard
              annotation={annotation}
              isStop={annotation.id === stop}
              onRemove={() => remove(annotation.id, (shown[at + 1] ?? shown[at - 1])?.id)}
              onStep={(event) => step(event, at)}
            />
          </li>
        ))}
      </ul>
    </aside>
  );
}

function NoNotes() {
  const [select, to, tag, note] = noteTexts.empty;
  return (
    <div className="no-notes">
      <b>{noteTexts.emptyTitle}</b>
      <p>
        {select}
        <Kbd>1</Kbd>
        {to}
        <Kbd>6</Kbd>
        {tag}
        <Kbd>N</Kbd>
        {note}
      </p>
    </div>
  );
}

/** Removes at once, says so with the way back, and lets the keyboard go on at the next note. */
function useRemove() {
  const reader = useReader();
  const tell = useTell();
  const { toasts } = useWorkplace();
  return (id: string, next?: string) => {
    const isHere = document.activeElement instanceof HTMLElement && document.activeElement.dataset['card'] === id;
    const remove = async () => {
      await reader.remove(id);
      const run = () => tell(reader.bringBack({ op: 'restore', id }));
      toasts.show({ kind: 'ok', text: messages.removed, action: { label: messages.undo, run } });
      if (isHere && next !== undefined) document.querySelector<HTMLElement>(`[data-card="${next}"]`)?.focus();
    };
    tell(remove());
  };
}
