import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { LaidTable } from '../../../shared/domain/layout/laid-out.ts';
import type { Profile } from '../../../shared/domain/layout/profile.ts';
import { type CellPlace, type TableLayout, tableLayout } from '../../../shared/domain/layout/table-layout.ts';
import { twipsFromPt } from './measures.ts';
import { tableStyle } from './style-names.ts';

/** As wide as the text area; the first row comes again on every page; no row is broken over two pages. */
export function toTable({ rows }: LaidTable, profile: Profile): Table {
  const layout = tableLayout(rows, profile);
  const widths = layout.columnsPt.map((width) => Math.floor(width * 20));
  const [side, block] = [twipsFromPt(layout.paddingPt), twipsFromPt(layout.paddingBlockPt)];
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    margins: { top: block, bottom: block, left: side, right: side, marginUnitType: WidthType.DXA },
    rows: rows.map(
      (cells, i) =>
        new TableRow({
          cantSplit: true,
          ...(i === 0 && rows.length > 1 ? { tableHeader: true } : {}),
          height: { value: twipsFromPt(layout.rowPt), rule: HeightRule.ATLEAST },
          children: cells.map((text, column) =>
            toCell(text, widths[column] ?? 0, layout.cells[i]?.[column], own(layout, profile)),
          ),
        }),
    ),
  });
}

/** Half a point, in eighths. */
const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;

/** What differs from the table's style, which has the size that the profile asks for. */
function own({ sizePt, linePitchPt }: TableLayout, profile: Profile): { sizePt: number; linePitchPt: number } | null {
  return sizePt === profile.types.table.sizePt ? null : { sizePt, linePitchPt };
}

function toCell(
  text: string,
  width: number,
  place: CellPlace | undefined,
  smaller: { readonly sizePt: number; readonly linePitchPt: number } | null,
): TableCell {
  const { align = 'center', rightPt = 0 } = place ?? {};
  const paragraph = new Paragraph({
    style: tableStyle.id,
    ...(align === 'center' ? {} : { alignment: align }),
    ...(rightPt > 0 ? { indent: { right: twipsFromPt(rightPt) } } : {}),
    ...(smaller === null ? {} : { spacing: { line: twipsFromPt(smaller.linePitchPt), lineRule: 'exact' } }),
    children: [
      new TextRun({
        text,
        font: { hint: 'eastAsia' },
        ...(smaller === null ? {} : { size: smaller.sizePt * 2, sizeComplexScript: smaller.sizePt * 2 }),
      }),
    ],
  });
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    // Word refuses a cell without a paragraph.
    children: [paragraph],
  });
}
