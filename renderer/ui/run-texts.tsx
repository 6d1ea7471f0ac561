import type { ReactNode } from 'react';
import type { Highlight, Run } from './runs.ts';
import './highlights.css';

/** Pieces of a reading. Each stands in an element of its own and carries its offset: selections are read from it. */
export function RunTexts({ runs }: { readonly runs: readonly Run[] }) {
  return runs.map((run) => <RunText key={run.from} run={run} />);
}

function RunText({ run }: { readonly run: Run }) {
  const { from, text, strong, highlights, hit } = run;
  const piece =
    hit === 'none' ? (
      <span data-from={from}>{text}</span>
    ) : (
      <mark data-from={from} className={hit === 'current' ? 'hit-current' : undefined}>
        {text}
      </mark>
    );
  const highlighted = <Highlighted highlights={highlights}>{piece}</Highlighted>;
  return strong ? <strong>{highlighted}</strong> : highlighted;
}

/** One highlight inside the other. */
function Highlighted({
  highlights,
  children,
}: {
  readonly highlights: readonly Highlight[];
  readonly children: ReactNode;
}): ReactNode {
  const [outermost, ...inner] = highlights;
  if (outermost === undefined) return children;
  const { id, look, lane, chosen } = outermost;
  return (
    <span className={`hl hl-${look} lane-${Math.min(lane, 2)}${chosen ? ' chosen' : ''}`} data-note={id}>
      <Highlighted highlights={inner}>{children}</Highlighted>
    </span>
  );
}
