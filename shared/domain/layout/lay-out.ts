import { type Block, Zone } from '../block.ts';
import { arrange } from './arrange.ts';
import { inChapters } from './chapters.ts';
import type { LaidBlock, LaidOut } from './laid-out.ts';
import { joinPieces, titleParagraph, toPiece } from './piece.ts';
import type { Profile } from './profile.ts';
import { isAnnexMark, readText } from './reading.ts';
import type { Signing } from './signing.ts';

export type LayOutInput = {
  /** From the metadata; used when the main text has no title block of its own. */
  readonly title: string | null;
  readonly blocks: readonly Block[];
  /** A draft's computed labels by block id; `null` for a document, whose own labels are formatted. */
  readonly labels: ReadonlyMap<string, string> | null;
  /** Seals and 签名章 need room at the end of the text. */
  readonly signing?: Signing;
  /** The profile's; left out, labels are as they stand. */
  readonly numbering?: Profile['numbering'];
};

/** Blocks to paragraphs with roles: cover notice, main text and annexes, each beginning a new page. */
export function layOut({ title, blocks, labels, signing = 'plain', numbering = 'official' }: LayOutInput): LaidOut {
  let normalised = 0;
  const mark = markOfSent(blocks);
  const zones = Zone.options.map((zone) => {
    const within = blocks.filter((block) => block.zone === zone && block !== mark);
    const own = zone === 'main' && mark !== null ? [{ ...mark, zone: 'annex' } as const, ...within] : within;
    const pieces = own.map((block) => toPiece(block, labels));
    normalised += pieces.reduce((sum, piece) => sum + piece.changes, 0);
    const laid = joinPieces(pieces);
    const untitled = zone === 'main' && (own.length > 0 || blocks.length === 0) && !own.some((b) => b.kind === 'title');
    if (!untitled || title === null) return laid;
    const reading = readText(title);
    normalised += reading.changes;
    return withTitle(laid, titleParagraph(reading.text, []));
  });
  // A notice is sealed, what it hands on is not; nor is an annex.
  const signed = zones.findIndex((zone) => zone.length > 0);
  const printed = zones
    .map((zone, i) => arrange(zone, i === signed ? signing : 'plain'))
    .filter((zone) => zone.length > 0);
  const laid = printed.flatMap((zone, i) => (i === 0 ? zone : startPage(zone)));
  return { blocks: numbering === 'chapters' ? inChapters(laid, blocks) : laid, normalised };
}

/** `附件1` at the end of a notice is the mark of what it sends out, and stands at the head of that like an annex's. */
function markOfSent(blocks: readonly Block[]): Block | null {
  const last = blocks.findLast(({ zone }) => zone === 'cover');
  const isMark = last?.kind === 'attachment' && isAnnexMark(last.text.trim());
  return isMark && blocks.some(({ zone }) => zone === 'main') ? last : null;
}

/** Under the letterhead and the document number, where there are any. */
function withTitle(laid: readonly LaidBlock[], title: LaidBlock): readonly LaidBlock[] {
  const at = laid.findIndex(
    (block) => block.kind === 'table' || (block.role !== 'letterhead' && block.role !== 'documentNumber'),
  );
  return laid.toSpliced(at < 0 ? laid.length : at, 0, title);
}

function startPage(zone: readonly LaidBlock[]): readonly LaidBlock[] {
  return zone.map((block, i) => (i === 0 ? { ...block, newPage: true } : block));
}
