import { TextSelection } from '@tiptap/pm/state';
import { type Block, opensSection, sectionTitle } from '../../shared/domain/block.ts';
import { addItem, addSection, removeSection } from '../../shared/domain/editing/add-remove.ts';
import type { Blocks } from '../../shared/domain/editing/blocks.ts';
import { demoteSection, promoteSection } from '../../shared/domain/editing/depth.ts';
import { insertPassage, type Passage } from '../../shared/domain/editing/insert.ts';
import { moveSection, placeSection } from '../../shared/domain/editing/move.ts';
import { restyled, type Style } from '../../shared/domain/editing/restyle.ts';
import { sectionAt } from '../../shared/domain/editing/section-range.ts';
import { slotFor } from '../../shared/domain/slots.ts';
import { toolTexts } from '../texts/editor.ts';
import { newBlockId } from './new-id.ts';
import { wordsInserted } from './pasting.ts';
import type { Session } from './session.ts';

/** What buttons, keys and menus do with a draft. Each is one step back with 撤销. */
export type SectionAction = 'up' | 'down' | 'promote' | 'demote';

const changes: Readonly<Record<SectionAction, (blocks: Blocks, id: string) => Blocks>> = {
  up: (blocks, id) => moveSection(blocks, id, 'up'),
  down: (blocks, id) => moveSection(blocks, id, 'down'),
  promote: promoteSection,
  demote: demoteSection,
};

/** On a section of the outline, or on the one the caret is in. */
export function changeSection(session: Session, action: SectionAction, id = sectionHere(session)): boolean {
  return id !== null && session.edit((blocks) => changes[action](blocks, id));
}

export function dropSection(session: Session, id: string, beside: string, side: 'before' | 'after'): boolean {
  return session.edit((blocks) => placeSection(blocks, id, beside, side));
}

export function addSectionAfter(session: Session, id: string | null): void {
  const newId = newBlockId();
  const after = id ?? session.survey.getState().rows.findLast((row) => !row.isFrame)?.id;
  if (after === undefined) return;
  session.edit((blocks) => addSection(blocks, after, newId), { blockId: newId, offset: 0 });
  session.focus();
}

/** Answers what was removed and how to have it back, whatever was written since. */
export function removeSectionOf(
  session: Session,
  id: string,
): { readonly title: string; readonly back: () => void } | null {
  const before = session.blocks();
  if (!session.edit((blocks) => removeSection(blocks, id))) return null;
  const after = session.blocks();
  const left = new Set(after.map((block) => block.id));
  const start = before.findIndex((block) => !left.has(block.id));
  const gone = before.filter((block) => !left.has(block.id));
  const section = gone[0];
  const above = before[start - 1]?.id;
  return {
    title: section !== undefined && opensSection(section) ? sectionTitle(section) : '',
    back() {
      if (session.blocks() === after) session.undo();
      else session.edit((blocks) => blocks.toSpliced(blocks.findIndex((block) => block.id === above) + 1, 0, ...gone));
    },
  };
}

export function applyStyle(session: Session, style: Style): void {
  const { blockId } = session.where.getState();
  session.edit((blocks) => restyled(blocks, blockId, style));
  session.focus();
}

export function addItemHere(session: Session): void {
  const newId = newBlockId();
  const { blockId } = session.where.getState();
  session.edit((blocks) => addItem(blocks, blockId, newId), { blockId: newId, offset: 0 });
  session.focus();
}

/** A slot at the caret, its words selected so that they are typed over. */
export function addSlot(session: Session): void {
  const { state } = session.view;
  if (!(state.selection instanceof TextSelection)) return;
  const { $from, $to } = state.selection;
  if (!$from.sameParent($to)) return;
  const slot = slotFor(toolTexts.slotWords);
  const start = $from.pos + slot.indexOf(toolTexts.slotWords);
  const tr = state.tr.insertText(slot, $from.pos, $to.pos);
  session.dispatch(tr.setSelection(TextSelection.create(tr.doc, start, start + toolTexts.slotWords.length)));
  session.focus();
}

export function insertWhole(session: Session, passage: Passage): void {
  const newId = newBlockId();
  const { blockId } = session.where.getState();
  const before = new Set(session.blocks().map((block) => block.id));
  const isTaken = session.edit((blocks) => insertPassage(blocks, blockId, passage, newId));
  if (!isTaken) return;
  const isNew = session.blocks().some((block) => block.id === newId && !before.has(block.id));
  session.goTo(isNew ? newId : blockId);
  session.focus();
}

/** Some words of a passage at the caret; where there is no place for words, as a paragraph. */
export function insertWords(session: Session, { documentId, block }: Passage, words: string): void {
  const tr = wordsInserted(session.view.state, { documentId, blockId: block.id }, words);
  if (tr === null) insertWhole(session, { documentId, block: wordsOf(block, words) });
  else {
    session.dispatch(tr);
    session.focus();
  }
}

function wordsOf(block: Block, text: string): Block {
  return { id: block.id, kind: 'paragraph', zone: block.zone, source: null, text };
}

function sectionHere(session: Session): string | null {
  return sectionAt(session.blocks(), session.where.getState().blockId)?.id ?? null;
}
