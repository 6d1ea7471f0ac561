import { type Contents, contentsEntries } from '../../shared/domain/layout/contents.ts';
import { ownLetterhead } from '../../shared/domain/layout/head-measures.ts';
import { bringsLetterhead } from '../../shared/domain/layout/head-places.ts';
import {
  hasRole,
  type LaidBlock,
  type LaidOut,
  type LaidParagraph,
  type LaidTable,
} from '../../shared/domain/layout/laid-out.ts';
import { type Profile, textArea } from '../../shared/domain/layout/profile.ts';
import { fromPt } from './page-look.ts';

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
  /** The red line of a head that the text brings itself. */
  | { readonly kind: 'rule' }
  /** A line of the table of contents, and the block it names. */
  | { readonly kind: 'entry'; readonly text: string; readonly level: number; readonly block: LaidBlock }
);

export function flow(laidOut: LaidOut, profile: Profile): readonly FlowItem[] {
  const ruled = bringsLetterhead(laidOut.blocks);
  return laidOut.blocks.flatMap((block, i) => [
    ...(laidOut.contents?.before === i ? contentsItems(laidOut, laidOut.contents) : []),
    ...blankLines(block),
    item(block, laidOut.blocks[i - 1], profile),
    ...(ruled && hasRole(block, 'documentNumber') ? [rule] : []),
  ]);
}

const rule: FlowItem = { kind: 'rule', newPage: false, keepWithNext: false, before: 0 };

function contentsItems(laidOut: LaidOut, { newPage, blankLinesBefore }: Contents): readonly FlowItem[] {
  const common = { newPage: false, keepWithNext: false, before: 0 };
  const entries = contentsEntries(laidOut).flatMap(({ block, level, text }): readonly FlowItem[] => {
    const named = laidOut.blocks[block];
    return named === undefined ? [] : [{ ...common, kind: 'entry', text, level, block: named }];
  });
  const blank = { ...common, kind: 'blank' } as const;
  const above = Array.from({ length: blankLinesBefore }, () => blank);
  return [...above, { ...common, kind: 'contentsTitle', newPage }, blank, ...entries];
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

function item(block: LaidBlock, last: LaidBlock | undefined, profile: Profile): FlowItem {
  const newPage = block.newPage && block.blankLinesBefore === 0;
  if (block.kind === 'table') {
    const keepsLast = block.keepWithNext;
    return { kind: 'table', table: block, newPage: false, keepWithNext: false, keepsLast, before: 0 };
  }
  // Several names stand closely one below the other.
  const before =
    block.role === 'letterhead' && !hasRole(last, 'letterhead') ? fromPt(ownLetterhead(profile).beforePt) : 0;
  return { kind: 'paragraph', paragraph: block, newPage, keepWithNext: block.keepWithNext, before };
}

export function gridOf(profile: Profile): { readonly lines: number; readonly characters: number } {
  const lines = Math.floor((textArea(profile).heightMm * 72) / 25.4 / profile.grid.linePitchPt);
  return { lines, characters: profile.grid.charactersPerLine };
}
