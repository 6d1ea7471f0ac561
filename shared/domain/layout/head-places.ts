import {
  type HeadMeasures,
  headMeasures,
  headMm,
  letterheadBelowAreaMm,
  letterheadWidths,
  letterNumberGapPt,
  letterRuleGapPt,
  numberRows,
  pointsFromMm,
  signerType,
} from './head-measures.ts';
import type { Head, Issued } from './issued.ts';
import { hasRole, type LaidBlock } from './laid-out.ts';
import { type Profile, type Type, textArea } from './profile.ts';
import { textWidth } from './text-width.ts';

/** A line of text on page 1, in millimetres from the upper left corner of the paper; `topMm` is that of its line box. */
type PlacedText = {
  readonly text: string;
  readonly type: Type;
  /** Six hexadecimal digits. */
  readonly colour: string;
  readonly topMm: number;
  readonly lineMm: number;
  readonly leftMm: number;
  readonly widthMm: number;
  readonly align: 'left' | 'center' | 'right';
  /** Between its characters, where it is spread to a width. */
  readonly spreadMm?: number;
  /** Digits in its own font, whatever those of the text have. */
  readonly ownDigits?: true;
};

/** `thickThin` and `thinThick` are double lines, from above to below. */
type PlacedRule = {
  readonly kind: 'single' | 'thickThin' | 'thinThick';
  readonly topMm: number;
  readonly leftMm: number;
  readonly widthMm: number;
  readonly weightMm: number;
  readonly colour: string;
};

export type PlacedHead = {
  readonly texts: readonly PlacedText[];
  readonly rules: readonly PlacedRule[];
  /** Where the text begins on page 1, from the upper edge of the paper; its own blank lines come below that. */
  readonly textTopMm: number;
};

/** The head as it stands on page 1, for whoever draws it. */
export function placeHead({ form, head }: Issued, profile: Profile): PlacedHead {
  const { page, grid, types, letterheadColour: red } = profile;
  const measures = headMeasures(head, profile);
  const pitch = mm(grid.linePitchPt);
  const area = { leftMm: page.marginsMm.left, widthMm: textArea(profile).widthMm };
  const body = { type: types.body, colour: '000000', lineMm: pitch, ...area };
  const character = area.widthMm / grid.charactersPerLine;
  const letter = form === 'letter';
  const { marksTop, letterheadTop, rowsTop, ruleTop, textTop } = tops(measures, profile, form, head);
  const marks = head.marks.map(({ kind, text }, i): PlacedText => {
    const type = kind === 'copyNumber' ? types.body : { ...types.annexMark, sizePt: types.body.sizePt };
    return { ...body, text, type, topMm: marksTop + i * pitch, align: 'left' };
  });
  const lastRow = rowsTop + (letter ? 0 : (numberRows(head, form) - 1) * pitch);
  const inset = form === 'upward' ? character : 0;
  const number: readonly PlacedText[] =
    head.number === null
      ? []
      : [
          {
            ...body,
            text: head.number,
            topMm: lastRow,
            leftMm: area.leftMm + inset,
            align: letter ? 'right' : form === 'upward' ? 'left' : 'center',
          },
        ];
  const { labelAt, namesAt } = signerPlaces(head.signerRows, grid.charactersPerLine);
  const signers = head.signerRows.flatMap((names, row): readonly PlacedText[] => {
    const at = (text: string, type: Type, characters: number): PlacedText => {
      const leftMm = area.leftMm + characters * character;
      return { ...body, text, type, topMm: rowsTop + row * pitch, leftMm, align: 'left' };
    };
    const placed = names.map((name, i) => at(name, signerType(profile), namesAt[i] ?? 0));
    return row === 0 ? [at('签发人：', types.body, labelAt), ...placed] : placed;
  });
  const wide = { leftMm: (page.widthMm - headMm.letterLineWidth) / 2, widthMm: headMm.letterLineWidth };
  const rule: PlacedRule = letter
    ? { kind: 'thickThin', topMm: ruleTop, ...wide, weightMm: headMm.letterLineWeight, colour: red }
    : { kind: 'single', topMm: ruleTop, ...area, weightMm: headMm.lineWeight, colour: red };
  const foot: PlacedRule = {
    ...rule,
    kind: 'thinThick',
    topMm: page.heightMm - headMm.letterLineFromBottom - headMm.letterLineWeight,
  };
  return {
    texts: [...marks, ...letterheadTexts(head, measures, profile, letterheadTop), ...number, ...signers],
    rules: form === 'order' ? [] : letter ? [rule, foot] : [rule],
    textTopMm: textTop,
  };
}

