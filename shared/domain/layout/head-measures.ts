import type { Head, Issued } from './issued.ts';
import { type Profile, type Type, textArea } from './profile.ts';
import { textWidth } from './text-width.ts';

/** Heights in points. Where a character stands in a line of exact height was measured in LibreOffice; Word is close to it. */
export type HeadMeasures = {
  /** 发文机关标志: so large that it fits in one line, at most as the profile says. */
  readonly letterheadSizePt: number;
  readonly letterheadLinePt: number;
  /** From above the letterhead's line to the top of its characters. */
  readonly letterheadTopPt: number;
  /** From the bottom of its characters to the end of its line. */
  readonly letterheadBottomPt: number;
  /** The same for a line of body text. */
  readonly bodyTopPt: number;
  readonly bodyBottomPt: number;
};

export function headMeasures(
  { letterhead, suffix }: Pick<Head, 'letterhead' | 'suffix'>,
  profile: Profile,
): HeadMeasures {
  const { grid, types } = profile;
  const widthPt = pointsFromMm(textArea(profile).widthMm);
  const { names, beside } = letterheadWidths({ letterhead, suffix });
  const wide = widthPt / Math.max(1, names + beside);
  const high = letterhead.length < 2 ? wide : pointsFromMm(headMm.jointHeight) / letterhead.length / lineOfSize;
  const size = Math.min(types.letterhead.sizePt, Math.floor(Math.min(wide, high) * 2) / 2);
  const line = size * lineOfSize;
  const inLine = (linePt: number, sizePt: number, below: number) => ({
    top: linePt * 0.8 - sizePt * 0.82,
    bottom: linePt * 0.2 + sizePt * below,
  });
  const mark = inLine(line, size, -0.07);
  const body = inLine(grid.linePitchPt, types.body.sizePt, 0.03);
  return {
    letterheadSizePt: size,
    letterheadLinePt: line,
    letterheadTopPt: mark.top,
    letterheadBottomPt: mark.bottom,
    bodyTopPt: body.top,
    bodyBottomPt: body.bottom,
  };
}

/** Height of the letterhead's line to that of its characters. */
const lineOfSize = 1.3;

/** A letterhead that a text brings itself, as a paragraph: the space is above the first of several. */
export function ownLetterhead({ types }: Profile): { readonly beforePt: number; readonly linePt: number } {
  return { beforePt: pointsFromMm(headMm.letterheadBelowArea), linePt: types.letterhead.sizePt * lineOfSize };
}

/** In its own characters: the names of a joint letterhead are all as wide as the longest; 文件 stands half a character beside them. */
export function letterheadWidths({ letterhead, suffix }: Pick<Head, 'letterhead' | 'suffix'>) {
  const gap = 0.5;
  const names = Math.max(0, ...letterhead.map(textWidth));
  return { names, gap, beside: suffix === '' ? 0 : gap + textWidth(suffix) };
}

/** From the upper edge of the text area to that of the letterhead's characters (clauses 7.2.4 and 10.2). */
export function letterheadBelowAreaMm(form: Issued['form']): number {
  return form === 'order' ? headMm.orderBelowArea : headMm.letterheadBelowArea;
}

export function pointsFromMm(mm: number): number {
  return (mm * 72) / 25.4;
}

/** Clauses 7.2.4, 7.2.7 and 10.1, in millimetres; thicknesses of lines are practice. */
export const headMm = {
  letterheadBelowArea: 35,
  orderBelowArea: 20,
  /** So high at most are the names of a joint document together, or page 1 has no room for text. */
  jointHeight: 75,
  lineBelow: 4,
  lineWeight: 0.35,
  letterTop: 30,
  letterLineFromBottom: 20,
  letterLineWidth: 170,
  /** The double line as a whole: a thick one of 1 mm, a gap and a thin one. */
  letterLineWeight: 1.6,
  letterThickLine: 1,
} as const;

/** Who signs is set in 楷体 like a heading of the second level (clause 7.2.6), but not bold where an office has these bold. */
export function signerType({ types }: Pick<Profile, 'types'>): Type {
  return { ...types.heading2, bold: false };
}

/** How many rows of body height the head has below the letterhead or, in a letter, below the first double line. */
export function numberRows(head: Head, form: Issued['form']): number {
  return form === 'letter' ? Math.max(1, head.marks.length) : Math.max(1, head.signerRows.length);
}

/** Space between the line of a letter's name and the first double line, which counts from its characters (clause 10.1). */
export function letterRuleGapPt(measures: HeadMeasures): number {
  return Math.max(1, pointsFromMm(headMm.lineBelow) - measures.letterheadBottomPt);
}

/** Clause 10.1: the number stands seven eighths of a character's height below the line. */
export function letterNumberGapPt(measures: HeadMeasures, profile: Profile): number {
  return Math.max(0, (profile.types.body.sizePt * 7) / 8 - measures.bodyTopPt);
}
