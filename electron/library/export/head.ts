import {
  BorderStyle,
  type FileChild,
  FrameAnchorType,
  FrameWrap,
  HeightRule,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  TabStopType,
} from 'docx';
import {
  type HeadMeasures,
  headMeasures,
  headMm,
  letterNumberGapPt,
  letterRuleGapPt,
  numberRows,
} from '../../../shared/domain/layout/head-measures.ts';
import { letterheadBeforePt, signerPlaces } from '../../../shared/domain/layout/head-places.ts';
import type { Head, Issued } from '../../../shared/domain/layout/issued.ts';
import { type Profile, textArea } from '../../../shared/domain/layout/profile.ts';
import {
  borderEighths,
  carrierStyle,
  carrierTwips,
  copyNumberStyle,
  secrecyCharacterStyle,
  secrecyStyle,
  signerStyle,
} from './issued-styles.ts';
import { jointLetterhead } from './joint-letterhead.ts';
import { twipsFromCharacters, twipsFromMm, twipsFromPt } from './measures.ts';
import { redLine } from './red-line.ts';
import { setWords } from './set-words.ts';
import { blankStyle, plainStyle } from './style-names.ts';
import { textRun } from './words.ts';

/** 版头 as paragraphs above the text: what stands in it can be typed over like any other line. */
export function headParagraphs({ form, head }: Issued, profile: Profile): readonly FileChild[] {
  const measures = headMeasures(head, profile);
  if (form === 'letter') return letterHead(head, measures, profile);
  const before = letterheadBeforePt(measures, profile, { form, head });
  return [
    ...head.marks.map((mark) => markLine(mark, profile)),
    ...(head.letterhead.length > 1
      ? jointLetterhead(head, measures, before)
      : [letterhead(head, measures, { spacing: exactly(measures, before) })]),
    new Paragraph({ style: blankStyle.id }),
    new Paragraph({ style: blankStyle.id }),
    ...Array.from({ length: numberRows(head, form) }, (_, row) => numberRow(form, head, profile, row)),
  ];
}

const hint = { font: { hint: 'eastAsia' } } as const;

function markLine({ kind, text }: Head['marks'][number], profile: Profile): Paragraph {
  const isNumber = kind === 'copyNumber';
  const { body, annexMark } = profile.types;
  return new Paragraph({
    style: isNumber ? copyNumberStyle.id : secrecyStyle.id,
    children: [...setWords(text, isNumber ? body : annexMark, profile)],
  });
}

function letterhead({ letterhead: [text = ''] }: Head, measures: HeadMeasures, options: IParagraphOptions): Paragraph {
  const size = Math.round(measures.letterheadSizePt * 2);
  return new Paragraph({
    ...options,
    style: plainStyle('letterhead').id,
    children: [textRun({ text, ...hint, size, sizeComplexScript: size })],
  });
}

function exactly({ letterheadLinePt }: HeadMeasures, beforePt: number) {
  return { before: twipsFromPt(beforePt), after: 0, line: twipsFromPt(letterheadLinePt), lineRule: LineRuleType.EXACT };
}

/** The number in the last row, in the middle or beside those who sign; under it the red line (clauses 7.2.5 to 7.2.7). */
function numberRow(form: Issued['form'], head: Head, profile: Profile, row: number): Paragraph {
  const isLast = row === numberRows(head, form) - 1;
  const number = isLast ? (head.number ?? '') : '';
  const border = isLast && form !== 'order' ? redLine(profile) : {};
  const style = plainStyle('documentNumber').id;
  const { body, heading2 } = profile.types;
  if (form !== 'upward') return new Paragraph({ style, ...border, children: [...setWords(number, body, profile)] });
  const { labelAt, namesAt } = signerPlaces(head.signerRows, profile.grid.charactersPerLine);
  const names = head.signerRows[row] ?? [];
  const isFirst = row === 0;
  // The first name stands right behind the label, the others at their own places.
  const stops = [1, ...(isFirst ? [labelAt] : namesAt.slice(0, 1)), ...namesAt.slice(1, names.length)];
  return new Paragraph({
    style,
    ...border,
    alignment: 'left',
    tabStops: stops.map((at) => ({ type: TabStopType.LEFT, position: twipsFromCharacters(profile, at) })),
    children: [
      ...setWords(
        `\t${number}${names.length === 0 ? '' : '\t'}${isFirst && names.length > 0 ? '签发人：' : ''}`,
        body,
        profile,
      ),
      ...names.flatMap((name, i) =>
        setWords(i === 0 ? name : `\t${name}`, heading2, profile, { style: signerStyle.id }),
      ),
    ],
  });
}

