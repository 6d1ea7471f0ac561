import type { CSSProperties } from 'react';
import type { Profile } from '../../shared/domain/layout/profile.ts';
import { rowMark } from '../../shared/domain/layout/signing.ts';
import { PageLine, type TypedRun } from './page-line.tsx';
import type { Mark } from './page-paper.tsx';

type Props = {
  readonly profile: Profile;
  readonly runs: readonly TypedRun[];
  /** Of each name, as a share of the text's width. */
  readonly middles: readonly number[];
  readonly style: CSSProperties;
  readonly mark: Mark;
};

/** Names that stand side by side in one line, each round its middle. */
export function PageNames({ profile, runs, middles, style, mark }: Props) {
  return (
    <p {...mark} style={{ ...style, position: 'relative', height: style.lineHeight }}>
      {namesIn(runs).map((name, i) => (
        <span
          key={middles[i]}
          style={{
            position: 'absolute',
            left: `${(middles[i] ?? 0.5) * 100}%`,
            transform: 'translateX(-50%)',
            whiteSpace: 'nowrap',
          }}
        >
          <PageLine profile={profile} runs={name} hangs={false} style={{}} />
        </span>
      ))}
    </p>
  );
}

/** The runs of each name: tabs part them, in whatever run they stand. */
function namesIn(runs: readonly TypedRun[]): readonly (readonly TypedRun[])[] {
  const names: TypedRun[][] = [[]];
  for (const run of runs)
    run.text.split(rowMark).forEach((text, i) => {
      if (i > 0) names.push([]);
      if (text !== '') names.at(-1)?.push({ ...run, text });
    });
  return names;
}
