import { type Block, opensSection, type SectionBlock, type TableBlock } from '../block.ts';
import { tableContent } from '../table-text.ts';
import { type LaidBlock, type LaidParagraph, type PlainRole, paragraphText } from './laid-out.ts';
import { headingLevel, isAnnexMark, readAnnexMark, readAttachment, readSection, readText } from './reading.ts';
import { titleLines } from './title-lines.ts';

/** One block, laid out as if it stood alone. */
export type Piece = {
  /** `null`: nothing to print. */
  readonly laid: LaidBlock | null;
  /** Belongs into the paragraph before it. */
  readonly continues: boolean;
  readonly changes: number;
};

export function toPiece(block: Block, labels: ReadonlyMap<string, string> | null): Piece {
  if (block.kind === 'table') return tablePiece(block);
  if (opensSection(block)) return sectionPiece(block, labels);
  const mark = block.zone === 'annex' && isAnnexMark(block.text.trim());
  const { text, changes } = mark
    ? readAnnexMark(block.text)
    : block.kind === 'attachment'
      ? readAttachment(block.text)
      : readText(block.text);
  if (text === '') return { laid: null, continues: false, changes };
  if (block.kind === 'title') return { laid: titleParagraph(text, [block.id]), continues: false, changes };
  const role = mark ? 'annexMark' : block.kind === 'paragraph' ? 'body' : block.kind;
  return { laid: paragraph(role, text, [block.id]), continues: false, changes };
}

function sectionPiece(block: SectionBlock, labels: ReadonlyMap<string, string> | null): Piece {
  // A draft numbers only what it numbers: a block without a computed label has none.
  const { label, title, body, changes } = readSection(block, labels === null ? null : (labels.get(block.id) ?? ''));
  const words = label + title;
  if (words + body === '') return { laid: null, continues: false, changes };
  if (block.kind === 'item') {
    return { laid: paragraph('item', words + body, [block.id]), continues: block.continues, changes };
  }
  const laid: LaidParagraph = {
    ...paragraph('body', '', [block.id]),
    role: body === '' ? 'heading' : 'runIn',
    runs: [{ role: 'heading', text: words }, ...(body === '' ? [] : [{ role: 'text' as const, text: body }])],
    level: headingLevel(block),
    outline: Math.min(block.depth, 9), // Word knows nine outline levels
  };
  return { laid, continues: block.continues, changes };
}

function tablePiece(block: TableBlock): Piece {
  const width = Math.max(0, ...block.rows.map((row) => row.length));
  const readings = block.rows.map((row) => row.map(readText));
  const changes = readings.flat().reduce((sum, cell) => sum + cell.changes, 0);
  if (width === 0) return { laid: null, continues: false, changes };
  const rows = readings.map((row) => Array.from({ length: width }, (_, i) => row[i]?.text ?? ''));
  const { spans } = tableContent(rows, block.spans);
  return {
    laid: {
      kind: 'table',
      blockIds: [block.id],
      rows,
      ...(spans === undefined ? {} : { spans }),
      blankLinesBefore: 0,
      newPage: false,
      keepWithNext: false,
    },
    continues: false,
    changes,
  };
}

/** `一是…。二是…。` written in one paragraph stays in one; so does an item behind the heading of its paragraph. */
export function joinPieces(pieces: readonly Piece[]): readonly LaidBlock[] {
  const joined: LaidBlock[] = [];
  for (const { laid, continues } of pieces) {
    if (laid === null) continue;
    const before = joined.at(-1);
    const listBegins = isBareAttachmentWord(before) && laid.kind === 'paragraph' && laid.role === 'attachment';
    if (listBegins || (continues && before !== undefined && takesMore(before) && laid.kind === 'paragraph')) {
      joined[joined.length - 1] = append(before, laid);
    } else {
      joined.push(laid);
    }
  }
  return joined;
}

/** `附件：` on a line of its own: the first name belongs behind it. */
function isBareAttachmentWord(laid: LaidBlock | undefined): laid is LaidParagraph {
  return laid?.kind === 'paragraph' && laid.role === 'attachment' && /^附件\s*[:：]$/u.test(paragraphText(laid));
}

function takesMore(laid: LaidBlock): laid is LaidParagraph {
  return laid.kind === 'paragraph' && ['heading', 'runIn', 'item', 'body'].includes(laid.role);
}

function append(paragraph: LaidParagraph, more: LaidParagraph): LaidParagraph {
  const head = paragraph.runs.filter((run) => run.role === 'heading');
  const text = paragraph.runs.filter((run) => run.role === 'text').map((run) => run.text);
  const common = {
    ...paragraph,
    blockIds: [...paragraph.blockIds, ...more.blockIds],
    runs: [...head, { role: 'text' as const, text: text.join('') + paragraphText(more) }],
  };
  return common.role === 'heading' ? { ...common, role: 'runIn' } : common;
}

export function titleParagraph(title: string, blockIds: readonly string[]): LaidParagraph {
  return paragraph('title', titleLines(title).join('\n'), blockIds);
}

export function paragraph(
  role: PlainRole,
  text: string,
  blockIds: readonly string[],
): LaidParagraph & { role: PlainRole } {
  return {
    kind: 'paragraph',
    role,
    blockIds,
    runs: [{ role: 'text', text }],
    blankLinesBefore: 0,
    newPage: false,
    keepWithNext: false,
    indent: null,
  };
}
