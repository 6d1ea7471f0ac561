import type { ReactNode } from 'react';
import { headingEnd } from '../../shared/domain/anchor.ts';
import { type Block, blockReading, isRunIn, opensSection, type TableBlock } from '../../shared/domain/block.ts';
import { type Highlight, type Hit, type Run, runsOf } from './runs.ts';

type Props = {
  readonly block: Block;
  /** Stands in a paragraph with others: then a heading is bold as a run-in one is. */
  readonly isPart: boolean;
  readonly highlights: readonly Highlight[];
  readonly hits: readonly Hit[];
};

/** The reading of a block with its highlights. Every piece carries its offset: selections are read from it. */
export function BlockText({ block, isPart, highlights, hits }: Props) {
  if (block.kind === 'table') return <TableText block={block} isPart={isPart} highlights={highlights} hits={hits} />;
  const reading = blockReading(block);
  const strongUntil =
    opensSection(block) && block.kind === 'heading' && (isPart || isRunIn(block)) ? headingEnd(block) : 0;
  return runsOf(reading, 0, reading.length, { strongUntil, highlights, hits }).map((run) => (
    <RunText key={run.from} run={run} />
  ));
}

/** Cells stand in the reading one after the other with one character between them. */
function TableText({ block, highlights, hits }: Props & { readonly block: TableBlock }) {
  let offset = 0;
  const rows = block.rows.map((row) =>
    row.map((text) => {
      const from = offset;
      offset += text.length + 1;
      return { from, to: from + text.length };
    }),
  );
  return (
    <table>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row[0]?.from ?? index}>
            {row.map(({ from, to }) => {
              const Cell = index === 0 ? 'th' : 'td';
              const runs = runsOf(block.text, from, to, { strongUntil: 0, highlights, hits });
              return (
                <Cell key={from}>
                  {runs.map((run) => (
                    <RunText key={run.from} run={run} />
                  ))}
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
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
  const marked = <Marked highlights={highlights}>{piece}</Marked>;
  return strong ? <strong>{marked}</strong> : marked;
}

/** One highlight inside the other. */
function Marked({
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
      <Marked highlights={inner}>{children}</Marked>
    </span>
  );
}
