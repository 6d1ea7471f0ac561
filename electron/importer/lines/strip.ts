/** A stretch of text that is not yet placed: its runs, and what hangs on it at offsets of its own. */
export type Strip = { readonly runs: readonly Run[]; readonly marks: readonly Mark[] };

export type Run = { readonly text: string; readonly bold: boolean; readonly sizePt: number | null };

/** Who changed what kind of thing, and when. */
export type ChangeInfo = {
  readonly kind: 'inserted' | 'deleted' | 'movedTo' | 'movedFrom' | 'format';
  readonly author: string | null;
  readonly date: string | null;
};

export type Mark =
  | { readonly kind: 'comment'; readonly edge: 'start' | 'end' | 'point'; readonly id: string; readonly at: number }
  | {
      readonly kind: 'bookmark';
      readonly edge: 'start';
      readonly id: string;
      readonly name: string;
      readonly at: number;
    }
  | { readonly kind: 'bookmark'; readonly edge: 'end'; readonly id: string; readonly at: number }
  | { readonly kind: 'note'; readonly note: 'footnote' | 'endnote'; readonly id: string; readonly at: number }
  | {
      readonly kind: 'change';
      readonly change: ChangeInfo;
      readonly text: string;
      readonly at: number;
      readonly end: number;
    };

export const emptyStrip: Strip = { runs: [], marks: [] };

export function plainStrip(text: string): Strip {
  return text === '' ? emptyStrip : { runs: [{ text, bold: false, sizePt: null }], marks: [] };
}

export function stripText({ runs }: Strip): string {
  return runs.length === 1 ? (runs[0]?.text ?? '') : runs.map(({ text }) => text).join('');
}

export function stripLength({ runs }: Strip): number {
  return runs.reduce((sum, { text }) => sum + text.length, 0);
}

/** The marks of each strip move to where its text comes to stand. */
export function joinStrips(strips: readonly Strip[], separator = ''): Strip {
  const [only] = strips;
  if (strips.length === 1 && only !== undefined) return only;
  const runs: Run[] = [];
  const marks: Mark[] = [];
  let length = 0;
  strips.forEach((strip, i) => {
    if (i > 0 && separator !== '') {
      runs.push({ text: separator, bold: false, sizePt: null });
      length += separator.length;
    }
    for (const mark of strip.marks) marks.push(moved(mark, length));
    for (const run of strip.runs) {
      runs.push(run);
      length += run.text.length;
    }
  });
  return { runs, marks };
}

/** One line: breaks and tabs within become spaces, one for one, so that marks stay where they are. */
export function asCell(strip: Strip): Strip {
  return { ...strip, runs: strip.runs.map((run) => ({ ...run, text: run.text.replace(/[\n\t]/g, ' ') })) };
}

export function moved<M extends Mark>(mark: M, by: number): M {
  return mark.kind === 'change' ? { ...mark, at: mark.at + by, end: mark.end + by } : { ...mark, at: mark.at + by };
}
