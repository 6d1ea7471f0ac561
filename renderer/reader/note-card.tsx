import type { KeyboardEvent } from 'react';
import type { Annotation } from '../../shared/contract/annotations.ts';
import { noteTexts } from '../texts/reader.ts';
import { Icon } from '../ui/icon.tsx';
import { Tag, tagLook } from '../ui/tag.tsx';
import { NoteEditor } from './note-editor.tsx';
import { useReader, useReady } from './reader-context.ts';

type Props = {
  readonly annotation: Annotation;
  readonly isStop: boolean;
  readonly onRemove: () => void;
  readonly onStep: (event: KeyboardEvent) => void;
};

/** An annotation at the edge: its tag, who wrote it, and what. */
export function NoteCard({ annotation, isStop, onRemove, onStep }: Props) {
  const reader = useReader();
  const { id, tag, note, author, anchor } = annotation;
  const isChosen = useReady((ready) => ready.chosen === id);
  const isEdited = useReady(({ editing }) => editing?.of.kind === 'old' && editing.of.id === id);
  const extent =
    anchor.target === 'section'
      ? noteTexts.section
      : anchor.target === 'block'
        ? noteTexts.block
        : tag === null
          ? noteTexts.label
          : null;

  function press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === 'F2') reader.edit(id);
    else if (event.key === 'Delete') onRemove();
    else {
      onStep(event);
      return;
    }
    event.preventDefault();
  }

  return (
    <div className={`note-card note-${tagLook(tag)}${isChosen ? ' on' : ''}`}>
      {isEdited ? (
        <NoteEditor />
      ) : (
        <>
          <button
            type="button"
            className="note-main"
            data-card={id}
            tabIndex={isStop ? 0 : -1}
            aria-label={noteTexts.aloud(tag, note, author)}
            aria-pressed={isChosen}
            onClick={() => reader.choose(id)}
            onDoubleClick={() => reader.edit(id)}
            onFocus={() => reader.choose(id)}
            onKeyDown={press}
          >
            <span className="note-head">
              {tag !== null && <Tag name={tag} />}
              {extent !== null && <span className="note-extent">{extent}</span>}
              <span className="note-author cut">{author}</span>
            </span>
            {note !== '' && <span className="note-text">{note}</span>}
          </button>
          <span className="note-actions">
            <CardButton icon="pen" label={noteTexts.edit} onClick={() => reader.edit(id)} />
            <CardButton icon="trash" label={noteTexts.remove} onClick={onRemove} />
          </span>
        </>
      )}
    </div>
  );
}

/** Enter and Delete on the card do the same, so that these are no stops for the Tab key. */
function CardButton({
  icon,
  label,
  onClick,
}: {
  readonly icon: 'pen' | 'trash';
  readonly label: string;
  readonly onClick: () => void;
}) {
  return (
    <button type="button" className="icon-button" tabIndex={-1} aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}
