import { type Block, blockReading, opensSection } from '../block.ts';
import { formatLabel, type LabelScheme } from '../label.ts';
import { addressOf } from './address.ts';
import type { Correction, CorrectionOf } from './correction.ts';
import type { Fix } from './fix.ts';
import { splitAt } from './split-join.ts';
import { headingFor } from './suggest.ts';

/** Fixes that make headings or unmake them. */

/** A paragraph that a diagnostic of headings speaks of, where it begins with a label. */
export function readsAsHeading(blocks: readonly Block[], at: number): Fix | null {
  const operation = headingFor(blocks, at);
  return operation?.label ? headingFix('asHeading', operation, []) : null;
}

function headingFix(
  act: 'asHeading' | 'splitHeading',
  heading: CorrectionOf<'asHeading'>,
  before: readonly Correction[],
): Fix {
  const { label, title, depth } = heading;
  return {
    act,
    depth,
    label: label && formatLabel(label.scheme, label.number),
    operations: [...before, heading],
    preview: [{ left: '', before: '', after: '', right: `${label?.text ?? ''}${title}`.slice(0, 40) }],
    isSafe: false,
  };
}

/** （二） and then （四）: is there a paragraph between them that begins with （三）, or one that runs on with it? */
export function missedBetween(blocks: readonly Block[], at: number, newId: () => string): Fix | null {
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
      return headingFix('asHeading', { ...heading, depth }, []);
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
  return headingFix('splitHeading', { ...heading, depth }, [split]);
}

/** A heading with nothing below it: broken over two lines, or none at all. */
export function emptyHeadingFixes(blocks: readonly Block[], at: number): readonly Fix[] {
  const own = blocks[at];
  const next = blocks[at + 1];
  if (own === undefined || !opensSection(own)) return [];
  const shared = { depth: own.depth, label: null, isSafe: false } as const;
  const reading = blockReading(own);
  const none: Fix = {
    ...shared,
    act: 'notHeading',
    operations: [{ op: 'notHeading', at: addressOf(own) }],
    preview: [],
  };
  const isRest = next?.kind === 'heading' && next.label === null && next.zone === own.zone;
  if (!isRest || /[。！？]$/.test(reading)) return [none];
  const joined = [{ left: reading.slice(-12), before: '↵', after: '', right: blockReading(next).slice(0, 12) }];
  return [{ ...shared, act: 'joinNext', operations: [{ op: 'join', at: addressOf(next) }], preview: joined }, none];
}
