import { Button } from 'antd';
import {
  type Area,
  merged,
  split,
  type Table,
  withColumn,
  withoutColumn,
  withoutRow,
  withRow,
} from '../../shared/domain/editing/table-edit.ts';
import { cellAt } from '../../shared/domain/table-spans.ts';
import { tableTexts as texts } from '../texts/editor.ts';

type Props = {
  readonly table: Table;
  /** The chosen cells. */
  readonly area: Area;
  readonly onTable: (table: Table) => void;
  readonly onArea: (area: Area) => void;
};

/** What can be done to the chosen cells, their rows and their columns. */
export function TableTools({ table, area, onTable, onArea }: Props) {
  const { row, column, rows, columns } = area;
  const height = table.rows.length;
  const width = table.rows[0]?.length ?? 1;
  const cell = cellAt(table, row, column);
  const isOne = cell.rows === rows && cell.columns === columns;
  const isMerged = isOne && rows * columns > 1;
  const tools = [
    { name: texts.addRow, can: true, make: () => withRow(table, row + rows) },
    { name: texts.addColumn, can: true, make: () => withColumn(table, column + columns) },
    { name: texts.removeRow, can: height > rows, make: () => repeated(table, rows, (each) => withoutRow(each, row)) },
    {
      name: texts.removeColumn,
      can: width > columns,
      make: () => repeated(table, columns, (each) => withoutColumn(each, column)),
    },
    { name: texts.merge, can: !isOne, make: () => merged(table, area) },
    { name: texts.split, can: isMerged, make: () => split(table, row, column) },
  ];
  return (
    <div className="table-tools" role="toolbar" aria-label={texts.tools}>
      {tools.map(({ name, can, make }) => (
        <Button
          key={name}
          size="small"
          disabled={!can}
          onPointerDown={keepFocus}
          onClick={() => {
            const next = make();
            onTable(next);
            onArea(chosenIn(next, row, column));
          }}
        >
          {name}
        </Button>
      ))}
    </div>
  );
}

/** The cell at a place, or the last one where there is no such place any more. */
function chosenIn(table: Table, row: number, column: number): Area {
  const [lastRow, lastColumn] = [table.rows.length - 1, (table.rows[0]?.length ?? 1) - 1];
  return cellAt(table, Math.min(row, lastRow), Math.min(column, lastColumn));
}

function repeated(table: Table, count: number, once: (table: Table) => Table): Table {
  return Array.from({ length: count }).reduce<Table>((now) => once(now), table);
}

/** The caret stays in its cell. */
function keepFocus(event: { preventDefault: () => void }): void {
  event.preventDefault();
}
