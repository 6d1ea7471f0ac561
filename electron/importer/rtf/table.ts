import type { Line } from '../lines/assemble.ts';
import { type Cell, tableLines } from '../lines/table-lines.ts';

/** Where a cell ends, in twips, and whether it is part of the one above or before it. */
export type CellShape = { readonly right: number; readonly goesOn: boolean; readonly isAcross: boolean };

export type RtfRow = { readonly cells: readonly (readonly Line[])[]; readonly shapes: readonly CellShape[] };

/** What the control words say of the cells of a row, until the next row. */
export function rowShapes() {
  let shapes: CellShape[] = [];
  let [goesOn, isAcross] = [false, false];
  return {
    word(name: string, value: number | null): void {
      if (name === 'trowd') shapes = [];
      else if (name === 'clvmrg') goesOn = true;
      else if (name === 'clmrg') isAcross = true;
      else if (name === 'cellx') {
        shapes.push({ right: value ?? 0, goesOn, isAcross });
        [goesOn, isAcross] = [false, false];
      }
    },
    now: (): readonly CellShape[] => shapes,
  };
}

/** Borders of neighbouring rows that are no further apart are one. */
const tolerance = 40;
const mostBorders = 512;

/** A table is one as long as its rows follow each other. */
export function rtfTable(rows: readonly RtfRow[]): readonly Line[] {
  const fit = rows.every(({ cells, shapes }) => cells.length <= shapes.length && isRising(shapes));
  const columnOf = fit ? columnsBefore(rows) : null;
  return tableLines(
    rows.map(({ cells, shapes }) => ({ cells: columnOf === null ? apart(cells) : placed(cells, shapes, columnOf) })),
  );
}

function isRising(shapes: readonly CellShape[]): boolean {
  return shapes.every(({ right }, i) => right > (shapes[i - 1]?.right ?? Number.NEGATIVE_INFINITY) + tolerance);
}

function apart(cells: RtfRow['cells']): readonly Cell[] {
  return cells.map((lines, column) => ({ column, columns: 1, goesOn: false, lines }));
}

/** How many columns end at a border or before it, over all rows; `null` where they are too many for a table. */
function columnsBefore(rows: readonly RtfRow[]): ((right: number) => number) | null {
  const borders: number[] = [];
  for (const right of rows.flatMap(({ shapes }) => shapes.map((shape) => shape.right)).toSorted((a, b) => a - b)) {
    if (right - (borders.at(-1) ?? Number.NEGATIVE_INFINITY) > tolerance) borders.push(right);
  }
  if (borders.length > mostBorders) return null;
  const numbers = new Map<number, number>();
  return (right) => {
    const known = numbers.get(right) ?? borders.findLastIndex((border) => border <= right) + 1;
    numbers.set(right, known);
    return known;
  };
}

function placed(
  rows: RtfRow['cells'],
  shapes: readonly CellShape[],
  columnOf: (right: number) => number,
): readonly Cell[] {
  const cells: Cell[] = [];
  rows.forEach((lines, i) => {
    const { right = 0, goesOn = false, isAcross = false } = shapes[i] ?? {};
    const left = shapes[i - 1]?.right;
    const column = left === undefined ? 0 : columnOf(left);
    const columns = Math.max(1, columnOf(right) - column);
    const before = cells.at(-1);
    if (isAcross && before !== undefined) cells[cells.length - 1] = { ...before, columns: before.columns + columns };
    else cells.push({ column, columns, goesOn, lines: goesOn ? [] : lines });
  });
  return cells;
}
