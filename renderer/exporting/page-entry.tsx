import type { Profile } from '../../shared/domain/layout/profile.ts';
import { PageLine, type TypedRun } from './page-line.tsx';
import { bodyStyle, spacingPx } from './page-look.ts';
import type { Slice } from './paginate.ts';
import { slicedRuns } from './sliced-runs.ts';
import type { SetItem } from './typeset-items.ts';

type Props = {
  readonly profile: Profile;
  readonly set: Extract<SetItem, { kind: 'entry' }>;
  readonly slice: Slice;
  readonly page: number;
};

/** A line of the table of contents: dots lead from the last of its words to the page. */
export function PageEntry({ profile, set: { runs, lines, left }, slice, page }: Props) {
  return (
    <div style={{ ...bodyStyle(profile), paddingLeft: left }}>
      {lines.slice(slice.from, slice.to).map((line, i) => {
        const isLast = slice.from + i === lines.length - 1;
        return (
          <div key={line.from} className="page-entry">
            <PageLine profile={profile} runs={slicedRuns(runs, line.from, line.to)} hangs={line.hangs} style={{}} />
            {isLast && <span className="page-leader">{'.'.repeat(120)}</span>}
            {isLast && <PageLine profile={profile} runs={[number(profile, page)]} hangs={false} style={{}} />}
          </div>
        );
      })}
    </div>
  );
}

function number(profile: Profile, page: number): TypedRun {
  const { body } = profile.types;
  return { text: `${page}`, type: body, spacingPx: spacingPx(profile, body) };
}