/**
 * Clause 10.1. The name stands above the text area, so it is a frame at a place of the page, of exact height and without a border:
 * programs count the border of a frame differently. The line below it is wider than the text and an ordinary paragraph, which
 * begins where the frame ends.
 */
function letterHead(head: Head, measures: HeadMeasures, profile: Profile): readonly Paragraph[] {
  const top = twipsFromMm(headMm.letterTop) - twipsFromPt(measures.letterheadTopPt);
  const height = twipsFromPt(measures.letterheadLinePt + letterRuleGapPt(measures)) - carrierTwips;
  const right = twipsFromMm(textArea(profile).widthMm);
  return [
    letterhead(head, measures, { spacing: exactly(measures, 0), frame: nameFrame(profile, top, height) }),
    new Paragraph({ style: carrierStyle.id, ...letterLine(profile, 'bottom') }),
    ...Array.from({ length: numberRows(head, 'letter') }, (_, row) => {
      const mark = head.marks[row];
      const before = row === 0 ? twipsFromPt(letterNumberGapPt(measures, profile)) : 0;
      const { body, annexMark } = profile.types;
      const children = [
        ...(mark === undefined
          ? []
          : mark.kind === 'copyNumber'
            ? setWords(mark.text, body, profile)
            : setWords(mark.text, annexMark, profile, { style: secrecyCharacterStyle.id })),
        ...(row === 0 && head.number !== null ? setWords(`\t${head.number}`, body, profile) : []),
      ];
      return new Paragraph({
        style: plainStyle('documentNumber').id,
        alignment: 'left',
        spacing: { before },
        tabStops: [{ type: TabStopType.RIGHT, position: right }],
        children,
      });
    }),
  ];
}

/** The second double line of a letter: a foot of page 1, so far above what ends it. */
export function letterFootLine(profile: Profile, afterTwips: number): Paragraph {
  return new Paragraph({ style: carrierStyle.id, spacing: { after: afterTwips }, ...letterLine(profile, 'top') });
}

/** From the lower edge of the paper to the paragraph with the second line. */
export const letterFootTwips = twipsFromMm(headMm.letterLineFromBottom) - carrierTwips;

/** Wider than the text, in the middle of the paper; seen from above, the first is thick and thin, the second thin and thick. */
function letterLine({ page, letterheadColour: color }: Profile, edge: 'top' | 'bottom'): IParagraphOptions {
  const x = (page.widthMm - headMm.letterLineWidth) / 2;
  const style = edge === 'bottom' ? BorderStyle.THICK_THIN_SMALL_GAP : BorderStyle.THIN_THICK_SMALL_GAP;
  return {
    indent: { left: twipsFromMm(x - page.marginsMm.left), right: twipsFromMm(x - page.marginsMm.right) },
    border: { [edge]: { style, size: borderEighths(headMm.letterThickLine), space: 0, color } },
  };
}

function nameFrame(profile: Profile, y: number, height: number) {
  return {
    type: 'absolute',
    position: { x: twipsFromMm((profile.page.widthMm - headMm.letterLineWidth) / 2), y },
    width: twipsFromMm(headMm.letterLineWidth),
    height,
    rule: HeightRule.EXACT,
    anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
    wrap: FrameWrap.NOT_BESIDE,
  } as const;
}
