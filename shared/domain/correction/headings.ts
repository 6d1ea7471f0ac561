import { type Block, blockReading, opensSection, type SectionBlock } from '../block.ts';
import { changesAfterReplacing } from './changes.ts';
import type { CorrectionOf } from './correction.ts';
import { asText, atLevel, orphansRaised, parentOf, sectionBefore, withPart } from './sections.ts';
import { joined } from './split-join.ts';
import type { Found, Structure } from './structure.ts';

/** Corrections of one block that is found: the new structure, or `null` when the correction does not apply to it. */

export function levelled({ structure, at }: Found, { by }: CorrectionOf<'level'>): Structure | null {
  const { blocks } = structure;
  const own = blocks[at];
  if (own === undefined || !opensSection(own)) return null;
  if (by === -1 ? own.depth === 1 : (sectionBefore(blocks, at)?.depth ?? 0) < own.depth) return null;
  const above = parentOf(blocks, at)?.part ?? null;
  const moved = atLevel(blocks, at, by);
  const parent = parentOf(moved, at);
  // What only inherited its part takes the part of where it now stands.
  const isInherited = own.part === null || (above !== null && own.part === above);
  const next = isInherited && parent !== null ? withPart(moved, at, parent.part) : moved;
  return { ...structure, blocks: [...next] };
}

export function notHeading({ structure, at }: Found): Structure | null {
  const own = structure.blocks[at];
  if (own === undefined || !opensSection(own)) return null;
  // A point inside a paragraph goes back into it.
  if (own.continues) return joined({ structure, at });
  const blocks = orphansRaised(structure.blocks, at);
  return { ...structure, blocks: blocks.with(at, asText(own, 'paragraph')) };
}

export function asHeading({ structure, at }: Found, operation: CorrectionOf<'asHeading'>): Structure | null {
  const { blocks } = structure;
  const own = blocks[at];
  if (own === undefined || own.kind === 'table' || own.zone === 'cover' || opensSection(own)) return null;
  const { kind, label, title } = operation;
  const reading = blockReading(own);
  const labelText = label?.text ?? '';
  if (!reading.startsWith(labelText)) return null;
  const rest = reading.slice(labelText.length);
  // Blanks that set the label off are no part of the heading; that they went stands among the changes.
  const blanks = labelText === '' ? 0 : rest.length - rest.trimStart().length;
  const text = rest.slice(blanks);
  if (text === '' || !text.startsWith(title)) return null;
  const depth = Math.min(operation.depth, (sectionBefore(blocks, at)?.depth ?? 0) + 1);
  const section: SectionBlock = {
    id: own.id,
    kind,
    zone: own.zone,
    text,
    source: own.source,
    depth,
    label: label && { ...label, missing: labelText === '' },
    titleLength: title.length,
    continues: false,
    part: null,
  };
  const placed = blocks.with(at, section);
  const part = parentOf(placed, at)?.part ?? partOfSibling(blocks, at, depth);
  return {
    ...structure,
    blocks: placed.with(at, { ...section, part }),
    changes: blanks === 0 ? structure.changes : withoutBlanks(structure, own, labelText.length, blanks),
  };
}

export function withKind({ structure, at }: Found, { kind }: CorrectionOf<'kind'>): Structure | null {
  const own = structure.blocks[at];
  if (own === undefined || own.kind === 'table') return null;
  if (own.kind === kind) return structure;
  const blocks = orphansRaised(structure.blocks, at);
  return { ...structure, blocks: blocks.with(at, asText(own, kind)) };
}

export function withPartOf({ structure, at }: Found, { part }: CorrectionOf<'part'>): Structure | null {
  const { blocks } = structure;
  const own = blocks[at];
  if (own === undefined || !opensSection(own)) return null;
  const next = withPart(blocks, at, part);
  return next === blocks ? structure : { ...structure, blocks: [...next] };
}

export function withLabel({ structure, at }: Found, { label }: CorrectionOf<'label'>): Structure | null {
  const { blocks } = structure;
  const own = blocks[at];
  if (own === undefined || !opensSection(own)) return null;
  const old = own.label;
  if (label === null) {
    if (old === null) return structure;
    const titleLength = own.titleLength + old.text.length;
    return { ...structure, blocks: blocks.with(at, { ...own, label: null, text: blockReading(own), titleLength }) };
  }
  const text = label.text ?? old?.text ?? '';
  if (old?.scheme === label.scheme && old.number === label.number && old.text === text) return structure;
  const { scheme, number } = label;
  const next = { text, scheme, number, missing: label.text === undefined && (old?.missing ?? true) };
  const range = { start: 0, end: old?.text.length ?? 0 };
  return {
    ...structure,
    blocks: blocks.with(at, { ...own, label: next }),
    changes:
      text === (old?.text ?? '') ? structure.changes : changesAfterReplacing(structure.changes, own, range, text),
  };
}

/** At the top nothing is inherited; the halves of a document come one after the other. */
function partOfSibling(blocks: readonly Block[], at: number, depth: number): SectionBlock['part'] {
  for (let i = at - 1; i >= 0; i -= 1) {
    const block = blocks[i];
    if (block !== undefined && opensSection(block) && block.depth === depth) return block.part;
  }
  return null;
}

function withoutBlanks({ changes, blocks }: Structure, own: Block, from: number, count: number): Structure['changes'] {
  const before = blockReading(own).slice(from, from + count);
  const moved = changes.map((change) =>
    change.blockId === own.id && change.offset >= from + count ? { ...change, offset: change.offset - count } : change,
  );
  const order = new Map(blocks.map(({ id }, i) => [id, i]));
  const at = moved.findIndex(
    ({ blockId, offset }) =>
      (blockId === own.id && offset >= from) || (order.get(blockId) ?? 0) > (order.get(own.id) ?? 0),
  );
  const change = { kind: 'space' as const, blockId: own.id, offset: from, before, after: '' };
  return moved.toSpliced(at < 0 ? moved.length : at, 0, change);
}
