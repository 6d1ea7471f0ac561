import {
  AlignmentType,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Change, LaidTable, Run } from '../../../shared/domain/layout/laid-out.ts';
import { type Profile, textArea } from '../../../shared/domain/layout/profile.ts';
import { textWidth } from '../../../shared/domain/layout/text-width.ts';
import type { Markup } from './markup.ts';
import { twipsFromMm } from './measures.ts';
import { tableStyle } from './style-names.ts';

/** As wide as the text area; the first row comes again on every page; no row is broken over two pages. */
export function toTable(table: LaidTable, profile: Profile, markup: Markup): Table {
  const { rows } = table;
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
          ...markup.row(rowChange(table, i)),
          children: cells.map((_, column) =>
            toCell(cellChildren(table, i, column, markup), rowChange(table, i), widths[column] ?? 0, markup),
          ),
        }),
    ),
  });
}

function toCell(
  children: readonly ParagraphChild[],
  change: Change | undefined,
  width: number,
  markup: Markup,
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    // Word refuses a cell without a paragraph.
    children: [markup.paragraph({ style: tableStyle.id, children }, change, null)],
  });
}

function rowChange({ change, rowChanges }: LaidTable, row: number): Change | undefined {
  const own = rowChanges?.[row];
  return change ?? (own === undefined || own.kind === 'same' || own.kind === 'edited' ? undefined : own);
}

/** A comment on the table spans it from its first cell to its last. */
function cellChildren(table: LaidTable, row: number, column: number, markup: Markup): readonly ParagraphChild[] {
  const own = table.rowChanges?.[row];
  const text = table.rows[row]?.[column] ?? '';
  const runs: readonly Pick<Run, 'text' | 'change'>[] =
    own?.kind === 'edited' ? (own.cells[column] ?? []) : [withChange(text, rowChange(table, row))];
  const isFirst = row === 0 && column === 0;
  const isLast = row === table.rows.length - 1 && column === (table.rows[row]?.length ?? 0) - 1;
  return [
    ...(isFirst ? markup.opening(table.marks) : []),
    ...runs.map((run) => markup.run({ text: run.text, font: { hint: 'eastAsia' } }, run.change)),
    ...(isLast ? markup.closing(table.marks) : []),
  ];
}

function withChange(text: string, change: Change | undefined): Pick<Run, 'text' | 'change'> {
  return change === undefined ? { text } : { text, change };
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
