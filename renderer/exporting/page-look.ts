/**
 * The profile as CSS: the same sizes, spacings and indents that the exporter writes into the Word file, so that a line of the
 * preview holds as many characters as one of the file.
 */
import type { CSSProperties } from 'react';
import { ownLetterhead } from '../../shared/domain/layout/head-measures.ts';
import { ownRule } from '../../shared/domain/layout/head-places.ts';
import type { Indent, LaidParagraph, Run } from '../../shared/domain/layout/laid-out.ts';
import { headingType, levelInside, typeOf } from '../../shared/domain/layout/paragraph-type.ts';
import { type Profile, type Type, textArea, timesNewRoman } from '../../shared/domain/layout/profile.ts';
import { isWestern } from '../../shared/domain/layout/western.ts';
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

/** Spacing makes 28 characters of the body's size fit; other sizes go without. */
export function spacingPx(profile: Profile, type: Type): number {
  return type.sizePt === profile.types.body.sizePt ? fromPt(characterSpacingPt(profile)) : 0;
}

export function typeStyle(profile: Profile, type: Type): CSSProperties {
  return {
    fontFamily: fontFamily(type),
    fontSize: `${type.sizePt}pt`,
    fontWeight: type.bold ? 700 : needsWeight(type) ? 600 : 400,
    letterSpacing: `${spacingPx(profile, type)}px`,
  };
}

/** The type of one character: digits and letters of the text may have a font of their own. */
export function faceOf({ digits, types }: Profile, type: Type, character: string): Type {
  if (digits === 'body' || !isWestern(character)) return type;
  if (type === types.title || type === types.letterhead || type === types.pageNumber) return type;
  const known = latinFaces.get(type) ?? { ...type, font: timesNewRoman };
  latinFaces.set(type, known);
  return known;
}

/** What follows one another in one face. */
export function facesOf(
  profile: Profile,
  type: Type,
  text: string,
): readonly { readonly text: string; readonly type: Type }[] {
  const pieces: { text: string; readonly type: Type }[] = [];
  for (const character of text) {
    const face = faceOf(profile, type, character);
    const last = pieces.at(-1);
    if (last?.type === face) last.text += character;
    else pieces.push({ text: character, type: face });
  }
  return pieces;
}

/** The same object for the same type: faces are told apart by it. */
const latinFaces = new WeakMap<Type, Type>();

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

/** Its indents are those of its lines, see `insets`. */
export function paragraphStyle(profile: Profile, paragraph: LaidParagraph): CSSProperties {
  const { left, right } = insets(profile, paragraph);
  return {
    ...typeStyle(profile, typeOf(profile, paragraph)),
    lineHeight: `${lineHeight(profile, paragraph)}px`,
    textAlign: alignment(paragraph),
    paddingLeft: left,
    paddingRight: right,
    ...(paragraph.role === 'letterhead' ? { color: `#${profile.letterheadColour}` } : {}),
  };
}

/** Body text without a paragraph of its own. */
export function bodyStyle(profile: Profile): CSSProperties {
  return { ...typeStyle(profile, profile.types.body), lineHeight: `${pageSize(profile).line}px` };
}

/** Of the red line below a number, with what is free above it. */
export function ruleHeight(profile: Profile): number {
  const { gapPt, weightMm } = ownRule(profile);
  return fromPt(gapPt) + fromMm(weightMm);
}

export function lineHeight(profile: Profile, { role }: LaidParagraph): number {
  if (role === 'letterhead') return fromPt(ownLetterhead(profile).linePt);
  return fromPt(role === 'title' ? profile.titleLinePitchPt : profile.grid.linePitchPt);
}

/** The type of a part of a paragraph; what was taken out of it looks as it did. */
export function runType(profile: Profile, paragraph: LaidParagraph, { role, change }: Run): Type {
  const shape = change?.kind === 'deleted' ? (paragraph.was ?? paragraph) : paragraph;
  const level = levelInside(shape, role);
  return level === null ? typeOf(profile, shape) : headingType(profile, level);
}

function alignment(paragraph: LaidParagraph): 'left' | 'center' | 'right' | 'justify' {
  if (paragraph.indent?.kind === 'begins' || paragraph.indent?.kind === 'middles') return 'left';
  switch (paragraph.role) {
    case 'letterhead':
    case 'title':
    case 'documentNumber':
    case 'subtitle':
    case 'byline':
      return 'center';
    case 'addressee':
    case 'annexMark':
      return 'left';
    case 'signature':
    case 'date':
      return 'right';
    default:
      return 'justify';
  }
}

type Insets = { readonly left: number; readonly right: number; readonly firstLine: number };

/** How far the lines of a paragraph stay from the edges of the text area, in pixels. */
export function insets(profile: Profile, paragraph: LaidParagraph): Insets {
  if (paragraph.indent !== null) return indentInsets(profile, paragraph.indent);
  switch (alignment(paragraph)) {
    case 'right':
      return { left: 0, right: characters(profile, 2), firstLine: 0 };
    case 'justify':
      // Word counts this indent in the body's size, not in characters as they stand.
      return { left: 0, right: 0, firstLine: fromPt(profile.types.body.sizePt * profile.indentCharacters) };
    default:
      return { left: 0, right: 0, firstLine: 0 };
  }
}

function indentInsets(profile: Profile, indent: Indent): Insets {
  if (indent.kind === 'middles') return { left: 0, right: 0, firstLine: 0 };
  if (indent.kind === 'begins') {
    const left = Math.max(0, pageSize(profile).textWidth - characters(profile, indent.beforeRightEdge));
    // Nothing here is a line that goes on: wider digits may stand beyond the edge, as in the file.
    return { left, right: -characters(profile, 4), firstLine: 0 };
  }
  return {
    left: characters(profile, indent.left),
    right: characters(profile, indent.right),
    firstLine: characters(profile, indent.firstLine),
  };
}

/** As wide as so many body characters of a full line, in pixels. */
export function characters(profile: Profile, count: number): number {
  return fromPt(count * (profile.types.body.sizePt + characterSpacingPt(profile)));
}
