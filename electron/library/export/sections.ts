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
import { footerTwips, gridCharacterSpace, twipsFromMm, twipsFromPt } from './measures.ts';
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
  const last: ISectionOptions = {
    properties: {
      page: page(profile),
      grid: grid(profile),
      type: place.on === 'nextPage' ? SectionType.NEXT_PAGE : SectionType.EVEN_PAGE,
    },
    // Clause 7.5: an empty page before the imprint has no number, and neither has that of the imprint.
    footers: place.on === 'afterBlank' || numbers === null ? noFooters() : { ...footers(profile) },
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

function emptyFoot(): Paragraph {
  return new Paragraph({ style: pageNumberStyle.id });
}

function noFooters() {
  return { default: new Footer({ children: [emptyFoot()] }), even: new Footer({ children: [emptyFoot()] }) };
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
