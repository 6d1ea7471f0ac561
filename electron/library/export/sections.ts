import { DocumentGridType, type FileChild, Footer, type ISectionOptions, Paragraph, SectionType } from 'docx';
import { imprintPlace } from '../../../shared/domain/layout/imprint-place.ts';
import type { LaidOut } from '../../../shared/domain/layout/laid-out.ts';
import type { Profile } from '../../../shared/domain/layout/profile.ts';
import { bodyOf } from './body.ts';
import { contentsParagraphs } from './contents.ts';
import { footers } from './footers.ts';
import { headParagraphs, letterFootLine } from './head.ts';
import { imprintBlocks } from './imprint.ts';
import { carrierStyle } from './issued-styles.ts';
import type { Markup } from './markup.ts';
import { footerLineTwips, footerTwips, gridCharacterSpace, twipsFromMm, twipsFromPt } from './measures.ts';
import { pageNumberStyle } from './style-names.ts';

/** The text with its head, and the imprint at its end or on a page of its own. */
export function sectionsOf(laidOut: LaidOut, profile: Profile, markup: Markup): readonly ISectionOptions[] {
  const { issued } = laidOut;
  const imprint = issued?.imprint ?? null;
  const place = issued === undefined || imprint === null ? null : imprintPlace(laidOut, issued, imprint, profile);
  const foot = imprint === null ? [] : imprintBlocks(imprint, profile);
  const isLetter = issued?.form === 'letter';
  const numbers = footers(profile);
  const first = isLetter ? { first: new Footer({ children: [letterFootLine(profile), emptyFoot()] }) } : {};
  const shown = numbers === null && !isLetter ? {} : { footers: { ...numbers, ...first } };
  const text: ISectionOptions = {
    properties: { page: page(profile), grid: grid(profile), ...(isLetter ? { titlePage: true } : {}) },
    ...shown,
    children: [
      ...(issued === undefined ? [] : headParagraphs(issued, profile)),
      ...textBlocks(laidOut, profile, markup),
      ...(place?.on === 'here' ? foot : []),
    ],
  };
  if (place === null || place.on === 'here') return [text];
  const type = place.on === 'nextPage' ? SectionType.NEXT_PAGE : SectionType.EVEN_PAGE;
  const above = type === SectionType.EVEN_PAGE ? aboveFootTwips(profile) : 0;
  const last: ISectionOptions = {
    properties: { page: page(profile), grid: grid(profile), type },
    // Clause 7.5: an empty page before the imprint has no number, and neither has that of the imprint.
    footers: place.on === 'afterBlank' || numbers === null ? noFooters(above) : { ...footers(profile, above) },
    // LibreOffice loses a section's beginning when that is a table that floats.
    children: [new Paragraph({ style: carrierStyle.id }), ...foot],
  };
  return [text, last];
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

function emptyFoot(beforeTwips = 0): Paragraph {
  return new Paragraph({
    style: pageNumberStyle.id,
    ...(beforeTwips === 0 ? {} : { spacing: { before: beforeTwips } }),
  });
}

function noFooters(beforeTwips: number) {
  const foot = () => new Footer({ children: [emptyFoot(beforeTwips)] });
  return { default: foot(), even: foot() };
}

function page(profile: Profile) {
  const { widthMm, heightMm, marginsMm } = profile.page;
  return {
    size: { width: twipsFromMm(widthMm), height: twipsFromMm(heightMm) },
    margin: {
      top: twipsFromMm(marginsMm.top),
      bottom: twipsFromMm(marginsMm.bottom),
      left: twipsFromMm(marginsMm.left),
      right: twipsFromMm(marginsMm.right),
      header: twipsFromMm(marginsMm.top / 2),
      footer: footerTwips(profile),
    },
  };
}

function grid(profile: Profile) {
  const linePitch = twipsFromPt(profile.grid.linePitchPt);
  return profile.target === 'word'
    ? { type: DocumentGridType.LINES_AND_CHARS, linePitch, charSpace: gridCharacterSpace(profile) }
    : { type: DocumentGridType.LINES, linePitch };
}