/** Names of a joint document are spread to the width of the longest, and 文件 stands at their right, halfway down (clause 7.2.4). */
function letterheadTexts(head: Head, measures: HeadMeasures, profile: Profile, topMm: number): readonly PlacedText[] {
  const { letterhead, suffix } = head;
  const left = profile.page.marginsMm.left;
  const area = textArea(profile).widthMm;
  const character = mm(measures.letterheadSizePt);
  const lineMm = mm(measures.letterheadLinePt);
  const common = {
    type: { ...profile.types.letterhead, sizePt: measures.letterheadSizePt },
    ownDigits: true,
    colour: profile.letterheadColour,
    lineMm,
  } as const;
  const [only = ''] = letterhead;
  if (letterhead.length < 2) return [{ ...common, text: only, topMm, leftMm: left, widthMm: area, align: 'center' }];
  const { names, gap, beside } = letterheadWidths(head);
  const leftMm = left + (area - (names + beside) * character) / 2;
  const placed = letterhead.map((text, i): PlacedText => {
    const free = (names - textWidth(text)) * character;
    const spreadMm = free / Math.max(1, [...text].length - 1);
    return {
      ...common,
      text,
      topMm: topMm + i * lineMm,
      leftMm,
      widthMm: names * character + spreadMm,
      align: 'left',
      spreadMm,
    };
  });
  if (suffix === '') return placed;
  const halfway = topMm + ((letterhead.length - 1) * lineMm) / 2;
  const suffixMm = { leftMm: leftMm + (names + gap) * character, widthMm: (beside - gap) * character };
  return [...placed, { ...common, text: suffix, topMm: halfway, ...suffixMm, align: 'left' }];
}

function tops(measures: HeadMeasures, profile: Profile, form: Issued['form'], head: Issued['head']) {
  const { page, grid } = profile;
  const pitch = mm(grid.linePitchPt);
  const rows = numberRows(head, form) * pitch;
  const line = mm(measures.letterheadLinePt) * Math.max(1, head.letterhead.length);
  if (form === 'letter') {
    const letterheadTop = headMm.letterTop - mm(measures.letterheadTopPt);
    const ruleTop = letterheadTop + line + mm(letterRuleGapPt(measures));
    const rowsTop = ruleTop + headMm.letterLineWeight + mm(letterNumberGapPt(measures, profile));
    return { marksTop: rowsTop, letterheadTop, rowsTop, ruleTop, textTop: rowsTop + rows };
  }
  const letterheadTop =
    page.marginsMm.top + mm(letterheadBeforePt(measures, profile, { form, head })) + head.marks.length * pitch;
  const rowsTop = letterheadTop + line + 2 * pitch;
  if (form === 'order')
    return { marksTop: page.marginsMm.top, letterheadTop, rowsTop, ruleTop: rowsTop, textTop: rowsTop + rows };
  const ruleTop = rowsTop + rows + mm(ruleGapPt(measures));
  return { marksTop: page.marginsMm.top, letterheadTop, rowsTop, ruleTop, textTop: ruleTop + headMm.lineWeight };
}

/** Space between the marks, or the upper edge of the text area, and the line of the letterhead. */
export function letterheadBeforePt(
  measures: HeadMeasures,
  { grid }: Profile,
  { form, head }: Pick<Issued, 'form' | 'head'>,
): number {
  const below = pointsFromMm(letterheadBelowAreaMm(form));
  const before = below - measures.letterheadTopPt - head.marks.length * grid.linePitchPt;
  return Math.max(0, before);
}

/** The red line below the number that a text brings itself, under a letterhead of its own (clause 7.2.7). */
export function ownRule(profile: Profile): { readonly gapPt: number; readonly weightMm: number } {
  const measures = headMeasures({ letterhead: [], suffix: '' }, profile);
  return { gapPt: ruleGapPt(measures), weightMm: headMm.lineWeight };
}

/** Whether the text brings a letterhead: then its number has the red line. */
export function bringsLetterhead(blocks: readonly LaidBlock[]): boolean {
  return blocks.some((block) => hasRole(block, 'letterhead'));
}

/** Space between the number's line and the red line, which counts from its characters; files count it in whole points. */
function ruleGapPt(measures: HeadMeasures): number {
  return Math.max(0, Math.round(pointsFromMm(headMm.lineBelow) - measures.bodyBottomPt));
}

/** In characters from the left edge: where 签发人： and the names under one another begin, one character free at the right. */
export function signerPlaces(
  rows: readonly (readonly string[])[],
  charactersPerLine: number,
): { readonly labelAt: number; readonly namesAt: readonly number[] } {
  const widths = [0, 1].map((i) => Math.max(0, ...rows.map((row) => textWidth(row[i] ?? ''))));
  const [first = 0, second = 0] = widths;
  const names = second === 0 ? first : first + 1 + second;
  const start = charactersPerLine - 1 - names;
  return { labelAt: start - 4, namesAt: [start, start + first + 1] };
}

function mm(pt: number): number {
  return (pt * 25.4) / 72;
}
