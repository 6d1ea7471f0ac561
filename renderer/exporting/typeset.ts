/**
 * Breaks paragraphs into lines as LibreOffice breaks those of the exported file, from nothing but the widths of characters. So a
 * page ends where it ends in the file, whatever browser shows it, and a long paper needs no layout to be measured.
 */

import type { Profile } from '../../shared/domain/layout/profile.ts';
import { westernScript } from '../../shared/domain/layout/western.ts';
import { mayBreakByUnicode, mayBreakInChinese } from './line-break.ts';

/** A character as it stands in a line. */
export type Glyph = {
  readonly character: string;
  readonly width: number;
  /** Of its run; negative where characters are set closer. */
  readonly spacing: number;
  /** Between it and the next one of the same line. */
  readonly gap: number;
  readonly isLatin: boolean;
};

/** Offsets count in the paragraph's text. A mark that `hangs` stands outside the edge. */
export type Line = { readonly from: number; readonly to: number; readonly hangs: boolean };

type Run = { readonly text: string; readonly sizePx: number; readonly spacingPx: number };

/** What LibreOffice puts between Chinese and Latin letters or digits, whatever the file says of it: a fifth of the size. */
const seam = 0.2;

/**
 * The glyphs of a paragraph; `advance` is the width of a character of one of its runs. Word hears that nothing is to stand
 * between Chinese and digits, and that every character has its spacing.
 */
export function glyphsOf(
  runs: readonly Run[],
  target: Profile['target'],
  advance: (character: string, run: number) => number,
): readonly Glyph[] {
  const all = runs.flatMap((run, i) => [...run.text].map((character) => ({ character, run, i })));
  const isLatinAt = westernScript(all.map(({ character }) => character));
  return all.map(({ character, run, i }, at) => ({
    character,
    width: character === '\n' ? 0 : advance(character, i),
    spacing: run.spacingPx,
    gap:
      target === 'word' || isLatinAt[at] === (isLatinAt[at + 1] ?? isLatinAt[at])
        ? run.spacingPx
        : gapBetween(character, all[at + 1]?.character ?? '', run),
    isLatin: isLatinAt[at] ?? false,
  }));
}

/** The spacing of a run ends with its script, and only letters and digits are held apart. */
function gapBetween(character: string, next: string, { sizePx }: Run): number {
  return isWord(character) && isWord(next) ? sizePx * seam : 0;
}

/** Whether a mark without room may stand outside the edge: in LibreOffice where lines stand on the grid of the page. */
export type Edge = 'marks hang' | 'nothing hangs';

/** The lines of a paragraph; the first of them is `indent` narrower, or wider. */
export function linesOf(
  glyphs: readonly Glyph[],
  width: number,
  indent: number,
  edge: Edge = 'marks hang',
): readonly Line[] {
  const lines: Line[] = [];
  let from = 0;
  let offset = 0;
  do {
    const room = lines.length === 0 ? width - indent : width;
    const { to, hangs } = endOfLine(glyphs, from, room, edge === 'marks hang');
    const length = lengthOf(glyphs.slice(from, to));
    lines.push({ from: offset, to: offset + length, hangs });
    offset += length;
    from = to;
  } while (from < glyphs.length);
  return lines;
}

/** How far the characters of a line reach, before it is spread. */
export function lineWidth(glyphs: readonly Glyph[], { from, to }: Pick<Line, 'from' | 'to'>): number {
  let at = 0;
  let width = 0;
  for (const glyph of glyphs) {
    if (at >= from && at < to) width += glyph.width + glyph.gap;
    at += glyph.character.length;
  }
  return width;
}

function lengthOf(glyphs: readonly Glyph[]): number {
  return glyphs.reduce((sum, { character }) => sum + character.length, 0);
}

/** Sums of fractions drift. */
const tolerance = 0.01;

function endOfLine(
  glyphs: readonly Glyph[],
  from: number,
  room: number,
  mayHang: boolean,
): { to: number; hangs: boolean } {
  let used = 0;
  for (let at = from; at < glyphs.length; at++) {
    const { character, width, spacing, gap } = glyphs[at] as Glyph; // within the length
    if (character === '\n') return { to: at + 1, hangs: false };
    // What is taken from each character is taken from the last one as well.
    if (used + width + Math.min(0, spacing) > room + tolerance && character !== ' ')
      return breakBefore(glyphs, from, at, mayHang);
    used += width + gap;
  }
  return { to: glyphs.length, hangs: false };
}

/** `at` is the first one that has no room. */
function breakBefore(
  glyphs: readonly Glyph[],
  from: number,
  at: number,
  mayHang: boolean,
): { to: number; hangs: boolean } {
  const character = (i: number): string => glyphs[i]?.character ?? '';
  const isLatinAt = (i: number): boolean => glyphs[i]?.isLatin === true;
  // LibreOffice hangs no mark behind Latin letters or digits.
  const hangs = mayHang && isHanging(character(at)) && at > from && !isLatinAt(at - 1);
  if (hangs && (at + 1 === glyphs.length || mayBreakInChinese(character(at), character(at + 1))))
    return { to: at + 1, hangs };
  let byUnicode = isLatinAt(at);
  for (let to = at; to > from; to--) {
    byUnicode ||= isLatinAt(to - 1);
    const mayBreak = byUnicode ? mayBreakByUnicode : mayBreakInChinese;
    if (mayBreak(character(to - 1), character(to))) return { to, hangs: false };
  }
  return { to: Math.max(at, from + 1), hangs: false }; // a word wider than the line
}

const isHanging = (character: string): boolean => /[，。、；：！？．]/u.test(character);

function isWord(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
