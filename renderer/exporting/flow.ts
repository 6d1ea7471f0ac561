import { contentsEntries } from '../../shared/domain/layout/contents.ts';
import type { LaidBlock, LaidOut, LaidParagraph, LaidTable } from '../../shared/domain/layout/laid-out.ts';
import { type Profile, textArea } from '../../shared/domain/layout/profile.ts';
import { fromMm } from './page-look.ts';

/** What follows one another on paper. Blank lines are lines of their own, as in the file. */
export type FlowItem = {
  readonly newPage: boolean;
  readonly keepWithNext: boolean;
  readonly keepsLast?: boolean;
  /** Space above it, in CSS pixels. */
  readonly before: number;
} & (
  | { readonly kind: 'blank' }
  | { readonly kind: 'paragraph'; readonly paragraph: LaidParagraph }
  | { readonly kind: 'table'; readonly table: LaidTable }
  | { readonly kind: 'contentsTitle' }
  /** A line of the table of contents, and the block it names. */
  | { readonly kind: 'entry'; readonly text: string; readonly level: number; readonly block: LaidBlock }
);

export function flow(laidOut: LaidOut): readonly FlowItem[] {
  return laidOut.blocks.flatMap((block, i) => [
    ...(laidOut.contents?.before === i ? contentsItems(laidOut, laidOut.contents.newPage) : []),
    ...blankLines(block),
    item(block),
  ]);
}

function contentsItems(laidOut: LaidOut, newPage: boolean): readonly FlowItem[] {
  const common = { newPage: false, keepWithNext: false, before: 0 };
  const entries = contentsEntries(laidOut).flatMap(({ block, level, text }): readonly FlowItem[] => {
    const named = laidOut.blocks[block];
    return named === undefined ? [] : [{ ...common, kind: 'entry', text, level, block: named }];
  });
  const blank = { ...common, kind: 'blank' } as const;
  return [...(newPage ? [] : [blank]), { ...common, kind: 'contentsTitle', newPage }, blank, ...entries];
}

function blankLines(block: LaidBlock): readonly FlowItem[] {
  const keepWithNext = block.kind === 'paragraph' && ['signature', 'date', 'attachment'].includes(block.role);
  const count = block.kind === 'table' && block.newPage ? Math.max(1, block.blankLinesBefore) : block.blankLinesBefore;
  return Array.from(
    { length: count },
    (_, i): FlowItem => ({
      kind: 'blank',
      newPage: block.newPage && i === 0,
      keepWithNext,
      before: 0,
    }),
  );
}

function item(block: LaidBlock): FlowItem {
  const newPage = block.newPage && block.blankLinesBefore === 0;
  if (block.kind === 'table') {
    const keepsLast = block.keepWithNext;
    return { kind: 'table', table: block, newPage: false, keepWithNext: false, keepsLast, before: 0 };
  }
  const before = block.role === 'letterhead' ? fromMm(35) : 0;
  return { kind: 'paragraph', paragraph: block, newPage, keepWithNext: block.keepWithNext, before };
}

export function gridOf(profile: Profile): { readonly lines: number; readonly characters: number } {
  const lines = Math.floor((textArea(profile).heightMm * 72) / 25.4 / profile.grid.linePitchPt);
  return { lines, characters: profile.grid.charactersPerLine };
}
