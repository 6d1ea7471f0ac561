import type { RawComment } from '../lines/assemble.ts';
import type { XmlElement } from '../package/xml.ts';
import { attribute, children, descendants } from '../package/xml-tree.ts';
import { dateOf, nameOf } from './changes.ts';

type Found = RawComment & { readonly paragraphs: readonly string[] };

/**
 * Word writes answers as comments of their own; which one they answer stands in another part, by the number of the
 * comment's last paragraph. Without that part (other programs drop it) each stands by itself.
 */
export function readComments(
  root: XmlElement | null,
  extended: XmlElement | null,
  textOf: (holder: XmlElement) => string,
): readonly RawComment[] {
  const found: readonly Found[] = children(root ?? undefined, 'w:comment').map((comment) => ({
    id: attribute(comment, 'w:id') ?? '',
    author: nameOf(attribute(comment, 'w:author')),
    date: dateOf(attribute(comment, 'w:date')),
    text: textOf(comment),
    replies: [],
    paragraphs: descendants(comment, 'w:p').flatMap((paragraph) => attribute(paragraph, 'w14:paraId') ?? []),
  }));
  const byParagraph = new Map(found.flatMap((comment) => comment.paragraphs.map((id) => [id, comment] as const)));
  const parents = new Map<string, Found>();
  for (const row of children(extended ?? undefined, 'w15:commentEx')) {
    const answer = byParagraph.get(attribute(row, 'w15:paraId') ?? '');
    const parent = byParagraph.get(attribute(row, 'w15:paraIdParent') ?? '');
    if (answer !== undefined && parent !== undefined && parent !== answer) parents.set(answer.id, parent);
  }
  const heads = new Map(found.map(({ id }) => [id, rootOf(id, parents)]));
  const answers = new Map<string, Found[]>();
  for (const comment of found) {
    const head = heads.get(comment.id) ?? comment.id;
    if (head !== comment.id) answers.set(head, [...(answers.get(head) ?? []), comment]);
  }
  return found
    .filter(({ id }) => heads.get(id) === id)
    .map(({ paragraphs: _, ...comment }) => ({
      ...comment,
      replies: (answers.get(comment.id) ?? []).map(({ author, date, text }) => ({ author, date, text })),
    }));
}

/** The comment at the head of the thread; a thread that runs in a circle has none, and each stands by itself. */
function rootOf(id: string, parents: ReadonlyMap<string, Found>): string {
  const seen = new Set<string>();
  let at = id;
  for (let parent = parents.get(at); parent !== undefined; parent = parents.get(at)) {
    if (seen.has(at)) return id;
    seen.add(at);
    at = parent.id;
  }
  return at;
}
