import { type CSSProperties, memo } from 'react';
import { ownRule } from '../../shared/domain/layout/head-places.ts';
import type { Profile } from '../../shared/domain/layout/profile.ts';
import { exportTexts as texts } from '../texts/exporting.ts';
import { PageHead, PageImprint } from './issued-paper.tsx';
import { PageEntry } from './page-entry.tsx';
import { PageLine } from './page-line.tsx';
import { fromMm, fromPt, insets, pageSize, paragraphStyle, ruleHeight, typeStyle } from './page-look.ts';
import { PageNames } from './page-names.tsx';
import { PageNotes } from './page-notes.tsx';
import { PageTable } from './page-table.tsx';
import type { Slice } from './paginate.ts';
import type { Paper, Sheet } from './paper.ts';
import { slicedRuns } from './sliced-runs.ts';
import { blockIds, type SetItem } from './typeset-items.ts';

type ItemProps = {
  readonly profile: Profile;
  readonly item: SetItem;
  readonly slice: Slice;
  /** Its mark on the screen. */
  readonly mark: Mark;
  readonly pageOfBlock: Paper['pageOfBlock'];
};

/** What a block carries on paper for the screen alone. */
export type Mark = { readonly 'data-block'?: string; readonly className?: string };

/** The block that it leads to, and whether that is the marked one. */
function markOf(item: SetItem, marked: string | null): Mark {
  const ids = blockIds(item);
  const [first] = ids;
  if (first === undefined) return {};
  const isMarked = marked !== null && ids.includes(marked);
  return { 'data-block': isMarked ? marked : first, ...(isMarked ? { className: 'page-here' } : {}) };
}

/** An item, or the part of it that stands on one page. */
function Item({ profile, item, slice, mark, pageOfBlock }: ItemProps) {
  switch (item.kind) {
    case 'blank':
      return <div style={{ height: pageSize(profile).line }} />;
    case 'contentsTitle':
      return (
        <div
          style={{
            ...typeStyle(profile, profile.types.title),
            lineHeight: `${fromPt(profile.titleLinePitchPt)}px`,
            textAlign: 'center',
          }}
        >
          {texts.contents}
        </div>
      );
    case 'rule': {
      const border = `${fromMm(ownRule(profile).weightMm)}px solid #${profile.letterheadColour}`;
      return <div style={{ boxSizing: 'border-box', height: ruleHeight(profile), borderBottom: border }} />;
    }
    case 'entry':
      return <PageEntry profile={profile} set={item} slice={slice} page={pageOfBlock(item.block)} />;
    case 'table':
      return <PageTable profile={profile} set={item} slice={slice} mark={mark} />;
    case 'paragraph':
      return <PageParagraph profile={profile} set={item} slice={slice} mark={mark} />;
  }
}

type ParagraphProps = {
  readonly profile: Profile;
  readonly set: Extract<SetItem, { kind: 'paragraph' }>;
  readonly slice: Slice;
  readonly mark: Mark;
};

function PageParagraph({ profile, set: { paragraph, before, runs, lines }, slice, mark }: ParagraphProps) {
  const style = paragraphStyle(profile, paragraph);
  const { firstLine } = insets(profile, paragraph);
  if (paragraph.indent?.kind === 'middles')
    return <PageNames profile={profile} runs={runs} middles={paragraph.indent.at} style={style} mark={mark} />;
  return (
    <p {...mark} style={slice.from === 0 ? { ...style, marginTop: before } : style}>
      {lines.slice(slice.from, slice.to).map((line, i) => {
        const at = slice.from + i;
        return (
          <PageLine
            key={line.from}
            profile={profile}
            runs={slicedRuns(runs, line.from, line.to)}
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

type PageProps = {
  readonly profile: Profile;
  readonly paper: Paper;
  /** Which of its sheets, from 0. */
  readonly at: number;
  readonly scale: number;
  /** A block that stands out on the screen. */
  readonly marked: string | null;
  /** Without it there is only the room for it. */
  readonly isDrawn: boolean;
};

/**
 * A sheet of paper. It is scaled as a picture, so that its lines stay as they were measured. Of two hundred none is made again
 * because another one is in sight.
 */
export const Page = memo(function Page({ isDrawn, ...sheet }: PageProps) {
  const { profile, paper, at, scale } = sheet;
  const size = pageSize(profile);
  return (
    <section
      className="page-frame"
      aria-label={texts.page(at + 1)}
      data-page={at + 1}
      style={{ width: (size.width + paper.stripWidth) * scale, height: size.height * scale }}
    >
      {isDrawn && <PageSheet {...sheet} />}
    </section>
  );
});

function PageSheet({ profile, paper, at, scale, marked }: Omit<PageProps, 'isDrawn'>) {
  const size = pageSize(profile);
  const { items, sheets, head, imprint, pageOfBlock } = paper;
  const sheet: Sheet = sheets[at] ?? { slices: [], number: null, hasImprint: false };
  const { slices, number, hasImprint, beside } = sheet;
  const isHeaded = head !== null && at === 0;
  return (
    <div className="page" style={{ width: size.width, height: size.height, transform: `scale(${scale})` }}>
      {isHeaded && <PageHead profile={profile} head={head} />}
      <div
        className="page-text"
        style={{ top: isHeaded ? fromMm(head.textTopMm) : size.top, left: size.left, width: size.textWidth }}
      >
        {slices.map((slice) => {
          const item = items[slice.item];
          return item === undefined ? null : (
            <Item
              key={slice.item}
              profile={profile}
              item={item}
              slice={slice}
              mark={markOf(item, marked)}
              pageOfBlock={pageOfBlock}
            />
          );
        })}
      </div>
      {hasImprint && imprint !== null && <PageImprint profile={profile} imprint={imprint} />}
      {number !== null && <PageNumber profile={profile} number={number} />}
      {beside !== undefined && <PageNotes profile={profile} beside={beside} />}
    </div>
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
