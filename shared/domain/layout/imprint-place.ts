import { pointsFromMm } from './head-measures.ts';
import type { Imprint, Issued } from './issued.ts';
import type { LaidOut } from './laid-out.ts';
import { lineCount } from './line-breaks.ts';
import { type Pages, pagesOf, seamFor } from './pages.ts';
import { type Profile, textArea } from './profile.ts';

/** 版记 is set in 四号, one character in on both sides; its lines are as far apart as those of the text (clause 7.4). */
export const imprintType = { sizePt: 14, linesMm: { outer: 0.35, inner: 0.25 } } as const;

/** Which page the imprint stands at the foot of, with how many printed lines. */
export type ImprintPlace = {
  /**
   * `here`: on the page on which the text ends. `nextEven`: on the next even one, which the program looks for, because what was
   * counted here may be wrong by a page. `afterBlank`: the text ends on an even page without room, so an empty page comes between;
   * neither is numbered. `nextPage`: on the next one, in a letter.
   */
  readonly on: 'here' | 'nextPage' | 'nextEven' | 'afterBlank';
  readonly page: number;
  readonly copyLines: number;
  readonly heightPt: number;
};

/**
 * Programs differ by a line now and then. Where they put the end of the text on different pages, the imprint begins a page of
 * its own, which is an even one in all of them.
 */
export function imprintPlace(laidOut: LaidOut, { form }: Issued, imprint: Imprint, profile: Profile): ImprintPlace {
  const { copyLines, heightPt } = imprintHeight(imprint, profile);
  // A line more than it takes: where the text ends was counted, not measured.
  const needed = heightPt + profile.grid.linePitchPt;
  const placeFor = (target: Profile['target']) =>
    placeIn(pagesOf(laidOut, profile, seamFor(target)), form === 'letter', needed);
  const word = placeFor('word');
  const office = placeFor('libreoffice');
  const agreed = word.on === office.on && word.page === office.page;
  const apart = { on: form === 'letter' ? 'nextPage' : 'nextEven', page: Math.max(word.page, office.page) } as const;
  return { ...(agreed ? word : apart), copyLines, heightPt };
}

function placeIn({ count, leftPt }: Pages, isLetter: boolean, neededPt: number): Pick<ImprintPlace, 'on' | 'page'> {
  const fits = leftPt >= neededPt;
  if (isLetter) return fits ? { on: 'here', page: count } : { on: 'nextPage', page: count + 1 };
  if (count % 2 === 0) return fits ? { on: 'here', page: count } : { on: 'afterBlank', page: count + 2 };
  return { on: 'nextEven', page: count + 1 };
}

function imprintHeight({ copyTo, printedBy, printedOn }: Imprint, profile: Profile) {
  const { sizePt } = imprintType;
  const column = pointsFromMm(textArea(profile).widthMm) - 5 * sizePt; // 抄送： and a character on each side
  const copyLines = copyTo === null ? 0 : lineCount(copyTo, { sizePt, spacingPt: 0, seamPt: 0 }, column);
  const lines = copyLines + (printedBy === null && printedOn === null ? 0 : 1);
  return { copyLines, heightPt: lines * profile.grid.linePitchPt + 3 };
}
