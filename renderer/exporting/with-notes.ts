import type { LaidOut } from '../../shared/domain/layout/laid-out.ts';
import type { Profile } from '../../shared/domain/layout/profile.ts';
import { noteTexts } from '../texts/exporting.ts';
import type { Advance } from './advances.ts';
import { listed, notePitch, notesOf, type PlacedNote, stacked, strip } from './notes.ts';
import { fromMm, pageSize } from './page-look.ts';
import type { Paper, Sheet } from './paper.ts';
import { beginnings, numbersOf } from './remarks.ts';
import { itemHeights, type SetItem } from './typeset-items.ts';

/** What stands beside a sheet. */
export type SheetNotes = {
  readonly notes: readonly PlacedNote[];
  /** Where those are that have no room here. */
  readonly more: string | null;
  /** A sheet of nothing else, behind the text. */
  readonly isList: boolean;
};

/** The paper with its comments beside it; what has no room beside its page stands on sheets behind the text. */
export function withNotes(
  paper: Paper,
  comments: NonNullable<LaidOut['comments']>,
  profile: Profile,
  advance: Advance,
): Paper {
  const size = pageSize(profile);
  const inStrip = notesOf(comments, profile, advance, strip.width - 2 * (strip.inset + strip.padding));
  const room = size.height - 2 * strip.inset;
  const left: number[] = [];
  const placed = paper.sheets.map((sheet, i) => {
    const above = i === 0 && paper.head !== null ? fromMm(paper.head.textTopMm) : size.top;
    const own = commentsOn(sheet, paper.items, profile).flatMap(({ number, y }) => {
      const note = inStrip[number - 1];
      return note === undefined ? [] : [{ ...note, at: above + y - strip.inset }];
    });
    const all = stacked(own, room);
    const notes = all.length === own.length ? all : stacked(own, room - 2 * notePitch);
    const over = own.slice(notes.length).map(({ number }) => number);
    left.push(...over);
    return { sheet, notes, over };
  });
  const ofText = notesOf(comments, profile, advance, size.textWidth);
  const lists = listed(
    left.flatMap((number) => ofText[number - 1] ?? []),
    size.textHeight,
  );
  const sheets = placed.map(({ sheet, notes, over }): Sheet => {
    const more = over.length === 0 ? null : noteTexts.more(over[0] ?? 0, over.at(-1) ?? 0);
    return { ...sheet, beside: { notes, more, isList: false } };
  });
  const behind = lists.map(
    (notes): Sheet => ({
      slices: [],
      number: null,
      hasImprint: false,
      beside: { notes, more: null, isList: true },
    }),
  );
  return { ...paper, sheets: [...sheets, ...behind], stripWidth: strip.width };
}

/** The comments that begin on a sheet, and how far below its text's top the middles of their lines are. */
function commentsOn({ slices }: Sheet, items: readonly SetItem[], profile: Profile) {
  let y = 0;
  return slices.flatMap(({ item, from, to }): readonly { readonly number: number; readonly y: number }[] => {
    const set = items[item];
    if (set === undefined) return [];
    const heights = itemHeights(set, profile);
    const top = y + (from === 0 && set.kind === 'paragraph' ? set.before : 0);
    y = top + heights.slice(from, to).reduce((sum, height) => sum + height, 0);
    if (set.kind === 'table') {
      const head = from > 0 ? (heights[0] ?? 0) : 0; // which comes again
      y += head;
      return (set.table.marks ?? []).flatMap(({ mark, from: { row } }) => {
        const above = heights.slice(from, row).reduce((sum, height) => sum + height, head);
        const middle = top + above + (heights[row] ?? 0) / 2;
        return row < from || row >= to ? [] : numbersOf([mark]).map((number) => ({ number, y: middle }));
      });
    }
    if (set.kind !== 'paragraph') return [];
    return beginnings(set.paragraph).flatMap(({ number, at }) => {
      const line = Math.max(
        0,
        set.lines.findIndex((each) => at < each.to),
      );
      const height = heights[line] ?? 0;
      return line < from || line >= to ? [] : [{ number, y: top + (line - from + 0.5) * height }];
    });
  });
}
