import { DocumentGridType, type FileChild, Footer, type ISectionOptions, Paragraph, SectionType } from 'docx';
import { imprintPlace } from '../../../shared/domain/layout/imprint-place.ts';
import type { LaidOut } from '../../../shared/domain/layout/laid-out.ts';
import type { Profile } from '../../../shared/domain/layout/profile.ts';
import { bodyOf } from './body.ts';
import { contentsParagraphs } from './contents.ts';
import { emptyFooters, footers } from './footers.ts';
import { headParagraphs, letterFootLine, letterFootTwips } from './head.ts';
import { imprintBlocks } from './imprint.ts';
import { carrierStyle } from './issued-styles.ts';
import type { Markup } from './markup.ts';
import { footerLineTwips, footerTwips, gridCharacterSpace, twipsFromMm, twipsFromPt } from './measures.ts';

/** The text with its head, and the imprint at its end or on a page of its own. */
export function sectionsOf(laidOut: LaidOut, profile: Profile, markup: Markup): readonly ISectionOptions[] {
  const { issued } = laidOut;
  const imprint = issued?.imprint ?? null;
  const place = issued === undefined || imprint === null ? null : imprintPlace(laidOut, issued, imprint, profile);
  const foot = imprint === null ? [] : imprintBlocks(imprint, profile);
  const isLetter = issued?.form === 'letter';
  const end = footEnd(profile, isLetter);
  const numbers = footers(profile, { before: 0, after: footerTwips(profile) - end });
  const first = isLetter ? { first: new Footer({ children: [letterFootLine(profile, letterFootTwips - end)] }) } : {};
  const shown = numbers === null && !isLetter ? {} : { footers: { ...numbers, ...first } };
  const layout = { page: page(profile, end), grid: grid(profile) };
  const text: ISectionOptions = {
    properties: { ...layout, ...(isLetter ? { titlePage: true } : {}) },
    ...shown,
    children: [
      ...(issued === undefined ? [] : headParagraphs(issued, profile)),
      ...textBlocks(laidOut, profile, markup),
      ...(place?.on === 'here' ? foot : []),
    ],
  };
  if (place === null || place.on === 'here') return [text];
  const type = isLetter ? SectionType.NEXT_PAGE : SectionType.EVEN_PAGE;
  const space = { before: isLetter ? 0 : aboveFootTwips(profile), after: footerTwips(profile) - end };
  const last: ISectionOptions = {
    properties: { ...layout, type },
    // Clause 7.5: an empty page before the imprint has no number, and neither has that of the imprint.
    footers: (place.on === 'afterBlank' ? null : footers(profile, space)) ?? emptyFooters(space),
    // LibreOffice loses a section's beginning when that is a table that floats.
    children: [new Paragraph({ style: carrierStyle.id }), ...foot],
  };
  return [text, last];
}

/** From the lower edge of the paper to the end of what stands in the foot: that of a letter also has its second line. */
function footEnd(profile: Profile, isLetter: boolean): number {
  return isLetter ? Math.min(letterFootTwips, footerTwips(profile)) : footerTwips(profile);
}

function textBlocks(laidOut: LaidOut, profile: Profile, markup: Markup): readonly FileChild[] {
  const { blocks, contents } = laidOut;
  if (contents === undefined) return bodyOf(blocks, profile, markup);
  const before = blocks.slice(0, contents.before);
  return [
    ...(before.length === 0 ? [] : bodyOf(before, profile, markup)),
    ...contentsParagraphs(laidOut, profile),
    ...bodyOf(blocks.slice(contents.before), profile, markup),
  ];
}

/**
 * LibreOffice gives the pages of a section that begins an even one a foot as high as what stands in it, and not as the margins say:
 * the text area, and the imprint with it, would end 3.4 mm lower. A twip less than fits, so that no program moves the text area up.
 */
function aboveFootTwips(profile: Profile): number {
  const free = twipsFromMm(profile.page.marginsMm.bottom) - footerTwips(profile);
  return Math.max(0, free - footerLineTwips(profile.types.pageNumber) - 1);
}

function page(profile: Profile, footTwips: number) {
  const { widthMm, heightMm, marginsMm } = profile.page;
  return {
    size: { width: twipsFromMm(widthMm), height: twipsFromMm(heightMm) },
    margin: {
      top: twipsFromMm(marginsMm.top),
      bottom: twipsFromMm(marginsMm.bottom),
      left: twipsFromMm(marginsMm.left),
      right: twipsFromMm(marginsMm.right),
      header: twipsFromMm(marginsMm.top / 2),
      footer: footTwips,
    },
  };
}

function grid(profile: Profile) {
  const linePitch = twipsFromPt(profile.grid.linePitchPt);
  return profile.target === 'word'
    ? { type: DocumentGridType.LINES_AND_CHARS, linePitch, charSpace: gridCharacterSpace(profile) }
    : { type: DocumentGridType.LINES, linePitch };
}
