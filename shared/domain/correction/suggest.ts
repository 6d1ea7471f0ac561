import { type Block, blockReading, opensSection, type SectionBlock } from '../block.ts';
import type { Diagnostic } from '../document.ts';
import { formatLabel, type LabelScheme } from '../label.ts';
import { readLabel } from '../structure/labels.ts';
import { titleEnd } from '../structure/run-in.ts';
import { addressOf } from './address.ts';
import type { Correction, CorrectionOf } from './correction.ts';
import { sectionBefore } from './sections.ts';
import { splitAt } from './split-join.ts';

/** The likely answer to a diagnostic: what it would do, and the corrections that do it. */
export type Fix = {
  readonly act: 'asHeading' | 'splitHeading' | 'renumber';
  readonly depth: number;
  /** The label as it would then read, `null` for a heading without one. */
  readonly label: string | null;
  readonly operations: readonly Correction[];
};

const items: ReadonlySet<LabelScheme> = new Set(['is', 'must', 'ordinal', 'sequence']);

/** How a block would read as a heading: its label, its title up to the end of the sentence, and a likely depth. */
export function headingFor(blocks: readonly Block[], at: number): CorrectionOf<'asHeading'> | null {
  const block = blocks[at];
  if (block === undefined || block.kind === 'table' || block.zone === 'cover' || opensSection(block)) return null;
  const reading = blockReading(block);
  const found = readLabel(reading);
  const isNothingElse = found !== null && reading.slice(found.length).trim() === '';
  const label = isNothingElse ? null : (found?.label ?? null);
  const text = reading.slice(label === null ? 0 : (found?.length ?? 0));
  return {
    op: 'asHeading',
    at: addressOf(block),
    kind: label !== null && items.has(label.scheme) ? 'item' : 'heading',
    depth: likelyDepth(blocks, at, label),
    label: label && { text: label.text, scheme: label.scheme, number: Math.min(label.number, 999) },
    title: text.slice(0, Math.min(titleEnd(text), 2000)),
  };
}

/** Beside the nearest section with the same kind of label; a first one opens a list; one without label beside its like. */
function likelyDepth(blocks: readonly Block[], at: number, label: SectionBlock['label']): number {
  const above = sectionBefore(blocks, at);
  if (above === null) return 1;
  const zone = blocks[at]?.zone;
  for (let i = at - 1; i >= 0; i -= 1) {
    const block = blocks[i];
    if (block === undefined || block.zone !== zone) break;
    if (opensSection(block) && block.kind === 'heading' && label === null) return block.depth;
    if (opensSection(block) && label !== null && block.label?.scheme === label.scheme) return block.depth;
  }
  return label === null || label.scheme === 'chinese' ? 1 : above.depth + 1;
}

/** Rules that speak of headings and their numbers; the others are about the words. */
const aboutStructure = /head|title|number|numeral|level|label/;

/** The likely answer to a diagnostic of a block, only where the text itself proves it. */
export function fixFor({ rule }: Diagnostic, block: Block, blocks: readonly Block[], newId: () => string): Fix | null {
  if (!aboutStructure.test(rule)) return null;
  const at = blocks.indexOf(block);
  if (block.kind === 'paragraph') return readsAsHeading(blocks, at);
  if (!opensSection(block) || block.label === null) return null;
  if (rule === 'numbering-gap') return missedBetween(blocks, at, newId);
  return rule === 'numbering-duplicate' ? countedOn(blocks, at) : null;
}

function readsAsHeading(blocks: readonly Block[], at: number): Fix | null {
  const operation = headingFor(blocks, at);
  return operation?.label ? asFix('asHeading', operation, [operation]) : null;
}

function asFix(act: Fix['act'], { depth, label }: CorrectionOf<'asHeading'>, operations: readonly Correction[]): Fix {
  return { act, depth, label: label && formatLabel(label.scheme, label.number), operations };
}

/** （二） and then （四）: is there a paragraph between them that begins with （三）, or one that runs on with it? */
function missedBetween(blocks: readonly Block[], at: number, newId: () => string): Fix | null {
  const own = blocks[at];
  if (own === undefined || !opensSection(own) || own.label === null) return null;
  const { scheme, number } = own.label;
  const { depth } = own;
  for (let i = at - 1; i >= 0; i -= 1) {
    const block = blocks[i];
    if (block === undefined || block.zone !== own.zone) return null;
    const isSection = opensSection(block);
    if (isSection && block.depth < depth) return null;
    const before = isSection && block.depth === depth && block.label?.scheme === scheme ? block.label.number : null;
    const least = before ?? 0;
    const inside = insideText(blocks, i, { scheme, least, number, depth }, newId);
    if (inside !== null) return inside;
    if (before !== null) return null;
    const heading = block.kind === 'paragraph' ? headingFor(blocks, i) : null;
    if (heading?.label?.scheme === scheme && heading.label.number < number) {
      return asFix('asHeading', { ...heading, depth }, [{ ...heading, depth }]);
    }
  }
  return null;
}

type Sought = { readonly scheme: LabelScheme; readonly least: number; readonly number: number; readonly depth: number };

/** `…。（三）加强…` inside a block, where the numbers before and after are those that stand around it. */
function insideText(blocks: readonly Block[], at: number, sought: Sought, newId: () => string): Fix | null {
  const block = blocks[at];
  if (block === undefined || (block.kind !== 'paragraph' && !opensSection(block))) return null;
  const { scheme, least, number, depth } = sought;
  if (number - 1 <= least) return null;
  const reading = blockReading(block);
  const mark = formatLabel(scheme, number - 1);
  const offset = Math.max(...['。', '；'].map((end) => reading.lastIndexOf(end + mark))) + 1;
  if (offset <= 1 || offset >= reading.length) return null;
  const tail = reading.slice(offset);
  const blockId = newId();
  const second: Block = { id: blockId, kind: 'paragraph', zone: block.zone, text: tail, source: null };
  const heading = headingFor([...blocks.slice(0, at + 1), second], at + 1);
  if (heading?.label?.scheme !== scheme || heading.label.number !== number - 1) return null;
  const split = splitAt(block, offset, blockId);
  return asFix('splitHeading', { ...heading, depth }, [split, { ...heading, depth }]);
}

/** 1、2、2、4: the second 2 is the 3 that is wanting. */
function countedOn(blocks: readonly Block[], at: number): Fix | null {
  const own = blocks[at];
  if (own === undefined || !opensSection(own) || own.label === null) return null;
  const { scheme, number } = own.label;
  for (const block of blocks.slice(at + 1)) {
    if (block.zone !== own.zone || (opensSection(block) && block.depth < own.depth)) return null;
    if (!opensSection(block) || block.depth !== own.depth || block.label?.scheme !== scheme) continue;
    if (block.label.number !== number + 2) return null;
    const label = { scheme, number: number + 1 };
    const operations: Correction[] = [{ op: 'label', at: addressOf(own), label }];
    return { act: 'renumber', depth: own.depth, label: formatLabel(scheme, number + 1), operations };
  }
  return null;
}
