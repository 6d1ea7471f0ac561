import type { CSSProperties } from 'react';
import type { Profile, Type } from '../../shared/domain/layout/profile.ts';
import { fromPt, spacingPx, typeStyle } from './page-look.ts';
import { glyphsOf } from './typeset.ts';

type TypedRun = { readonly text: string; readonly type: Type };

type Props = {
  readonly profile: Profile;
  readonly runs: readonly TypedRun[];
  /** Its last mark stands outside the edge. */
  readonly hangs: boolean;
  readonly style: CSSProperties;
};

/** A line as it was broken; the browser only spreads it. */
export function PageLine({ profile, runs, hangs, style }: Props) {
  const spaced = runs.flatMap(({ text, type }) => [...text].map((character) => ({ character, type })));
  const glyphs = glyphsOf(
    runs.map(({ text, type }) => ({ text, sizePx: fromPt(type.sizePt), spacingPx: spacingPx(profile, type) })),
    () => 0,
  );
  const pieces: { text: string; readonly type: Type; gap: number; readonly out: boolean }[] = [];
  for (const [i, { character, type }] of spaced.entries()) {
    const { gap } = glyphs[i] ?? { gap: 0 };
    const out = hangs && i === spaced.length - 1;
    const last = pieces.at(-1);
    if (last !== undefined && last.type === type && last.gap === gap && !out) last.text += character;
    else pieces.push({ text: character, type, gap, out });
  }
  return (
    <span className="page-line" style={style}>
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
  );
}
