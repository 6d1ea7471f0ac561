import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type IParagraphOptions,
  type IRunOptions,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Change, LaidTable } from '../../../shared/domain/layout/laid-out.ts';
import type { Profile } from '../../../shared/domain/layout/profile.ts';
import { cellRuns, rowChange } from '../../../shared/domain/layout/redline/cells.ts';
import { type CellPlace, type TableLayout, tableLayout } from '../../../shared/domain/layout/table-layout.ts';
import { westernScript } from '../../../shared/domain/layout/western.ts';
import { markPieces } from './mark-pieces.ts';
import type { Markup } from './markup.ts';
import { twipsFromPt } from './measures.ts';
import { tableStyle } from './style-names.ts';

/** As wide as the text area; the first row comes again on every page; no row is broken over two pages. */
export function toTable(table: LaidTable, profile: Profile, markup: Markup): Table {
  const { rows } = table;
  const layout = tableLayout(rows, profile);
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
    rows: rows.map(
      (cells, i) =>
        new TableRow({
          cantSplit: true,
          ...(i === 0 && rows.length > 1 ? { tableHeader: true } : {}),
          height: { value: twipsFromPt(layout.rowPt), rule: HeightRule.ATLEAST },
          ...markup.row(rowChange(table, i)),
          children: cells.map((_, column) => {
            const children = cellChildren(table, i, column, runs, profile, markup);
            const keepNext = table.keepWithNext && i === rows.length - 1;
            const options = {
              ...paragraphs,
              ...placed(layout.cells[i]?.[column]),
              ...(keepNext ? { keepNext } : {}),
              children,
            };
            return toCell(options, rowChange(table, i), widths[column] ?? 0, markup);
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

function toCell(options: IParagraphOptions, change: Change | undefined, width: number, markup: Markup): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    // Word refuses a cell without a paragraph.
    children: [markup.paragraph({ style: tableStyle.id, ...options }, change, null)],
  });
}

/** A comment on the table spans it from its first cell to its last. */
function cellChildren(
  table: LaidTable,
  row: number,
  column: number,
  look: IRunOptions,
  profile: Profile,
  markup: Markup,
): readonly ParagraphChild[] {
  const isFirst = row === 0 && column === 0;
  const isLast = row === table.rows.length - 1 && column === (table.rows[row]?.length ?? 0) - 1;
  return [
    ...(isFirst ? markup.opening(table.marks) : []),
    ...cellRuns(table, row, column).flatMap((run) =>
      markPieces(run.text, westernScript([...run.text]), profile.types.table.font.name, profile).map((piece) =>
        markup.run({ ...look, ...piece }, run.change, null),
      ),
    ),
    ...(isLast ? markup.closing(table.marks) : []),
  ];
}
