import type { Annotation } from '../../shared/contract/annotations.ts';
import type { StoredDocument } from '../../shared/contract/documents.ts';
import {
  type Block,
  blockReading,
  isRunIn,
  opensSection,
  type SectionBlock,
  sectionTitle,
} from '../../shared/domain/block.ts';
import { headingLine, sectionPaths } from '../../shared/domain/outline.ts';
import type { SourceView } from './source.ts';

export type Ready = Extract<SourceView, { readonly status: 'ready' }>;

/** A heading that stands alone: there is nothing in it to take over. */
export function isSubheading(block: Block): block is SectionBlock {
  return block.kind === 'heading' && !isRunIn(block);
}

export function notesOn(notes: readonly Annotation[], blockId: string): readonly Annotation[] {
  return notes.filter(({ place }) => place.state !== 'lost' && place.blockId === blockId);
}

/** `2023年 › 二 › （三）成果转化`: where a section stands; of those above it the label is enough. */
export function pathTo({ summary, blocks }: StoredDocument, sectionId: string): string {
  const path = sectionPaths(blocks).get(sectionId) ?? [];
  const year = summary.summaryYear ?? summary.planYear;
  const above = path.slice(0, -1).map((block) => block.label?.text.replace(/[、，.．]$/u, '') || sectionTitle(block));
  const start = year === null ? summary.title : `${year}年`;
  return [start, ...above, ...path.slice(-1).map(headingLine)].join(' › ');
}

type Run = {
  readonly from: number;
  readonly text: string;
  readonly tag: string | null;
  readonly isNoted: boolean;
};

/** A passage cut where annotations begin and end; where two lie over each other the first is shown. */
export function runsOf(block: Block, notes: readonly Annotation[]): readonly Run[] {
  const reading = blockReading(block);
  const from = opensSection(block) ? reading.length - block.text.length : 0;
  const ranges = notes.flatMap(({ place, anchor, tag }) =>
    place.state !== 'lost' && anchor.target === 'quote' ? [{ start: place.start, end: place.end, tag }] : [],
  );
  const cuts = [from, ...ranges.flatMap(({ start, end }) => [start, end]), reading.length]
    .filter((cut) => cut >= from && cut <= reading.length)
    .toSorted((a, b) => a - b);
  return cuts.flatMap((start, i): Run[] => {
    const end = cuts[i + 1] ?? start;
    const note = ranges.find((range) => range.start <= start && range.end >= end);
    return end === start
      ? []
      : [{ from: start, text: reading.slice(start, end), tag: note?.tag ?? null, isNoted: note !== undefined }];
  });
}
