import type { CSSProperties } from 'react';
import type { Profile } from '../../shared/domain/layout/profile.ts';
import type { TableLayout } from '../../shared/domain/layout/table-layout.ts';
import { headRows } from '../../shared/domain/table-spans.ts';
import { PageLine } from './page-line.tsx';
import { fromPt, typeStyle } from './page-look.ts';
import type { Mark } from './page-paper.tsx';
import type { Slice } from './paginate.ts';
import { slicedRuns } from './sliced-runs.ts';
import type { SetItem } from './typeset-items.ts';

type Props = {
  readonly profile: Profile;
  readonly set: Extract<SetItem, { kind: 'table' }>;
  readonly slice: Slice;
  readonly mark: Mark;
};

/** The rows of a table on one page, under its head. */
export function PageTable({ profile, set: { table, layout, rows, heights }, slice, mark }: Props) {
  const heads = headRows(table);
  const onPage = rows.flatMap((_, i) =>
    i < Math.min(heads, slice.from) || (i >= slice.from && i < slice.to) ? [i] : [],
  );
  const type = { ...profile.types.table, sizePt: layout.sizePt };
  const style = { ...typeStyle(profile, type), letterSpacing: 0, lineHeight: `${fromPt(layout.linePitchPt)}px` };
  return (
    <table {...mark} className={`page-table ${mark.className ?? ''}`} style={style}>
      <colgroup>
        {layout.columnsPt.map((width, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
          <col key={column} style={{ width: `${fromPt(width)}px` }} />
        ))}
      </colgroup>
      <tbody>
        {onPage.map((row, at) => (
          <tr key={row} style={{ height: heights[row] }}>
            {(rows[row] ?? []).map(({ cell, runs, lines }) => {
              // One that began above on this page is there already; one from the page before has its words there.
              if ((onPage[at - 1] ?? -1) >= cell.row) return null;
              const below = onPage.filter((each) => each >= row && each < cell.row + cell.rows).length;
              return (
                <td
                  key={cell.column}
                  rowSpan={below}
                  colSpan={cell.columns}
                  style={cellStyle(layout, cell.row, cell.column)}
                >
                  {(cell.row === row ? lines : []).map(({ from, to, hangs }) => (
                    <PageLine key={from} profile={profile} runs={slicedRuns(runs, from, to)} hangs={hangs} style={{}} />
                  ))}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function cellStyle({ cells, paddingPt, paddingBlockPt }: TableLayout, row: number, column: number): CSSProperties {
  const { align = 'center', rightPt = 0 } = cells[row]?.[column] ?? {};
  return {
    textAlign: align,
    paddingBlock: `${paddingBlockPt}pt`,
    paddingLeft: `${paddingPt}pt`,
    paddingRight: `${paddingPt + rightPt}pt`,
  };
}
