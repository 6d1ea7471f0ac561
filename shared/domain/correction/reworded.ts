import { type Block, blockReading } from '../block.ts';
import type { Change, Diagnostic } from '../document.ts';
import { textFindings } from '../structure/text-diagnostics.ts';
import { changesByBlock, lineBreaks } from './changes.ts';
import { listChanges } from './list-change.ts';
import type { Structure } from './structure.ts';

/** A finding about the words of a block, with its place in the block's reading. */
export type WordFinding = Diagnostic & { readonly at: number; readonly end: number };

/** What is wrong with the words of a block, by the rules and in the words of the recogniser. */
export function wordFindings(block: Block, changes: readonly Change[]): readonly WordFinding[] {
  if (block.kind === 'table') return [];
  const reading = blockReading(block);
  const isFrame = block.kind === 'letterhead' || block.kind === 'documentNumber';
  return textFindings(reading, reading.length - block.text.length)
    .filter(({ rule }) => !isFrame || rule === 'placeholder')
    .map((finding) => ({ ...finding, line: lineAt(block, changes, finding.at) }));
}

/** The line of the original that an offset of the reading stands for. */
function lineAt({ source }: Block, changes: readonly Change[], offset: number): number {
  if (source === null) return 1;
  const passed = changes
    .filter((change) => change.offset <= offset)
    .reduce((sum, change) => sum + lineBreaks(change), 0);
  return Math.min(source.line + passed, source.endLine);
}

/**
 * The diagnostics after a correction that changed words or where paragraphs end: what is no longer so has gone, what it
 * brought about is there, all others stay as the recogniser wrote them.
 */
export function reworded(before: Structure, after: Structure): Diagnostic[] {
  const old: Block[] = [];
  const now: Block[] = [];
  for (const { at, removed, added } of listChanges(before.blocks, after.blocks)) {
    for (const block of before.blocks.slice(at, at + removed)) old.push(block);
    for (const block of added) now.push(block);
  }
  const readings = new Map(now.map((block) => [block.id, readingKey(block)]));
  const unchanged = new Set(old.filter((block) => readings.get(block.id) === readingKey(block)).map(({ id }) => id));
  const changed = old.filter(({ id }) => !unchanged.has(id));
  const fresh = now.filter(({ id }) => !unchanged.has(id));
  if (changed.length + fresh.length === 0) return after.diagnostics;
  const was = findingsOf(changed, before.changes);
  const is = findingsOf(fresh, after.changes);
  const gone = new Set([...was.keys()].filter((key) => !is.has(key) && !isElsewhere(key, changed, before)));
  const come = [...is].filter(([key]) => !was.has(key)).map(([, finding]) => plain(finding));
  if (gone.size + come.length === 0) return after.diagnostics;
  const kept = after.diagnostics.filter((diagnostic) => !gone.has(keyOf(diagnostic)));
  const known = new Set(kept.map(keyOf));
  return [...kept, ...come.filter((diagnostic) => !known.has(keyOf(diagnostic)))].sort((a, b) => a.line - b.line);
}

function readingKey(block: Block): string {
  return `${block.kind === 'letterhead' || block.kind === 'documentNumber' || block.kind === 'table'} ${blockReading(block)}`;
}

function findingsOf(blocks: readonly Block[], changes: readonly Change[]): ReadonlyMap<string, WordFinding> {
  // Where a block stands in one line, that is the line.
  const ids = new Set(blocks.flatMap(({ id, source }) => (source && source.line < source.endLine ? [id] : [])));
  const byBlock = changesByBlock(ids.size === 0 ? [] : changes.filter(({ blockId }) => ids.has(blockId)));
  return new Map(
    blocks.flatMap((block) => wordFindings(block, byBlock.get(block.id) ?? []).map((each) => [keyOf(each), each])),
  );
}

/** The same can be wrong with another block of the same line. */
function isElsewhere(key: string, changed: readonly Block[], { blocks, changes }: Structure): boolean {
  const line = Number(key.split(' ')[0]);
  const isChanged = new Set(changed.map(({ id }) => id));
  const others = blocks.filter(
    ({ id, source }) => !isChanged.has(id) && source !== null && source.line <= line && line <= source.endLine,
  );
  return findingsOf(others, changes).has(key);
}

function keyOf({ line, rule, message }: Diagnostic): string {
  return `${line} ${rule} ${message}`;
}

function plain({ rule, line, message }: WordFinding): Diagnostic {
  return { rule, line, message };
}
