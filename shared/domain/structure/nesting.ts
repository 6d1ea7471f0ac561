import type { LabelScheme } from '../label.ts';
import { schemeOrder } from './scheme-order.ts';
import type { UnlabelledForm } from './unlabelled.ts';

/** A section as the sequence sees it. `scheme` is `null` for a heading without a label. */
export type Point = {
  readonly scheme: LabelScheme | null;
  /** How a heading without a label is written, `null` for one with a label. */
  readonly form: UnlabelledForm | null;
  /** The outline level that the format gives it, `null` where it gives none. */
  readonly level: number | null;
  readonly number: number;
  readonly missing: boolean;
  /** One of the open list whose label was lost without a trace: it stands there and is not counted. */
  readonly unmarked: boolean;
  /** The paragraph it stands in, and whether that begins with something else. */
  readonly paragraph: number;
  readonly inline: boolean;
  /** Nothing but a title in its paragraph. */
  readonly bare: boolean;
  /** Running text stands between the section before and this one. */
  readonly afterText: boolean;
  /** Belongs to the whole document, not to the section it happens to follow. */
  readonly detached: boolean;
  /** First of an annex: nothing above it counts. */
  readonly fresh: boolean;
};

/** `before` is the number of the sibling before it, 0 for the first of its list. */
export type Place = { readonly depth: number; readonly number: number; readonly before: number };

/** Points under a heading, not headings that others stand under. */
const narrowest: ReadonlySet<LabelScheme> = new Set(['is', 'must', 'ordinal', 'sequence', 'circled']);

type Open = Pick<Point, 'scheme' | 'form' | 'level' | 'number' | 'bare' | 'inline' | 'paragraph'> & {
  readonly depth: number;
  /** The highest number of its list so far. */
  readonly highest: number;
};

/**
 * Where each section stands, from the sequence alone: a label goes on with the nearest open list in which its number is
 * the next one; a new kind of label opens a list under the section above it. Depths never jump.
 */
export function nest(points: readonly Point[]): readonly Place[] {
  const isDeeper = schemeOrder(points);
  let open: Open[] = [];
  const following = labelledAfter(points);
  const below = schemesAbovePlain(points);
  return points.map((point, i) => {
    if (point.fresh) open = [];
    if (point.scheme === null && !point.unmarked) {
      const next = following[i] ?? null;
      const runsOn = next === points[i + 1] && next?.afterText === false;
      open = aboveUnlabelled(open, point, next, { runsOn, below });
      const depth = open.length === 0 ? 1 : (open.at(-1)?.depth ?? 0) + 1;
      open.push({ ...point, depth, highest: 0 });
      return { depth, number: point.number, before: 0 };
    }
    const inner = innerList(open, point);
    const siblings = inner === null ? findList(open, point) : null;
    if (siblings !== null) {
      const list = open[siblings];
      const before = list?.number ?? 0;
      if (point.unmarked) return { depth: list?.depth ?? 1, number: before, before };
      const highest = list?.highest ?? 0;
      // Where （三） already stands above （二）, a lost numeral after it is （四）.
      const number = !point.missing ? point.number : before + 1 > highest ? before + 1 : highest + 1;
      const depth = list?.depth ?? 1;
      open.length = siblings;
      open.push({ ...point, number, depth, highest: Math.max(number, restarts(point, before) ? 0 : highest) });
      return { depth, number, before: restarts(point, before) ? 0 : before };
    }
    if (point.detached) open = [];
    else if (inner !== null) open.length = inner + 1;
    else if (open.at(-1)?.scheme !== point.scheme) {
      const above = open.at(-1);
      const rightUnder = above?.bare && !point.afterText ? above : null;
      while (
        open.length > 0 &&
        endsBefore(open.at(-1), point, isDeeper, rightUnder) &&
        !(point.number === 1 && goesOnAfter(open, points, i))
      ) {
        open.pop();
      }
    }
    const depth = (open.at(-1)?.depth ?? 0) + 1;
    open.push({ ...point, depth, highest: point.number });
    return { depth, number: point.number, before: 0 };
  });
}

/** The index of the open list that the point goes on with; `null` when it begins a list of its own. */
function findList(open: readonly Open[], point: Point): number | null {
  const same = open.flatMap((entry, i) => (entry.scheme === point.scheme ? [i] : []));
  const top = same.at(-1);
  if (top === undefined || point.scheme === null) return top ?? null;
  if (point.missing || point.unmarked) return top;
  const next = same.findLast((i) => open[i]?.number === point.number - 1);
  if (next !== undefined) return next;
  return same.findLast((i) => (open[i]?.number ?? 0) < point.number) ?? top;
}

/**
 * A list inside a list of its own kind: 一、 restarted under 三、. The index of the open section it stands in, `null` when
 * the point begins no such list. A third level would be a chain of typing errors, not a structure.
 */
function innerList(open: readonly Open[], point: Point): number | null {
  if (point.number !== 1 || point.missing || point.unmarked) return null;
  if (point.scheme === null || point.scheme === 'is' || point.scheme === 'must') return null;
  const same = open.flatMap((entry, i) => (entry.scheme === point.scheme ? [i] : []));
  const outer = same[0];
  if (outer === undefined || same.length > 1) return null;
  const last = open.length - 1;
  const rightUnder = open[last]?.bare && !point.afterText;
  if (rightUnder && (last === outer || point.scheme === 'chinese')) return last;
  // Only 一、 is sure to begin inside a section that has text or sections already; other kinds may begin anew beside it.
  const later = (open[outer]?.number ?? 0) > 1;
  return point.scheme === 'chinese' && later && open[outer]?.bare ? outer : null;
}

