/** What would be made from a preview with the user's ticks: the sections that stay, and the years that move. */
import type { DraftPreview } from '../../shared/contract/drafts.ts';
import type { RollingProposal } from '../../shared/domain/draft.ts';
import type { OutlineSection } from '../../shared/domain/outline-view.ts';
import { isCountedSection } from '../../shared/domain/section-count.ts';
import { slotRanges } from '../../shared/domain/slots.ts';
import { allSections, type Omitted, pathTo, topOmitted } from './section-ticks.ts';

export type Ticks = {
  readonly omitted: Omitted;
  /** Years that the user ticked or unticked, by `yearKey`; the others are ticked when they are sure. */
  readonly years: ReadonlyMap<string, boolean>;
};

export const noTicks: Ticks = { omitted: new Set(), years: new Map() };

export type Year = {
  readonly proposal: RollingProposal;
  readonly key: string;
  readonly group: 'heading' | 'body';
  /** The headings above it, from the top down; none for what stands before and after the sections. */
  readonly path: readonly OutlineSection[];
  readonly ticked: boolean;
};

export type DraftPlan = {
  readonly omit: readonly string[];
  readonly accept: readonly string[];
  readonly years: readonly Year[];
  readonly sections: number;
  readonly slots: number;
};

export function draftPlan(preview: DraftPreview, ticks: Ticks): DraftPlan {
  const all = allSections(preview.sections);
  const left = all.filter((section) => ticks.omitted.has(section.blockId));
  const years = preview.rolling.flatMap((proposal): Year[] => {
    const section = sectionOf(proposal, all);
    // A year goes with its section.
    if (section !== null && ticks.omitted.has(section.blockId)) return [];
    const key = yearKey(proposal);
    return [
      {
        proposal,
        key,
        group: section !== null && isInHeading(proposal, section) ? 'heading' : 'body',
        path: section === null ? [] : pathTo(preview.sections, section.blockId),
        ticked: ticks.years.get(key) ?? proposal.confidence === 'sure',
      },
    ];
  });
  return {
    omit: topOmitted(preview.sections, ticks.omitted),
    accept: years.filter((year) => year.ticked).map((year) => year.proposal.id),
    years,
    sections: all.filter(isCountedSection).length - left.filter(isCountedSection).length,
    slots: preview.slots - left.reduce((sum, section) => sum + slotsIn(section), 0),
  };
}

/** The same place in another preview of the same source, where the ids of proposals may count otherwise. */
function yearKey({ anchor }: RollingProposal): string {
  return `${anchor.blockId}@${anchor.start}`;
}

/** Slots in a section's heading and own text. */
export function slotsIn({ title, paragraphs }: OutlineSection): number {
  return [title, ...paragraphs].reduce((sum, text) => sum + slotRanges(text).length, 0);
}

/** A preview has sections but no blocks: what is not in a heading's own block is found by its words. */
function sectionOf({ anchor }: RollingProposal, all: readonly OutlineSection[]): OutlineSection | null {
  const own = all.find((section) => section.blockId === anchor.blockId);
  if (own !== undefined) return own;
  const words = anchor.prefix + anchor.exact + anchor.suffix;
  return all.find((section) => section.paragraphs.some((paragraph) => paragraph.includes(words))) ?? null;
}

function isInHeading({ anchor }: RollingProposal, section: OutlineSection): boolean {
  return section.blockId === anchor.blockId && anchor.start < (section.label?.length ?? 0) + section.title.length;
}

export type Words = { readonly text: string; readonly moved: boolean };

/** A heading as it will read, with the years that moved marked. */
export function headingWords(section: OutlineSection, years: readonly Year[]): readonly Words[] {
  const shift = section.label?.length ?? 0;
  const words: Words[] = [];
  let at = 0;
  for (const { proposal, ticked, group } of years) {
    if (!ticked || group !== 'heading' || proposal.anchor.blockId !== section.blockId) continue;
    const start = section.title.indexOf(proposal.from, Math.max(at, proposal.anchor.start - shift - 1));
    if (start < 0) continue;
    words.push({ text: section.title.slice(at, start), moved: false }, { text: proposal.to, moved: true });
    at = start + proposal.from.length;
  }
  return [...words, { text: section.title.slice(at), moved: false }].filter(({ text }) => text !== '');
}

/** The words around a year, parted where it stands. */
export function contextParts({ context, from, anchor }: RollingProposal): readonly [string, string, string] {
  // At most twelve characters stand before it, fewer at the beginning of a block.
  const near = context.indexOf(from, Math.min(12, anchor.start));
  const start = near < 0 ? context.indexOf(from) : near;
  if (start < 0) return [context, '', ''];
  return [context.slice(0, start), from, context.slice(start + from.length)];
}
