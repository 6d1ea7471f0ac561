import './tag.css';

/** In the order of their keys. */
export const sixTags: readonly string[] = ['可沿用', '需更新', '数据待核', '典型做法', '问题', '领导要求'];

/** Which of the six looks a tag has; 0 is the look of what has no tag. */
export type TagLook = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** The user's own tags reuse the six looks, the same name always the same one. */
export function tagLook(tag: string | null): TagLook {
  if (tag === null) return 0;
  const known = sixTags.indexOf(tag);
  const number = known >= 0 ? known : [...tag].reduce((sum, character) => sum + (character.codePointAt(0) ?? 0), 0) % 6;
  return looks[number] ?? 1;
}

const looks: readonly TagLook[] = [1, 2, 3, 4, 5, 6];

/** A mark that the user put, as opposed to a badge, which the program puts. */
export function Tag({ name, count }: { readonly name: string; readonly count?: number }) {
  return (
    <span className={`tag tag-${tagLook(name)}`}>
      {name}
      {count !== undefined && ` ${count}`}
    </span>
  );
}
