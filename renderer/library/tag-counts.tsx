import type { Annotation } from '../../shared/contract/annotations.ts';
import { detailTexts } from '../texts/library.ts';
import { sixTags, Tag } from '../ui/tag.tsx';

/** How many notes there are of each tag. */
export function TagCounts({ notes }: { readonly notes: readonly Annotation[] }) {
  return (
    <div className="tag-counts">
      {byTag(notes).map(([tag, list]) => (
        <TagOrNone key={tag ?? ''} tag={tag} count={list.length} />
      ))}
    </div>
  );
}

export function TagOrNone({ tag, count }: { readonly tag: string | null; readonly count: number }) {
  if (tag !== null) return <Tag name={tag} count={count} />;
  return <span className="tag">{`${detailTexts.noTag} ${count}`}</span>;
}

/** Notes by tag: the six in their order, then the user's own, then those without. */
export function byTag(notes: readonly Annotation[]): readonly (readonly [string | null, readonly Annotation[]])[] {
  const groups = new Map<string | null, Annotation[]>();
  for (const note of notes) groups.set(note.tag, [...(groups.get(note.tag) ?? []), note]);
  const rank = (tag: string | null): number => {
    const names: readonly (string | null)[] = sixTags;
    const index = names.indexOf(tag);
    return tag === null ? sixTags.length + 1 : index < 0 ? sixTags.length : index;
  };
  return [...groups].sort(([a], [b]) => rank(a) - rank(b));
}
