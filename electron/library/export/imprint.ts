import {
  BorderStyle,
  type FileChild,
  OverlapType,
  Paragraph,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  WidthType,
} from 'docx';
import { imprintType } from '../../../shared/domain/layout/imprint-place.ts';
import type { Imprint } from '../../../shared/domain/layout/issued.ts';
import { type Profile, textArea } from '../../../shared/domain/layout/profile.ts';
import { borderEighths, carrierStyle, imprintStyle } from './issued-styles.ts';
import { twipsFromMm, twipsFromPt } from './measures.ts';
import { setWords } from './set-words.ts';

/**
 * 版记 as a table that floats at the lower edge of the text area, on the page of the paragraph behind it; it grows upwards when
 * somebody adds a name. Its place from the left counts from the edge of the paper: LibreOffice lets no table float that is as
 * wide as the text area it is anchored to.
 */
export function imprintBlocks(imprint: Imprint, profile: Profile): readonly FileChild[] {
  const width = twipsFromMm(textArea(profile).widthMm);
  const character = twipsFromPt(imprintType.sizePt);
  const rows = [...copyRow(imprint, character, profile), ...printedRow(imprint, width - character, character, profile)];
  const table = new Table({
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: twipsFromMm(profile.page.marginsMm.left),
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
      overlap: OverlapType.NEVER,
    },
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    layout: TableLayoutType.FIXED,
    margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    borders: lines(imprint.lines),
    rows: rows.map(
      (paragraph) =>
        new TableRow({
          cantSplit: true,
          children: [new TableCell({ width: { size: width, type: WidthType.DXA }, children: [paragraph] })],
        }),
    ),
  });
  return [table, new Paragraph({ style: carrierStyle.id })];
}

/** Further lines begin behind the colon (clause 7.4.2). */
function copyRow({ copyTo }: Imprint, character: number, profile: Profile): readonly Paragraph[] {
  if (copyTo === null) return [];
  const hanging = 3 * character;
  return [
    new Paragraph({
      style: imprintStyle.id,
      indent: { left: character + hanging, right: character, hanging },
      children: [...setWords(`抄送：${copyTo}`, profile.types.body, profile)],
    }),
  ];
}

/** Who printed it at the left, when at the right, one character in on both sides (clause 7.4.3). */
function printedRow(
  { printedBy, printedOn }: Imprint,
  right: number,
  character: number,
  profile: Profile,
): readonly Paragraph[] {
  if (printedBy === null && printedOn === null) return [];
  const text = `${printedBy ?? ''}${printedOn === null ? '' : `\t${printedOn}`}`;
  return [
    new Paragraph({
      style: imprintStyle.id,
      indent: { left: character, right: character },
      tabStops: [{ type: TabStopType.RIGHT, position: right }],
      children: [...setWords(text, profile.types.body, profile)],
    }),
  ];
}

function lines(shown: boolean) {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const line = (mm: number) => (shown ? { style: BorderStyle.SINGLE, size: borderEighths(mm), color: '000000' } : none);
  const { outer, inner } = imprintType.linesMm;
  return {
    top: line(outer),
    bottom: line(outer),
    left: none,
    right: none,
    insideHorizontal: line(inner),
    insideVertical: none,
  };
}
