import { Input } from 'antd';
import type { KeyboardEvent, PointerEvent } from 'react';
import { type Area, areaBetween, type Table, touches } from '../../shared/domain/editing/table-edit.ts';
import { cellAt, type SeenCell, seenCells, withCellText } from '../../shared/domain/table-spans.ts';
import { tableTexts as texts } from '../texts/editor.ts';

type Props = {
  readonly table: Table;
  /** The chosen cells. */
  readonly area: Area;
  readonly onTable: (table: Table) => void;
  readonly onArea: (area: Area) => void;
};

/** The cells as they stand, merged ones as one. Shift and a click, or Alt, Shift and an arrow, choose several. */
export function TableCells({ table, area, onTable, onArea }: Props) {
  const press = (event: PointerEvent, cell: SeenCell): void => {
    if (!event.shiftKey) return;
    event.preventDefault();
    onArea(areaBetween(table, area, cell));
  };
  const extend = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (step === undefined || !event.shiftKey || !event.altKey) return;
    event.preventDefault();
    const next = neighbour(table, area, step);
    if (next !== null) onArea(areaBetween(table, area, next));
  };
  return (
    <div className="table-cells">
      <table>
        <tbody>
          {seenCells(table).map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a table have no other name than their number
            <tr key={row}>
              {cells.map((cell) =>
                cell.row < row ? null : (
                  <td
                    key={cell.column}
                    rowSpan={cell.rows}
                    colSpan={cell.columns}
                    className={touches(cell, area) ? 'chosen' : undefined}
                    onPointerDown={(event) => press(event, cell)}
                    onMouseDown={(event) => {
                      if (event.shiftKey) event.preventDefault();
                    }}
                  >
                    <Input
                      data-first-focus={row === 0 && cell.column === 0 ? '' : undefined}
                      aria-label={texts.cell(row + 1, cell.column + 1)}
                      value={table.rows[row]?.[cell.column] ?? ''}
                      onFocus={() => onArea(cell)}
                      onKeyDown={extend}
                      onChange={({ target }) =>
                        onTable({ ...table, rows: withCellText(table, row, cell.column, target.value) })
                      }
                    />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The cell beyond the edge of an area, `null` at the edge of the table. */
function neighbour(table: Table, { row, column, rows, columns }: Area, [down, right]: readonly [number, number]) {
  const at = [down > 0 ? row + rows : row + down, right > 0 ? column + columns : column + right] as const;
  return table.rows[at[0]]?.[at[1]] === undefined ? null : cellAt(table, ...at);
}
