import type { Input } from '../../../shared/contract/api.ts';
import type { StoredDraft } from '../../../shared/contract/drafts.ts';
import { opensSection } from '../../../shared/domain/block.ts';
import type { DraftBlock, RollingProposal } from '../../../shared/domain/draft.ts';
import { draftFromDocument } from '../../../shared/domain/drafting/from-document.ts';
import { draftFromTemplate } from '../../../shared/domain/drafting/from-template.ts';
import type { MadeDraft } from '../../../shared/domain/drafting/made-draft.ts';
import { withoutSections } from '../../../shared/domain/drafting/omit.ts';
import { applySave } from '../../../shared/domain/drafting/save.ts';
import { withTitle } from '../../../shared/domain/drafting/title.ts';
import { shownLabels } from '../../../shared/domain/numbering.ts';
import { outlineSections } from '../../../shared/domain/outline-view.ts';
import { rollBlocks } from '../../../shared/domain/rolling/apply.ts';
import { settledRolling } from '../../../shared/domain/rolling/settled.ts';
import { findSlots } from '../../../shared/domain/slots.ts';
import { AppError } from '../../../shared/errors.ts';
import type { KeptDraft } from '../database/drafts.ts';
import type { LibraryHandlers } from '../dispatch.ts';
import { newId } from '../ids.ts';
import type { OpenLibrary } from '../open-library.ts';
import { builtInTemplates } from '../templates.ts';
import { documentWithText } from './documents.ts';

type DraftHandlers = Pick<LibraryHandlers, Extract<keyof LibraryHandlers, `drafts.${string}`>>;

export function draftHandlers(library: OpenLibrary): DraftHandlers {
  const { drafts } = library;
  const now = () => library.clock().toISOString();

  function told<T>(value: T): T {
    library.emit({ event: 'library.changed', data: { what: 'drafts' } });
    return value;
  }

  return {
    'drafts.preview': (wish) => {
      const { title, organisation, year, blocks, rolling } = startDraft(library, wish);
      const sections = outlineSections(blocks, shownLabels(blocks));
      return { title, organisation, year, sections, rolling: [...rolling], slots: findSlots(blocks).length };
    },
    'drafts.create': ({ omit, accept, title, ...wish }) => {
      const made = startDraft(library, wish);
      refuseUnknown(made, omit, typeof accept === 'string' ? [] : accept);
      const kept = withoutSections(made.blocks, new Set(omit));
      const rolled = rollBlocks(kept, made.rolling, accepted(made.rolling, accept));
      const { blocks, rolling } = withOwnIds(title === undefined ? rolled : withTitle(rolled, title));
      const id = newId('draft');
      drafts.add({ id, organisation: made.organisation, year: made.year, source: wish.source }, blocks, rolling, now());
      return told(stored(library, id));
    },
    'drafts.list': () => drafts.list(),
    'drafts.trash': () => drafts.trash(),
    'drafts.get': ({ id }) => stored(library, id),
    'drafts.copy': ({ id, blocks: given }) => {
      const { summary } = existingDraft(library, id);
      refuseLongTitles(given ?? []);
      const { blocks } = withOwnIds({ blocks: given ?? drafts.blocks(id), rolling: [] });
      const copy = { ...summary, id: newId('draft') };
      drafts.add(copy, blocks, [], now());
      return told(existingDraft(library, copy.id).summary);
    },
    'drafts.save': (change) => {
      existingDraft(library, change.id);
      refuseLongTitles(change.changed);
      const checked = applySave(drafts.blocks(change.id), change.order, change.changed);
      if (!checked.ok)
        throw new AppError('bad-input', `保存的内容前后不一致（${checked.problem}：${checked.id}），没有保存。`);
      return told(save(library, change, []));
    },
    'drafts.roll': ({ id, revision, accept, decline, reopen }) => {
      existingDraft(library, id);
      const before = drafts.blocks(id);
      const known = settledRolling(before, drafts.rolling(id));
      const having = (wanted: RollingProposal['state']) =>
        new Set(known.filter(({ state }) => state === wanted).map((each) => each.id));
      const [open, refused] = [having('open'), having('declined')];
      const unknown =
        [...accept, ...decline].find((each) => !open.has(each)) ?? reopen.find((each) => !refused.has(each));
      if (unknown !== undefined) throw new AppError('not-found', `没有待定的年份建议“${unknown}”，可能已经处理过了。`);
      const declined = new Set(decline);
      const both = accept.find((each) => declined.has(each));
      if (both !== undefined) throw new AppError('bad-input', `年份建议“${both}”不能既采纳又不采纳。`);
      const { blocks, rolling } = rollBlocks(before, known, new Set(accept));
      const reopened = new Set(reopen);
      const settled = rolling.map((each) => {
        if (declined.has(each.id)) return { ...each, state: 'declined' as const };
        return reopened.has(each.id) ? { ...each, state: 'open' as const } : each;
      });
      const changed = blocks.filter((block, i) => block !== before[i]);
      save(library, { id, revision, order: blocks.map((block) => block.id), changed }, settled);
      return told(stored(library, id));
    },
    'drafts.issuance': ({ id }) => {
      existingDraft(library, id);
      return drafts.issued(id);
    },
    'drafts.setIssuance': ({ id, issued }) => {
      existingDraft(library, id);
      drafts.setIssued(id, issued);
      return null;
    },
    'drafts.remove': ({ id }) => {
      existingDraft(library, id);
      drafts.setDeleted(id, now());
      return told(null);
    },
    'drafts.restore': ({ id }) => {
      existingDraft(library, id);
      drafts.setDeleted(id, null);
      return told(existingDraft(library, id).summary);
    },
  };
}

