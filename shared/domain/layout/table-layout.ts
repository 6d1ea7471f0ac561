/**
 * How a table stands in the text area: the size of its type, the widths of its columns and where each cell's text stands.
 * Measured in points, for the Word file and the pages on the screen alike.
 */
import { type Cells, headRows, type SeenCell, seenCells } from '../table-spans.ts';
import { type Profile, textArea } from './profile.ts';
import { columnWidths, leastWidths, partsOf, total } from './table-columns.ts';
import { behindWhole, figureColumn, isFigure } from './table-figures.ts';
import { paddingPt, tableLinePitchPt } from './table-measures.ts';
import { textWidth } from './text-width.ts';
import { wholeTwips } from './whole-twips.ts';

export type CellPlace = {
  readonly align: 'left' | 'center' | 'right';
  /** Behind a figure, so that decimal points stand one below the other in the middle of the column. */
  readonly rightPt: number;
};

export type TableLayout = {
  readonly sizePt: number;
  readonly linePitchPt: number;
  /** At least; a row of one line is no lower. */
  readonly rowPt: number;
  readonly paddingPt: number;
  /** Above and below the text of a cell. */
  readonly paddingBlockPt: number;
  /** Together the width of the text area. */
  readonly columnsPt: readonly number[];
  readonly cells: readonly (readonly CellPlace[])[];
};

/** 五号 and 小五: what a table with many columns may go down to. */
const smallerSizesPt = [10.5, 9];

const paddingBlockPt = 2;

export function tableLayout(table: Cells, profile: Profile): TableLayout {
  const areaPt = (textArea(profile).widthMm * 72) / 25.4;
  const wanted = profile.types.table.sizePt;
  const sizes = [wanted, ...smallerSizesPt.filter((size) => size < wanted)];
  const comfortable = sizes.find((size) => total(leastWidths(table, size, true)) <= areaPt);
  const sizePt = comfortable ?? sizes.at(-1) ?? wanted;
  const columnsPt = wholeTwips(columnWidths(table, sizePt, areaPt, comfortable !== undefined));
  return {
    sizePt,
    linePitchPt: tableLinePitchPt(sizePt),
    rowPt: Math.round(sizePt * 2),
    paddingPt,
    paddingBlockPt,
    columnsPt,
    cells: places(table, columnsPt, sizePt),
  };
}

/** From the left edge of its first column to the right edge of its last one. */
export function cellWidthPt({ columnsPt }: Pick<TableLayout, 'columnsPt'>, { column, columns }: SeenCell): number {
  return total(columnsPt.slice(column, column + columns));
}

/**
 * A row is as high as its highest cell; of one that reaches over rows the last row takes what the others have no room for.
 * `rulePt` is what a program adds for the rule below a row.
 */
export function rowHeightsPt(
  seen: readonly (readonly SeenCell[])[],
  { rowPt, linePitchPt, paddingBlockPt }: Pick<TableLayout, 'rowPt' | 'linePitchPt' | 'paddingBlockPt'>,
  linesOf: (cell: SeenCell) => number,
  rulePt = 0,
): readonly number[] {
  const heightOf = (cell: SeenCell): number => Math.max(1, linesOf(cell)) * linePitchPt + 2 * paddingBlockPt + rulePt;
  const heights: number[] = [];
  seen.forEach((cells, row) => {
    const needed = cells.flatMap((cell) => {
      if (cell.row + cell.rows - 1 !== row) return [];
      return [heightOf(cell) - total(heights.slice(cell.row, row))];
    });
    heights.push(Math.max(rowPt, ...needed));
  });
  return heights;
}

const centred: CellPlace = { align: 'center', rightPt: 0 };
const atLeft: CellPlace = { align: 'left', rightPt: 0 };

/** The head is centred, figures stand by their decimal points, short words are centred and long text begins at the left. */
function places(table: Cells, columnsPt: readonly number[], sizePt: number): TableLayout['cells'] {
  const heads = Math.max(1, headRows(table));
  const looks = partsOf(table).columns.map(({ body }, i) => columnLook(body, innerPt(columnsPt[i] ?? 0), sizePt));
  return seenCells(table).map((cells, row) => {
    const placed = new Array<CellPlace>(columnsPt.length).fill(centred);
    for (const cell of row < heads ? [] : cells) {
      const text = table.rows[cell.row]?.[cell.column] ?? '';
      const look = looks[cell.column];
      if (cell.columns === 1) placed[cell.column] = look === undefined ? centred : placeOf(text, look, sizePt);
      else if (textWidth(text) * sizePt > innerPt(cellWidthPt({ columnsPt }, cell))) placed[cell.column] = atLeft;
    }
    return placed;
  });
}

function innerPt(widthPt: number): number {
  return widthPt - 2 * paddingPt;
}

/** How the cells of a column stand: by their figures, or all alike. */
type ColumnLook = CellPlace | { readonly behind: number; readonly marginPt: number };

function columnLook(body: readonly string[], widthPt: number, sizePt: number): ColumnLook {
  const figures = figureColumn(body);
  if (figures === null) {
    const isLong = body.some((cell) => textWidth(cell) * sizePt > widthPt || textWidth(cell) > 10);
    return isLong ? atLeft : centred;
  }
  const { whole, behind } = figures;
  return { behind, marginPt: Math.max(0, (widthPt - (whole + behind) * sizePt) / 2) };
}

function placeOf(text: string, look: ColumnLook, sizePt: number): CellPlace {
  if ('align' in look) return look;
  if (!isFigure(text)) return centred;
  return { align: 'right', rightPt: look.marginPt + (look.behind - behindWhole(text)) * sizePt };
}
