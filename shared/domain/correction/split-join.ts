import { type Block, blockReading, opensSection, type TextBlock } from '../block.ts';
import type { Change } from '../document.ts';
import { addressOf } from './address.ts';
import { lineBreaks } from './changes.ts';
import type { CorrectionOf } from './correction.ts';
import { isWithinCharacter } from './replace.ts';
import { orphansRaised } from './sections.ts';
import type { Found, Structure } from './structure.ts';

/** The first part keeps the id, as everywhere; the second is a paragraph under the operation's id. */
export function splitInTwo({ structure, at }: Found, operation: CorrectionOf<'split'>): Structure | null {
  const own = structure.blocks[at];
  if (own === undefined || own.kind === 'table') return null;
  const reading = blockReading(own);
  const label = reading.length - own.text.length;
  const offset = placeOf(reading, operation);
  const [head, tail] = offset === null ? ['', ''] : [reading.slice(label, offset), reading.slice(offset)];
  if (offset === null || offset <= label || head.trim() === '' || tail.trim() === '') return null;
  if (structure.blocks.some(({ id }) => id === operation.blockId)) return null;
  const changes = structure.changes.filter(({ blockId }) => blockId === own.id);
  const [before, after] = sourcesOf(own, changes, offset);
  const first = { ...own, text: head, source: before };
  const second: TextBlock = {
    id: operation.blockId,
    kind: opensSection(own) ? 'paragraph' : own.kind,
    zone: own.zone,
    text: tail,
    source: after,
  };
  const kept = opensSection(first) ? { ...first, titleLength: Math.min(first.titleLength, head.length) } : first;
  return {
    ...structure,
    blocks: structure.blocks.toSpliced(at, 1, kept, second),
    changes: structure.changes.map((change) =>
      change.blockId === own.id && change.offset >= offset
        ? { ...change, blockId: second.id, offset: change.offset - offset }
        : change,
    ),
  };
}

/** A cut before an offset of a block's reading. */
export function splitAt(block: Block, offset: number, blockId: string): CorrectionOf<'split'> {
  const after = blockReading(block).slice(offset, offset + 24);
  // Half a character is not storable text.
  const whole = /[\ud800-\udbff]$/.test(after) ? after.slice(0, -1) : after;
  return { op: 'split', at: addressOf(block), offset, after: whole, blockId };
}

/** Where the second part begins: at the offset if the words are there, else where they stand once. */
function placeOf(reading: string, { offset, after }: CorrectionOf<'split'>): number | null {
  if (reading.startsWith(after, offset)) return isWithinCharacter(reading, offset) ? null : offset;
  const at = reading.indexOf(after);
  return at > 0 && reading.indexOf(after, at + 1) < 0 && after.length >= 6 ? at : null;
}

/**
 * Where the two parts stand in the original. Normalisations before the cut tell how many characters and lines of the
 * original they stand for; indents of joined lines are not among them, so that the offset is close and the line is right.
 */
function sourcesOf(own: Block, changes: readonly Change[], offset: number): [Block['source'], Block['source']] {
  const { source } = own;
  if (source === null) return [null, null];
  const past = changes.filter((change) => change.offset < offset || (change.offset === offset && change.after === ''));
  const removed = past.reduce((sum, { before, after }) => sum + before.length - after.length, 0);
  const start = Math.min(source.start + offset + removed, source.end);
  const line = Math.min(source.line + past.reduce((sum, change) => sum + lineBreaks(change), 0), source.endLine);
  const isAtWrap = past.some((change) => change.kind === 'wrap' && change.offset === offset);
  return [
    { ...source, endLine: isAtWrap ? line - 1 : line, end: start },
    { ...source, line, start },
  ];
}

/** A block appended to the one before it, which keeps its id and its kind. A line break between them stands among the changes. */
export function joined({ structure, at }: Found): Structure | null {
  const { blocks } = structure;
  const own = blocks[at];
  const before = blocks[at - 1];
  if (own === undefined || before === undefined || own.zone !== before.zone) return null;
  if (own.kind === 'table' || before.kind === 'table') return null;
  const reading = blockReading(own);
  const joint = /[A-Za-z,.;]$/.test(before.text) && /^[A-Za-z]/.test(reading) ? ' ' : '';
  const text = before.text + joint + reading;
  const source = before.source &&
    own.source && {
      line: before.source.line,
      endLine: Math.max(before.source.endLine, own.source.endLine),
      start: before.source.start,
      end: Math.max(before.source.end, own.source.end),
    };
  const whole = { ...before, text, source: source ?? before.source };
  const merged = opensSection(whole) ? { ...whole, titleLength: joinedTitle(before, text) } : whole;
  const rest = orphansRaised(blocks, at).toSpliced(at - 1, 2, merged);
  return { ...structure, blocks: rest, changes: joinedChanges(structure.changes, before, own, joint) };
}

/** A heading that was broken over two lines goes on to the end of its sentence; one with text behind it stays as it is. */
function joinedTitle(before: Block, text: string): number {
  if (!opensSection(before)) return 0;
  const isBare = before.titleLength >= before.text.length;
  if (!isBare || /[。．.：:！？!?；;]$/.test(before.text)) return Math.min(before.titleLength, text.length);
  return /^[^。：！？；]*[。：！？；]/.exec(text)?.[0].length ?? text.length;
}

function joinedChanges(changes: Structure['changes'], before: Block, own: Block, joint: string): Structure['changes'] {
  const length = blockReading(before).length;
  const moved = changes.map((change) =>
    change.blockId === own.id
      ? { ...change, blockId: before.id, offset: change.offset + length + joint.length }
      : change,
  );
  const isBroken = (before.source?.endLine ?? 0) < (own.source?.line ?? 0);
  if (!isBroken) return moved;
  const wrap = { kind: 'wrap' as const, blockId: before.id, offset: length, before: '\n', after: joint };
  const last = moved.findLastIndex(({ blockId, offset }) => blockId === before.id && offset <= length);
  return moved.toSpliced(last < 0 ? moved.length : last + 1, 0, wrap);
}
