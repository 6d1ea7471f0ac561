import { type KeyboardEvent, useEffect, useRef } from 'react';
import { noteTexts } from '../texts/reader.ts';
import { Kbd } from '../ui/parts.tsx';
import { sixTags, tagLook } from '../ui/tag.tsx';
import { useWorkplace } from '../workplace.tsx';
import { useReader, useReady, useTell } from './reader-context.ts';
import { blockElement } from './words-in-page.ts';

/** Writes a note. Leaving it saves, as everywhere in the program; Esc leaves the annotation as it was. */
export function NoteEditor() {
  const reader = useReader();
  const tell = useTell();
  const { toasts } = useWorkplace();
  const editing = useReady((ready) => ready.editing);
  const field = useRef<HTMLTextAreaElement>(null);
  const box = useRef<HTMLFieldSetElement>(null);
  const isOpen = editing !== null;
  useEffect(() => {
    if (!isOpen) return;
    field.current?.focus({ preventScroll: true });
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, [isOpen]);
  if (editing === null) return null;

  function press(event: KeyboardEvent): void {
    // An Enter or Esc that ends a composition belongs to the input method.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      tell(reader.saveEditing().then(goBack));
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      const again = reader.cancelEditing();
      goBack();
      if (again !== null)
        toasts.show({ kind: 'info', text: noteTexts.dropped, action: { label: noteTexts.again, run: again } });
    } else return;
    event.preventDefault();
  }

  /** The keyboard goes on where it was: at the card, or in the text. */
  function goBack(): void {
    const ready = reader.ready();
    const card = ready?.chosen ? `[data-card="${ready.chosen}"]` : null;
    // React draws in a microtask of its own, which comes first; a timer could come after the next key.
    queueMicrotask(() => {
      const to =
        card === null ? blockElement(document.body, ready?.caret ?? '') : document.querySelector<HTMLElement>(card);
      to?.focus({ preventScroll: true });
    });
  }

  return (
    <fieldset
      ref={box}
      className="note-editor"
      aria-label={noteTexts.editor}
      onBlur={(event) => {
        if (event.relatedTarget instanceof Node && box.current?.contains(event.relatedTarget)) return;
        tell(reader.saveEditing());
      }}
    >
      <div className="note-tags">
        {sixTags.map((name) => (
          <button
            key={name}
            type="button"
            className={editing.tag === name ? `tag tag-${tagLook(name)}` : 'tag'}
            aria-pressed={editing.tag === name}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => reader.write({ tag: editing.tag === name ? null : name })}
          >
            {name}
          </button>
        ))}
      </div>
      <textarea
        ref={field}
        aria-label={noteTexts.write}
        placeholder={noteTexts.writeHere}
        rows={3}
        maxLength={20_000}
        value={editing.text}
        onChange={(event) => reader.write({ text: event.target.value })}
        onKeyDown={press}
      />
      <div className="note-keys">
        <Kbd>Ctrl Enter</Kbd> {noteTexts.save} <Kbd>Esc</Kbd> {noteTexts.cancel}
      </div>
    </fieldset>
  );
}
