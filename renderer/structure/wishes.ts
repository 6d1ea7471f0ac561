/** What the user wants of the chosen blocks, as the corrections that do it. Pure. */
import { type Block, opensSection, type Part, type TextBlock, Zone } from '../../shared/domain/block.ts';
import { addressOf } from '../../shared/domain/correction/address.ts';
import { correct } from '../../shared/domain/correction/correct.ts';
import type { Correction, CorrectionOf } from '../../shared/domain/correction/correction.ts';
import type { Structure } from '../../shared/domain/correction/structure.ts';
import { headingFor } from '../../shared/domain/correction/suggest.ts';
import type { Label } from '../../shared/domain/label.ts';

type Make = (structure: Structure, block: Block, at: number) => Correction | null;

/**
 * One correction for each chosen block it applies to. Each is made from what those before it leave, so that 2. finds the
 * list that 1. has just begun.
 */
function forEach(structure: Structure, ids: readonly string[], make: Make): readonly Correction[] {
  const made: Correction[] = [];
  let now = structure;
  for (const id of ids) {
    const at = now.blocks.findIndex((block) => block.id === id);
    const block = now.blocks[at];
    const correction = block === undefined ? null : make(now, block, at);
    const next = correction && correct(now, correction);
    if (correction === null || next === null || next === now) continue;
    made.push(correction);
    now = next;
  }
  return made;
}

/** A section moves with what stands under it, so only those that stand under no other chosen one are moved. */
export function levels(structure: Structure, ids: readonly string[], by: 1 | -1): readonly Correction[] {
  const chosen = new Set(ids);
  const tops: string[] = [];
  let open: { readonly depth: number; readonly isMoved: boolean }[] = [];
  for (const block of structure.blocks) {
    if (!opensSection(block)) continue;
    open = open.filter(({ depth }) => depth < block.depth);
    const isUnder = open.some(({ isMoved }) => isMoved);
    if (chosen.has(block.id) && !isUnder) tops.push(block.id);
    open.push({ depth: block.depth, isMoved: chosen.has(block.id) });
  }
  return forEach(structure, tops, (_, block) => ({ op: 'level', at: addressOf(block), by }));
}

/** T: headings become text; where some are none yet, those become headings. */
export function headings(structure: Structure, ids: readonly string[]): readonly Correction[] {
  const chosen = structure.blocks.filter(({ id }) => ids.includes(id));
  if (chosen.every(opensSection)) {
    return forEach(structure, ids, (_, block) => ({ op: 'notHeading', at: addressOf(block) }));
  }
  return forEach(structure, ids, ({ blocks }, _, at) => headingFor(blocks, at));
}

export type KindWish = TextBlock['kind'] | 'heading';

export function kinds(structure: Structure, ids: readonly string[], kind: KindWish): readonly Correction[] {
  return forEach(structure, ids, ({ blocks }, block, at) => {
    if (kind === 'heading') return headingFor(blocks, at);
    if (kind === 'paragraph' && opensSection(block)) return { op: 'notHeading', at: addressOf(block) };
    return { op: 'kind', at: addressOf(block), kind };
  });
}

/** Of the chosen headings; text that is chosen has the part of the heading it stands under. */
export function parts(structure: Structure, ids: readonly string[], part: Part | null): readonly Correction[] {
  return forEach(structure, ids, (_, block) =>
    opensSection(block) ? { op: 'part', at: addressOf(block), part } : null,
  );
}

export function labels(
  structure: Structure,
  id: string,
  label: Pick<Label, 'scheme' | 'number' | 'text'> | null,
): readonly Correction[] {
  return forEach(structure, [id], (_, block) => ({ op: 'label', at: addressOf(block), label }));
}

export type ZoneWish = Pick<CorrectionOf<'zone'>, 'zone' | 'reach'> & { readonly operation: Correction };

/** Where the cover ends, the main text begins or an annex does: what can be said of a row, in the order of the document. */
export function zoneWishes(structure: Structure, id: string): readonly ZoneWish[] {
  const block = structure.blocks.find((each) => each.id === id);
  if (block === undefined) return [];
  const wishes = Zone.options.flatMap((zone) =>
    (['onward', 'upTo'] as const).map((reach): ZoneWish => {
      return { zone, reach, operation: { op: 'zone', at: addressOf(block), zone, reach } };
    }),
  );
  return wishes.filter(({ operation }) => {
    const next = correct(structure, operation);
    return next !== null && next !== structure;
  });
}

export function joins(structure: Structure, ids: readonly string[]): readonly Correction[] {
  // Several that follow each other become one: the first of them stays where it is.
  const [first, ...rest] = ids;
  const joined = rest.length > 0 ? rest : first === undefined ? [] : [first];
  return forEach(structure, joined, (_, block) => ({ op: 'join', at: addressOf(block) }));
}

export function cuts(structure: Structure, ids: readonly string[]): readonly Correction[] {
  return forEach(structure, ids, (_, block) => ({ op: 'cut', at: addressOf(block) }));
}
