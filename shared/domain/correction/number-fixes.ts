import { type Block, opensSection, type SectionBlock, sectionTitle } from '../block.ts';
import { formatLabel, type Label, type LabelScheme, officialLevel } from '../label.ts';
import { chineseNumeral } from '../numeral.ts';
import { addressOf } from './address.ts';
import type { Fix, Preview } from './fix.ts';
import { parentOf } from './sections.ts';

/** Fixes that give headings other numbers, those that follow in the list with them. */

type Labelled = SectionBlock & { readonly label: Label };
type Place = { readonly block: Labelled; readonly number: number; readonly scheme: LabelScheme };

/** The numeral that was lost, as it belongs there. */
export function lostNumeral(blocks: readonly Block[], at: number): Fix | null {
  const own = labelled(blocks[at]);
  if (own === null || !own.label.missing) return null;
  const { scheme, number } = own.label;
  return renumberFix('renumber', [{ block: own, scheme, number }], true);
}

/** The number after the one before it in the list, and on from there until the numbers agree again or begin anew. */
export function countedOn(blocks: readonly Block[], at: number): Fix | null {
  const own = labelled(blocks[at]);
  if (own === null) return null;
  const { scheme } = own.label;
  let number = numberBefore(blocks, at, own) + 1;
  let last = 0;
  const places: Place[] = [];
  for (const block of listFrom(blocks, at, own)) {
    if (block.label.number === number || (block.label.number === 1 && last > 1)) break;
    if (number > 999) return null;
    places.push({ block, number, scheme });
    last = block.label.number;
    number += 1;
  }
  return places.length === 0 ? null : renumberFix('renumber', places, false);
}

const levels: readonly LabelScheme[] = ['chinese', 'chinese-bracketed', 'arabic', 'arabic-bracketed'];

/** 1. 2. 3. right under 一、 become （一）（二）（三）, unless there are numbers below them. */
export function relevelled(blocks: readonly Block[], at: number): Fix | null {
  const own = labelled(blocks[at]);
  const parent = labelled(parentOf(blocks, at) ?? undefined);
  const above = parent && officialLevel(parent.label.scheme);
  const scheme = above === null ? undefined : levels[above];
  if (own === null || scheme === undefined) return null;
  const places: Place[] = [];
  for (let i = at; i < blocks.length; i += 1) {
    const block = blocks[i];
    if (block === undefined || block.zone !== own.zone) break;
    if (!opensSection(block)) continue;
    if (block.depth < own.depth) break;
    const same = labelled(block);
    const level = same && officialLevel(same.label.scheme);
    if (block.depth > own.depth) {
      if (level !== null) return null;
    } else if (same === null || same.label.scheme !== own.label.scheme) return null;
    else places.push({ block: same, number: same.label.number, scheme });
  }
  return renumberFix('relevel', places, false);
}

function renumberFix(act: 'renumber' | 'relevel', places: readonly Place[], isSafe: boolean): Fix | null {
  const [first] = places;
  if (first === undefined) return null;
  return {
    act,
    depth: first.block.depth,
    label: formatLabel(first.scheme, first.number),
    operations: places.map(({ block, scheme, number }) => ({
      op: 'label',
      at: addressOf(block),
      label: { scheme, number, text: labelText(block.label, scheme, number) },
    })),
    preview: places.map(({ block, scheme, number }): Preview => {
      const after = labelText(block.label, scheme, number);
      return { left: '', before: block.label.text, after, right: sectionTitle(block).slice(0, 12) };
    }),
    isSafe,
  };
}

/** In the spelling of the original: 2、 becomes 3、 and ２． becomes 3．; a lost or other label reads as official documents have it. */
export function labelText(old: Label, scheme: LabelScheme, number: number): string {
  if (old.scheme !== scheme || old.text === '') return formatLabel(scheme, number);
  const numeral = /[0-9０-９]+|[一二三四五六七八九十百零〇]+/u.exec(old.text)?.[0];
  if (numeral === undefined) return formatLabel(scheme, number);
  return old.text.replace(numeral, /[0-9０-９]/.test(numeral) ? String(number) : chineseNumeral(number));
}

function labelled(block: Block | undefined): Labelled | null {
  // What has a label has it in its type as well.
  return block !== undefined && opensSection(block) && block.label !== null ? (block as Labelled) : null;
}

/** The sections of the list from one on, in its scheme. */
function* listFrom(blocks: readonly Block[], at: number, own: Labelled): Generator<Labelled> {
  for (let i = at; i < blocks.length; i += 1) {
    const block = blocks[i];
    if (block === undefined || block.zone !== own.zone) return;
    if (!opensSection(block)) continue;
    if (block.depth < own.depth) return;
    const same = block.depth === own.depth ? labelled(block) : null;
    if (same?.label.scheme === own.label.scheme) yield same;
  }
}

function numberBefore(blocks: readonly Block[], at: number, own: Labelled): number {
  for (let i = at - 1; i >= 0; i -= 1) {
    const block = blocks[i];
    if (block === undefined || block.zone !== own.zone) return 0;
    if (!opensSection(block)) continue;
    if (block.depth < own.depth) return 0;
    if (block.depth === own.depth && block.label?.scheme === own.label.scheme) return block.label.number;
  }
  return 0;
}
