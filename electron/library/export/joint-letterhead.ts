import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import { type HeadMeasures, letterheadWidths } from '../../../shared/domain/layout/head-measures.ts';
import type { Head } from '../../../shared/domain/layout/issued.ts';
import { carrierStyle, carrierTwips } from './issued-styles.ts';
import { twipsFromPt } from './measures.ts';
import { plainStyle } from './style-names.ts';
import { textRun } from './words.ts';

/** Programs round widths, and a name must not break for that. */
const spareTwips = 40;

/**
 * The names of a joint document in a table without lines, as typists have it: each spread over the width of the longest, 文件
 * beside all of them (clause 7.2.4). A table has no space above it, so a line of no height carries that.
 */
export function jointLetterhead(head: Head, measures: HeadMeasures, beforePt: number): readonly FileChild[] {
  const { letterheadSizePt, letterheadLinePt } = measures;
  const { names, beside } = letterheadWidths(head);
  const widths = [names, beside].map((characters) => twipsFromPt(characters * letterheadSizePt) + spareTwips);
  const shown = head.suffix === '' ? widths.slice(0, 1) : widths;
  const line = twipsFromPt(letterheadLinePt);
  const size = Math.round(letterheadSizePt * 2);
  const cell = (text: string, column: number, row: number): TableCell =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      ...(column === 0 ? {} : { verticalMerge: row === 0 ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }),
      children: [
        new Paragraph({
          style: plainStyle('letterhead').id,
          alignment: column === 0 ? AlignmentType.DISTRIBUTE : AlignmentType.RIGHT,
          spacing: { before: 0, after: 0, line, lineRule: LineRuleType.EXACT },
          children: [textRun({ text, font: { hint: 'eastAsia' }, size, sizeComplexScript: size })],
        }),
      ],
    });
  return [
    new Paragraph({
      style: carrierStyle.id,
      spacing: {
        before: Math.max(0, twipsFromPt(beforePt) - carrierTwips),
        line: carrierTwips,
        lineRule: LineRuleType.EXACT,
      },
    }),
    new Table({
      width: { size: shown.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: shown,
      layout: TableLayoutType.FIXED,
      alignment: AlignmentType.CENTER,
      margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
      borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
      rows: head.letterhead.map(
        (name, row) =>
          new TableRow({
            cantSplit: true,
            height: { value: line, rule: HeightRule.EXACT },
            children: [cell(name, 0, row), ...(head.suffix === '' ? [] : [cell(row === 0 ? head.suffix : '', 1, row)])],
          }),
      ),
    }),
  ];
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
