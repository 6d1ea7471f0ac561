import { headingEnd } from '../../shared/domain/anchor.ts';
import { type Block, blockReading, isRunIn, opensSection } from '../../shared/domain/block.ts';
import { unbrokenPieces } from '../../shared/domain/layout/title-lines.ts';
import { RunTexts } from '../ui/run-texts.tsx';
import { type Highlight, type Hit, type Marked, runsOf } from '../ui/runs.ts';
import { TableText } from './table-text.tsx';

type Props = {
  readonly block: Block;
  /** Stands in a paragraph with others: then a heading is bold as a run-in one is. */
  readonly isPart: boolean;
  readonly highlights: readonly Highlight[];
  readonly hits: readonly Hit[];
};

/** The reading of a block with its highlights. Every piece carries its offset: selections are read from it. */
export function BlockText({ block, isPart, highlights, hits }: Props) {
  if (block.kind === 'table') return <TableText block={block} highlights={highlights} hits={hits} />;
  const reading = blockReading(block);
  const strongUntil =
    opensSection(block) && block.kind === 'heading' && (isPart || isRunIn(block)) ? headingEnd(block) : 0;
  const marked = { strongUntil, highlights, hits };
  if (block.kind === 'title') return <TitleText title={reading} marked={marked} />;
  return <RunTexts runs={runsOf(reading, 0, reading.length, marked)} />;
}

/** A title is broken between its words only. */
function TitleText({ title, marked }: { readonly title: string; readonly marked: Marked }) {
  let from = 0;
  return unbrokenPieces(title).map((piece) => {
    const start = from;
    from += piece.length;
    return (
      <span key={start} className="unbroken">
        <RunTexts runs={runsOf(title, start, from, marked)} />
      </span>
    );
  });
}
