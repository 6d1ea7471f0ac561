import { type PlacedHead, placeHead } from '../../shared/domain/layout/head-places.ts';
import { imprintPlace } from '../../shared/domain/layout/imprint-place.ts';
import type { Imprint } from '../../shared/domain/layout/issued.ts';
import type { LaidBlock, LaidOut } from '../../shared/domain/layout/laid-out.ts';
import type { Profile } from '../../shared/domain/layout/profile.ts';
import type { Advance } from './advances.ts';
import { flow } from './flow.ts';
import { fromMm, pageSize } from './page-look.ts';
import type { Slice } from './paginate.ts';
import { blockIds, layPages, type Pages, type SetItem } from './typeset-items.ts';
import { type SheetNotes, withNotes } from './with-notes.ts';

/** One side of paper. `number` is `null` where none is printed. */
export type Sheet = {
  readonly slices: readonly Slice[];
  readonly number: number | null;
  /** 版记 stands at its foot. */
  readonly hasImprint: boolean;
  /** Comments; none in a text without any. */
  readonly beside?: SheetNotes;
};

/** Everything that comes out of the printer. */
export type Paper = {
  readonly items: readonly SetItem[];
  readonly sheets: readonly Sheet[];
  /** On the first sheet. */
  readonly head: PlacedHead | null;
  readonly imprint: Imprint | null;
  /** The page on which a block begins, for the table of contents. */
  readonly pageOfBlock: (block: LaidBlock) => number;
  /** What every sheet is wider than its paper by, for comments; in CSS pixels. */
  readonly stripWidth: number;
};

export function layPaper(laidOut: LaidOut, profile: Profile, advance: Advance): Paper {
  const { issued, comments = [] } = laidOut;
  const head = issued === undefined ? null : placeHead(issued, profile);
  const firstUsed = head === null ? 0 : fromMm(head.textTopMm - profile.page.marginsMm.top);
  const laid = layPages(flow(laidOut, profile), profile, advance, firstUsed);
  const starts = startsOf(laid);
  const isLetter = issued?.form === 'letter';
  const text = laid.pages.map(
    (slices, i): Sheet => ({ slices, number: isLetter && i === 0 ? null : i + 1, hasImprint: false }),
  );
  const paper: Paper = {
    items: laid.items,
    sheets: withImprint(text, laidOut, profile),
    head,
    imprint: issued?.imprint ?? null,
    pageOfBlock: (block) => starts.get(block) ?? 1,
    stripWidth: 0,
  };
  return comments.length === 0 ? paper : withNotes(paper, comments, profile, advance);
}

/** Of a sheet with what stands beside it, in CSS pixels. */
export function sheetSize(
  profile: Profile,
  { stripWidth }: Paper,
): { readonly width: number; readonly height: number } {
  const { width, height } = pageSize(profile);
  return { width: width + stripWidth, height };
}

/** The page on which the text of a block begins; the first one where it is nowhere. */
export function pageOf({ items, sheets }: Paper, blockId: string | null): number {
  const at = sheets.findIndex(({ slices }) =>
    slices.some(({ item, from }) => from === 0 && blockId !== null && blockIds(items[item]).includes(blockId)),
  );
  return Math.max(1, at + 1);
}

function startsOf({ items, pages }: Pages): ReadonlyMap<LaidBlock, number> {
  const starts = new Map<LaidBlock, number>();
  pages.forEach((slices, page) => {
    for (const { item, from } of slices) {
      const set = items[item];
      if (from > 0 || set === undefined) continue;
      if (set.kind === 'paragraph') starts.set(set.paragraph, page + 1);
      if (set.kind === 'table') starts.set(set.table, page + 1);
    }
  });
  return starts;
}

/** At the foot of the last page where there is room, else on one behind it, which is even but in a letter. */
function withImprint(text: readonly Sheet[], laidOut: LaidOut, profile: Profile): readonly Sheet[] {
  const { issued } = laidOut;
  if (issued === undefined || issued.imprint === null) return text;
  const { on } = imprintPlace(laidOut, issued, issued.imprint, profile);
  const count = text.length;
  const last = text.at(-1);
  if (on === 'here' && last !== undefined) return [...text.slice(0, -1), { ...last, hasImprint: true }];
  const blank: Sheet = { slices: [], number: null, hasImprint: false };
  const isOdd = (count + 1) % 2 === 1;
  const empty = on === 'afterBlank' || (on === 'nextEven' && isOdd) ? [blank] : [];
  const number = on === 'afterBlank' ? null : count + 1 + empty.length;
  return [...text, ...empty, { slices: [], number, hasImprint: true }];
}
