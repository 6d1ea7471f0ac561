import { type Block, blockReading, isRunIn, opensSection } from '../../shared/domain/block.ts';
import { type CopiedPiece, runsOn } from '../../shared/domain/copied.ts';
import { type SeenCell, seenCells } from '../../shared/domain/table-spans.ts';
import { carried, carriedParagraph } from '../ui/carried.ts';

/** What other programs get of the copied pieces: text with the numbers in it, and HTML without any style. */
export function copiedText(pieces: readonly CopiedPiece[]): string {
  return paragraphsOf(pieces)
    .map((paragraph) => paragraph.map(({ block, whole }) => (whole === null ? block.text : lineOf(whole))).join(''))
    .join('\n');
}

/**
 * Each piece carries its block for a draft. The slice is open where a piece is less than its block: there it joins the text at
 * the caret.
 */
export function copiedHtml(pieces: readonly CopiedPiece[]): string {
  const open = (piece: CopiedPiece | undefined) => (piece === undefined || piece.whole !== null ? 0 : 1);
  const slice = ` data-pm-slice="${open(pieces[0])} ${open(pieces.at(-1))} []"`;
  const first = pieces[0];
  const attributes = (piece: CopiedPiece) =>
    `${piece === first ? slice : ''} ${carried}="${escaped(JSON.stringify(piece.block))}"`;
  // Some words of one sentence go into a sentence elsewhere as well.
  if (pieces.length === 1 && first?.whole === null) {
    return `<span${attributes(first)}>${escaped(first.block.text)}</span>`;
  }
  return paragraphsOf(pieces)
    .map((paragraph) => {
      const [piece, ...more] = paragraph;
      if (piece !== undefined && more.length === 0) return elementOf(piece, attributes(piece));
      const spans = paragraph.map((each) => `<span${attributes(each)}>${wordsOf(each)}</span>`);
      return `<p ${carriedParagraph}="">${spans.join('')}</p>`;
    })
    .join('');
}

function paragraphsOf(pieces: readonly CopiedPiece[]): readonly (readonly CopiedPiece[])[] {
  const paragraphs: CopiedPiece[][] = [];
  for (const piece of pieces) {
    const last = paragraphs.at(-1);
    if (last !== undefined && runsOn(piece)) last.push(piece);
    else paragraphs.push([piece]);
  }
  return paragraphs;
}

function elementOf(piece: CopiedPiece, attributes: string): string {
  const { whole } = piece;
  if (whole?.kind === 'table') {
    const rows = seenCells(whole).map((cells, at) => {
      const begun = cells.filter(({ row }) => row === at);
      return `<tr>${begun.map((cell) => cellOf(cell, whole.rows[at]?.[cell.column] ?? '')).join('')}</tr>`;
    });
    return `<table${attributes}><tbody>${rows.join('')}</tbody></table>`;
  }
  const tag = whole === null ? 'p' : tagOf(whole);
  return `<${tag}${attributes}>${wordsOf(piece)}</${tag}>`;
}

function cellOf({ rows, columns }: SeenCell, text: string): string {
  const reach = (rows > 1 ? ` rowspan="${rows}"` : '') + (columns > 1 ? ` colspan="${columns}"` : '');
  return `<td${reach}>${escaped(text)}</td>`;
}

function tagOf(block: Block): string {
  if (block.kind === 'title') return 'h1';
  const isLine = opensSection(block) && block.kind === 'heading' && !isRunIn(block);
  return isLine ? `h${Math.min(block.depth + 1, 6)}` : 'p';
}

function wordsOf({ block, whole }: CopiedPiece): string {
  if (whole === null || !opensSection(whole) || whole.kind === 'item' || !isRunIn(whole)) {
    return escaped(whole === null ? block.text : lineOf(whole));
  }
  const reading = blockReading(whole);
  const end = reading.length - whole.text.length + whole.titleLength;
  return `<b>${escaped(reading.slice(0, end))}</b>${escaped(reading.slice(end))}`;
}

/** As one sees it; the cells of a table as a spreadsheet takes them. */
function lineOf(block: Block): string {
  return block.kind === 'table' ? block.rows.map((row) => row.join('\t')).join('\n') : blockReading(block);
}

function escaped(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;');
}
