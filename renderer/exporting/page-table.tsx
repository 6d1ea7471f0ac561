import type { CSSProperties } from 'react';
import type { Profile } from '../../shared/domain/layout/profile.ts';
import type { TableLayout } from '../../shared/domain/layout/table-layout.ts';
import { PageLine } from './page-line.tsx';
import { fromPt, typeStyle } from './page-look.ts';
import type { Mark } from './page-paper.tsx';
import type { Slice } from './paginate.ts';
import { slicedRuns } from './sliced-runs.ts';
import { rowHeight, type SetItem } from './typeset-items.ts';

type Props = {
  readonly profile: Profile;
  readonly set: Extract<SetItem, { kind: 'table' }>;
  readonly slice: Slice;
  readonly mark: Mark;
};

/** The rows of a table on one page, under its head. */
export function PageTable({ profile, set: { layout, rows }, slice, mark }: Props) {
  const shown = rows.map((cells, i) => ({ cells, i }));
  const onPage = shown.filter(({ i }) => (i === 0 && slice.from > 0) || (i >= slice.from && i < slice.to));
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
        {onPage.map(({ cells, i }) => (
          <tr key={i} style={{ height: rowHeight(layout, cells) }}>
            {cells.map(({ runs, lines }, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
              <td key={column} style={cellStyle(layout, i, column)}>
                {lines.map(({ from, to, hangs }) => (
                  <PageLine key={from} profile={profile} runs={slicedRuns(runs, from, to)} hangs={hangs} style={{}} />
                ))}
              </td>
            ))}
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