function refuseLongTitles(blocks: readonly DraftBlock[]): void {
  const beyond = blocks.find((block) => opensSection(block) && block.titleLength > block.text.length);
  if (beyond !== undefined) throw new AppError('bad-input', `段落“${beyond.id}”的标题比全段还长，没有保存。`);
}

export function existingDraft(library: OpenLibrary, id: string): KeptDraft {
  const draft = library.drafts.get(id);
  if (draft === null) throw new AppError('not-found', `资料库里没有编号为“${id}”的草稿。可先列出全部草稿，查看编号。`);
  return draft;
}

type Wish = Input<'drafts.preview'>;
type Started = MadeDraft & { readonly year: number };

/** The draft with ids that only count, so that a preview and the draft made from it name the same things alike. */
function startDraft(library: OpenLibrary, { source, year: wished, organisation }: Wish): Started {
  let count = 0;
  const previewId = () => `p${++count}`;
  if (source.from === 'template') {
    const year = wished ?? library.clock().getFullYear() + 1;
    const template = builtInTemplates(library.seeds).get(source.templateId);
    return { year, ...draftFromTemplate(template, { year, organisation, newId: previewId }) };
  }
  const { summary, metadata, blocks } = documentWithText(library, source.documentId);
  const planned = summary.planYear ?? (summary.summaryYear === null ? null : summary.summaryYear + 1);
  const year = wished ?? (planned ?? library.clock().getFullYear()) + 1;
  const from = {
    documentId: summary.id,
    title: metadata.title?.value ?? null,
    organisation: summary.organisation,
    genre: summary.genre,
    summaryYear: summary.summaryYear,
    planYear: summary.planYear,
    blocks,
  };
  return { year, ...draftFromDocument(from, { year, organisation, whole: source.whole, newId: previewId }) };
}

function refuseUnknown(made: Started, omit: readonly string[], accept: readonly string[]): void {
  const known = new Set([...made.blocks, ...made.rolling].map(({ id }) => id));
  const unknown = [...omit, ...accept].find((id) => !known.has(id));
  if (unknown !== undefined) throw new AppError('not-found', `预览里没有“${unknown}”。请重新预览后再创建。`);
}

/** Those to be checked may name an event of that one year: with `sure` they stay open for somebody to look at. */
function accepted(rolling: readonly RollingProposal[], accept: Input<'drafts.create'>['accept']): ReadonlySet<string> {
  if (accept === 'none') return new Set();
  if (accept !== 'sure') return new Set(accept);
  return new Set(rolling.filter(({ confidence }) => confidence === 'sure').map(({ id }) => id));
}

type Rolled = { readonly blocks: readonly DraftBlock[]; readonly rolling: readonly RollingProposal[] };

/** Ids that are nobody else's, in place of the preview's. A proposal for a section that was left out goes with it. */
function withOwnIds({ blocks, rolling }: Rolled): Rolled {
  const ids = new Map(blocks.map((block) => [block.id, newId('b')]));
  return {
    blocks: blocks.map((block) => ({ ...block, id: ids.get(block.id) ?? block.id })),
    rolling: rolling.flatMap((proposal) => {
      const blockId = ids.get(proposal.anchor.blockId);
      if (blockId === undefined) return [];
      return [{ ...proposal, id: newId('r'), anchor: { ...proposal.anchor, blockId } }];
    }),
  };
}

function save(
  library: OpenLibrary,
  change: Input<'drafts.save'>,
  rolling: readonly RollingProposal[],
): { revision: number; updatedAt: string } {
  const updatedAt = library.clock().toISOString();
  if (!library.drafts.save(change, rolling, updatedAt)) {
    throw new AppError('conflict', '这份草稿已在别处改动或删除，没有保存。请重新打开后再改，以免覆盖。');
  }
  return { revision: change.revision + 1, updatedAt };
}

function stored(library: OpenLibrary, id: string): StoredDraft {
  const { summary, revision } = existingDraft(library, id);
  const blocks = library.drafts.blocks(id);
  const labels = shownLabels(blocks);
  return {
    summary,
    revision,
    blocks,
    labels: Object.fromEntries(labels),
    sections: [...outlineSections(blocks, labels)],
    rolling: [...settledRolling(blocks, library.drafts.rolling(id))],
    slots: [...findSlots(blocks)],
  };
}
