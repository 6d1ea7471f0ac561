import type { Block, Part } from '../block.ts';
import { sectionTitle } from '../block.ts';
import type { Change, Diagnostic, Metadata, ParsedDocument } from '../document.ts';
import type { LineHint } from '../line-hint.ts';
import { blankStyles } from './blank-style.ts';
import { makeBlock } from './build.ts';
import { frame } from './frame.ts';
import { type LineLooks, lineLooks } from './line-hints.ts';
import { splitLines } from './lines.ts';
import { readMetadata } from './metadata.ts';
import { nest, type Place, type Point } from './nesting.ts';
import { numberingDiagnostics } from './numbering.ts';
import { joinParagraphs, segmentAt } from './paragraphs.ts';
import { isForward, partOf } from './parts.ts';
import { cutPieces, type Piece } from './pieces.ts';
import { cutResidue } from './residue.ts';
import { sectionDiagnostics } from './section-diagnostics.ts';
import { isNumeralAlone, readLabels } from './sequence.ts';
import { textDiagnostics } from './text-diagnostics.ts';
import { unlabelledHeadings } from './unlabelled.ts';

export type ParseOptions = {
  readonly newId: () => string;
  readonly fileName: string | null;
  /** One for each line of the text, where its format says more than its words. */
  readonly hints?: readonly LineHint[];
  readonly onProgress?: (done: number, total: number) => void;
};

/** Reads the structure of one plain text. Linear in its length; takes any string. */
export function parseText(text: string, options: ParseOptions): ParsedDocument {
  const all = splitLines(text);
  const looks = lineLooks(text, all, options.hints);
  const { lines, dropped, facts } = cutResidue(all, looks.isContents);
  const framed = frame(joinParagraphs(lines, dropped, looks));
  const labels = readLabels(framed);
  const unlabelled = unlabelledHeadings(framed, labels, looks);
  const blanksOf = blankStyles(framed, labels);
  const pieces: Piece[] = [];
  framed.forEach((item, i) => {
    // One by one: a paragraph can hold more pieces than a call takes arguments.
    for (const piece of cutPieces(item, labels[i] ?? null, unlabelled.get(i), blanksOf)) pieces.push(piece);
    if (i % 500 === 0) options.onProgress?.(item.paragraph.start, text.length);
  });
  const { points, lines: pointLines } = readPoints(pieces, looks);
  const places = nest(points);
  const changes: Change[] = [];
  const blocks = makeBlocks(pieces, places, options.newId, changes);
  const metadata = readMetadata(blocks, facts, options.fileName);
  options.onProgress?.(text.length, text.length);
  return {
    blocks: withParts(blocks, metadata),
    metadata,
    dropped: [...dropped],
    changes,
    diagnostics: inOrder([
      ...numberingDiagnostics(points, places, pointLines),
      ...sectionDiagnostics(blocks),
      ...textDiagnostics(framed, labels),
    ]),
  };
}

/** Paragraphs that turn from what was done to what is to be done, for the whole document. */
const turn = /^(?:下一步|下一阶段|下阶段|今后|接下来)/;

/** The sections among the pieces, as nesting sees them, and the line of each. */
export function readPoints(
  pieces: readonly Piece[],
  looks: Pick<LineLooks, 'levelOf'> = { levelOf: () => null },
): { points: readonly Point[]; lines: readonly number[] } {
  const points: Point[] = [];
  const lines: number[] = [];
  let afterText = false;
  let turned = false;
  let inAnnex = false;
  for (const { framed, section, from, text, to } of pieces) {
    const main = framed.kind === 'paragraph';
    if (!section) {
      afterText ||= main;
      if (main) turned = turn.test(framed.paragraph.text);
    } else {
      const { label } = section;
      points.push({
        // 一 alone above a heading divides a document as 第一部分 does.
        scheme: label && isNumeralAlone(label) ? 'division' : (label?.scheme ?? (section.inline ? 'is' : null)),
        form: section.form,
        level: section.inline ? null : looks.levelOf(framed.paragraph.line),
        unmarked: label === null && section.inline,
        number: label?.number ?? 1,
        missing: label?.missing ?? false,
        paragraph: framed.paragraph.start,
        inline: section.inline,
        bare: text + section.title >= to,
        afterText,
        detached: turned && label?.scheme === 'ordinal' && !section.inline,
        fresh: inAnnex,
      });
      lines.push(segmentAt(framed.paragraph, from).line);
      afterText = false;
      turned = false;
      inAnnex = false;
    }
    if (framed.zone === 'annex' && framed.kind === 'attachment') inAnnex = true;
  }
  return { points, lines };
}

/** By line; what is said twice of one line is said once. */
function inOrder(found: readonly Diagnostic[]): Diagnostic[] {
  const unlike = new Map(found.map((diagnostic) => [`${diagnostic.line} ${diagnostic.message}`, diagnostic]));
  return [...unlike.values()].sort((a, b) => a.line - b.line);
}

function makeBlocks(
  pieces: readonly Piece[],
  places: readonly Place[],
  newId: () => string,
  changes: Change[],
): Block[] {
  let next = 0;
  return pieces.map((piece) => {
    const place = piece.section ? places[next++] : undefined;
    return makeBlock(piece, newId(), place ? { ...place, part: null } : null, changes);
  });
}

function withParts(blocks: readonly Block[], metadata: Metadata): Block[] {
  const genre = metadata.genre?.value ?? null;
  const years = { summary: metadata.summaryYear?.value ?? null, plan: metadata.planYear?.value ?? null };
  const open: (Part | null)[] = [];
  let afterPlan = false;
  return blocks.map((block) => {
    if (block.kind !== 'heading' && block.kind !== 'item') return block;
    open.length = Math.min(open.length, block.depth - 1);
    const inherited = open.at(-1) ?? null;
    const part =
      block.kind === 'item'
        ? inherited
        : partOf(sectionTitle(block), inherited, { genre, depth: block.depth, afterPlan, years });
    if (block.depth === 1) afterPlan = isForward(part);
    open.push(part);
    return { ...block, part };
  });
}
