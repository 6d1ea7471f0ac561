import type { Annotation } from '../../shared/contract/annotations.ts';
import { detailTexts, searchTexts } from '../texts/library.ts';
import { Badge, Meta } from '../ui/parts.tsx';
import { byTag, TagOrNone } from './tag-counts.tsx';

type Props = { readonly notes: readonly Annotation[]; readonly open: (blockId?: string) => void };

export function NotesTab({ notes, open }: Props) {
  if (notes.length === 0) return <p className="detail-body quiet">{detailTexts.noNotes}</p>;
  return (
    <div className="detail-body">
      {byTag(notes).map(([tag, list]) => (
        <section key={tag ?? ''}>
          <h3 className="detail-note-head">
            <TagOrNone tag={tag} count={list.length} />
          </h3>
          <ul className="detail-note-list">
            {list.map((note) => (
              <li key={note.id}>
                <Note note={note} open={open} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Note({ note, open }: { readonly note: Annotation; readonly open: (blockId?: string) => void }) {
  const blockId = note.place.state === 'lost' ? undefined : note.place.blockId;
  return (
    <button type="button" className="detail-note" onClick={() => open(blockId)}>
      <span className="detail-note-path cut">{note.sectionPath.join(' › ') || searchTexts.noSection}</span>
      <span className="detail-note-quote">{note.anchor.exact}</span>
      {note.note !== '' && <span className="detail-note-text">{note.note}</span>}
      <span className="detail-note-foot">
        <Meta items={[note.author, note.createdAt.slice(0, 10)]} />
        {note.place.state === 'lost' && <Badge tone="warn">{detailTexts.lost}</Badge>}
      </span>
    </button>
  );
}
