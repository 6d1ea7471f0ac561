/**
 * The profile as CSS: the same sizes, spacings and indents that the exporter writes into the Word file, so that a line of the
 * preview holds as many characters as one of the file.
 */
import type { CSSProperties } from 'react';
import type { Indent, LaidParagraph } from '../../shared/domain/layout/laid-out.ts';
import { type Profile, type Type, textArea } from '../../shared/domain/layout/profile.ts';
import { needsWeight } from './local-fonts.ts';

/** CSS pixels, 96 to the inch. */
export type PageSize = {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly left: number;
  readonly textWidth: number;
  readonly textHeight: number;
  readonly line: number;
};

export function pageSize(profile: Profile): PageSize {
  const { widthMm, heightMm, marginsMm } = profile.page;
  const area = textArea(profile);
  return {
    width: fromMm(widthMm),
    height: fromMm(heightMm),
    top: fromMm(marginsMm.top),
    left: fromMm(marginsMm.left),
    textWidth: fromMm(area.widthMm),
    textHeight: fromMm(area.heightMm),
    line: fromPt(profile.grid.linePitchPt),
  };
}

export function fromMm(mm: number): number {
  return (mm / 25.4) * 96;
}

export function fromPt(pt: number): number {
  return (pt / 72) * 96;
}

/** 28 characters of 16 pt are wider than 156 mm: what each gives up, in whole twips as Word counts. */
export function characterSpacingPt(profile: Profile): number {
  const pitchPt = (textArea(profile).widthMm * 72) / 25.4 / profile.grid.charactersPerLine;
  return Math.floor((pitchPt - profile.types.body.sizePt) * 20) / 20;
}

export function typeStyle(profile: Profile, type: Type): CSSProperties {
  const spacing = type.sizePt === profile.types.body.sizePt ? characterSpacingPt(profile) : 0;
  return {
    fontFamily: fontFamily(type),
    fontSize: `${type.sizePt}pt`,
    fontWeight: type.bold ? 700 : needsWeight(type) ? 600 : 400,
    letterSpacing: `${spacing}pt`,
  };
}

/** The fonts the file names, in its order, and then what this computer has of the kind. */
function fontFamily({ font }: Type): string {
  const own = [font.name, ...font.alternatives].map((name) => `"${name}"`);
  return [...own, stack(font.name)].join(', ');
}

function stack(name: string): string {
  if (/仿宋|fangsong/iu.test(name)) return 'var(--font-fangsong)';
  if (/楷|kaiti/iu.test(name)) return 'var(--font-kai)';
  if (/黑体|simhei/iu.test(name)) return 'var(--font-hei)';
  return /小标宋/u.test(name) ? 'var(--font-xbs)' : 'var(--font-read)';
}

export function paragraphStyle(profile: Profile, paragraph: LaidParagraph): CSSProperties {
  const line = fromPt(profile.grid.linePitchPt);
  return {
    ...typeStyle(profile, typeOf(profile, paragraph)),
    lineHeight: `${line}px`,
    ...roleStyle(profile, paragraph),
    ...(paragraph.indent === null ? {} : indentStyle(profile, paragraph.indent)),
  };
}

function typeOf({ types }: Profile, paragraph: LaidParagraph): Type {
  switch (paragraph.role) {
    case 'letterhead':
      return types.letterhead;
    case 'title':
      return types.title;
    case 'subtitle':
    case 'byline':
      return types.subtitle;
    case 'annexMark':
      return types.annexMark;
    case 'heading':
      return headingType(types, paragraph.level);
    default:
      return types.body;
  }
}

export function headingType(types: Profile['types'], level: number): Type {
  return [types.heading1, types.heading2, types.heading3][level - 1] ?? types.heading4;
}

function roleStyle(profile: Profile, { role }: LaidParagraph): CSSProperties {
  switch (role) {
    case 'letterhead':
      return {
        textAlign: 'center',
        lineHeight: `${fromPt(profile.types.letterhead.sizePt * 1.3)}px`,
        color: `#${profile.letterheadColour}`,
      };
    case 'title':
      return { textAlign: 'center', lineHeight: `${fromPt(profile.titleLinePitchPt)}px`, whiteSpace: 'pre-line' };
    case 'documentNumber':
    case 'subtitle':
    case 'byline':
      return { textAlign: 'center' };
    case 'addressee':
    case 'annexMark':
      return { textAlign: 'left' };
    case 'signature':
    case 'date':
      return { textAlign: 'right', paddingRight: `${characters(profile, 2)}px` };
    case 'attachment':
      return { textAlign: 'justify' };
    default:
      // Word counts this indent in the body's size, not in characters as they stand.
      return {
        textAlign: 'justify',
        textIndent: `${fromPt(profile.types.body.sizePt * profile.indentCharacters)}px`,
      };
  }
}

function indentStyle(profile: Profile, indent: Indent): CSSProperties {
  if (indent.kind === 'begins') {
    const left = Math.max(0, pageSize(profile).textWidth - characters(profile, indent.beforeRightEdge));
    return { textAlign: 'left', textIndent: 0, paddingLeft: `${left}px`, paddingRight: 0 };
  }
  return {
    textIndent: `${characters(profile, indent.firstLine)}px`,
    paddingLeft: `${characters(profile, indent.left)}px`,
    paddingRight: `${characters(profile, indent.right)}px`,
  };
}

function characters(profile: Profile, count: number): number {
  return fromPt(count * (profile.types.body.sizePt + characterSpacingPt(profile)));
}
