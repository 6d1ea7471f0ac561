import { type Block, blockReading, opensSection, type SectionBlock } from '../block.ts';
import type { LabelScheme } from '../label.ts';
import { readLabel } from '../structure/labels.ts';
import { titleEnd } from '../structure/run-in.ts';
import { addressOf } from './address.ts';
import type { CorrectionOf } from './correction.ts';
import { sectionBefore } from './sections.ts';

const items: ReadonlySet<LabelScheme> = new Set(['is', 'must', 'ordinal', 'sequence']);

/** How a block would read as a heading: its label, its title up to the end of the sentence, and a likely depth. */
export function headingFor(blocks: readonly Block[], at: number): CorrectionOf<'asHeading'> | null {
  const block = blocks[at];
  if (block === undefined || block.kind === 'table' || block.zone === 'cover' || opensSection(block)) return null;
  const reading = blockReading(block);
  const found = readLabel(reading);
  const isNothingElse = found !== null && reading.slice(found.length).trim() === '';
  const label = isNothingElse ? null : (found?.label ?? null);
  const text = reading.slice(label === null ? 0 : (found?.length ?? 0));
  return {
    op: 'asHeading',
    at: addressOf(block),
    kind: label !== null && items.has(label.scheme) ? 'item' : 'heading',
    depth: likelyDepth(blocks, at, label),
    label: label && { text: label.text, scheme: label.scheme, number: Math.min(label.number, 999) },
    title: text.slice(0, Math.min(titleEnd(text), 2000)),
  };
}

/** Beside the nearest section with the same kind of label; a first one opens a list; one without label beside its like. */
function likelyDepth(blocks: readonly Block[], at: number, label: SectionBlock['label']): number {
  const above = sectionBefore(blocks, at);
  if (above === null) return 1;
  const zone = blocks[at]?.zone;
  for (let i = at - 1; i >= 0; i -= 1) {
    const block = blocks[i];
    if (block === undefined || block.zone !== zone) break;
    if (opensSection(block) && block.kind === 'heading' && label === null) return block.depth;
    if (opensSection(block) && label !== null && block.label?.scheme === label.scheme) return block.depth;
  }
  return label === null || label.scheme === 'chinese' ? 1 : above.depth + 1;
}
