import type { ClipboardEvent } from 'react';
import type { QuoteRange } from '../../shared/domain/anchor-quote.ts';
import { blockReading } from '../../shared/domain/block.ts';
import { copiedPieces } from '../../shared/domain/copied.ts';
import { copiedHtml, copiedText } from './copied-page.ts';
import { useReader } from './reader-context.ts';
import type { Ready } from './ready.ts';
import { blocksOfSection } from './sections.ts';
import { readSelection } from './use-selection.ts';

/** Copies what is selected, words or whole blocks, so that a draft knows where it came from. */
export function useCopying(): (event: ClipboardEvent) => void {
  const reader = useReader();
  return (event) => {
    readSelection(reader);
    const ready = reader.ready();
    if (ready === null) return;
    const { document } = ready;
    const pieces = copiedPieces(document.summary.id, document.blocks, selectedRanges(ready));
    if (pieces.length === 0) return;
    event.clipboardData.setData('text/plain', copiedText(pieces));
    event.clipboardData.setData('text/html', copiedHtml(pieces));
    event.preventDefault();
  };
}

function selectedRanges({ document: { blocks }, selected }: Ready): readonly QuoteRange[] {
  if (selected === null) return [];
  if (selected.kind === 'words') return selected.words;
  const ids = new Set(selected.kind === 'block' ? [selected.blockId] : blocksOfSection(blocks, selected.blockId));
  return blocks
    .filter(({ id }) => ids.has(id))
    .map((block) => ({ blockId: block.id, start: 0, end: blockReading(block).length }));
}
