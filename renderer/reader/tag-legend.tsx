import { legendTexts } from '../texts/reader.ts';
import { sixTags, tagLook } from '../ui/tag.tsx';
import { useReader, useReady } from './reader-context.ts';

/** Which tags there are and how often. A click takes one out of the text and of the notes, and back. */
export function TagLegend() {
  const reader = useReader();
  const annotations = useReady((ready) => ready.annotations);
  const hidden = useReady((ready) => ready.hidden);
  const counts = new Map<string, number>();
  for (const { tag } of annotations) counts.set(tag ?? '', (counts.get(tag ?? '') ?? 0) + 1);
  const rank = (tag: string): number => {
    const known = sixTags.indexOf(tag);
    return tag === '' ? 100 : known < 0 ? 50 : known;
  };
  const tags = [...counts.keys()].sort((a, b) => rank(a) - rank(b) || a.localeCompare(b, 'zh'));
  return (
    <section className="legend" aria-label={legendTexts.title}>
      <h3 className="section-head">{legendTexts.title}</h3>
      <div className="legend-tags">
        {tags.length === 0 && <span className="quiet">{legendTexts.none}</span>}
        {tags.map((tag) => (
          <button
            key={tag}
            type="button"
            className={`tag tag-${tagLook(tag === '' ? null : tag)}${hidden.has(tag) ? ' off' : ''}`}
            aria-pressed={!hidden.has(tag)}
            onClick={() => reader.toggleTag(tag)}
          >
            {tag === '' ? legendTexts.untagged : tag} {counts.get(tag)}
          </button>
        ))}
        {hidden.size > 0 && (
          <button type="button" className="link" onClick={() => reader.change({ hidden: new Set() })}>
            {legendTexts.all}
          </button>
        )}
      </div>
    </section>
  );
}
