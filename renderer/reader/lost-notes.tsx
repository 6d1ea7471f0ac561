import { lostTexts, noteTexts } from '../texts/reader.ts';
import { Icon } from '../ui/icon.tsx';
import { Tag } from '../ui/tag.tsx';
import { useReader, useReady } from './reader-context.ts';
import { lostAnnotations } from './ready.ts';

/** Annotations whose words are not there any more. Nothing is guessed: each waits for its place. */
export function LostNotes({ onRemove }: { readonly onRemove: (id: string) => void }) {
  const reader = useReader();
  const lost = lostAnnotations(useReady((ready) => ready));
  const placing = useReady((ready) => ready.placing);
  if (lost.length === 0) return null;
  return (
    <section className="lost-notes" aria-label={lostTexts.title(lost.length)}>
      <h2>
        <Icon name="warning" />
        {lostTexts.title(lost.length)}
      </h2>
      <p>{placing === null ? lostTexts.text : lostTexts.placing}</p>
      <ul>
        {lost.map(({ id, tag, note, anchor }) => (
          <li key={id} className={id === placing ? 'on' : undefined}>
            {tag !== null && <Tag name={tag} />}
            {note !== '' && <span>{note}</span>}
            <q className="serif">{anchor.exact}</q>
            <span className="lost-actions">
              <button
                type="button"
                className="link"
                aria-pressed={id === placing}
                onClick={() => reader.change({ placing: id === placing ? null : id, chosen: null })}
              >
                {lostTexts.place}
              </button>
              <button type="button" className="link" onClick={() => onRemove(id)}>
                {noteTexts.remove}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
