import type { CSSProperties } from 'react';
import type { LaidParagraph, LaidTable } from '../../shared/domain/layout/laid-out.ts';
import type { Profile } from '../../shared/domain/layout/profile.ts';
import { cellRuns } from '../../shared/domain/layout/redline/cells.ts';
import { type TableLayout, tableLayout } from '../../shared/domain/layout/table-layout.ts';
import { exportTexts as texts } from '../texts/exporting.ts';
import { changeClass } from './change-class.ts';
import { type FlowItem, slicedRuns } from './flow.ts';
import type { Fragment } from './measure.ts';
import { fromMm, fromPt, headingType, pageSize, paragraphStyle, typeStyle } from './page-look.ts';

/** A flow item, whole as the measuring column has it, or the part of it that stands on one page. */
export function Item({
  profile,
  item,
  part,
}: {
  readonly profile: Profile;
  readonly item: FlowItem;
  readonly part: Fragment | null;
}) {
  if (item.kind === 'blank') return <div style={{ height: fromPt(profile.grid.linePitchPt) }} />;
  if (item.kind === 'table') return <PageTable profile={profile} table={item.table} part={part} />;
  return <PageParagraph profile={profile} paragraph={item.paragraph} before={item.before} part={part} />;
}

type ParagraphProps = {
  readonly profile: Profile;
  readonly paragraph: LaidParagraph;
  readonly before: number;
  readonly part: Fragment | null;
};

function PageParagraph({ profile, paragraph, before, part }: ParagraphProps) {
  const { from, to } = part?.text ?? { from: 0, to: Number.POSITIVE_INFINITY };
  const end = paragraph.runs.reduce((sum, run) => sum + run.text.length, 0);
  const style: CSSProperties = {
    ...paragraphStyle(profile, paragraph),
    ...(from === 0 ? { marginTop: before } : { textIndent: 0 }),
    // The last line of a part is full; it goes on overleaf.
    ...(to < end ? { textAlignLast: 'justify' } : {}),
  };
  return (
    <p style={style}>
      {slicedRuns(paragraph.runs, from, to).map(({ role, text, change }, i) =>
        (role === 'heading' && paragraph.role === 'runIn') || change !== undefined ? (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a paragraph have no names and never move
            key={i}
            className={changeClass(change)}
            style={
              role === 'heading' && paragraph.role === 'runIn'
                ? typeStyle(profile, headingType(profile.types, paragraph.level))
                : undefined
            }
          >
            {text}
          </span>
        ) : (
          text
        ),
      )}
    </p>
  );
}

type TableProps = { readonly profile: Profile; readonly table: LaidTable; readonly part: Fragment | null };

function PageTable({ profile, table, part }: TableProps) {
  const rows = table.rows.map((cells, i) => ({ cells, i }));
  const shown =
    part === null ? rows : rows.filter(({ i }) => (i === 0 && part.from > 0) || (i >= part.from && i < part.to));
  const layout = tableLayout(table.rows, profile);
  const type = { ...profile.types.table, sizePt: layout.sizePt };
  const line = { ...typeStyle(profile, type), letterSpacing: 0, lineHeight: `${fromPt(layout.linePitchPt)}px` };
  return (
    <table className="page-table" style={line}>
      <colgroup>
        {layout.columnsPt.map((width, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
          <col key={column} style={{ width: `${fromPt(width)}px` }} />
        ))}
      </colgroup>
      <tbody>
        {shown.map(({ cells, i }) => (
          <tr key={i} style={{ height: `${fromPt(layout.rowPt)}px` }}>
            {cells.map((_, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
              <td key={column} style={cellStyle(layout, i, column)}>
                {cellRuns(table, i, column).map((run, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a cell have no names and never move
                  <span key={at} className={changeClass(run.change)}>
                    {run.text}
                  </span>
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

type PageProps = {
  readonly profile: Profile;
  readonly items: readonly FlowItem[];
  readonly fragments: readonly Fragment[];
  readonly number: number;
  readonly scale: number;
};

/** A sheet of paper. It is scaled as a picture, so that its lines stay as they were measured. */
export function Page({ profile, items, fragments, number, scale }: PageProps) {
  const size = pageSize(profile);
  return (
    <section
      className="page-frame"
      aria-label={texts.page(number)}
      data-page={number}
      style={{ width: size.width * scale, height: size.height * scale }}
    >
      <div className="page" style={{ width: size.width, height: size.height, transform: `scale(${scale})` }}>
        <div className="page-text" style={{ top: size.top, left: size.left, width: size.textWidth }}>
          {fragments.map((part) => {
            const item = items[part.item];
            return item === undefined ? null : <Item key={part.item} profile={profile} item={item} part={part} />;
          })}
        </div>
        <PageNumber profile={profile} number={number} />
      </div>
    </section>
  );
}

function PageNumber({ profile, number }: { readonly profile: Profile; readonly number: number }) {
  const { position, dashes, distanceMm } = profile.pageNumber;
  if (position === 'none') return null;
  const { marginsMm } = profile.page;
  const type = profile.types.pageNumber;
  const inset = fromPt(type.sizePt);
  const side: CSSProperties =
    position === 'centre'
      ? { textAlign: 'center' }
      : number % 2 === 1
        ? { textAlign: 'right', paddingRight: inset }
        : { textAlign: 'left', paddingLeft: inset };
  const line = fromPt(type.sizePt * 1.3);
  const place: CSSProperties = {
    left: fromMm(marginsMm.left),
    right: fromMm(marginsMm.right),
    bottom: fromMm(marginsMm.bottom - distanceMm) - line / 2,
    lineHeight: `${line}px`,
  };
  return (
    <div className="page-number" style={{ ...typeStyle(profile, type), ...place, ...side }}>
      {dashes ? `— ${number} —` : number}
    </div>
  );
}
