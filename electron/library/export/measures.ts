import { type Profile, type Type, textArea } from '../../../shared/domain/layout/profile.ts';

/** A twip is a twentieth of a point. docx's own conversion rounds down and makes A4 a twip too narrow. */
export function twipsFromMm(mm: number): number {
  return Math.round((mm * 1440) / 25.4);
}

export function twipsFromPt(pt: number): number {
  return Math.round(pt * 20);
}

/** Width of a full body character when 28 of them fill a line. */
function characterPitchPt(profile: Profile): number {
  return (textArea(profile).widthMm * 72) / 25.4 / profile.grid.charactersPerLine;
}

/** 28 × 16 pt are wider than 156 mm: what each character has to give up, rounded down so that the last one fits. */
export function characterSpacingTwips(profile: Profile): number {
  if (profile.target === 'word') return 0; // the character grid does it
  return Math.floor((characterPitchPt(profile) - profile.types.body.sizePt) * 20);
}

/** Spacing makes 28 characters of the body's size fit; other sizes go without. */
export function spacingTwips(profile: Profile, type: Type): number {
  return type.sizePt === profile.types.body.sizePt ? characterSpacingTwips(profile) : 0;
}

/** The difference between the grid's cell and the body's size, in 1/4096 pt. */
export function gridCharacterSpace(profile: Profile): number {
  return Math.round((characterPitchPt(profile) - profile.types.body.sizePt) * 4096);
}

/** Indents are counted in body characters as they really stand on the line. */
export function twipsFromCharacters(profile: Profile, characters: number): number {
  const spaced = twipsFromPt(profile.types.body.sizePt) + characterSpacingTwips(profile);
  return Math.round(characters * (profile.target === 'word' ? characterPitchPt(profile) * 20 : spaced));
}

/** Exact height of the page-number line: with automatic height Word would snap it to the grid of the body. */
export function footerLineTwips(type: Type): number {
  return Math.round(twipsFromPt(type.sizePt) * 1.3);
}

/** In a line of exact height the dash stands this much below the middle (measured in LibreOffice). */
const dashBelowMiddleMm = 0.4;

/** From the lower edge of the paper to that of the page-number line. */
export function footerTwips(profile: Profile): number {
  const middle = twipsFromMm(profile.page.marginsMm.bottom - profile.pageNumber.distanceMm + dashBelowMiddleMm);
  return Math.max(0, middle - Math.round(footerLineTwips(profile.types.pageNumber) / 2));
}
