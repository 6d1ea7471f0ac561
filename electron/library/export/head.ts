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
  numberRows,
} from '../../../shared/domain/layout/head-measures.ts';
import { letterheadBeforePt, ruleGapPt, signerPlaces } from '../../../shared/domain/layout/head-places.ts';
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
import { blankStyle, plainStyle } from './style-names.ts';
import { textRun } from './words.ts';

/** 版头 as paragraphs above the text: what stands in it can be typed over like any other line. */
export function headParagraphs({ form, head }: Issued, profile: Profile): readonly FileChild[] {
  const measures = headMeasures(head, profile);
  if (form === 'letter') return letterHead(head, measures, profile);
  const before = letterheadBeforePt(measures, profile, { form, head });
  return [
    ...head.marks.map(({ kind, text }) => line(kind === 'copyNumber' ? copyNumberStyle.id : secrecyStyle.id, text)),
    ...(head.letterhead.length > 1
      ? jointLetterhead(head, measures, before)
      : [letterhead(head, measures, { spacing: exactly(measures, before) })]),
    new Paragraph({ style: blankStyle.id }),
    new Paragraph({ style: blankStyle.id }),
    ...Array.from({ length: numberRows(head, form) }, (_, row) => numberRow(form, head, measures, profile, row)),
  ];
}

const hint = { font: { hint: 'eastAsia' } } as const;

function line(style: string, text: string): Paragraph {
  return new Paragraph({ style, children: [textRun({ text, ...hint })] });
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
function numberRow(form: Issued['form'], head: Head, measures: HeadMeasures, profile: Profile, row: number): Paragraph {
  const isLast = row === numberRows(head, form) - 1;
  const number = isLast ? (head.number ?? '') : '';
  const border = isLast && form !== 'order' ? redLine(measures, profile) : {};
  const style = plainStyle('documentNumber').id;
  if (form !== 'upward') return new Paragraph({ style, ...border, children: [textRun({ text: number, ...hint })] });
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
      textRun({
        text: `\t${number}${names.length === 0 ? '' : '\t'}${isFirst && names.length > 0 ? '签发人：' : ''}`,
        ...hint,
      }),
      ...names.map((name, i) => textRun({ text: i === 0 ? name : `\t${name}`, ...hint, style: signerStyle.id })),
    ],
  });
}

function redLine(measures: HeadMeasures, profile: Profile): IParagraphOptions {
  const space = Math.round(ruleGapPt(measures));
  const size = borderEighths(headMm.lineWeight);
  return { border: { bottom: { style: BorderStyle.SINGLE, size, space, color: profile.letterheadColour } } };
}

/**
 * Clause 10.1. The name stands above the text area and its line is wider than that, so it is a frame at a place of the page;
 * the text begins below it.
 */
function letterHead(head: Head, measures: HeadMeasures, profile: Profile): readonly Paragraph[] {
  const space = Math.round((headMm.lineBelow * 72) / 25.4 - measures.letterheadBottomPt);
  const size = borderEighths(headMm.letterThickLine);
  const border = { style: BorderStyle.THICK_THIN_SMALL_GAP, size, space, color: profile.letterheadColour };
  const top = twipsFromMm(headMm.letterTop) - twipsFromPt(measures.letterheadTopPt);
  const height = twipsFromPt(measures.letterheadLinePt);
  const right = twipsFromMm(textArea(profile).widthMm);
  return [
    letterhead(head, measures, {
      spacing: exactly(measures, 0),
      border: { bottom: border },
      frame: wideFrame(profile, top, height),
    }),
    ...Array.from({ length: numberRows(head, 'letter') }, (_, row) => {
      const mark = head.marks[row];
      const before =
        row === 0 ? twipsFromPt(letterNumberGapPt(measures, profile) + space + headMm.letterLineWeight * 2.835) : 0;
      const children = [
        ...(mark === undefined
          ? []
          : [
              textRun({
                text: mark.text,
                ...hint,
                ...(mark.kind === 'copyNumber' ? {} : { style: secrecyCharacterStyle.id }),
              }),
            ]),
        ...(row === 0 && head.number !== null ? [textRun({ text: `\t${head.number}`, ...hint })] : []),
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

/** The second double line of a letter, 20 mm above the lower edge of page 1. */
export function letterFootLine(profile: Profile): Paragraph {
  const size = borderEighths(headMm.letterThickLine);
  const border = { style: BorderStyle.THIN_THICK_SMALL_GAP, size, space: 0, color: profile.letterheadColour };
  const end = profile.page.heightMm - headMm.letterLineFromBottom;
  const top = twipsFromMm(end - headMm.letterLineWeight) - carrierTwips;
  return new Paragraph({
    style: carrierStyle.id,
    border: { bottom: border },
    frame: wideFrame(profile, top, carrierTwips),
  });
}

function wideFrame(profile: Profile, y: number, height: number) {
  const x = twipsFromMm((profile.page.widthMm - headMm.letterLineWidth) / 2);
  return {
    type: 'absolute',
    position: { x, y },
    width: twipsFromMm(headMm.letterLineWidth),
    height,
    rule: HeightRule.ATLEAST,
    anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
    wrap: FrameWrap.NOT_BESIDE,
  } as const;
}
