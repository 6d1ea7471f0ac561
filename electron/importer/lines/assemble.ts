import type { LineHint } from '../../../shared/domain/line-hint.ts';
import type { Comment, Note, Reading } from '../reading.ts';
import { type Mark, moved, type Strip, stripText } from './strip.ts';

/** A line that is not yet placed, with what is known of its looks. */
export type Line = { readonly strip: Strip; readonly hint: LineHint };

/** A comment with its answers, before it is known where it stands. */
export type RawComment = Omit<Comment, 'range' | 'quote'>;

type Range = { readonly start: number; readonly end: number };
type Assembled = Pick<Reading, 'text' | 'hints' | 'comments' | 'revisions' | 'notes' | 'bookmarks'>;

export type Beside = {
  readonly comments: readonly RawComment[];
  /** By kind and id: `footnote 2`. */
  readonly notes: ReadonlyMap<string, string>;
};

/** Puts the lines one under another: marks get their offsets in the whole text, and words that hang on them. */
export function assemble(lines: readonly Line[], { comments, notes }: Beside): Assembled {
  const texts: string[] = [];
  const hints: LineHint[] = [];
  const marks: Mark[] = [];
  let at = 0;
  for (const { strip, hint } of lines) {
    const text = stripText(strip);
    for (const mark of strip.marks) marks.push(moved(mark, at));
    // One by one: a paragraph can be broken into more lines than a call takes arguments.
    for (const each of hintsOfLines(text, hint)) hints.push(each);
    texts.push(text);
    at += text.length + 1;
  }
  const text = texts.join('\n');
  const edges = edgesOf(marks);
  return {
    text,
    hints,
    comments: comments.map((comment) => placed(comment, text, edges.get(comment.id))),
    revisions: revisionsOf(marks, text.length),
    notes: marks.flatMap((mark) => (mark.kind === 'note' ? noteAt(mark, notes) : [])),
    bookmarks: bookmarksOf(marks),
  };
}

/** A line broken within its paragraph becomes several that look alike; only the first can begin with a heading. */
function hintsOfLines(text: string, hint: LineHint): readonly LineHint[] {
  const count = text.split('\n').length;
  if (count === 1) return [hint];
  const { boldUntil, ...rest } = hint;
  const first = boldUntil === undefined || boldUntil > text.indexOf('\n') ? rest : hint;
  return [first, ...new Array<LineHint>(count - 1).fill(rest)];
}

type Edges = { start?: number; end?: number; point?: number };

function edgesOf(marks: readonly Mark[]): ReadonlyMap<string, Edges> {
  const all = new Map<string, Edges>();
  for (const mark of marks) {
    if (mark.kind !== 'comment') continue;
    const edges = all.get(mark.id) ?? {};
    edges[mark.edge] ??= mark.at;
    all.set(mark.id, edges);
  }
  return all;
}

function placed(comment: RawComment, text: string, edges: Edges = {}): Comment {
  const start = edges.start ?? edges.point ?? edges.end;
  const end = edges.end ?? edges.point ?? start;
  const range = start === undefined || end === undefined ? null : { start, end: Math.max(start, end) };
  return { ...comment, range, quote: range === null ? '' : text.slice(range.start, range.end) };
}

/** Runs of one change that follow each other are one change. */
function revisionsOf(marks: readonly Mark[], length: number): Reading['revisions'] {
  const revisions: Reading['revisions'] = [];
  for (const mark of marks) {
    if (mark.kind !== 'change') continue;
    const range: Range = { start: mark.at, end: Math.min(mark.end, length) };
    const last = revisions.at(-1);
    const { kind, author, date } = mark.change;
    const isSame = last?.kind === kind && last.author === author && last.date === date;
    if (last !== undefined && isSame && last.range.end === range.start) {
      last.text += mark.text;
      last.range = { start: last.range.start, end: range.end };
    } else revisions.push({ kind, author, date, text: mark.text, range });
  }
  return revisions;
}

function noteAt(
  { note, id, at }: Extract<Mark, { kind: 'note' }>,
  notes: ReadonlyMap<string, string>,
): readonly Note[] {
  const text = notes.get(`${note} ${id}`);
  return text === undefined ? [] : [{ kind: note, at, text }];
}

function bookmarksOf(marks: readonly Mark[]): Reading['bookmarks'] {
  const ends = new Map<string, number>();
  for (const mark of marks) if (mark.kind === 'bookmark' && mark.edge === 'end') ends.set(mark.id, mark.at);
  return marks.flatMap((mark) => {
    if (mark.kind !== 'bookmark' || mark.edge !== 'start') return [];
    const end = Math.max(mark.at, ends.get(mark.id) ?? mark.at);
    return [{ name: mark.name, range: { start: mark.at, end } }];
  });
}
