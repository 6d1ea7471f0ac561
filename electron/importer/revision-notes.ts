import type { Reading } from './reading.ts';

type Revision = Reading['revisions'][number];

/** A tracked change as a note says it: where it stands and what was done there. */
export type RevisionNote = Pick<Revision, 'author' | 'date' | 'range'> & { readonly note: string };

/** Nobody reads more; a file with tens of thousands of them has as many notes otherwise. */
const most = 1000;

const verbs = { inserted: '插入', deleted: '删除', movedTo: '移入', movedFrom: '移出' } as const;

/** The tracked changes of the words. What was taken out right where something was put in is one replacement. */
export function revisionNotes(revisions: readonly Revision[]): readonly RevisionNote[] {
  const notes: RevisionNote[] = [];
  for (let i = 0; i < revisions.length && notes.length < most; i += 1) {
    const [revision, next] = [revisions[i], revisions[i + 1]];
    if (!revision || revision.kind === 'format' || wordsOf(revision) === '') continue;
    const { author, date, range } = revision;
    if (next && isReplaced(revision, next)) {
      const [before, after] = revision.kind === 'deleted' ? [revision, next] : [next, revision];
      const note = `修订：“${wordsOf(before)}”改为“${wordsOf(after)}”`;
      notes.push({ author, date, range: { start: range.start, end: next.range.end }, note });
      i += 1;
    } else {
      notes.push({ author, date, range, note: `修订：${verbs[revision.kind]}“${wordsOf(revision)}”` });
    }
  }
  return notes;
}

function isReplaced(one: Revision, other: Revision): boolean {
  const kinds = [one.kind, other.kind];
  const touches = one.range.end === other.range.start && one.author === other.author;
  return touches && kinds.includes('deleted') && kinds.includes('inserted') && wordsOf(other) !== '';
}

/** The end of a paragraph alone is shown as the mark that Word shows. */
function wordsOf({ text }: Revision): string {
  return text.replace(/\n/g, '¶');
}
