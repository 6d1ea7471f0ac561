import type { TableBlock } from '../../shared/domain/block.ts';
import { headRows, type SeenCell, seenCells } from '../../shared/domain/table-spans.ts';
import { RunTexts } from '../ui/run-texts.tsx';
import { type Highlight, type Hit, runsOf, type Stretch } from '../ui/runs.ts';

type Props = {
  readonly block: TableBlock;
  readonly highlights: readonly Highlight[];
  readonly hits: readonly Hit[];
};

/**
 * Cells stand in the reading one after the other with one character between them. A merged cell is read where it begins; what
 * is marked in the rows that repeat its words is marked there.
 */
export function TableText({ block, highlights, hits }: Props) {
  const places = placesOf(block);
  const heads = Math.max(1, headRows(block));
  return (
    <table>
      <tbody>
        {seenCells(block).map((cells, row) => (
          <tr key={places[row]?.[0]?.start ?? row}>
            {cells.map((cell) => {
              const place = places[row]?.[cell.column];
              if (cell.row < row || place === undefined) return null;
              const Cell = row < heads ? 'th' : 'td';
              const repeated = repeats(cell, places);
              const runs = runsOf(block.text, place.start, place.end, {
                strongUntil: 0,
                highlights: gathered(highlights, place, repeated),
                hits: gathered(hits, place, repeated).toSorted((a, b) => Number(b.current) - Number(a.current)),
              });
              return (
                <Cell key={place.start} rowSpan={cell.rows} colSpan={cell.columns}>
                  <RunTexts runs={runs} />
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function placesOf({ rows }: TableBlock): readonly (readonly Stretch[])[] {
  let offset = 0;
  return rows.map((row) =>
    row.map((text) => {
      const start = offset;
      offset += text.length + 1;
      return { start, end: start + text.length };
    }),
  );
}

function repeats({ row, column, rows }: SeenCell, places: readonly (readonly Stretch[])[]): readonly Stretch[] {
  return places.slice(row + 1, row + rows).flatMap((cells) => cells[column] ?? []);
}

/** What lies over a cell, and what lies over its repeats as if it lay over the cell itself; once where both say the same. */
function gathered<S extends Stretch>(all: readonly S[], cell: Stretch, repeated: readonly Stretch[]): readonly S[] {
  if (repeated.length === 0) return all;
  const found = [cell, ...repeated].flatMap((place) =>
    all.flatMap((each): S[] => {
      const [start, end] = [Math.max(each.start, place.start), Math.min(each.end, place.end)];
      const by = cell.start - place.start;
      return start < end ? [{ ...each, start: start + by, end: end + by }] : [];
    }),
  );
  const names = found.map((each) => JSON.stringify(each));
  return found.filter((_, i) => names.indexOf(names[i] ?? '') === i);
}
