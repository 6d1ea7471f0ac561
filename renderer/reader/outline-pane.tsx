import { useMemo } from 'react';
import { outlineTexts, readerTexts } from '../texts/reader.ts';
import { type OutlineEntry, OutlineTree } from '../ui/outline-tree.tsx';
import { useReady } from './reader-context.ts';
import { countedEntries } from './sections.ts';
import { TagLegend } from './tag-legend.tsx';
import type { Position } from './use-reading-position.ts';

type Props = { readonly entries: readonly OutlineEntry[]; readonly position: Position };

export function OutlinePane({ entries, position }: Props) {
  const blocks = useReady((ready) => ready.document.blocks);
  const annotations = useReady((ready) => ready.annotations);
  const counted = useMemo(() => countedEntries(blocks, entries, annotations), [blocks, entries, annotations]);
  return (
    <div className="outline-pane" data-pane="outline">
      <h2 className="pane-head">{readerTexts.outlinePane}</h2>
      <div className="scroll">
        <OutlineTree
          label={outlineTexts.label}
          entries={counted}
          chosen={position.current}
          onChoose={(id, how) => position.jump(id, how === 'opened')}
        />
      </div>
      <TagLegend />
    </div>
  );
}
