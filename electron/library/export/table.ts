import {
  AlignmentType,
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
import { type Profile, textArea } from '../../../shared/domain/layout/profile.ts';
import { textWidth } from '../../../shared/domain/layout/text-width.ts';
import { twipsFromMm } from './measures.ts';
import { tableStyle } from './style-names.ts';

/** As wide as the text area; the first row comes again on every page; no row is broken over two pages. */
export function toTable({ rows }: LaidTable, profile: Profile): Table {
  const widths = columnWidths(rows, twipsFromMm(textArea(profile).widthMm));
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    rows: rows.map(
      (cells, i) =>
        new TableRow({
          cantSplit: true,
          tableHeader: i === 0 && rows.length > 1,
          children: cells.map((text, column) => toCell(text, widths[column] ?? 0)),
        }),
    ),
  });
}

function toCell(text: string, width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    // Word refuses a cell without a paragraph.
    children: [new Paragraph({ style: tableStyle.id, children: [new TextRun({ text, font: { hint: 'eastAsia' } })] })],
  });
}

/** In proportion to the longest cell, within limits, so that a column of remarks does not starve one of numbers. */
function columnWidths(rows: readonly (readonly string[])[], totalTwips: number): readonly number[] {
  const columns = rows[0]?.length ?? 0;
  const wishes = Array.from({ length: columns }, (_, column) =>
    Math.min(16, Math.max(4, ...rows.map((cells) => textWidth(cells[column] ?? '') + 1))),
  );
  const sum = wishes.reduce((total, wish) => total + wish, 0);
  return wishes.map((wish) => Math.floor((wish / sum) * totalTwips));
}
