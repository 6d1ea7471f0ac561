import type { Profile } from '../../shared/domain/layout/profile.ts';
import { noteTexts } from '../texts/exporting.ts';
import { notePitch, noteType, strip } from './notes.ts';
import { pageSize, typeStyle } from './page-look.ts';
import type { SheetNotes } from './with-notes.ts';
import './notes.css';

type Props = { readonly profile: Profile; readonly beside: SheetNotes };

/** The comments beside a page, each with a line to its words; or those that had no room there. */
export function PageNotes({ profile, beside: { notes, more, isList } }: Props) {
  const size = pageSize(profile);
  const place = isList
    ? { top: size.top, left: size.left, width: size.textWidth }
    : { top: strip.inset, left: size.width + strip.inset, width: strip.width - 2 * strip.inset };
  const type = { ...typeStyle(profile, noteType(profile)), letterSpacing: 0, lineHeight: `${notePitch}px` };
  return (
    <>
      <div className="note-strip" style={{ left: size.width, width: strip.width, height: size.height }} />
      {!isList && (
        <svg className="note-lines" aria-hidden="true" width={size.width + strip.width} height={size.height}>
          {notes.map(({ number, top, at }) => {
            const from = strip.inset + (at ?? top);
            const to = strip.inset + top + strip.padding + notePitch / 2;
            const edge = size.left + size.textWidth + strip.inset;
            return (
              <polyline
                key={number}
                points={`${edge},${from} ${size.width - strip.inset},${from} ${size.width + strip.inset},${to}`}
              />
            );
          })}
        </svg>
      )}
      {notes.map(({ number, head, lines, top }) => (
        <div
          key={number}
          className={isList ? 'page-note page-note-listed' : 'page-note'}
          data-note={number}
          style={{
            ...type,
            top: place.top + top,
            left: place.left,
            width: place.width,
            ...(isList ? {} : { padding: strip.padding }),
          }}
        >
          <div className="note-head">
            <b>{noteTexts.number(number)}</b>
            {head}
          </div>
          {lines.map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line never changes
            <div key={i} className="note-line">
              {line}
            </div>
          ))}
        </div>
      ))}
      {more !== null && (
        <div
          className="page-note note-more"
          style={{ ...type, bottom: strip.inset, left: place.left, width: place.width }}
        >
          {more}
        </div>
      )}
    </>
  );
}
