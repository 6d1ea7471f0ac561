import type { CSSProperties } from 'react';
import type { Change } from '../../shared/domain/layout/laid-out.ts';
import type { Profile, Type } from '../../shared/domain/layout/profile.ts';
import { changeClass } from './change-class.ts';
import { faceOf, fromPt, typeStyle } from './page-look.ts';
import type { Remarked } from './remarks.ts';
import { glyphsOf } from './typeset.ts';

/** A stretch of a line in one type. */
export type TypedRun = {
  readonly text: string;
  readonly type: Type;
  readonly spacingPx: number;
  readonly change?: Change | undefined;
} & Remarked;

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
      {stretchesIn(piecesOf(profile, runs, hangs)).map(({ className, pieces, ends }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line never changes
        <span key={at} className={className}>
          {pieces.map(({ text, type, gap, out }, i) => (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: a line never changes
              key={i}
              style={{ ...typeStyle(profile, type), letterSpacing: gap, ...(out ? { marginRight: '-1em' } : {}) }}
            >
              {text}
            </span>
          ))}
          {ends !== undefined && <RemarkNumbers numbers={ends} />}
        </span>
      ))}
    </span>
  );
}

/** Behind the last of the words that a comment is on, taking no room of the line. */
function RemarkNumbers({ numbers }: { readonly numbers: readonly number[] }) {
  return <span className="remark-number">{numbers.join('·')}</span>;
}

type Piece = {
  text: string;
  readonly type: Type;
  readonly gap: number;
  readonly out: boolean;
  readonly className: string | undefined;
  readonly ends: readonly number[] | undefined;
};

/** Pieces of one change stand in one span, as one change is one to who reads it. */
function stretchesIn(pieces: readonly Piece[]) {
  const stretches: (Pick<Piece, 'className'> & { ends: Piece['ends']; readonly pieces: Piece[] })[] = [];
  for (const piece of pieces) {
    const last = stretches.at(-1);
    if (last !== undefined && last.className === piece.className && last.ends === undefined) {
      last.pieces.push(piece);
      last.ends = piece.ends;
    } else stretches.push({ className: piece.className, ends: piece.ends, pieces: [piece] });
  }
  return stretches;
}

function classOf({ change, remarked }: TypedRun): string | undefined {
  return remarked === true ? `remarked ${changeClass(change) ?? ''}` : changeClass(change);
}

/** What follows one another with the same look and the same space behind every character. */
function piecesOf(profile: Profile, runs: readonly TypedRun[], hangs: boolean): readonly Piece[] {
  const glyphs = glyphsOf(
    runs.map(({ text, type, spacingPx }) => ({ text, sizePx: fromPt(type.sizePt), spacingPx })),
    profile.target,
    () => 0,
  );
  const owners = runs.flatMap((run) => [...run.text].map(() => run));
  const pieces: Piece[] = [];
  for (const [i, { character, gap }] of glyphs.entries()) {
    const run = owners[i] as TypedRun; // one for each glyph
    const type = faceOf(profile, run.type, character);
    const out = hangs && i === glyphs.length - 1;
    const className = classOf(run);
    const ends = owners[i + 1] === run ? undefined : run.ends;
    const last = pieces.at(-1);
    const same = last !== undefined && last.type === type && last.gap === gap && last.className === className && !out;
    if (same && last.ends === undefined && ends === undefined) last.text += character;
    else pieces.push({ text: character, type, gap, out, className, ends });
  }
  return pieces;
}
