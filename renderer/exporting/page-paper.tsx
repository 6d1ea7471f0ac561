import type { CSSProperties } from 'react';
import type { Profile } from '../../shared/domain/layout/profile.ts';
import { exportTexts as texts } from '../texts/exporting.ts';
import { columnShares, slicedRuns } from './flow.ts';
import { PageLine } from './page-line.tsx';
import { fromMm, fromPt, insets, pageSize, paragraphStyle, runType, typeStyle } from './page-look.ts';
import type { Slice } from './paginate.ts';
import { rowHeight, type SetItem } from './typeset-items.ts';

type ItemProps = { readonly profile: Profile; readonly item: SetItem; readonly slice: Slice };

/** An item, or the part of it that stands on one page. */
function Item({ profile, item, slice }: ItemProps) {
  switch (item.kind) {
    case 'blank':
      return <div style={{ height: pageSize(profile).line }} />;
    case 'table':
      return <PageTable profile={profile} set={item} slice={slice} />;
    case 'paragraph':
      return <PageParagraph profile={profile} set={item} slice={slice} />;
  }
}

type ParagraphProps = {
  readonly profile: Profile;
  readonly set: Extract<SetItem, { kind: 'paragraph' }>;
  readonly slice: Slice;
};

function PageParagraph({ profile, set: { paragraph, before, lines }, slice }: ParagraphProps) {
  const style = paragraphStyle(profile, paragraph);
  const { firstLine } = insets(profile, paragraph);
  return (
    <p style={slice.from === 0 ? { ...style, marginTop: before } : style}>
      {lines.slice(slice.from, slice.to).map((line, i) => {
        const at = slice.from + i;
        return (
          <PageLine
            key={line.from}
            profile={profile}
            runs={slicedRuns(paragraph.runs, line.from, line.to).map((run) => ({
              text: run.text,
              type: runType(profile, paragraph, run),
            }))}
            hangs={line.hangs}
            style={{
              ...(at === 0 && firstLine !== 0 ? { marginLeft: firstLine } : {}),
              ...(style.textAlign === 'justify' && at < lines.length - 1 ? { textAlignLast: 'justify' } : {}),
            }}
          />
        );
      })}
    </p>
  );
}

type TableProps = {
  readonly profile: Profile;
  readonly set: Extract<SetItem, { kind: 'table' }>;
  readonly slice: Slice;
};

function PageTable({ profile, set: { table, rows }, slice }: TableProps) {
  const type = profile.types.table;
  const shown = rows.map((cells, i) => ({ cells, i }));
  const onPage = shown.filter(({ i }) => (i === 0 && slice.from > 0) || (i >= slice.from && i < slice.to));
  return (
    <table className="page-table" style={{ ...typeStyle(profile, type), lineHeight: `${pageSize(profile).line}px` }}>
      <colgroup>
        {columnShares(table).map((share, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
          <col key={column} style={{ width: `${share * 100}%` }} />
        ))}
      </colgroup>
      <tbody>
        {onPage.map(({ cells, i }) => (
          <tr key={i} style={{ height: rowHeight(profile, cells) }}>
            {cells.map((lines, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
              <td key={column}>
                {lines.map(({ from, to, hangs }) => (
                  <PageLine
                    key={from}
                    profile={profile}
                    runs={[{ text: table.rows[i]?.[column]?.slice(from, to) ?? '', type }]}
                    hangs={hangs}
                    style={{}}
                  />
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type PageProps = {
  readonly profile: Profile;
  readonly items: readonly SetItem[];
  readonly slices: readonly Slice[];
  readonly number: number;
  readonly scale: number;
};

/** A sheet of paper. It is scaled as a picture, so that its lines stay as they were measured. */
export function Page({ profile, items, slices, number, scale }: PageProps) {
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
          {slices.map((slice) => {
            const item = items[slice.item];
            return item === undefined ? null : <Item key={slice.item} profile={profile} item={item} slice={slice} />;
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
