import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type IParagraphOptions,
  type IRunOptions,
  type Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import type { LaidTable } from '../../../shared/domain/layout/laid-out.ts';
import type { Profile } from '../../../shared/domain/layout/profile.ts';
import { cellRuns, rowChange } from '../../../shared/domain/layout/redline/cells.ts';
import { type CellPlace, type TableLayout, tableLayout } from '../../../shared/domain/layout/table-layout.ts';
import { westernScript } from '../../../shared/domain/layout/western.ts';
import { headRows, type SeenCell, seenCells } from '../../../shared/domain/table-spans.ts';
import type { CellAt } from '../../../shared/domain/table-text.ts';
import { markPieces } from './mark-pieces.ts';
import type { Markup } from './markup.ts';
import { twipsFromPt } from './measures.ts';
import { tableStyle } from './style-names.ts';

/** As wide as the text area; its head comes again on every page; no row is broken over two pages. */
export function toTable(table: LaidTable, profile: Profile, markup: Markup): Table {
  const { rows } = table;
  const layout = tableLayout(table, profile);
  const seen = seenCells(table);
  const heads = headRows(table);
  const begun = seen.flatMap((cells, row) => cells.filter((cell) => cell.row === row));
  const cellAt = ({ row, column }: CellAt) => begun.find((cell) => cell.row === row && cell.column === column);
  const marked = (cell: SeenCell, end: 'from' | 'to') =>
    (table.marks ?? [])
      .filter((each) => (cellAt(each[end]) ?? begun.at(end === 'from' ? 0 : -1)) === cell)
      .map(({ mark }) => mark);
  const { runs, paragraphs } = smaller(layout, profile);
  const widths = layout.columnsPt.map((width) => Math.floor(width * 20));
  const [side, block] = [twipsFromPt(layout.paddingPt), twipsFromPt(layout.paddingBlockPt)];
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    margins: { top: block, bottom: block, left: side, right: side, marginUnitType: WidthType.DXA },
    rows: seen.map(
      (cells, i) =>
        new TableRow({
          cantSplit: true,
          ...(i < heads && rows.length > 1 ? { tableHeader: true } : {}),
          height: { value: twipsFromPt(layout.rowPt), rule: HeightRule.ATLEAST },
          ...markup.row(rowChange(table, i)),
          children: cells.map((cell) => {
            // The words of a cell that goes on below stand in its first row.
            const begins = cell.row === i;
            const children = [
              ...(begins ? markup.opening(marked(cell, 'from')) : []),
              ...(begins ? words(table, cell, runs, profile, markup) : []),
              ...(begins ? markup.closing(marked(cell, 'to')) : []),
            ];
            const keepNext = table.keepWithNext && i === rows.length - 1;
            const options = {
              ...paragraphs,
              ...placed(layout.cells[i]?.[cell.column]),
              ...(keepNext ? { keepNext } : {}),
              children,
            };
            const paragraph = markup.paragraph({ style: tableStyle.id, ...options }, rowChange(table, i), null);
            return toCell(paragraph, cell, i, widths);
          }),
        }),
    ),
  });
}

/** Half a point, in eighths. */
const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;

/** What differs from the table's style, which has the size that the profile asks for. */
function smaller(
  { sizePt, linePitchPt }: TableLayout,
  profile: Profile,
): { readonly runs: IRunOptions; readonly paragraphs: IParagraphOptions } {
  if (sizePt === profile.types.table.sizePt) return { runs: {}, paragraphs: {} };
  return {
    runs: { size: sizePt * 2, sizeComplexScript: sizePt * 2 },
    paragraphs: { spacing: { line: twipsFromPt(linePitchPt), lineRule: 'exact' } },
  };
}

function placed({ align, rightPt }: CellPlace = { align: 'center', rightPt: 0 }): IParagraphOptions {
  return {
    ...(align === 'center' ? {} : { alignment: align }), // which the style says
    ...(rightPt > 0 ? { indent: { right: twipsFromPt(rightPt) } } : {}),
  };
}

function toCell(paragraph: Paragraph, cell: SeenCell, row: number, widths: readonly number[]): TableCell {
  const { column, columns, rows } = cell;
  const merge = cell.row === row ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE;
  return new TableCell({
    width: {
      size: widths.slice(column, column + columns).reduce((sum, width) => sum + width, 0),
      type: WidthType.DXA,
    },
    ...(columns > 1 ? { columnSpan: columns } : {}),
    ...(rows > 1 ? { verticalMerge: merge } : {}),
    verticalAlign: VerticalAlignTable.CENTER,
    // Word refuses a cell without a paragraph.
    children: [paragraph],
  });
}

function words(
  table: LaidTable,
  { row, column }: SeenCell,
  look: IRunOptions,
  profile: Profile,
  markup: Markup,
): readonly ParagraphChild[] {
  return cellRuns(table, row, column).flatMap((run) =>
    markPieces(run.text, westernScript([...run.text]), profile.types.table.font.name, profile).map((piece) =>
      markup.run({ ...look, ...piece }, run.change, null),
    ),
  );
}
