import type { CSSProperties } from 'react';
import type { Change } from '../../shared/domain/layout/laid-out.ts';
import type { Profile, Type } from '../../shared/domain/layout/profile.ts';
import { changeClass } from './change-class.ts';
import { faceOf, fromPt, typeStyle } from './page-look.ts';
import { glyphsOf } from './typeset.ts';

/** A stretch of a line in one type. */
export type TypedRun = {
  readonly text: string;
  readonly type: Type;
  readonly spacingPx: number;
  readonly change?: Change | undefined;
};

type Props = {
  readonly profile: Profile;
  readonly runs: readonly TypedRun[];
  /** Its last mark stands outside the edge. */
  readonly hangs: boolean;
  readonly style: CSSProperties;
};

/** A line as it was broken; the browser only spreads it. */
export function PageLine({ profile, runs, hangs, style }: Props) {
  return (
    <span className="page-line" style={style}>
      {changesIn(piecesOf(profile, runs, hangs)).map(({ change, pieces }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line never changes
        <span key={at} className={changeClass(change)}>
          {pieces.map(({ text, type, gap, out }, i) => (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: a line never changes
              key={i}
              style={{ ...typeStyle(profile, type), letterSpacing: gap, ...(out ? { marginRight: '-1em' } : {}) }}
            >
              {text}
            </span>
          ))}
        </span>
      ))}
    </span>
  );
}

type Piece = {
  text: string;
  readonly type: Type;
  readonly gap: number;
  readonly out: boolean;
  readonly change: Change | undefined;
};

/** Pieces of one change stand in one span, as one change is one to who reads it. */
function changesIn(pieces: readonly Piece[]) {
  const groups: { readonly change: Change | undefined; readonly pieces: Piece[] }[] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last !== undefined && last.change === piece.change) last.pieces.push(piece);
    else groups.push({ change: piece.change, pieces: [piece] });
  }
  return groups;
}

/** What follows one another with the same look and the same space behind every character. */
function piecesOf(profile: Profile, runs: readonly TypedRun[], hangs: boolean): readonly Piece[] {
  const glyphs = glyphsOf(
    runs.map(({ text, type, spacingPx }) => ({ text, sizePx: fromPt(type.sizePt), spacingPx })),
    () => 0,
  );
  const owners = runs.flatMap((run) => [...run.text].map(() => run));
  const pieces: Piece[] = [];
  for (const [i, { character, gap }] of glyphs.entries()) {
    const { type: own, change } = owners[i] as TypedRun; // one for each glyph
    const type = faceOf(profile, own, character);
    const out = hangs && i === glyphs.length - 1;
    const last = pieces.at(-1);
    const same = last !== undefined && last.type === type && last.gap === gap && last.change === change && !out;
    if (same) last.text += character;
    else pieces.push({ text: character, type, gap, out, change });
  }
  return pieces;
}