/** Points inside a paragraph end with it; others end where a wider kind of list begins. */
function endsBefore(
  last: Open | undefined,
  point: Point,
  isDeeper: ReturnType<typeof schemeOrder>,
  rightUnder: Open | null,
): boolean {
  // Points inside a paragraph stand under what begins it.
  if (point.inline && last?.paragraph === point.paragraph && !last.inline) return false;
  if (last?.inline && last.paragraph !== point.paragraph) return true;
  // A list stands under the half of a document, and under what is right above it, even when both are styled alike.
  const isLevelled = last?.scheme === null && last.level !== null && point.level !== null;
  const isAbove = last === rightUnder || last?.form === 'half';
  if (isLevelled && last.level >= point.level + (isAbove ? 1 : 0)) return true;
  return isDeeper(last?.scheme ?? null, point.scheme);
}

/** How far a list inside a point is looked past for the next point. */
const longestInside = 80;

/** Whether the innermost open point (第三，…) has its next one (第四，…) below what begins here: then that stands inside it. */
function goesOnAfter(open: readonly Open[], points: readonly Point[], from: number): boolean {
  const last = open.at(-1);
  if (!last?.scheme || last.inline || !narrowest.has(last.scheme)) return false;
  const outer = new Set(open.slice(0, -1).map(({ scheme }) => scheme));
  for (let i = from + 1; i < Math.min(points.length, from + longestInside); i += 1) {
    const point = points[i];
    if (!point || point.fresh || (outer.has(point.scheme) && !point.inline)) return false;
    if (point.scheme === last.scheme && !point.inline) return !point.missing && point.number === last.number + 1;
  }
  return false;
}

function restarts(point: Point, before: number): boolean {
  return !point.missing && point.number === 1 && before > 1;
}

/** For each point the next one with a label of its own line. */
function labelledAfter(points: readonly Point[]): readonly (Point | null)[] {
  const following: (Point | null)[] = [];
  let next: Point | null = null;
  for (let i = points.length - 1; i >= 0; i -= 1) {
    following[i] = next;
    const point = points[i];
    if (point && point.scheme !== null && !point.inline) next = point;
    if (point?.fresh) next = null;
  }
  return following;
}

/** The kinds of label that headings without one stand below, wherever the numbers tell. */
function schemesAbovePlain(points: readonly Point[]): ReadonlySet<LabelScheme> {
  const above = new Set<LabelScheme>();
  const inside = new Set<LabelScheme>();
  let last: Point | null = null;
  let plain = false;
  for (const point of points) {
    if (point.inline) continue;
    if (point.scheme === null) {
      plain ||= point.form === 'plain';
      continue;
    }
    if (plain && last?.scheme === point.scheme && !point.missing) {
      if (point.number === last.number + 1) above.add(point.scheme);
      else if (point.number === 1 && last.number > 1) inside.add(point.scheme);
    }
    last = point;
    plain = false;
  }
  for (const scheme of inside) above.delete(scheme);
  return above;
}

/**
 * The sections that a heading without a label stands in. The next label tells: when it goes on with an open list, the
 * heading is inside the section before; when it begins that list anew, the heading stands beside the list. Within that,
 * headings of one form are siblings.
 */
function aboveUnlabelled(
  open: readonly Open[],
  point: Point,
  next: Point | null,
  { runsOn, below }: { runsOn: boolean; below: ReadonlySet<LabelScheme> },
): Open[] {
  const styled = aboveLevel(open, point.level);
  if (styled !== null) return styled;
  const same = (i: number) => open[i]?.scheme === next?.scheme;
  const indexes = [...open.keys()];
  // A second （一） where headings stand below （一） all through the document is a slip, not a list anew.
  const isSlip = (number: number | undefined) =>
    number === 1 && next?.number === 1 && next.scheme !== null && below.has(next.scheme);
  const goesOn = (number: number | undefined) =>
    next !== null && (next.missing || number === next.number - 1 || isSlip(number));
  const continued = indexes.findLast((i) => same(i) && goesOn(open[i]?.number)) ?? -1;
  // Numbers may run on across headings without one; they are siblings still.
  const sibling = indexes.findLast(
    (i) => (i > continued || runsOn || point.form !== 'plain') && open[i]?.form === point.form,
  );
  if (sibling !== undefined) return open.slice(0, sibling);
  const restarted = indexes.findLast((i) => next?.number === 1 && !next.missing && same(i));
  // Beside the list, or beside the heading without a label that the list stands under.
  const beside = restarted !== undefined && open[restarted - 1]?.form ? restarted - 1 : restarted;
  if (beside !== undefined && point.form === 'half') return open.slice(0, beside);
  const lists = open.findLastIndex(({ scheme, inline }) => !inline && !(scheme && narrowest.has(scheme)));
  if (open.at(-1)?.bare && !point.afterText) return [...open];
  if (continued >= 0) return open.slice(0, Math.max(continued, lists) + 1);
  if (beside !== undefined) return open.slice(0, beside);
  return point.form === 'half' ? [] : open.slice(0, lists + 1);
}

/** Where the format gives levels they decide: under the nearest section of a higher one, beside those of the same. */
function aboveLevel(open: readonly Open[], level: number | null): Open[] | null {
  if (level === null) return null;
  const peer = open.findIndex((section) => section.level !== null && section.level >= level);
  if (peer >= 0) return open.slice(0, peer);
  const above = open.findLastIndex((section) => section.level !== null && section.level < level);
  return above < 0 ? null : open.slice(0, above + 1);
}
