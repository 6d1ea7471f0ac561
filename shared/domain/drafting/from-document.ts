import { type Block, opensSection } from '../block.ts';
import type { Genre } from '../document.ts';
import type { DraftBlock, RollingProposal } from '../draft.ts';
import { formatLabel } from '../label.ts';
import { withFoundLabels } from '../numbering.ts';
import { rollBlocks, rollTitle } from '../rolling/apply.ts';
import { proposeRolling } from '../rolling/propose.ts';
import { slotFor } from '../slots.ts';
import type { MadeDraft } from './made-draft.ts';
import { withOrganisation, withSignature } from './organisation.ts';
import { type Copy, structureOf } from './structure.ts';

/** What a draft is made from: a document's blocks and what is known of it. */
export type DraftOrigin = {
  readonly documentId: string;
  readonly title: string | null;
  readonly organisation: string | null;
  readonly genre: Genre | null;
  readonly summaryYear: number | null;
  readonly planYear: number | null;
  readonly blocks: readonly Block[];
};

export type DraftOptions = {
  /** The year that the new document plans for; it sums up the year before. */
  readonly year: number;
  readonly organisation: string | null;
  /** The whole text, or its structure with slots. */
  readonly whole: boolean;
  readonly newId: () => string;
};

/**
 * Next year's document in the making. Years in the text are only proposed; in the title they are moved at once, because the user
 * named the year, and are no proposals. A source whose year is not known has nothing proposed.
 */
export function draftFromDocument(origin: DraftOrigin, options: DraftOptions): MadeDraft {
  const { year, whole, newId } = options;
  const copy: Copy = (block, manner) => ({
    ...block,
    id: newId(),
    source: null,
    provenance: { origin: 'document', documentId: origin.documentId, blockId: block.id, manner },
  });
  const main = withFoundLabels(origin.blocks.filter((block) => block.zone === 'main')).map(withCleanLabel);
  const taken = whole ? main.map((block): DraftBlock => copy(block, 'copied')) : structureOf(main, copy);
  const blocks = withIssuer(taken, origin.organisation, options.organisation);
  const fromYear = origin.planYear ?? (origin.summaryYear === null ? year : origin.summaryYear + 1);
  const proposals = proposeRolling({ blocks, fromYear, toYear: year, newId });
  const titles = new Set(blocks.filter((block) => block.kind === 'title').map((block) => block.id));
  const isInTitle = (each: RollingProposal) => each.confidence === 'sure' && titles.has(each.anchor.blockId);
  const accepted = new Set(proposals.filter(isInTitle).map((each) => each.id));
  const rolled = rollBlocks(blocks, proposals, accepted);
  const rolling = rolled.rolling.filter((each) => !accepted.has(each.id));
  const organisation = options.organisation ?? origin.organisation;
  if (titles.size > 0) {
    const title = rolled.blocks.flatMap((block) => (titles.has(block.id) ? [block.text] : [])).join('');
    return { title, organisation, blocks: rolled.blocks, rolling };
  }
  const title =
    origin.title === null
      ? composedTitle(origin, organisation, year)
      : rollTitle(withOrganisation(origin.title, origin.organisation, options.organisation), fromYear, year);
  const titleBlock: DraftBlock = {
    id: newId(),
    kind: 'title',
    zone: 'main',
    text: title,
    source: null,
    provenance: null,
  };
  const above = rolled.blocks.findIndex((block) => block.kind !== 'letterhead' && block.kind !== 'documentNumber');
  return {
    title,
    organisation,
    blocks: rolled.blocks.toSpliced(above < 0 ? rolled.blocks.length : above, 0, titleBlock),
    rolling,
  };
}

/** A draft has its labels as they are written officially: 1、 is 1. and a lost numeral is there again. */
function withCleanLabel(block: Block): Block {
  if (!opensSection(block) || block.label === null) return block;
  const { scheme, number } = block.label;
  return { ...block, label: { text: formatLabel(scheme, number), scheme, number, missing: false } };
}

function withIssuer(blocks: readonly DraftBlock[], from: string | null, to: string | null): readonly DraftBlock[] {
  if (to === null) return blocks;
  const isOnly = blocks.filter((block) => block.kind === 'signature').length === 1;
  return blocks.map((block): DraftBlock => {
    if (block.kind === 'title') return { ...block, text: withOrganisation(block.text, from, to) };
    if (block.kind === 'letterhead' && from !== null) return { ...block, text: block.text.replaceAll(from, to) };
    if (block.kind === 'signature') return { ...block, text: withSignature(block.text, isOnly, from, to) };
    return block;
  });
}

/** 单位 + 年度 + 文种, for a source that came without its title, as copies from web pages often do. */
function composedTitle(
  { genre, summaryYear, planYear }: DraftOrigin,
  organisation: string | null,
  year: number,
): string {
  const issuer = organisation ?? '';
  switch (genre) {
    case 'summary':
      return `${issuer}${year - 1}年工作总结`;
    case 'plan':
      return `${issuer}${year}年工作计划`;
    case 'report':
    case 'notice':
      return `${issuer}关于${slotFor('事由')}的${genre === 'report' ? '报告' : '通知'}`;
    case 'summary-and-plan':
      return `${issuer}${year - 1}年工作总结和${year}年工作计划`;
    case null: {
      // Not every document is an annual one; without a year or a genre the title is the writer's.
      const isAnnual = summaryYear !== null || planYear !== null;
      return isAnnual ? `${issuer}${year - 1}年工作总结和${year}年工作计划` : slotFor('标题');
    }
  }
}
