import type { LaidOut } from '../../shared/domain/layout/laid-out.ts';
import type { Profile, Type } from '../../shared/domain/layout/profile.ts';
import { noteTexts } from '../texts/exporting.ts';
import type { Advance } from './advances.ts';
import { fromMm, fromPt } from './page-look.ts';
import { glyphsOf, linesOf } from './typeset.ts';

/** A comment as it stands beside the page. */
export type Note = { readonly number: number; readonly head: string; readonly lines: readonly string[] };

/** In CSS pixels; `at` is the middle of the line that it belongs to, `null` where it does not stand beside it. */
export type PlacedNote = Note & { readonly top: number; readonly at: number | null };

/** Beside the paper, and a little of it free on all sides. */
export const strip = { width: fromMm(66), inset: fromMm(3), gap: fromMm(2), padding: fromMm(1.5) } as const;

const sizePt = 10.5;
export const notePitch = fromPt(15);

export function noteType({ types }: Profile): Type {
  return { ...types.table, sizePt, bold: false };
}

/** The words of the comments in lines of this width, without what is around them. */
export function notesOf(
  comments: NonNullable<LaidOut['comments']>,
  profile: Profile,
  advance: Advance,
  width: number,
): readonly Note[] {
  const type = noteType(profile);
  const broken = (text: string): readonly string[] => {
    const glyphs = glyphsOf([{ text, sizePx: fromPt(sizePt), spacingPx: 0 }], profile.target, (character) =>
      advance(character, type),
    );
    return linesOf(glyphs, width, 0, 'nothing hangs').map(({ from, to }) => text.slice(from, to));
  };
  return comments.map(({ author, date, text }, i) => ({
    number: i + 1,
    head: noteTexts.head(author, new Date(date)),
    lines: text.split('\n').flatMap(broken),
  }));
}

/** With the line that says whose it is. */
export function noteHeight({ lines }: Note): number {
  return (lines.length + 1) * notePitch + 2 * strip.padding;
}

/**
 * From the top down, each as near the line that it belongs to as those around it let it. Those that have no room in the
 * height all together are not among them.
 */
export function stacked(notes: readonly (Note & { readonly at: number })[], room: number): readonly PlacedNote[] {
  const heights = notes.map(noteHeight);
  let sum = 0;
  const none = heights.findIndex((height) => {
    sum += height + strip.gap;
    return sum - strip.gap > room;
  });
  const fitting = none < 0 ? notes : notes.slice(0, none);
  let below = 0;
  const fallen = fitting.map(({ at }, i) => {
    const top = Math.max(below, at - strip.padding - notePitch / 2);
    below = top + (heights[i] ?? 0) + strip.gap;
    return top;
  });
  let limit = room;
  const tops = fallen.toReversed().map((wanted, fromLast) => {
    const top = Math.min(wanted, limit - (heights[fallen.length - 1 - fromLast] ?? 0));
    limit = top - strip.gap;
    return top;
  });
  return fitting.map((note, i) => ({ ...note, top: tops[fitting.length - 1 - i] ?? 0 }));
}

/** One below the other on sheets of their own, broken wherever a sheet ends. */
export function listed(notes: readonly Note[], height: number): readonly (readonly PlacedNote[])[] {
  const sheets: PlacedNote[][] = [];
  let left = 0;
  for (const note of notes) {
    for (let from = 0; from < note.lines.length; ) {
      if (left < 3 * notePitch) {
        sheets.push([]);
        left = height;
      }
      const count = Math.max(1, Math.min(note.lines.length - from, Math.floor(left / notePitch) - 2));
      const head = from === 0 ? note.head : noteTexts.continued(note.head);
      sheets.at(-1)?.push({ ...note, head, lines: note.lines.slice(from, from + count), top: height - left, at: null });
      from += count;
      left -= (count + 2) * notePitch; // with its head and a blank line
    }
  }
  return sheets;
}
