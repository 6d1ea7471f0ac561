import { opensSection, type TextBlock } from '../block.ts';
import type { Dropped } from '../document.ts';
import { normaliseText } from '../structure/normalise.ts';
import { withoutCorrections } from './changes.ts';
import type { CorrectionOf } from './correction.ts';
import { diagnosedBlock } from './diagnosed.ts';
import { orphansRaised } from './sections.ts';
import type { Found, Structure } from './structure.ts';

/** The reason of what a user cut; other reasons come from the recogniser. */
const cutByHand = '手工删去';

export function putBack(structure: Structure, operation: CorrectionOf<'putBack'>): Structure | null {
  const { blocks, dropped } = structure;
  const which = droppedLine(dropped, operation);
  const line = dropped[which ?? -1];
  if (which === null || line === undefined || blocks.some(({ id }) => id === operation.blockId)) return null;
  const { text, changes } = normaliseText(line.text.trim());
  if (text === '' || /[\r\n]/.test(text)) return null;
  let at = blocks.findIndex(({ source }) => source !== null && source.line > line.line);
  if (at < 0) at = blocks.length;
  // Not between the points of one paragraph.
  for (let next = blocks[at]; next !== undefined && opensSection(next) && next.continues; next = blocks[at]) at += 1;
  const before = blocks[at - 1];
  const start = before?.source?.end ?? 0;
  const block: TextBlock = {
    id: operation.blockId,
    kind: 'paragraph',
    zone: before?.zone ?? blocks[at]?.zone ?? 'main',
    text,
    source: { line: line.line, endLine: line.line, start, end: start + line.text.trim().length },
  };
  return {
    ...structure,
    blocks: blocks.toSpliced(at, 0, block),
    dropped: dropped.toSpliced(which, 1),
    changes: [...structure.changes, ...changes.map((change) => ({ ...change, blockId: block.id }))],
  };
}

function droppedLine(dropped: readonly Dropped[], { line, text }: CorrectionOf<'putBack'>): number | null {
  const same = dropped.flatMap((each, i) => (each.text === text ? [i] : []));
  const here = same.find((i) => dropped[i]?.line === line);
  return here ?? (same.length === 1 ? (same[0] ?? null) : null);
}

export function cut({ structure, at }: Found): Structure | null {
  const { blocks, dropped } = structure;
  const own = blocks[at];
  // A document without a word is none.
  if (own === undefined || blocks.length === 1) return null;
  const line = own.source?.line ?? blocks.slice(0, at).findLast(({ source }) => source !== null)?.source?.endLine ?? 1;
  const after = dropped.findIndex((each) => each.line > line);
  const entry = { line, text: withoutCorrections(own, structure.changes), reason: cutByHand };
  return {
    ...structure,
    blocks: orphansRaised(blocks, at).toSpliced(at, 1),
    dropped: dropped.toSpliced(after < 0 ? dropped.length : after, 0, entry),
    changes: structure.changes.filter(({ blockId }) => blockId !== own.id),
    diagnostics: structure.diagnostics.filter((each) => diagnosedBlock(each, blocks)?.id !== own.id),
  };
}
